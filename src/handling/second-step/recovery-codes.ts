/** Recovery codes: ten words of chance on paper, for who lost telephone and passkey. Each works once; only their marks are kept. */
import { macOf } from '#store/access/mac.ts';
import { someRandomBytes } from '#store/random.ts';
import type { Place } from './place.ts';

const COUNT = 10;
const LENGTH = 10;
/** without what looks alike: I and 1, O and 0 */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Ten new ones, as they are shown: "K7QWM-3XZTA", 50 random bits each. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = [...someRandomBytes(LENGTH)].map((byte) => LETTERS[byte & 31]).join('');
    return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
  });
}

/** The code without what people put between it; undefined when it cannot be one. */
export function recoveryTyped(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '');
  return new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(plain) ? plain : undefined;
}

/** What is kept of a code: a mark under the key outside the database, so that the table alone cannot be guessed through. */
export function recoveryMark(key: Buffer, { organisation, staff }: Place, code: string): Buffer {
  return macOf(key, ['recovery', organisation, staff, code.replace(/-/g, '')]);
}
