/** A colleague who asks for pages without a browser: with a session, with forms of their own, and with what a browser says of itself. */
import type { Hono } from 'hono';
import { instantOf } from '#core/time/moment.ts';
import { formToken } from '#web/forms/form-token.ts';
import { FORM_KEY, type StaffHouse } from './staff-house.ts';

export interface Asker {
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
