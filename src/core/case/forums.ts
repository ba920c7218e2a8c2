/** The bodies outside to which a complainant can turn in this case: since when, and the last day on which that can be done. */
import { deadline } from '#core/deadline/deadline.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Forum } from '#core/policy/tiers.ts';
import { lateMilestone } from '#core/policy/vocabulary.ts';
import { addDays, addLength, compareDays, type Day } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';
import { compareMoments, dayOf, type Moment, startOfDay } from '#core/time/moment.ts';
import { duties } from './duties.ts';
import { beginning } from './happened.ts';
import { holds } from './holds.ts';
import type { CaseState } from './state.ts';
import { isPast } from './term.ts';

export interface OpenForum {
  readonly id: string;
  readonly forum: Forum;
  /** the last day; absent when the body has no term */
  readonly until?: Day;
}

/**
 * The forums that apply to this case, the one that letters name first. A term runs from the last of the milestones of the forum; as
 * long as none was reached, and without one, from `otherwise`: the day on which the letter leaves that points there. Of two terms the
 * one that ends last counts.
 */
export function forumsOf(policy: Policy, state: CaseState, otherwise: Moment): readonly OpenForum[] {
  return Object.entries(policy.forums)
    .filter(([, forum]) => holds(forum.when, { policy, state }))
    .map(([id, forum]): OpenForum => {
      if (forum.within === undefined) return { id, forum };
      const from = lastOf(policy, state, forum.from ?? []) ?? otherwise;
      const or = forum.orWithin === undefined ? undefined : lastOf(policy, state, forum.orWithin.from);
      const ends = [endOf(from, forum.within), ...(or === undefined ? [] : [endOf(or, forum.orWithin?.within ?? '')])];
      return { id, forum, until: ends.sort(compareDays).at(-1) as Day };
    });
}

/** The last day of a length; the reader of the policy refused what is none. */
function endOf(from: Moment, length: string): Day {
  return addLength(dayOf(from), sure(parseLength(length)));
}

/** The first day on which one can go there, when that is known: today or earlier is open. Undefined: nothing opened it yet. */
export function opensFrom(policy: Policy, state: CaseState, { opensOn, notBefore }: Forum, now: Moment): Day | undefined {
  if (opensOn !== undefined && !opensOn.some((name) => hasCome(policy, state, name, now))) return undefined;
  const from = notBefore === undefined ? undefined : lastOf(policy, state, notBefore.from);
  if (notBefore === undefined || from === undefined) return dayOf(state.received);
  const length = sure(parseLength(notBefore.within));
  const waits = deadline({ start: dayOf(from), length, rolls: 'none', calendar: policy.calendar }).end;
  return addDays(waits.slice(0, 10) as Day, 1);
}

/**
 * Since when we are late with what opens this body, as the end of that duty: from there its term runs as long as we said nothing
 * (Awb 9:24 lid 1 onder b). Undefined when nothing of it is late.
 */
export function lateSince(policy: Policy, state: CaseState, { opensOn = [] }: Forum, now: Moment): Moment | undefined {
  const clauses = opensOn.filter((name) => name.startsWith(lateMilestone)).map((name) => name.slice(lateMilestone.length));
  return duties(policy, state)
    .flatMap(({ clause, status, due }) => (clauses.includes(clause) && status === 'open' && due !== undefined ? [due.end] : []))
    .filter((end) => isPast(end, now))
    .map((end) => startOfDay(end.slice(0, 10) as Day))
    .sort(compareMoments)[0];
}

/** A milestone was reached, or the duty that `late:` names is past its end and still open. */
function hasCome(policy: Policy, state: CaseState, name: string, now: Moment): boolean {
  if (!name.startsWith(lateMilestone)) return beginning(policy, state, name) !== undefined;
  const clause = name.slice(lateMilestone.length);
  return duties(policy, state).some(
    (one) => one.clause === clause && one.status === 'open' && one.due !== undefined && isPast(one.due.end, now),
  );
}

function lastOf(policy: Policy, state: CaseState, names: readonly string[]): Moment | undefined {
  return names
    .flatMap((name) => beginning(policy, state, name)?.at ?? [])
    .sort(compareMoments)
    .at(-1);
}
