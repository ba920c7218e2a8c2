/** The cookies of all doors: short-lived, unreadable for scripts, never sent along by another site. */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The cookies there are. `visitor` only ties forms and uploads to one browser; it says nothing about who that is. */
export const COOKIE = {
  visitor: 'bezoek',
  mine: 'mijn-klacht',
  staff: 'werk',
  language: 'taal',
  done: 'ingediend',
  device: 'bekend',
  errand: 'aanmelden',
} as const;
export type CookieName = (typeof COOKIE)[keyof typeof COOKIE];

/** Reads and writes them, each under the name that fits how the site is reached. */
export interface Cookies {
  read(c: Context, name: CookieName): string | undefined;
  /** without `seconds` it ends with the browser */
  write(c: Context, name: CookieName, value: string, seconds?: number): void;
  drop(c: Context, name: CookieName): void;
}

/**
 * Over https every cookie carries the `__Host-` mark: only this very host can have set it, and only over TLS. On plain
 * http, which is the demonstration on one's own machine, browsers refuse that mark.
 */
export function cookiesFor(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const;
  const named = (name: CookieName) => (secure ? `__Host-${name}` : name);
  return {
    read: (c, name) => getCookie(c, named(name)),
    write: (c, name, value, seconds) =>
      setCookie(c, named(name), value, seconds === undefined ? options : { ...options, maxAge: seconds }),
    drop: (c, name) => {
      deleteCookie(c, named(name), options);
    },
  };
}

const VISITOR = /^[\w-]{22}$/;

/** The visit of this browser; a new one is begun when there is none yet. */
export function visitorOf(c: Context, cookies: Cookies): string {
  return knownVisitor(c, cookies) ?? newVisitor(c, cookies);
}

/** The visit that the browser told us of; undefined on a first request, or when cookies are refused. */
export function knownVisitor(c: Context, cookies: Cookies): string | undefined {
  const told = cookies.read(c, COOKIE.visitor);
  return told !== undefined && VISITOR.test(told) ? told : undefined;
}

function newVisitor(c: Context, cookies: Cookies): string {
  const begun: unknown = c.get(BEGUN);
  if (typeof begun === 'string') return begun;
  const visitor = randomBytes(16).toString('base64url');
  cookies.write(c, COOKIE.visitor, visitor);
  // the same request must not begin two visits
  c.set(BEGUN, visitor);
  return visitor;
}

const BEGUN = 'visitor-begun';
