/** Secret keys of the installation: files that only its own user can read, made at first use, the same for every process. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the keys in a data directory. */
export function keysFolder(dataDir: string): string {
  return join(dataDir, 'keys');
}

/** The key from which the codes of complainants follow: 32 random bytes. */
export function partyKey(dataDir: string): Promise<Buffer> {
  return keyFile(keysFolder(dataDir), 'party', () => randomBytes(32));
}

/** A key of 32 random bytes for another purpose, by a name of small letters. */
export function namedKey(dataDir: string, name: string): Promise<Buffer> {
  return keyFile(keysFolder(dataDir), name, () => randomBytes(32));
}

export interface SigningKey {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

/** The key that signs checkpoints (Ed25519). Its public half stands beside it, for an auditor to take away. */
export async function signingKey(dataDir: string): Promise<SigningKey> {
  const folder = keysFolder(dataDir);
  const pem = await keyFile(folder, 'checkpoints', () => {
    return Buffer.from(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  });
  const secret = createPrivateKey(pem);
  const open = createPublicKey(secret);
  await keyFile(folder, 'checkpoints.public', () => Buffer.from(open.export({ type: 'spki', format: 'pem' })));
  return { secret, open };
}

/** Reads a key, or makes it; when two processes make it at once, both get that of the first. */
async function keyFile(folder: string, name: string, make: () => Buffer): Promise<Buffer> {
  const path = join(folder, name);
  const found = await read(path);
  if (found !== undefined) return found;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
  await written(draft, make());
  try {
    // link refuses when somebody was first, and never shows half a file
    await link(draft, path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    await unlink(draft);
  }
  return readFile(path);
}

async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

async function written(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
