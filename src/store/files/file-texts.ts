/** The text of documents, beside them: what is still to be read, what was read, and what must not be found any more. */
import { plain } from '../cases/plain.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';

/** The types that are read. */
export const READABLE: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'text/plain; charset=utf-8',
];

export interface FileToRead {
  readonly id: string;
  readonly caseId: string;
  readonly type: string;
}

/** Documents of cases that are still to be read, the oldest first; with a virus scanner only what it found good. */
export async function filesToRead(tx: Tx, limit: number, isScanned = false): Promise<readonly FileToRead[]> {
  const text = `select id, case_id, type from file where organisation = $1 and to_read and case_id is not null
      and scan <> 'infected' and (scan in ('clean', 'own') or not $3)
    order by stored_at limit $2`;
  const found = await rows<{ id: string; case_id: string; type: string }>(tx, text, [tx.organisation, limit, isScanned]);
  return found.map(({ id, case_id: caseId, type }) => ({ id, caseId, type }));
}

/** PostgreSQL makes no index entry of more than a megabyte, and a word with hyphens or an address counts twice or more. */
const MOST_OF_FILE = 300_000;
/** All documents of a case together stand in one entry, with room for what people told. */
const MOST_OF_CASE = 500_000;

/**
 * Writes down what was read and that it need not be read again; false when the case has no such document any more. What is too
 * long is cut off, and what would make the entry of the case too large is not kept at all: the outcome says so.
 */
export async function keepFileText(
  tx: Tx,
  { id, caseId }: FileToRead,
  { outcome, words }: { readonly outcome: string; readonly words: string },
): Promise<boolean> {
  const read = `update file set to_read = false where organisation = $1 and id = $2 and case_id = $3`;
  if ((await changed(tx, read, [tx.organisation, id, caseId])) === 0) return false;
  const cut = cutOff(plain(words));
  const document = cut === '' ? null : (await row<{ document: string }>(tx, VECTOR, [cut]))?.document;
  const fits = document == null || Buffer.byteLength(document) + (await sizeOfOthers(tx, caseId, id)) <= MOST_OF_CASE;
  const kept = fits
    ? { outcome: cut.length < plain(words).length ? 'too-much' : outcome, words: cut, document }
    : { outcome: 'too-much', words: '', document: null };
  await rows(tx, KEEP, [tx.organisation, id, kept.outcome, kept.words, kept.document]);
  return true;
}

// without places, so that many documents fit in the one of their case
const VECTOR = `select strip(to_tsvector('dutch', $1))::text as document`;
const KEEP = `
  insert into file_text (organisation, file_id, outcome, words, document, joined) values ($1, $2, $3, $4, $5::tsvector, true)
  on conflict (organisation, file_id) do update set
    outcome = excluded.outcome, words = excluded.words, document = excluded.document, joined = true, read_at = now()`;

async function sizeOfOthers(tx: Tx, caseId: string, id: string): Promise<number> {
  const text = `select coalesce(sum(octet_length(t.document::text)), 0)::integer as size
    from file f join file_text t on t.organisation = f.organisation and t.file_id = f.id
    where f.organisation = $1 and f.case_id = $2 and f.id <> $3`;
  return (await row<{ size: number }>(tx, text, [tx.organisation, caseId, id]))?.size ?? 0;
}

function cutOff(text: string): string {
  if (Buffer.byteLength(text) <= MOST_OF_FILE) return text;
  // a sign that is cut in two is left out
  return Buffer.from(text)
    .subarray(0, MOST_OF_FILE)
    .toString('utf8')
    .replace(/\uFFFD$/u, '');
}

/**
 * What stands in other documents than these is not found in this case any more: they were taken back or moved away. What was moved
 * is read again where it belongs. The caller marks the case for search afterwards.
 */
export async function keepTextsOf(tx: Tx, caseId: string, documents: readonly string[]): Promise<void> {
  const text = `delete from file_text t using file f
    where f.organisation = $1 and f.case_id = $2 and not (f.id = any($3)) and t.organisation = f.organisation and t.file_id = f.id`;
  await changed(tx, text, [tx.organisation, caseId, documents]);
}

/** What was read in a document; undefined when nothing was, or not yet. */
export async function textOfStored(tx: Tx, id: string): Promise<string | undefined> {
  const text = `select words from file_text where organisation = $1 and file_id = $2 and words <> ''`;
  return (await row<{ words: string }>(tx, text, [tx.organisation, id]))?.words;
}
