/** A law layer that holds in some of the cases: its clauses in those alone, and what they take the place of in all others. */
import type { Clause } from '../clause.ts';
import type { Condition } from '../condition.ts';
import type { Label } from '../label.ts';
import type { Only } from './parts.ts';

/** What holds where both hold. */
export function both(own: Condition | undefined, more: Condition): Condition {
  if (own === undefined) return more;
  const apart = !Object.keys(more).some((key) => Object.hasOwn(own, key));
  return apart ? { ...own, ...more } : except(own, { not: more });
}

/** What holds where the first does, and the second does not. */
export function except(own: Condition | undefined, cases: Condition): Condition {
  const not = own?.not === undefined ? cases : { any: [own.not, cases] };
  return { ...own, not };
}

/** The clause with everything that it does in these cases alone. A ground and an extension need nothing: somebody chooses the one, and the other follows its duty. */
export function inCases(clause: Clause, { when: cases, says }: Only): Clause {
  const { duty, guard, tells, bound, reminder, ground } = clause;
  const within = <Part extends { readonly when?: Condition }>(part: Part) => ({ ...part, when: both(part.when, cases) });
  return {
    ...clause,
    says: inWords(clause.says, says),
    letters: clause.letters.map(within),
    ...(duty === undefined ? {} : { duty: within(duty) }),
    ...(guard === undefined ? {} : { guard: within(guard) }),
    ...(tells === undefined ? {} : { tells: within(tells) }),
    ...(bound === undefined ? {} : { bound: within(bound) }),
    ...(reminder === undefined ? {} : { reminder: within(reminder) }),
    ...(ground?.proposedWhen === undefined ? {} : { ground: { ...ground, proposedWhen: both(ground.proposedWhen, cases) } }),
  };
}

/** The sentence of the clause, and after it in which cases it holds. */
function inWords(clause: Label, cases: Label): Label {
  const nl = `${clause.nl} ${cases.nl}`;
  return clause.en === undefined || cases.en === undefined ? { nl } : { nl, en: `${clause.en} ${cases.en}` };
}
