/** Which colleagues can be given some of these cases: who can handle none of them need not be offered. */
import { canHandle } from '#core/case/can-carry.ts';
import { replay } from '#core/case/evolve.ts';
import type { Holder } from '#core/case/independence.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { loadEventsOf } from '#store/journal/events.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

/** Those who can handle at least one; everybody when there are no cases. Each case is looked at under its own version. */
export async function whoCanHandle<T extends Holder>(
  office: Office,
  tx: Tx,
  cases: readonly FoundCase[],
  staff: readonly T[],
): Promise<readonly T[]> {
  if (cases.length === 0) return staff;
  const ids = cases.map(({ id }) => id);
  const events = await loadEventsOf(tx, ids, { words: false });
  const states = cases.flatMap((one) => {
    const policy = office.policies.exact(one.policy, one.version);
    return policy === undefined ? [] : [{ policy, state: replay(one, events.get(one.id) ?? []) }];
  });
  return staff.filter((who) => states.some(({ policy, state }) => canHandle(policy, state, who)));
}
