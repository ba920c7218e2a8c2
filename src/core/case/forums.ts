/** The bodies outside to which a complainant can turn in this case, with the last day on which that can be done. */
import type { Policy } from '#core/policy/policy.ts';
import type { Forum } from '#core/policy/tiers.ts';
import { addLength, type Day } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { beginning } from './happened.ts';
import { holds } from './holds.ts';
import type { CaseState } from './state.ts';

export interface OpenForum {
  readonly id: string;
  readonly forum: Forum;
  /** the last day; absent when the body has no term */
  readonly until?: Day;
}

/**
 * The forums that apply to this case, the one that letters name first. A term runs from the milestone of the forum; as long as
 * that was not reached, and without one, from `otherwise`: the day on which the letter leaves that points there.
 */
export function forumsOf(policy: Policy, state: CaseState, otherwise: Moment): readonly OpenForum[] {
  return Object.entries(policy.forums)
    .filter(([, forum]) => holds(forum.when, { policy, state }))
    .map(([id, forum]): OpenForum => {
      if (forum.within === undefined) return { id, forum };
      const from = forum.from === undefined ? undefined : beginning(policy, state, forum.from)?.at;
      return { id, forum, until: addLength(dayOf(from ?? otherwise), sure(parseLength(forum.within))) };
    });
}
