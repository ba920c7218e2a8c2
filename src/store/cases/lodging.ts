/** Lodging in one round trip: every row of new complaints, their numbers and their receipts, kept together or not at all. */
import type { ClientBase, Pool } from 'pg';
import type { Duty } from '#core/case/duty.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { SentForm } from '../forms/unsent.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { eventRows } from '../journal/events.ts';
import { type NewMessage, outboxRows } from '../post/outbox.ts';
import { afterCommit } from '../transaction.ts';
import { type CarriedBy, dutyRows } from './duties.ts';
import { dutiesChanged } from './duties-edition.ts';
import { type KeptPerson, peopleRows } from './people.ts';
import type { SearchWords } from './search-words.ts';
import { changedBy, viewRow } from './view.ts';

export interface LodgeRows {
  readonly organisation: string;
  /** prefix of the reference that complainants get */
  readonly prefix: string;
  /** the state after the entries; its reference is not known yet and not looked at */
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly people: readonly KeptPerson[];
  readonly duties: readonly Duty[];
  readonly carriedBy: CarriedBy;
  readonly outbox: readonly NewMessage[];
  /** keys of the duties that letters in this outbox do by themselves */
  readonly leaving: ReadonlySet<string>;
  /** the first line of the complaint, for the lists */
  readonly title: string;
  readonly search: SearchWords;
  /** for each party with an own page: sha256 of its code */
  readonly access: readonly { readonly party: string; readonly codeHash: Buffer; readonly generation?: number }[];
  /** uploads of this browser session that belong to the complaint */
  readonly files?: { readonly session: string; readonly ids: readonly string[] };
  /** the same key with the same body gives the same answer, however often it is sent */
  readonly idempotency?: { readonly key: string; readonly bodyHash: Buffer };
  /** the form that is sent: what was kept of it goes in the same commit */
  readonly form?: SentForm;
}

export type Lodged =
  | { readonly reference: string; readonly caseId: string; readonly replayed: boolean }
  | { readonly keyReused: true }
  /** another answer was given in the form after its last page was shown */
  | { readonly formChanged: true }
  | { readonly unknownDocument: true };

const LODGE = {
  name: 'lodge-cases',
  text: 'select lodged, outcome, answer from lodge_cases($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
};

interface Answered {
  readonly lodged: string;
  readonly outcome: 'lodged' | 'replayed' | 'reused' | 'changed' | 'unknown-document';
  readonly answer: { readonly reference: string; readonly caseId: string };
}

/**
 * Keeps new cases of one organisation durably and answers with what became of each, in their order. One statement, so one commit:
 * whatever happens before the answer, all rows are there or none; on the connection of an open transaction it is part of that.
 * With a key that was used before, a complaint is answered as it was then and writes nothing.
 */
export async function lodgeRows(connection: Pool | ClientBase, batch: readonly LodgeRows[]): Promise<readonly Lodged[]> {
  const { rows: found } = await connection.query<Answered>({ ...LODGE, values: valuesOf(batch) });
  tellOf(connection, batch);
  const answers = new Map(found.map((one) => [one.lodged, one]));
  return batch.map(({ state }) => lodgedAs(answers.get(state.id)));
}

/** What stands in nobody's transaction is kept already. */
function tellOf(connection: Pool | ClientBase, batch: readonly LodgeRows[]): void {
  for (const organisation of new Set(batch.map((one) => one.organisation))) {
    const changed = () => dutiesChanged(organisation);
    if ('totalCount' in connection) changed();
    else afterCommit({ client: connection }, changed);
  }
}

function lodgedAs(done: Answered | undefined): Lodged {
  if (done === undefined) throw new Error('lodge_cases gave no answer');
  if (done.outcome === 'reused') return { keyReused: true };
  if (done.outcome === 'changed') return { formChanged: true };
  if (done.outcome === 'unknown-document') return { unknownDocument: true };
  return { reference: done.answer.reference, caseId: done.answer.caseId, replayed: done.outcome === 'replayed' };
}

type Row = Readonly<Record<string, unknown>>;

/** One document for each table, with the rows of all cases; each row says of which case it is. */
function valuesOf(batch: readonly LodgeRows[]): unknown[] {
  const documents: Record<string, Row[]> = {};
  for (const one of batch) {
    for (const [table, rows] of Object.entries(rowsOf(one))) {
      documents[table] ??= [];
      for (const row of rows) documents[table].push({ case_id: one.state.id, ...row });
    }
  }
  return [batch[0]?.organisation, ...Object.values(documents).map(storableJson)];
}

/** The rows of one case, in the order in which the statement takes the documents. */
function rowsOf(rows: LodgeRows): Readonly<Record<string, readonly Row[]>> {
  const { state, idempotency, files, search, prefix, form } = rows;
  const { entries, personal } = eventRows(named(rows));
  const key = idempotency === undefined ? {} : { key: idempotency.key, body: idempotency.bodyHash.toString('hex') };
  return {
    lodgings: [
      { ...key, prefix, year: yearOf(rows.events), session: files?.session, files: files?.ids, ...(form && formRow(form)) },
    ],
    views: [{ ...viewRow(state, rows.duties, rows.title, undefined, rows.leaving), ...changedBy(rows.events) }],
    entries,
    personal,
    people: peopleRows(rows.people),
    access: rows.access.map(({ party, codeHash, generation = 1 }) => ({
      party,
      generation,
      code_hash: codeHash.toString('hex'),
    })),
    duties: dutyRows(state, rows.duties, rows.carriedBy, undefined, rows.leaving),
    outbox: outboxRows(rows.outbox),
    search: [{ received: state.received, ...search }],
  };
}

function formRow({ place, edition }: SentForm): Row {
  return { unsent: place.id.toString('hex'), form: place.form.toString('hex'), edition };
}

/** The first entry says which case this is and by which rules it runs; the database adds the reference. */
function named({ events, state }: LodgeRows): readonly CaseEvent[] {
  const [first, ...others] = events;
  if (first === undefined) throw new Error('a case cannot be lodged without an entry');
  const { id, policy, version } = state;
  return [{ ...first, facts: { ...first.facts, case: { id, policy, version } } }, ...others];
}

/** The year of the number is the one in which the complaint was entered, in Amsterdam. */
function yearOf(events: readonly CaseEvent[]): number {
  return Number(events[0]?.entered.slice(0, 4));
}
