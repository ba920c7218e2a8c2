/** Secrets of others that we must be able to use, such as that of an app: encrypted under a key that is not in the database. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { someRandomBytes } from './random.ts';

const NONCE = 12;
const TAG = 16;

/**
 * The secret as AES-256-GCM keeps it: nonce, tag, text. `purpose` binds it to its place, so that what was kept for one thing
 * cannot be put in the place of another.
 * @param key 32 bytes
 */
export function locked(key: Buffer, purpose: readonly string[], secret: string): Buffer {
  const nonce = someRandomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(JSON.stringify(purpose)));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** The secret again; undefined when it was kept under another key or for another purpose. */
export function unlocked(key: Buffer, purpose: readonly string[], kept: Buffer): string | undefined {
  if (kept.length < NONCE + TAG) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', key, kept.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(JSON.stringify(purpose))).setAuthTag(kept.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([cipher.update(kept.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
  } catch {
    // what GCM cannot confirm is not ours: a key that was put back without its database, or the other way round
    return undefined;
  }
}
