/** Lodging in one round trip: every row of a new complaint, its number and its receipt, kept together or not at all. */

import type { ClientBase, Pool } from 'pg';
import type { Duty } from '#core/case/duty.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { eventRows } from '../journal/events.ts';
import { type NewMessage, outboxRows } from '../post/outbox.ts';
import { type CarriedBy, dutyRows } from './duties.ts';
import { type KeptPerson, peopleRows } from './people.ts';
import type { SearchWords } from './search-words.ts';
import { viewRow } from './view.ts';

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
  /** the first line of the complaint, for the lists */
  readonly title: string;
  readonly search: SearchWords;
  /** for each party with an own page: sha256 of its code */
  readonly access: readonly { readonly party: string; readonly codeHash: Buffer; readonly generation?: number }[];
  /** uploads of this browser session that belong to the complaint */
  readonly files?: { readonly session: string; readonly ids: readonly string[] };
  /** the same key with the same body gives the same answer, however often it is sent */
  readonly idempotency?: { readonly key: string; readonly bodyHash: Buffer };
}

export type Lodged =
  | { readonly reference: string; readonly caseId: string; readonly replayed: boolean }
  | { readonly keyReused: true }
  | { readonly unknownDocument: true };

const LODGE = {
  name: 'lodge-case',
  text: 'select outcome, answer from lodge_case($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)',
};

/**
 * Keeps a new case durably and answers with its reference. One statement, so one commit: whatever happens before the
 * answer, all rows are there or none; on the connection of an open transaction it is part of that. With a key that was used before it answers as it did then and writes nothing.
 */
export async function lodgeRows(connection: Pool | ClientBase, rows: LodgeRows): Promise<Lodged> {
  try {
    const { rows: found } = await connection.query<{ outcome: string; answer: { reference: string; caseId: string } }>({
      ...LODGE,
      values: valuesOf(rows),
    });
    const done = found[0];
    if (done === undefined) throw new Error('lodge_case gave no answer');
    if (done.outcome === 'reused') return { keyReused: true };
    return { reference: done.answer.reference, caseId: done.answer.caseId, replayed: done.outcome === 'replayed' };
  } catch (fault) {
    if (isUnknownDocument(fault)) return { unknownDocument: true };
    throw fault;
  }
}

/** The code that `lodge_case` raises when an upload is not this session's, or is already used. */
function isUnknownDocument(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'GH001';
}

function valuesOf(rows: LodgeRows): unknown[] {
  const { state, idempotency, files, search } = rows;
  const { entries, personal } = eventRows(named(rows));
  const access = rows.access.map(({ party, codeHash, generation = 1 }) => ({
    party,
    generation,
    code_hash: codeHash.toString('hex'),
  }));
  return [
    rows.organisation,
    idempotency?.key ?? null,
    idempotency?.bodyHash ?? null,
    state.id,
    rows.prefix,
    yearOf(rows.events),
    viewRow(state, rows.duties, rows.title),
    entries,
    personal,
    peopleRows(rows.people),
    JSON.stringify(access),
    dutyRows(state, rows.duties, rows.carriedBy),
    outboxRows(rows.outbox),
    files?.session ?? null,
    files?.ids ?? [],
    search.words,
    search.names,
    search.marks,
  ];
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
