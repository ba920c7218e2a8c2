/** Evolve: from a state and an entry to the next state; replaying all entries gives the improvement. */
import type { OfficeEntry } from '#core/office/entry.ts';
import { type MeasureArrow, type MeasureVerb, measureLifecycle } from './lifecycle.ts';
import { blankMeasure, type MeasureIdentity, type MeasureState } from './state.ts';
import { measureStepOfEvent } from './steps.ts';

/** Words of an improvement were destroyed: what happened stays, who reads it copes with their absence. */
const DESTROYED = 'destroyed';

/** The state after one entry. Throws on an unknown entry and on a gap: a journal is never read by halves. */
export function evolveMeasure(state: MeasureState, entry: OfficeEntry): MeasureState {
  if (entry.sequence !== state.sequence + 1)
    throw new Error(`the journal has entry ${entry.sequence} where ${state.sequence + 1} was expected`);
  const { name, sequence, at } = entry;
  const before = { ...state, sequence, happenings: [...state.happenings, { name, sequence, at }] };
  if (name === DESTROYED) return before;
  const step = measureStepOfEvent(name);
  if (step === undefined) throw new Error(`the journal holds an entry that this version does not know: ${name}`);
  const arrow: MeasureArrow = measureLifecycle[step.verb as MeasureVerb];
  return step.evolve(arrow.to === undefined ? before : { ...before, status: arrow.to }, entry as never);
}

/** The state after all entries. */
export function replayMeasure(identity: MeasureIdentity, entries: readonly OfficeEntry[]): MeasureState {
  return entries.reduce(evolveMeasure, blankMeasure(identity));
}
