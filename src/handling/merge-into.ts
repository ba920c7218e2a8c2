/** The other case of a merger: found for whoever acts, and changed in the transaction in which the first one ends. */
import { maySee } from '#core/access.ts';
import type { Decided } from '#core/case/decide.ts';
import { replay } from '#core/case/evolve.ts';
import { takenIn } from '#core/case/merging.ts';
import { isRefused } from '#core/case/read-values.ts';
import type { Refused } from '#core/case/refusal.ts';
import type { Actor, CaseState } from '#core/case/state.ts';
import type { CaseEvent, Colleague, OtherCase } from '#core/case/step.ts';
import type { Policy } from '#core/policy/policy.ts';
import { caseIdOf } from '#store/cases/find.ts';
import { loadPeople } from '#store/cases/people.ts';
import { moveFiles } from '#store/files/linked.ts';
import { newId } from '#store/id.ts';
import { loadCase } from '#store/journal/events.ts';
import type { Tx } from '#store/transaction.ts';
import { colleaguesOf } from './colleagues.ts';
import type { Office } from './office.ts';

/** The case that goes on, with the policy under which it runs. */
export interface Other extends OtherCase {
  readonly policy: Policy;
}

/** Who acts in which case, and the reference of the other one as it was typed. */
interface Naming {
  readonly caseId: string;
  readonly actor: Actor;
  readonly second: string | undefined;
}

/** The second case that a merger or a relation names; undefined when there is none, or none for whoever acts: nobody can tell the two apart. */
export async function secondCaseFor(office: Office, tx: Tx, { caseId, actor, second }: Naming): Promise<Other | undefined> {
  if (actor.kind !== 'staff' || second === undefined) return undefined;
  const id = await caseIdOf(tx, second);
  // this case is not another one
  if (id === undefined || id === caseId) return undefined;
  const loaded = await loadCase(tx, id, { forUpdate: true });
  const policy = loaded === undefined ? undefined : office.policies.exact(loaded.meta.policy, loaded.meta.version);
  if (loaded === undefined || policy === undefined) return undefined;
  const state = replay(loaded.meta, loaded.events);
  if (!maySee(policy, state, actor)) return undefined;
  return { policy, state, events: loaded.events, people: await loadPeople(tx, id), own: await loadPeople(tx, caseId) };
}

/** What is known of the case that ends when its merger was decided and not yet kept. */
interface Ending {
  readonly state: CaseState;
  readonly before: readonly CaseEvent[];
  readonly decided: Decided;
  readonly other?: Other;
}

/** What the case that goes on is kept with. */
interface Onward {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly before: readonly CaseEvent[];
  readonly decided: Decided;
  readonly colleagues: ReadonlyMap<string, Colleague>;
}

/** Keeps in the case that goes on who joins it, the words and the documents; a refusal there is one of the whole merger. */
export async function goOnThere(
  office: Office,
  tx: Tx,
  actor: Actor,
  { state: ends, before, decided, other }: Ending,
  keep: (onward: Onward) => Promise<object | Refused>,
): Promise<Refused | undefined> {
  const merged = decided.events.find(({ name }) => name === 'merged');
  if (merged === undefined || other === undefined) return undefined;
  const { policy, state } = other;
  // who takes part in either case is a colleague there
  const colleagues = new Map([...(await colleaguesOf(tx, ends, {})), ...(await colleaguesOf(tx, state, {}))]);
  const now = office.clock();
  const onward = takenIn({
    ...{ policy, state, actor, now, at: now, newId },
    colleague: (id) => colleagues.get(id),
    other: { state: ends, events: before, people: other.own, own: other.people },
  });
  if (isRefused(onward)) return onward;
  const kept = await keep({ policy, state, before: other.events, decided: onward, colleagues });
  if (isRefused(kept)) return kept;
  const gone = merged.facts.gone as readonly string[];
  if (gone.length > 0 && !(await moveFiles(tx, ends.id, state.id, gone)))
    throw new Error('a document of this case has no file that can go on with it');
  return undefined;
}
