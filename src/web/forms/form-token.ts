/** The token of a form: proof that this browser got the form from us, not too long ago. */
import { timingSafeEqual } from 'node:crypto';
import { macOf } from '#store/access/mac.ts';

/** How long a form can stand open: a working day. */
export const TOKEN_LIFE_MS = 12 * 60 * 60 * 1000;

export type TokenCheck = 'good' | 'expired' | 'wrong';

/**
 * A token for the forms of one session.
 * @param session the visit's or colleague's secret from the cookie; it never appears in the token
 * @param now milliseconds since 1970
 */
export function formToken(key: Buffer, session: string, now: number): string {
  const made = Math.floor(now / 1000).toString(36);
  return `${made}.${mark(key, session, made).toString('base64url')}`;
}

/** Whether a token belongs to this session and is not too old. A missing one is wrong. */
export function checkFormToken(key: Buffer, session: string, token: string | undefined, now: number): TokenCheck {
  const [, made = '', given = ''] = /^([0-9a-z]{1,8})\.([\w-]{43})$/.exec(token ?? '') ?? [];
  if (made === '') return 'wrong';
  const told = Buffer.from(given, 'base64url');
  const right = mark(key, session, made);
  if (told.length !== right.length || !timingSafeEqual(told, right)) return 'wrong';
  const age = now - Number.parseInt(made, 36) * 1000;
  return age > TOKEN_LIFE_MS || age < -60_000 ? 'expired' : 'good';
}

function mark(key: Buffer, session: string, made: string): Buffer {
  return macOf(key, ['form', session, made]);
}
