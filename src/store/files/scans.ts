/** What the virus scanner said of documents: what waits for it, what it found, and what is not handed out because of it. */
import { type CaseCondition, ofCaseWhere } from '../journal/events.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';
import type { Verdict } from './clamd.ts';
import { isFileId } from './folder.ts';
import type { StoredFile } from './store-file.ts';

/** Why a document is not handed out. Without a scanner only what was found before is kept back. */
export type Withheld = 'waiting' | 'infected' | 'unscannable';

/** The one condition under which a document opens, with a scanner and without. */
const withheldIf = (isScanned: boolean) =>
  `case when scan in ('infected'${isScanned ? ", 'waiting', 'unscannable'" : ''}) then scan end`;

export type ToOpen = { readonly file: StoredFile } | { readonly withheld: Withheld; readonly name: string };

/** A document of this case as it may be opened; undefined when the case has none with this id. The caller checks for whom it is. */
export async function fileToOpen(tx: Tx, isScanned: boolean, caseId: string, id: string): Promise<ToOpen | undefined> {
  if (!isFileId(id)) return undefined;
  const text = `select id, name, size::float8 as size, type, ${withheldIf(isScanned)} as withheld from file
    where organisation = $1 and case_id = $2 and id = $3`;
  const found = await row<StoredFile & { withheld: Withheld | null }>(tx, text, [tx.organisation, caseId, id]);
  if (found === undefined) return undefined;
  const { withheld, ...file } = found;
  return withheld === null ? { file } : { withheld, name: file.name };
}

/** The documents of a case that do not open, and why; of the case by its id, or of the one that a viewer asks for. */
export async function withheldOf(
  tx: Tx,
  isScanned: boolean,
  ofCase: string | CaseCondition,
): Promise<ReadonlyMap<string, Withheld>> {
  const of =
    typeof ofCase === 'string'
      ? { text: 'organisation = $1 and case_id = $2', values: [tx.organisation, ofCase] }
      : ofCaseWhere(tx, ofCase);
  const text = `select id, ${withheldIf(isScanned)} as withheld from file where ${of.text} and scan not in ('own', 'clean')`;
  const found = await rows<{ id: string; withheld: Withheld | null }>(tx, text, of.values);
  return new Map(found.flatMap(({ id, withheld }) => (withheld === null ? [] : [[id, withheld]])));
}

/** Documents to be scanned: what was sent last first, because somebody waits for it; what could not be judged is tried again each day. */
export async function filesToScan(tx: Tx, limit: number): Promise<readonly { readonly id: string }[]> {
  const text = `select id from file
    where organisation = $1 and (scan = 'waiting' or scan = 'unscannable' and scanned_at < now() - interval '1 day')
    order by scan desc, scanned_at nulls first, stored_at desc limit $2`;
  return rows(tx, text, [tx.organisation, limit]);
}

/** It was tried, and the scanner went away: another document goes first the next time, should it be because of this one. */
export async function noteTried(tx: Tx, id: string): Promise<void> {
  const text = `update file set scanned_at = now() where organisation = $1 and id = $2 and scan = 'waiting'`;
  await changed(tx, text, [tx.organisation, id]);
}

/** Keeps what the scanner said; an infected document stays so. */
export async function keepVerdict(tx: Tx, id: string, verdict: Exclude<Verdict, { is: 'away' }>): Promise<void> {
  const because = verdict.is === 'infected' ? verdict.found : verdict.is === 'unscannable' ? verdict.because : null;
  const text = `update file set scan = $3, scan_found = $4, scanned_at = now(), to_read = to_read and $3 <> 'infected'
    where organisation = $1 and id = $2 and scan in ('waiting', 'unscannable')`;
  await changed(tx, text, [tx.organisation, id, verdict.is, because]);
}

export interface Found {
  readonly id: string;
  readonly caseId: string;
  readonly found: string;
}

/** Infected documents of cases of which nobody was told yet; locked, so that another process does not tell it as well. */
export async function infectedToTell(tx: Tx, limit: number): Promise<readonly Found[]> {
  const text = `select id, case_id, coalesce(scan_found, '') as found from file
    where organisation = $1 and scan = 'infected' and not scan_told and case_id is not null
    order by scanned_at limit $2 for update skip locked`;
  const found = await rows<{ id: string; case_id: string; found: string }>(tx, text, [tx.organisation, limit]);
  return found.map(({ id, case_id: caseId, found }) => ({ id, caseId, found }));
}

export async function noteTold(tx: Tx, id: string): Promise<void> {
  await changed(tx, 'update file set scan_told = true where organisation = $1 and id = $2', [tx.organisation, id]);
}

/** How many documents stand how, for the figures of the installation. */
export interface ScanCounts {
  readonly waiting: number;
  readonly infected: number;
  readonly unscannable: number;
}

export async function scanCounts(tx: Tx): Promise<ScanCounts> {
  const text = `select count(*) filter (where scan = 'waiting')::integer as waiting,
      count(*) filter (where scan = 'infected')::integer as infected,
      count(*) filter (where scan = 'unscannable')::integer as unscannable
    from file where organisation = $1 and scan in ('waiting', 'infected', 'unscannable')`;
  return (await row<ScanCounts>(tx, text, [tx.organisation])) ?? { waiting: 0, infected: 0, unscannable: 0 };
}
