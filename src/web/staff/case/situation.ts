/** The case as a decision would look at it, without anything filled in: for knowing what can be done before somebody does it. */
import type { Situation } from '#core/case/step.ts';
import type { CaseDesk } from '../visit.ts';

/** The situation of this colleague in this case, now. */
export function situationOf({ open, actor, now }: CaseDesk): Situation {
  const { policy, state } = open;
  return { policy, state, actor, now, at: now, colleague: () => undefined, newId: () => '' };
}
