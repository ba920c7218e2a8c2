/** A colleague who asks for pages without a browser: with a session, with forms of their own, and with what a browser says of itself. */
import type { Hono } from 'hono';
import { instantOf } from '#core/time/moment.ts';
import { formToken } from '#web/forms/form-token.ts';
import { FORM_KEY, type StaffHouse } from './staff-house.ts';

export interface Asker {
  readonly cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** posts a form as one of our own pages would; without a token when `token` is null */
  post(path: string, values?: Record<string, string | readonly string[]>, more?: PostChoices): Promise<Response>;
}

export interface PostChoices {
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
}

/** Somebody with this session, or without one. */
export function asker(house: Pick<StaffHouse, 'app' | 'office'>, session?: string): Asker {
  const visitor = 'a'.repeat(22);
  const cookie = [`bezoek=${visitor}`, ...(session === undefined ? [] : [`werk=${session}`])].join('; ');
  const tokenNow = () => formToken(FORM_KEY, session ?? visitor, instantOf(house.office.clock()));
  const app: Pick<Hono, 'request'> = house.app;
  return {
    cookie,
    get: async (path, headers = {}) => app.request(path, { headers: { cookie, ...headers } }),
    async post(path, values = {}, { token, headers = {} } = {}) {
      const body = new URLSearchParams();
      if (token !== null) body.set('formToken', token ?? tokenNow());
      for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
      const sent = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers };
      return app.request(path, { method: 'POST', body, headers: sent });
    },
  };
}

/** A stream that is open: what comes next, and leaving it. */
export async function listenTo(who: Asker, address: string) {
  const answer = await who.get(address);
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  const next = async (event: string): Promise<{ text: string; gone?: boolean }> => {
    for (;;) {
      const found = new RegExp(`event: ${event}\ndata: (.*)\n[^]*?\n\n`).exec(text);
      if (found !== null) {
        text = text.slice((found.index ?? 0) + found[0].length);
        return JSON.parse(found[1] as string);
      }
      const { value, done } = await reader.read();
      if (done) throw new Error(`ended, before ${event}: ${text}`);
      text += new TextDecoder().decode(value);
    }
  };
  const rest = async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return text;
      text += new TextDecoder().decode(value);
    }
  };
  const ends = async () => {
    await rest();
    return true;
  };
  // that it was left is noticed at the next beat: nobody waits for that
  const leave = async () => void reader.cancel();
  return { answer, next, rest, ends, leave };
}
