/** A term that was over before it began anew, or before another day was named: what was missed stays missed (docs/decisions/0096). */
import type { Clause, DutyRule } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { answers, happenedUntil, type Until } from './happened.ts';
import type { CaseState, Happening, Party } from './state.ts';

/** The duty of which a term ended. */
export interface Owed {
  readonly clause: Clause;
  readonly rule: DutyRule;
  /** what the term began with; absent where it began with nothing that was entered */
  readonly since?: Happening;
  /** from where on what was done counts, where something must come first */
  readonly counts?: Happening;
  readonly party?: Party;
}

/** Whether nothing was owed any more at that moment: it was done by then, or it had lapsed, and nobody had come back on that. */
export function wasSettled(
  policy: Policy,
  state: CaseState,
  { clause, rule, since, counts, party }: Owed,
  until: Until,
): boolean {
  const of = (names: readonly string[], from: Happening | undefined) =>
    names
      .flatMap((name) => happenedUntil(policy, state, name, until, party?.id))
      .some((one) => from === undefined || answers(one, from));
  if (of([...rule.lapsesBy, `deviated:${clause.id}`], since)) return true;
  return (rule.onlyAfter === undefined || counts !== undefined) && of(rule.doneBy, counts ?? since);
}
