/** POST …/uploads: a document for a complaint or step that follows, streamed to disk as the body of the request. */
import type { Context } from 'hono';
import { MOST_BYTES, type StoreFault, storeFile } from '#store/files/store-file.ts';
import type { ApiDoor } from './api-door.ts';
import { identify } from './identify.ts';
import { languageOf, problem } from './problem.ts';

const sentences: Readonly<Record<StoreFault, { readonly nl: string; readonly en: string }>> = {
  empty: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  'too-large': {
    nl: 'Dit bestand is groter dan 25 MB. Er is niets bewaard.',
    en: 'This file is larger than 25 MB. Nothing was kept.',
  },
  'no-space': { nl: 'Er is nu geen ruimte om bestanden te bewaren.', en: 'There is no space for files now.' },
  'type-not-allowed': { nl: 'Dit soort bestand kunnen wij niet aannemen.', en: 'We cannot take this kind of file.' },
  'not-what-it-says': {
    nl: 'Dit bestand is iets anders dan de naam zegt.',
    en: 'This file is something else than its name says.',
  },
};

/** Keeps the file for a day; its id goes into `documents` of what follows. The name stands in the query. */
export async function uploadDocument(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'lodge');
  if (caller instanceof Response) return caller;
  const upload = { organisation, session: `api:${caller.tokenId}`, name: c.req.query('name') ?? '' };
  const isLonger = Number(c.req.header('content-length') ?? 0) > MOST_BYTES;
  const body = c.req.raw.body as unknown as AsyncIterable<Uint8Array> | null;
  const stored = isLonger
    ? { fault: 'too-large' as const }
    : await storeFile(door.office.pool, door.dataDir, upload, until(MOST_BYTES, body ?? []));
  if ('file' in stored) return c.json(stored.file, 201, { 'cache-control': 'no-store' });
  const status = stored.fault === 'too-large' ? 413 : stored.fault === 'no-space' ? 503 : 422;
  return problem(c, { status, code: stored.fault, title: sentences[stored.fault][languageOf(c)] });
}

/** What comes, and nothing any more once it is longer than this: a body without an end is refused too. */
async function* until(most: number, body: AsyncIterable<Uint8Array> | readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    yield piece;
    if (size > most) return;
  }
}
