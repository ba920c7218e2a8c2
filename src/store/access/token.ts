/** Tokens: 256 random bits that only their holder knows; the database keeps a hash. */
import { createHash, randomBytes } from 'node:crypto';
import { isOrganisationId } from '../transaction.ts';

/** A new token; nobody can guess it, so a fast hash is enough to keep. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A token as it stands in a cookie or link, with the organisation in which it counts. */
export function addressed(organisation: string, token: string): string {
  return `${organisation}.${token}`;
}

/** Takes such a text apart; undefined when it cannot be one, so that nothing is looked up. */
export function unaddressed(text: string): { organisation: string; hash: Buffer } | undefined {
  const parts = /^([a-z0-9-]{1,40})\.([A-Za-z0-9_-]{43})$/.exec(text);
  const [, organisation = '', token = ''] = parts ?? [];
  return parts !== null && isOrganisationId(organisation) ? { organisation, hash: hashOf(token) } : undefined;
}
