/** Every condition of a policy, taken apart, with where it stands and whether it looks at the day on which something is decided. */
import type { Clause } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Policy } from './policy.ts';

export interface Placed {
  /** one condition without those that stand in it, which are there themselves */
  readonly condition: Condition;
  readonly about: Clause | string;
  /** a guard, a ground, a letter and a second look know what day it is; all else follows from the story alone */
  readonly timed: boolean;
}

/** All of them, those in `any` and `not` too. */
export function conditionsIn(policy: Policy): readonly Placed[] {
  const of = (about: Clause | string, timed: boolean, ...all: readonly (Condition | undefined)[]): readonly Placed[] =>
    all.flatMap((one) => (one === undefined ? [] : apart(one))).map((condition) => ({ condition, about, timed }));
  const named = (part: string, all: Readonly<Record<string, { readonly when?: Condition }>>) =>
    Object.entries(all).flatMap(([id, { when }]) => of(`${part}.${id}`, false, when));
  const reviewed = Object.entries(policy.reviews ?? {}).flatMap(([id, one]) => of(`reviews.${id}`, true, one?.when));
  return [
    ...policy.clauses.flatMap((clause) => [
      ...of(clause, true, clause.guard?.when, clause.guard?.needs, clause.guard?.forbids, clause.ground?.proposedWhen),
      ...of(clause, true, ...clause.letters.map(({ when }) => when)),
      ...of(clause, false, clause.duty?.when, clause.duty?.rollsWhen, clause.bound?.when, clause.bound?.rollsWhen),
      ...of(clause, false, clause.tells?.when, clause.reminder?.when),
    ]),
    ...reviewed,
    ...named('tiers', policy.tiers),
    ...Object.entries(policy.tiers).flatMap(([id, { grounds }]) => named(`tiers.${id}.grounds`, grounds)),
    ...named('forums', policy.forums),
    ...Object.values(policy.bodies).flatMap(({ chambers }) => named('bodies', chambers)),
    ...policy.retention.rules.flatMap(({ id, when }) => of(`retention.${id}`, false, when)),
  ];
}

function apart(condition: Condition): readonly Condition[] {
  const { any = [], not, ...own } = condition;
  return [own, ...any.flatMap(apart), ...(not === undefined ? [] : apart(not))];
}
