/** The journal of a case: reading it whole, and adding to it when nobody was first. */
import type { Pool } from 'pg';
import type { Actor } from '#core/case/state.ts';
import { statusesOf } from '#core/case/status.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { momentAt } from '#core/time/moment.ts';
import { row, rows, type Tx, withOrganisation } from '../transaction.ts';
import { storableJson } from './canonical-json.ts';
import { digestOf, newSalt } from './digest.ts';

/** What is known of a case beside its journal. The first four are the `CaseIdentity` that the core replays from. */
export interface CaseMeta {
  readonly id: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly sequence: number;
  readonly status: string;
  readonly handler?: string;
  /** colleagues the complaint is about */
  readonly concerned: readonly string[];
}

export interface LoadedCase {
  readonly meta: CaseMeta;
  readonly events: readonly CaseEvent[];
}

/** Somebody added to the case since it was read; nothing of the second attempt is kept. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly caseId: string;
  /** the last entry that the second one knew */
  readonly expected: number;
  /** what came in between, oldest first */
  readonly between: readonly CaseEvent[];
  constructor(caseId: string, expected: number, between: readonly CaseEvent[]) {
    super(`case ${caseId} has changed since entry ${expected}`);
    this.caseId = caseId;
    this.expected = expected;
    this.between = between;
  }
}

/** The case with all its entries; undefined when this organisation has none with this id. `forUpdate` makes others wait. */
export async function loadCase(tx: Tx, caseId: string, { forUpdate = false } = {}): Promise<LoadedCase | undefined> {
  const meta = await row<MetaRow>(tx, forUpdate ? LOCKED : META, [tx.organisation, caseId]);
  if (meta === undefined) return undefined;
  return { meta: metaOf(meta), events: await loadEvents(tx, caseId) };
}

/** A condition on a row `c` of `case_view` in the text of a query, with its values. */
export interface CaseCondition {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The id of the case that a condition means, as a part of a query on another table of this organisation. */
export function ofCaseWhere(tx: Tx, { text, values }: CaseCondition): CaseCondition {
  const id = `(select c.id from case_view c where ${text})`;
  return { text: `organisation = $${values.length + 1} and case_id = ${id}`, values: [...values, tx.organisation] };
}

/** The case under this condition with all its entries: asked in one trip, before its id is known. */
export async function loadCaseWhere(tx: Tx, condition: CaseCondition): Promise<LoadedCase | undefined> {
  const of = ofCaseWhere(tx, condition);
  const [meta, events] = await Promise.all([
    row<MetaRow>(tx, `select ${META_COLUMNS} from case_view c where ${condition.text}`, condition.values),
    rows<EventRow>(tx, `${ENTRIES} where ${of.text} order by sequence`, of.values),
  ]);
  return meta === undefined ? undefined : { meta: metaOf(meta), events: events.map(eventOf) };
}

/** The entries of a case, or of a stream of the office, after this one, oldest first; destroyed words are absent. */
export async function loadEvents(tx: Tx, caseId: string, after = 0): Promise<readonly CaseEvent[]> {
  return (await rows<EventRow>(tx, EVENTS, [tx.organisation, caseId, after])).map(eventOf);
}

/** So many cases are read in one go: few enough to keep in memory, many enough to be fast. */
const BATCH = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Every case of an organisation with its entries, a batch at a time: the memory is the same for ten cases and a million. Each
 * batch is a transaction of its own, so nothing waits for whoever reads slowly. `running`: only those that have not ended.
 */
export async function* everyCase(
  pool: Pool,
  organisation: string,
  { running = false }: { readonly running?: boolean } = {},
): AsyncGenerator<LoadedCase> {
  for (let after = BEFORE_ALL; ; ) {
    const batch = await withOrganisation(pool, organisation, (tx) => casesAfter(tx, after, running), { readOnly: true });
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined) return;
    after = last.meta.id;
  }
}

/** How many cases an organisation has. */
export async function countCases(tx: Tx): Promise<number> {
  const found = await row<{ count: string }>(tx, 'select count(*) from case_view where organisation = $1', [tx.organisation]);
  return Number(found?.count ?? 0);
}

/** The next cases after this one in the order of their ids, with their entries; none when all have been given. */
export async function casesAfter(tx: Tx, after = BEFORE_ALL, running = false): Promise<readonly LoadedCase[]> {
  return withEvents(tx, await rows<MetaRow>(tx, running ? BATCH_OF_RUNNING : BATCH_OF_CASES, [tx.organisation, after]));
}

/** These cases, with their entries; one that is not there any more is left out. */
export async function casesOf(tx: Tx, ids: readonly string[]): Promise<readonly LoadedCase[]> {
  return withEvents(tx, await rows<MetaRow>(tx, SOME_CASES, [tx.organisation, ids]));
}

/** Cases with all their entries, in the order in which they are given. */
export async function withEvents(tx: Tx, metas: readonly MetaRow[]): Promise<readonly LoadedCase[]> {
  const found = await rows<EventRow & { case_id: string }>(tx, EVENTS_OF_CASES, [tx.organisation, metas.map(({ id }) => id)]);
  const events = Map.groupBy(found, (one) => one.case_id);
  return metas.map((meta) => ({ meta: metaOf(meta), events: (events.get(meta.id) ?? []).map(eventOf) }));
}

/** Adds entries, each with its own sequence. Throws Conflict when a sequence is already taken: the caller rolls back. */
export async function appendEvents(tx: Tx, caseId: string, events: readonly CaseEvent[]): Promise<void> {
  const first = events[0];
  if (first === undefined) return;
  const { entries, personal } = eventRows(events);
  const done = await row<{ written: number }>(tx, 'select append_events($1, $2, $3, $4) as written', [
    tx.organisation,
    caseId,
    storableJson(entries),
    storableJson(personal),
  ]);
  if (done?.written === events.length) return;
  throw await conflictAfter(tx, caseId, first.sequence - 1);
}

/** The conflict of whoever knew the case up to this entry, with what came in between. */
export async function conflictAfter(tx: Tx, caseId: string, known: number): Promise<Conflict> {
  return new Conflict(caseId, known, await loadEvents(tx, caseId, known));
}

/** Throws Conflict when the case has entries that the form did not know yet; `known` is the sequence it was made from. */
export function refuseStale(loaded: LoadedCase, known: number): void {
  const between = loaded.events.filter((event) => event.sequence > known);
  if (between.length > 0) throw new Conflict(loaded.meta.id, known, between);
}

/** Entries as the rows of the documents that `append_events` takes: the facts, and apart from them the words with their salt. */
export function eventRows(events: readonly CaseEvent[]): { readonly entries: readonly Row[]; readonly personal: readonly Row[] } {
  const personal: Row[] = [];
  const entries = events.map((event) => {
    const digest = event.personal === undefined ? undefined : kept(event.sequence, event.personal, personal);
    return { ...factsOf(event), digest };
  });
  return { entries, personal };
}

type Row = Readonly<Record<string, unknown>>;

function kept(sequence: number, payload: Readonly<Record<string, unknown>>, personal: Row[]): string {
  const salt = newSalt();
  personal.push({ sequence, salt: salt.toString('hex'), payload });
  return digestOf(salt, payload).toString('hex');
}

function factsOf({ name, sequence, at, entered, by, audience, party, facts }: CaseEvent) {
  return {
    sequence,
    name,
    at,
    entered,
    by_kind: by.kind,
    by_id: 'id' in by ? by.id : undefined,
    by_roles: by.kind === 'staff' ? by.roles : undefined,
    audience,
    party,
    facts,
  };
}

/** A row of `case_view`, as far as `CaseMeta` needs it. */
export interface MetaRow {
  id: string;
  reference: string;
  policy: string;
  version: number;
  sequence: number;
  status: string;
  handler: string | null;
  concerned: string[];
}

/** The condition on `case_view` under which a case has not ended. */
export const RUNNING = `status in (${statusesOf.unfinished.map((one) => `'${one}'`).join(', ')})`;

const META_COLUMNS = 'id, reference, policy, version, sequence, status, handler, concerned';
const META = `select ${META_COLUMNS} from case_view where organisation = $1 and id = $2`;
const BATCH_OF_CASES = META.replace('and id = $2', `and id > $2 order by id limit ${BATCH}`);
const BATCH_OF_RUNNING = BATCH_OF_CASES.replace('and id > $2', `and ${RUNNING} and id > $2`);
const SOME_CASES = META.replace('and id = $2', 'and id = any($2) order by id');
const LOCKED = `${META} for update`;

function metaOf({ handler, ...rest }: MetaRow): CaseMeta {
  return { ...rest, ...(handler === null ? {} : { handler }) };
}

interface EventRow {
  sequence: number;
  name: string;
  at: Date;
  entered: Date;
  by_kind: Actor['kind'];
  by_id: string | null;
  by_roles: string[] | null;
  audience: string[];
  party: string | null;
  facts: Record<string, unknown>;
  payload: Record<string, unknown> | null;
}

const EVENTS_OF_CASES = `
  select j.case_id, j.sequence, j.name, j.at, j.entered, j.by_kind, j.by_id, j.by_roles, j.audience, j.party, j.facts, p.payload
  from journal j left join journal_personal p using (organisation, case_id, sequence)
  where j.organisation = $1 and j.case_id = any($2)
  order by j.case_id, j.sequence`;
/** The entries of several cases, each oldest first, in one query; `words: false` leaves out what can be destroyed. */
export async function loadEventsOf(
  tx: Tx,
  caseIds: readonly string[],
  { words = true }: { readonly words?: boolean } = {},
): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  const found = await rows<EventRow & { case_id: string }>(tx, words ? MANY : MANY_FACTS, [tx.organisation, caseIds]);
  const events = Map.groupBy(found, (one) => one.case_id);
  return new Map([...events].map(([id, entries]) => [id, entries.map(eventOf)]));
}

const MANY_COLUMNS =
  'j.case_id, j.sequence, j.name, j.at, j.entered, j.by_kind, j.by_id, j.by_roles, j.audience, j.party, j.facts';
const MANY_WHERE = 'where j.organisation = $1 and j.case_id = any($2::uuid[]) order by j.case_id, j.sequence';
const MANY = `select ${MANY_COLUMNS}, p.payload
  from journal j left join journal_personal p using (organisation, case_id, sequence) ${MANY_WHERE}`;
const MANY_FACTS = `select ${MANY_COLUMNS}, null::jsonb as payload from journal j ${MANY_WHERE}`;

const ENTRIES = `
  select j.sequence, j.name, j.at, j.entered, j.by_kind, j.by_id, j.by_roles, j.audience, j.party, j.facts, p.payload
  from journal j left join journal_personal p using (organisation, case_id, sequence)`;
const EVENTS = `${ENTRIES}
  where j.organisation = $1 and j.case_id = $2 and j.sequence > $3
  order by j.sequence`;

function eventOf(found: EventRow): CaseEvent {
  const { sequence, name, audience, party, facts, payload } = found;
  return {
    name,
    sequence,
    at: momentAt(found.at.getTime()),
    entered: momentAt(found.entered.getTime()),
    by: actorOf(found),
    audience,
    ...(party === null ? {} : { party }),
    facts,
    ...(payload === null ? {} : { personal: payload }),
  };
}

function actorOf({ by_kind: kind, by_id: id, by_roles: roles }: EventRow): Actor {
  if (kind === 'staff') return { kind, id: id ?? '', roles: roles ?? [] };
  return kind === 'party' ? { kind, id: id ?? '' } : { kind };
}
