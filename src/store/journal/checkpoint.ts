/** Checkpoints: where the chain stood, signed, in a file outside the database, so that its tail cannot be cut unseen. */
import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { organisations } from '../organisations.ts';
import { row, rows, type Tx, withOrganisation } from '../transaction.ts';
import { canonicalJson } from './canonical-json.ts';

export interface Checkpoint {
  readonly organisation: string;
  readonly position: string;
  /** hexadecimal, of the link at that position */
  readonly hash: string;
  readonly at: string;
  /** sha256 of the line before it, hexadecimal: a line cannot be taken out of the middle */
  readonly previous: string;
}

export type SignedCheckpoint = Checkpoint & { readonly signature: string };

/** The folder of the checkpoints in a data directory; copy it elsewhere and nobody here can rewrite history. */
export function checkpointsFolder(dataDir: string): string {
  return join(dataDir, 'checkpoints');
}

/** Adds a checkpoint for each organisation whose chain has grown since the last; answers how many. */
export async function writeCheckpoints(pool: Pool, folder: string, secret: KeyObject, now: Date = new Date()): Promise<number> {
  let count = 0;
  for (const organisation of await organisations(pool)) {
    count += await withOrganisation(pool, organisation, (tx) => writeOne(tx, folder, secret, now));
  }
  return count;
}

async function writeOne(tx: Tx, folder: string, secret: KeyObject, now: Date): Promise<number> {
  const mine = await row<{ mine: boolean }>(
    tx,
    `select pg_try_advisory_xact_lock(hashtextextended('checkpoint:' || $1, 0)) as mine`,
    [tx.organisation],
  );
  const head = await row<{ position: string; hash: Buffer }>(
    tx,
    'select position, hash from chain_head where organisation = $1',
    [tx.organisation],
  );
  if (mine?.mine !== true || head === undefined || head.position === '0') return 0;
  const lines = await linesOf(folder, tx.organisation);
  const before = lines.at(-1);
  if (before !== undefined && parsed(before)?.position === head.position) return 0;
  const checkpoint: Checkpoint = {
    organisation: tx.organisation,
    position: head.position,
    hash: head.hash.toString('hex'),
    at: now.toISOString(),
    previous: before === undefined ? '' : hashOfLine(before),
  };
  const signature = sign(null, Buffer.from(canonicalJson(checkpoint)), secret);
  await rows(
    tx,
    'insert into checkpoint (organisation, position, hash, at, signature) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [tx.organisation, head.position, head.hash, now, signature],
  );
  await append(folder, tx.organisation, canonicalJson({ ...checkpoint, signature: signature.toString('base64') }));
  return 1;
}

async function append(folder: string, organisation: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, `${organisation}.jsonl`), 'a+', 0o600);
  try {
    // a crash may have left half a line: it stays what it is, and ours begins on its own
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    const torn = size > 0 && buffer.toString() !== '\n';
    await file.writeFile(`${torn ? '\n' : ''}${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The lines of an organisation's file, oldest first; a last line that a crash left unfinished is not one. */
async function linesOf(folder: string, organisation: string): Promise<readonly string[]> {
  try {
    return (await readFile(join(folder, `${organisation}.jsonl`), 'utf8')).split('\n').filter((line) => line.endsWith('}'));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}

export interface ReadCheckpoints {
  readonly checkpoints: readonly SignedCheckpoint[];
  /** numbers of lines (from 1) that are not signed by us, or do not follow the one before */
  readonly forged: readonly number[];
}

/** Reads and checks an organisation's checkpoints; only those in good order are given. */
export async function readCheckpoints(folder: string, organisation: string, key: KeyObject): Promise<ReadCheckpoints> {
  const checkpoints: SignedCheckpoint[] = [];
  const forged: number[] = [];
  let previous = '';
  for (const [index, line] of (await linesOf(folder, organisation)).entries()) {
    const one = parsed(line);
    if (one !== undefined && one.organisation === organisation && one.previous === previous && isSigned(one, key))
      checkpoints.push(one);
    else forged.push(index + 1);
    previous = hashOfLine(line);
  }
  return { checkpoints, forged };
}

function isSigned({ signature, ...checkpoint }: SignedCheckpoint, key: KeyObject): boolean {
  return verify(null, Buffer.from(canonicalJson(checkpoint)), key, Buffer.from(signature, 'base64'));
}

function parsed(line: string): SignedCheckpoint | undefined {
  try {
    const one: Partial<SignedCheckpoint> = JSON.parse(line);
    const texts = [one.organisation, one.position, one.hash, one.at, one.previous, one.signature];
    return texts.every((text) => typeof text === 'string') ? (one as SignedCheckpoint) : undefined;
  } catch {
    return undefined; // a line that is not ours is reported as forged
  }
}

function hashOfLine(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}
