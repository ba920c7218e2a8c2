/** The other case of a relation: it points back, in the same transaction. */
import { type Decided, following } from '#core/case/decide.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { Refused } from '#core/case/refusal.ts';
import type { Actor, CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { newId } from '#store/id.ts';
import type { Tx } from '#store/transaction.ts';
import { colleaguesOf } from './colleagues.ts';
import type { Other } from './merge-into.ts';
import type { Office } from './office.ts';

/** What is known of the case from which it is said. */
interface Relating {
  readonly state: CaseState;
  readonly before: readonly CaseEvent[];
  readonly decided: Decided;
  readonly other?: Other;
}

/** Notes in the other case that this one belongs with it; a refusal there is one of the whole step. */
export async function relateThere(
  office: Office,
  tx: Tx,
  actor: Actor,
  { state: here, before, decided, other }: Relating,
  keep: (
    there: Omit<Other, 'events' | 'people' | 'own'> &
      Pick<Relating, 'before' | 'decided'> & {
        readonly colleagues: Awaited<ReturnType<typeof colleaguesOf>>;
      },
  ) => Promise<object | Refused>,
): Promise<Refused | undefined> {
  if (other === undefined || !decided.events.some(({ name }) => name === 'related')) return undefined;
  const { policy, state, events } = other;
  const colleagues = await colleaguesOf(tx, state, {});
  const now = office.clock();
  const situation = {
    ...{ policy, state, actor, now, at: now, newId },
    colleague: (id: string) => colleagues.get(id),
    other: { state: here, events: before, people: other.own, own: other.people },
  };
  const back = following(situation, { verb: 'relate', values: { other: here.reference } });
  if (isRefused(back)) return back;
  const kept = await keep({ policy, state, before: events, decided: back, colleagues });
  return 'refused' in kept ? (kept as Refused) : undefined;
}
