/** Ids: those of cases sort by age so that new rows stand together on disk; those that open something cannot be guessed. */
import { someRandomBytes } from './random.ts';

/** A new id of a case (UUID version 7): the time in milliseconds, then 74 random bits. Knowing it grants nothing. */
export function newCaseId(now: number = Date.now()): string {
  const bytes = someRandomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A new unguessable id of 128 random bits, 22 characters: for files, sessions, outgoing mail and parties. */
export function newId(): string {
  return someRandomBytes(16).toString('base64url');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of a case's id; anything else is a reference, or nothing. */
export function isCaseId(text: string): boolean {
  return UUID.test(text);
}
