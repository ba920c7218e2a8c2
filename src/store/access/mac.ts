/** Keyed marks: what only this installation can have made from these words. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** HMAC-SHA-256 of the words, as 32 bytes. The first word says what the mark is for, so that no mark serves for another thing. */
export function macOf(key: Buffer, words: readonly unknown[]): Buffer {
  return createHmac('sha256', prepared(key)).update(JSON.stringify(words)).digest();
}

const known = new WeakMap<Buffer, KeyObject>();

/** Node makes a key ready at every use of its bytes, which takes ten times as long as the mark itself: once is enough. */
function prepared(key: Buffer): KeyObject {
  const found = known.get(key) ?? createSecretKey(key);
  known.set(key, found);
  return found;
}
