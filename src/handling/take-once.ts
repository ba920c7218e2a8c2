/** Taking a step once, however often its form is sent: a double click, a refresh, a retry after a lost answer. */
import { createHash } from 'node:crypto';
import { claimKey, keepAnswer } from '#store/forms/idempotency.ts';
import { canonicalJson } from '#store/journal/canonical-json.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { type Outcome, type Taken, type Taking, takeIn } from './take.ts';

/** The step was taken before with this same form. */
export interface TakenBefore {
  readonly takenBefore: true;
}

/** The outcome of a step that was not taken: the key stays free, so that the form can be put right and sent again. */
class NotTaken extends Error {
  readonly outcome: Exclude<Outcome, Taken>;
  constructor(outcome: Exclude<Outcome, Taken>) {
    super('not taken');
    this.outcome = outcome;
  }
}

/**
 * Takes one step under the key of its form. Sent again it answers that it was taken before and changes nothing, also when
 * something else was typed in the meantime: whoever sees that can look at what was kept. `ready` makes what the step needs in the
 * same transaction, such as a file.
 */
export async function takeOnce(
  office: Office,
  taking: Taking,
  key: string,
  ready: (tx: Tx, taking: Taking) => Promise<Taking> = async (_, same) => same,
): Promise<Outcome | TakenBefore> {
  const content = { caseId: taking.caseId, verb: taking.verb, by: 'id' in taking.actor ? taking.actor.id : taking.actor.kind };
  const hash = createHash('sha256').update(canonicalJson(content)).digest();
  try {
    return await withOrganisation(office.pool, taking.organisation, async (tx) => {
      const { claim } = await claimKey(tx, key, hash);
      if (claim !== 'new') return { takenBefore: true };
      const outcome = await takeIn(office, tx, await ready(tx, taking));
      if (!('events' in outcome)) throw new NotTaken(outcome);
      await keepAnswer(tx, key, { sequence: outcome.state.sequence });
      return outcome;
    });
  } catch (fault) {
    if (fault instanceof NotTaken) return fault.outcome;
    throw fault;
  }
}
