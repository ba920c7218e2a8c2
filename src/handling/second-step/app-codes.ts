/** Codes of an authenticator app (TOTP, RFC 6238): six digits, a new one every thirty seconds. */
import { Secret, TOTP } from 'otpauth';
import { locked, unlocked } from '#store/vault.ts';
import type { Place } from './place.ts';

const PERIOD_SECONDS = 30;
/** one period to either side: clocks of telephones are not exact */
const WINDOW = 1;
const BEGUN_MS = 60 * 60 * 1000;

/** A new secret, for the app to keep. */
export interface NewApp {
  /** what the app reads from the square code: otpauth://… */
  readonly uri: string;
  /** the same by hand, in groups of four */
  readonly secret: string;
  /** carried by the form until the first code was right: unreadable, and of this colleague alone */
  readonly begun: string;
}

/** @param now milliseconds since 1970 */
export function newApp(key: Buffer, place: Place, issuer: string, account: string, now: number): NewApp {
  const secret = new Secret({ size: 20 });
  const uri = totp(secret, issuer, account).toString();
  const begun = locked(key, ['app-begun', place.organisation, place.staff], JSON.stringify([secret.base32, now]));
  return { uri, secret: secret.base32.replace(/(.{4})(?=.)/g, '$1 '), begun: begun.toString('base64url') };
}

/** The secret that was begun with; undefined when it was not begun by us for this colleague, or too long ago. */
export function begunSecret(key: Buffer, { organisation, staff }: Place, begun: string, now: number): string | undefined {
  const text = unlocked(key, ['app-begun', organisation, staff], Buffer.from(begun.slice(0, 1_000), 'base64url'));
  if (text === undefined) return undefined;
  const [secret, at] = JSON.parse(text) as [string, number];
  return now - at > BEGUN_MS ? undefined : secret;
}

/** The square code's address again, for a page that is shown once more. */
export function appAgain(secret: string, issuer: string, account: string): Pick<NewApp, 'uri' | 'secret'> {
  return { uri: totp(Secret.fromBase32(secret), issuer, account).toString(), secret: secret.replace(/(.{4})(?=.)/g, '$1 ') };
}

/** The period to which a code belongs, in units of thirty seconds since 1970; undefined when it is wrong or too far off. */
export function periodOfCode(secret: string, code: string, now: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totp(Secret.fromBase32(secret)).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}

/** How the secret of an app is kept in the database. */
export function keptSecret(key: Buffer, { organisation, staff }: Place, secret: string): Buffer {
  return locked(key, ['app', organisation, staff], secret);
}

/** The secret of an app; undefined when the key in the data directory is not the one under which it was kept. */
export function secretOf(key: Buffer, { organisation, staff }: Place, kept: Buffer): string | undefined {
  return unlocked(key, ['app', organisation, staff], kept);
}

function totp(secret: Secret, issuer = 'Gehoord', label = ''): TOTP {
  // a colon separates issuer and account in the address, so neither may hold one
  const plain = (text: string) => text.replaceAll(':', ' ').slice(0, 100);
  return new TOTP({ issuer: plain(issuer), label: plain(label), secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}
