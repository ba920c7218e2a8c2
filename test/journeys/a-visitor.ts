/** Somebody with a browser that has no JavaScript, in the process itself: keeps cookies, reads forms and fills them in. In Chromium: a-visitor-in-chromium.ts. */
import type { Hono } from 'hono';

/** A page as it came back. */
export interface Seen {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** where a redirect led, before it was followed */
  readonly path: string;
}

/** What is filled in: a name with a value, several values, or files. */
export type Filled = Readonly<Record<string, string | readonly string[] | readonly File[] | undefined>>;

/** Somebody with a browser, whatever it is. */
export interface Person {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Seen>;
  /** opens a page by a link from a mail: its secret, which is no part of the address that a server sees, goes with it */
  follow(path: string, secret: string): Promise<Seen>;
  /**
   * sends the main form of the page that was seen last, with what was filled in on top of what stands in it. `forged`: also what the
   * form does not offer, as somebody does who wants to be refused; a browser fills in nothing else.
   */
  send(filled?: Filled, form?: (html: string) => boolean, forged?: 'forged'): Promise<Seen>;
  /** asks the search of colleagues: what it suggests while one types, and the page that Enter leads to */
  search(words: string): Promise<{ readonly suggested: string; readonly found: Seen }>;
  readonly last: Seen | undefined;
}

/** Somebody who also sends what no page offers. */
export interface Visitor extends Person {
  /** sends a form as it is, without reading a page first */
  post(path: string, fields: Filled, headers?: Record<string, string | undefined>): Promise<Seen>;
}

/** A new visitor, without cookies. */
export function aVisitor(app: Hono, always: Record<string, string> = {}): Visitor {
  const cookies = new Map<string, string>();
  let last: Seen | undefined;

  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const headers = new Headers({ ...always, ...(init.headers as Record<string, string>) });
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await app.request(`http://localhost:3000${path}`, { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) keep(cookies, set);
    const to = answer.headers.get('location');
    if (to !== null && answer.status === 303) return ask(to);
    last = { status: answer.status, html: await answer.text(), headers: answer.headers, path };
    return last;
  };

  const post = (path: string, fields: Filled, headers: Record<string, string | undefined> = {}) =>
    ask(path, { method: 'POST', body: bodyOf(fields), headers: said({ 'sec-fetch-site': 'same-origin', ...headers }) });

  const send = (filled: Filled = {}, which = isMain) => {
    const form = formsIn(last?.html ?? '').find(which);
    if (form === undefined) throw new Error(`no form on ${last?.path}:\n${textOf(last?.html ?? '')}`);
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? '';
    return post(action, { ...valuesIn(form), ...filled });
  };

  return {
    cookies,
    get: (path) => ask(path),
    post,
    send,
    async follow(path, secret) {
      // a form is answered from the second page on: the first one gives the cookie
      await ask(path);
      await ask(path);
      return send({ secret }, (form) => form.includes('data-secret-link'));
    },
    async search(words) {
      const query = `q=${encodeURIComponent(words)}`;
      const suggested = (await ask(`/werk/zoeken/suggesties?${query}`)).html;
      return { suggested, found: await ask(`/werk/zoeken?${query}`) };
    },
    get last() {
      return last;
    },
  };
}

/** Those headers that have a value. */
function said(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined));
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at);
  if (attributes.some((one) => /^\s*max-age=0$/i.test(one))) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1));
}

function bodyOf(fields: Filled): BodyInit {
  const flat = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : (value ?? []).map((one) => [name, one] as const),
  );
  if (flat.every(([, value]) => typeof value === 'string')) return new URLSearchParams(flat as [string, string][]);
  const form = new FormData();
  for (const [name, value] of flat) form.append(name, value);
  return form;
}

/** The form with the questions: not the way out, and not the hidden one for links. */
export const isMain = (form: string) => !form.includes('one-button') && !form.includes('data-secret-link');

/** The forms of a page, as they stand in it. */
export function formsIn(html: string): string[] {
  return [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form);
}

/** What a browser would send of a form as it stands there, without pressing a named button. */
export function valuesIn(form: string): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) values[name] = [...(values[name] ?? []), value];
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, 'type') ?? 'text';
    if (type === 'file' || (/^(radio|checkbox)$/.test(type) && !/\schecked/.test(tag))) continue;
    add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attribute(tag, 'name'), unescaped(text.replace(/^\n/, '')));
  }
  for (const [, tag = '', inner = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*selected[^>]*>/.exec(inner)?.[0] ?? '';
    add(attribute(tag, 'name'), attribute(chosen, 'value') ?? '');
  }
  return values;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (entity, number, name) =>
    number === undefined ? (ENTITIES[name] ?? entity) : String.fromCodePoint(Number(number)),
  );
}

/** The text of a page as somebody reads it. */
export function textOf(html: string): string {
  return unescaped(
    html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim();
}
