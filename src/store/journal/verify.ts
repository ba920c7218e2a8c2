/** Verifying a journal: every entry, its words, its link, its case, and the checkpoints outside the database. */
import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { organisations } from '../organisations.ts';
import { row, rows, type Tx, withOrganisation } from '../transaction.ts';
import { type ReadCheckpoints, readCheckpoints, type SignedCheckpoint } from './checkpoint.ts';
import { digestOf, linkOf, type SealedRow, sealedColumns } from './digest.ts';
import { sealedRow } from './sealing.ts';

export type FindingKind =
  | 'changed-entry'
  | 'missing-entry'
  | 'missing-link'
  | 'inserted-entry'
  | 'changed-words'
  | 'missing-words'
  | 'gap-in-case'
  | 'case-differs'
  | 'kind-differs'
  | 'cut-tail'
  | 'rewritten'
  | 'forged-checkpoint'
  | 'view-differs'
  | 'duties-differ'
  | 'unreadable-case'
  | 'unknown-policy';

export interface Finding {
  readonly kind: FindingKind;
  readonly organisation: string;
  /** in the chain of the organisation */
  readonly position?: string;
  readonly caseId?: string;
  /** in the case's own journal */
  readonly sequence?: number;
  /** number of the line in the file of checkpoints */
  readonly line?: number;
  /** which columns of the row differ, or why the case cannot be rebuilt */
  readonly what?: string;
}

export interface Verification {
  readonly organisation: string;
  readonly sealed: number;
  /** entries that the sealer has not reached yet: they are protected from the next second on */
  readonly unsealed: number;
  /** entries whose words were destroyed, with an entry that says so */
  readonly destroyed: number;
  readonly checkpoints: number;
  readonly lastCheckpoint?: SignedCheckpoint;
  /** in the order of the chain; at most `MOST_FINDINGS` */
  readonly findings: readonly Finding[];
}

/** After so many findings an organisation is not looked at further. */
export const MOST_FINDINGS = 1000;

const BATCH = 2000;

/** Verifies one organisation after the other, or only this one; reads only, and may run while the work goes on. */
export async function* verifyJournal(pool: Pool, folder: string, key: KeyObject, only?: string): AsyncGenerator<Verification> {
  for (const organisation of only === undefined ? await organisations(pool) : [only]) {
    // the file is read first: whatever it says of the chain must then be in the database
    const signed = await readCheckpoints(folder, organisation, key);
    yield await withOrganisation(pool, organisation, (tx) => verifyOne(tx, signed), { snapshot: true, readOnly: true });
  }
}

/** The verifications of all organisations, or of this one, together. */
export async function verifyAll(pool: Pool, folder: string, key: KeyObject, only?: string): Promise<readonly Verification[]> {
  const all: Verification[] = [];
  for await (const one of verifyJournal(pool, folder, key, only)) all.push(one);
  return all;
}

class Report {
  readonly findings: Finding[] = [];
  readonly organisation: string;
  constructor(organisation: string) {
    this.organisation = organisation;
  }
  add(kind: FindingKind, where: Omit<Finding, 'kind' | 'organisation'>): void {
    if (this.findings.length < MOST_FINDINGS) this.findings.push({ kind, organisation: this.organisation, ...where });
  }
}

async function verifyOne(tx: Tx, signed: ReadCheckpoints): Promise<Verification> {
  const report = new Report(tx.organisation);
  const chain = await verifyChain(tx, report, new Map(signed.checkpoints.map((one) => [one.position, one.hash])));
  await verifyHead(tx, report, chain.last);
  for (const line of signed.forged) report.add('forged-checkpoint', { line });
  for (const { position } of signed.checkpoints) {
    if (BigInt(position) > BigInt(chain.last.position)) report.add('cut-tail', { position });
  }
  const unsealed = await verifyUnsealed(tx, report);
  await verifyCases(tx, report);
  await verifyKinds(tx, report);
  const lastCheckpoint = signed.checkpoints.at(-1);
  return {
    organisation: tx.organisation,
    sealed: chain.count,
    unsealed,
    destroyed: chain.destroyed,
    checkpoints: signed.checkpoints.length,
    ...(lastCheckpoint === undefined ? {} : { lastCheckpoint }),
    findings: report.findings,
  };
}

interface Link {
  position: string;
  hash: Buffer;
}

type ChainRow = Omit<SealedRow, 'position' | 'case_id' | 'sequence'> & {
  link_position: string;
  link_case: string;
  link_sequence: number;
  link_hash: Buffer;
  case_id: string | null;
  sequence: number | null;
  salt: Buffer | null;
  payload: unknown;
};

const CHAIN = `
  select c.position as link_position, c.case_id as link_case, c.sequence as link_sequence, c.hash as link_hash,
    ${sealedColumns}, p.salt, p.payload
  from chain c
  left join journal j on j.organisation = c.organisation and j.case_id = c.case_id and j.sequence = c.sequence
  left join journal_personal p on p.organisation = c.organisation and p.case_id = c.case_id and p.sequence = c.sequence
  where c.organisation = $1 and c.position > $2 order by c.position limit ${BATCH}`;

async function verifyChain(tx: Tx, report: Report, signed: ReadonlyMap<string, string>) {
  const destroyedCases = new Set((await rows<{ id: string }>(tx, DESTROYED, [tx.organisation])).map(({ id }) => id));
  let last: Link = { position: '0', hash: Buffer.alloc(0) };
  let [count, destroyed] = [0, 0];
  for (;;) {
    const found = await rows<ChainRow>(tx, CHAIN, [tx.organisation, last.position]);
    for (const one of found) {
      verifyLink(last, one, report);
      destroyed += verifyWords(one, destroyedCases, report);
      const hash = signed.get(one.link_position);
      if (hash !== undefined && hash !== one.link_hash.toString('hex')) report.add('rewritten', whereOf(one));
      last = { position: one.link_position, hash: one.link_hash };
    }
    count += found.length;
    if (found.length < BATCH || report.findings.length >= MOST_FINDINGS) return { last, count, destroyed };
  }
}

const DESTROYED = `select distinct case_id as id from journal where organisation = $1 and name = 'destroyed'
  and coalesce(facts->>'compartment', 'file') = 'file'`;

function whereOf(one: ChainRow): Omit<Finding, 'kind' | 'organisation'> {
  return { position: one.link_position, caseId: one.link_case, sequence: one.link_sequence };
}

/** Each link is compared with the one that stands before it, so that one change is one finding. */
function verifyLink(last: Link, one: ChainRow, report: Report): void {
  if (BigInt(one.link_position) !== BigInt(last.position) + 1n) {
    report.add('missing-link', { position: (BigInt(last.position) + 1n).toString() });
    return;
  }
  if (one.case_id === null || one.sequence === null) {
    report.add('missing-entry', whereOf(one));
    return;
  }
  const entry = sealedRow({ ...one, case_id: one.case_id, sequence: one.sequence }, one.link_position);
  if (!linkOf(last.hash, entry).equals(one.link_hash)) report.add('changed-entry', whereOf(one));
}

/** Answers 1 when the words were destroyed as they should be. */
function verifyWords(one: ChainRow, destroyedCases: ReadonlySet<string>, report: Report): 0 | 1 {
  if (one.case_id === null) return 0;
  if (one.salt === null) {
    if (one.digest === null) return 0;
    if (destroyedCases.has(one.case_id)) return 1;
    report.add('missing-words', whereOf(one));
    return 0;
  }
  if (one.digest !== digestOf(one.salt, one.payload).toString('hex')) report.add('changed-words', whereOf(one));
  return 0;
}

async function verifyHead(tx: Tx, report: Report, last: Link): Promise<void> {
  const head = await row<Link>(tx, 'select position, hash from chain_head where organisation = $1', [tx.organisation]);
  if (head === undefined ? last.position === '0' : head.position === last.position && head.hash.equals(last.hash)) return;
  report.add('cut-tail', { position: head?.position ?? last.position });
}

/** Entries without a link: fresh ones wait for the sealer; one that pretends to be older was put in later. */
async function verifyUnsealed(tx: Tx, report: Report): Promise<number> {
  const found = await rows<{ case_id: string; sequence: number; old: boolean }>(tx, UNSEALED, [tx.organisation]);
  for (const one of found.filter(({ old }) => old)) report.add('inserted-entry', { caseId: one.case_id, sequence: one.sequence });
  return found.filter(({ old }) => !old).length;
}

const UNSEALED = `
  select j.case_id, j.sequence, coalesce(j.xact < h.horizon, false) as old
  from journal j left join chain_head h on h.organisation = j.organisation
  where j.organisation = $1
    and not exists (select from chain c where c.organisation = j.organisation and c.case_id = j.case_id and c.sequence = j.sequence)`;

/** The numbers of a case, or of a stream of the office, run from 1 without a gap, and its view stands at the last of them. */
async function verifyCases(tx: Tx, report: Report): Promise<void> {
  const found = await rows<{ case_id: string; entries: number; last: number; shown: number | null }>(tx, CASES, [
    tx.organisation,
  ]);
  for (const { case_id: caseId, entries, last, shown } of found) {
    if (entries !== last) report.add('gap-in-case', { caseId, sequence: await firstGap(tx, caseId) });
    if (shown !== last) report.add('case-differs', { caseId, sequence: Math.min(last, shown ?? 0) + 1 });
  }
}

const CASES = `
  select coalesce(j.case_id, v.id) as case_id, coalesce(j.entries, 0) as entries, coalesce(j.last, 0) as last, v.sequence as shown
  from (select case_id, count(*)::integer as entries, max(sequence) as last from journal where organisation = $1 group by case_id) j
  full join (
    select id, sequence from case_view where organisation = $1
    union all select id, sequence from office_stream where organisation = $1) v on v.id = j.case_id
  where j.entries is distinct from j.last or v.sequence is distinct from j.last
  order by 1 limit ${MOST_FINDINGS}`;

/** A stream of the office is of the kind with which it was opened: otherwise its duties could be hidden from who owes them. */
async function verifyKinds(tx: Tx, report: Report): Promise<void> {
  for (const { id: caseId } of await rows<{ id: string }>(tx, KINDS, [tx.organisation]))
    report.add('kind-differs', { caseId, sequence: 1 });
}

const KINDS = `
  select s.id from office_stream s
  join journal j on j.organisation = s.organisation and j.case_id = s.id and j.sequence = 1
  where s.organisation = $1 and j.facts->>'stream' is distinct from s.kind order by 1 limit ${MOST_FINDINGS}`;

async function firstGap(tx: Tx, caseId: string): Promise<number> {
  const text = `select min(s.n)::integer as gap from journal j right join generate_series(1, (select max(sequence) from journal where organisation = $1 and case_id = $2)) s(n)
    on j.organisation = $1 and j.case_id = $2 and j.sequence = s.n where j.sequence is null`;
  return (await row<{ gap: number }>(tx, text, [tx.organisation, caseId]))?.gap ?? 0;
}
