/** The contents of documents in a backup: each compared with what the database says of it, on the way out and on the way in. */
import { createReadStream } from 'node:fs';
import type { PoolClient } from 'pg';
import { intoPlace, pathOf, writeBeside } from '../files/folder.ts';
import { StartFault } from '../start-fault.ts';

/** Hears what is being done, for whoever waits. */
export type Progress = (what: string) => void;

interface Known {
  organisation: string;
  id: string;
  sha256: Buffer;
  linked: boolean;
}

const BATCH = 500;

/** Copies the contents of every document that the open transaction knows, from one data directory to another. */
export async function keepContents(
  client: PoolClient,
  ids: readonly string[],
  from: string,
  into: string,
  progress: Progress,
): Promise<{ count: number; bytes: number }> {
  let [count, bytes] = [0, 0];
  for await (const one of known(client, ids)) {
    const size = await copied(one, from, into);
    if (size === undefined) continue;
    count += 1;
    bytes += size;
    if (count % 1000 === 0) progress(`${count} documenten`);
  }
  progress(`${count} documenten, ${Math.ceil(bytes / 1_048_576)} MB`);
  return { count, bytes };
}

async function* known(client: PoolClient, ids: readonly string[]): AsyncGenerator<Known> {
  for (const organisation of ids) {
    await client.query(`select set_config('gehoord.organisation', $1, true)`, [organisation]);
    let after = '';
    for (;;) {
      const { rows } = await client.query<Known>(NEXT, [organisation, after, BATCH]);
      yield* rows;
      after = rows.at(-1)?.id ?? '';
      if (rows.length < BATCH) break;
    }
  }
}

const NEXT = `select organisation, id, sha256, case_id is not null as linked from file where organisation = $1 and id > $2 order by id limit $3`;

/** The size; undefined for an upload that nobody sent and that was swept meanwhile. */
async function copied({ organisation, id, sha256, linked }: Known, from: string, into: string): Promise<number | undefined> {
  const target = pathOf(into, organisation, id);
  try {
    const written = await writeBeside(target, piecesOf(pathOf(from, organisation, id)), Number.POSITIVE_INFINITY);
    if (!written.sha256.equals(sha256))
      throw new StartFault(`Het document ${id} van ${organisation} is niet meer zoals het is ontvangen: de inhoud is veranderd.`);
    await intoPlace(target);
    return written.size;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    if (!linked) return undefined;
    throw new StartFault(`De inhoud van document ${id} van ${organisation} ontbreekt.`, { cause });
  }
}

/** Opens the file when the first piece is asked for: before that nobody would hear that it is missing. */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path);
}
