/** Where the contents of files stand: one file each under DATA_DIR, by organisation and the first two characters of the id. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isOrganisationId } from '../transaction.ts';
import { HEAD } from './file-kind.ts';

const ID = /^[0-9a-f]{32}$/;

/** A new id of 128 random bits; small letters and digits only, so that it is a safe name on every disk. */
export function newFileId(): string {
  return randomBytes(16).toString('hex');
}

export function isFileId(text: string): boolean {
  return ID.test(text);
}

/** The folder of the files of an organisation. Throws on an id that could lead elsewhere. */
export function filesFolder(dataDir: string, organisation: string): string {
  if (!isOrganisationId(organisation)) throw new Error('not the id of an organisation');
  return join(dataDir, 'files', organisation);
}

export function pathOf(dataDir: string, organisation: string, id: string): string {
  if (!isFileId(id)) throw new Error('not the id of a file');
  return join(filesFolder(dataDir, organisation), id.slice(0, 2), id);
}

/** The content of a stored file, as a stream. */
export function contentOf(dataDir: string, organisation: string, id: string, range?: { start: number; end: number }): ReadStream {
  return createReadStream(pathOf(dataDir, organisation, id), range);
}

export interface Written {
  readonly size: number;
  readonly sha256: Buffer;
  /** the first bytes, to see what it is */
  readonly head: Buffer;
}

/**
 * Writes a stream beside its place, in pieces; the rest of a stream that is too large is read and thrown away, so that
 * whoever sends it can be answered. Nothing is in its place until `intoPlace`.
 */
export async function writeBeside(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Written> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let [size, headSize] = [0, 0];
  const file = await open(beside(path), 'wx', 0o600);
  try {
    for await (const piece of content) {
      size += piece.length;
      if (size > maxBytes) continue;
      if (headSize < HEAD) headSize += head.push(piece) && piece.length;
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest(), head: Buffer.concat(head).subarray(0, HEAD) };
}

/** Puts what was written in its place, durably: after this it survives a power cut. */
export async function intoPlace(path: string): Promise<void> {
  await rename(beside(path), path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Throws away what was written beside. */
export async function discard(path: string): Promise<void> {
  await rm(beside(path), { force: true });
}

/** The name under which a file is written until it is whole. */
function beside(path: string): string {
  return `${path}.part`;
}
