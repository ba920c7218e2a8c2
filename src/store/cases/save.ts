/** Everything a step writes, in the order that keeps the case whole. */
import type { Duty } from '#core/case/duty.ts';
import type { CaseState, StaffId } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { conflictAfter, eventRows } from '../journal/events.ts';
import { type NewMessage, outboxRows } from '../post/outbox.ts';
import { afterCommit, row, type Tx } from '../transaction.ts';
import { type CarriedBy, dutyRows } from './duties.ts';
import { dutiesChanged } from './duties-edition.ts';
import { type KeptPerson, peopleRows } from './people.ts';
import type { SearchWords } from './search-words.ts';
import { changedBy, viewRow } from './view.ts';

/** The outcome of a step, as the core decided it. */
export interface StepRows {
  /** the state after the events */
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly people: readonly KeptPerson[];
  readonly duties: readonly Duty[];
  readonly carriedBy: CarriedBy;
  /** for whom the case does not exist; absent: whoever is concerned */
  readonly shutOut?: readonly StaffId[];
  readonly outbox: readonly NewMessage[];
  /** keys of the duties that letters in this outbox do by themselves */
  readonly leaving: ReadonlySet<string>;
  readonly search: SearchWords;
  /** a new first line for the lists; without it the old one stays */
  readonly title?: string;
}

const SAVE = 'select save_step($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as written';

/** Writes a step in the open transaction, in one round trip. Throws Conflict when somebody else was first. */
export async function saveStep(tx: Tx, step: StepRows): Promise<void> {
  const { state, events, duties, search } = step;
  const { entries, personal } = eventRows(events);
  const done = await row<{ written: number }>(tx, SAVE, [
    tx.organisation,
    state.id,
    state.reference,
    storableJson({ ...viewRow(state, duties, step.title, step.shutOut, step.leaving), ...changedBy(events) }),
    storableJson(entries),
    storableJson(personal),
    storableJson(peopleRows(step.people)),
    storableJson(dutyRows(state, duties, step.carriedBy, step.shutOut, step.leaving)),
    duties.map((duty) => duty.key),
    storableJson(outboxRows(step.outbox)),
    search.words,
    search.names,
    search.marks,
  ]);
  if (done?.written !== events.length) throw await conflictAfter(tx, state.id, (events[0]?.sequence ?? 1) - 1);
  afterCommit(tx, () => dutiesChanged(tx.organisation));
}
