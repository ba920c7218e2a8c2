/** Everything a step writes, in the order that keeps the case whole. */
import type { Duty } from '#core/case/duties.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { appendEvents } from '../journal/events.ts';
import { addOutbox, type NewMessage } from '../post/outbox.ts';
import type { Tx } from '../transaction.ts';
import { type InPerson, saveDuties } from './duties.ts';
import { type KeptPerson, savePeople } from './people.ts';
import { indexForSearch } from './search.ts';
import type { SearchWords } from './search-words.ts';
import { saveView } from './view.ts';

/** The outcome of a step, as the core decided it. */
export interface StepRows {
  /** the state after the events */
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly people: readonly KeptPerson[];
  readonly duties: readonly Duty[];
  readonly inPerson: InPerson;
  readonly outbox: readonly NewMessage[];
  readonly search: SearchWords;
  /** a new first line for the lists; without it the old one stays */
  readonly title?: string;
}

/** Writes a step in the open transaction. Throws Conflict when somebody else was first. */
export async function saveStep(tx: Tx, step: StepRows): Promise<void> {
  const { state } = step;
  await appendEvents(tx, state.id, step.events);
  await saveView(tx, state, step.duties, step.title);
  await savePeople(tx, state.id, step.people);
  await saveDuties(tx, state, step.duties, step.inPerson);
  await addOutbox(tx, state.id, step.outbox);
  await indexForSearch(tx, state.id, step.search);
}
