/** The door to improvements: a step that is taken once, however often its form is sent, with everything that follows from it. */
import { createHash } from 'node:crypto';
import { claimKey, keepAnswer } from '#store/forms/idempotency.ts';
import { canonicalJson } from '#store/journal/canonical-json.ts';
import { Conflict } from '#store/journal/events.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { noteInCaseOf } from '../take.ts';
import { takeMeasureIn } from './follow-through.ts';
import type { MeasureOutcome, MeasureTaken, TakingMeasure } from './take-measure.ts';

/** The same form was sent before; when it made a new improvement, this is its number. */
export interface MeasureTakenBefore {
  readonly takenBefore: true;
  readonly number?: number;
}

class NotTaken extends Error {
  readonly outcome: Exclude<MeasureOutcome, MeasureTaken>;
  constructor(outcome: Exclude<MeasureOutcome, MeasureTaken>) {
    super('not taken');
    this.outcome = outcome;
  }
}

/** Takes one step of an improvement. Without a key it is taken each time. All of it is kept when this answers with MeasureTaken. */
export async function takeMeasure(
  office: Office,
  taking: TakingMeasure,
  key?: string,
): Promise<MeasureOutcome | MeasureTakenBefore> {
  try {
    return await withOrganisation(office.pool, taking.organisation, async (tx) => {
      const before = key === undefined ? undefined : await claimed(tx, taking, key);
      if (before !== undefined) return before;
      const outcome = await takeMeasureIn(office, tx, taking, noteInCaseOf(office, tx, taking.organisation));
      // thrown, so that the key stays free and the form can be put right and sent again
      if (!('entry' in outcome)) throw new NotTaken(outcome);
      if (key !== undefined) await keepAnswer(tx, key, { number: outcome.number });
      return outcome;
    });
  } catch (fault) {
    if (fault instanceof NotTaken) return fault.outcome;
    if (fault instanceof Conflict) return { changed: fault.between };
    throw fault;
  }
}

async function claimed(tx: Tx, { measure, verb, actor }: TakingMeasure, key: string): Promise<MeasureTakenBefore | undefined> {
  const content = { measure, verb, by: 'id' in actor ? actor.id : actor.kind };
  const found = await claimKey(tx, key, createHash('sha256').update(canonicalJson(content)).digest());
  if (found.claim === 'new') return undefined;
  const number = found.claim === 'done' ? (found.answer as { readonly number?: unknown } | null)?.number : undefined;
  return { takenBefore: true, ...(typeof number === 'number' ? { number } : {}) };
}
