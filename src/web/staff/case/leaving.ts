/** What is owed, without what a letter does that leaves by itself: nobody is asked for it in the moment before it has left. */
import { onBehalfOf } from '#core/case/speaker.ts';
import { clauseOf } from '#core/policy/policy.ts';
import { letterMilestone } from '#core/policy/vocabulary.ts';
import type { LeavingLetter } from '#store/post/held-letters.ts';
import type { CaseDesk } from '../visit.ts';

/** The same desk; a duty that one of these letters does is no longer among what is owed. When the letter is taken back it is there again. */
export function withoutLeaving(desk: CaseDesk, letters: readonly LeavingLetter[]): CaseDesk {
  const { open } = desk;
  if (letters.length === 0) return desk;
  const duties = open.duties.filter(({ status, clause, party }) => {
    const doneBy = clauseOf(open.policy, clause)?.duty?.doneBy ?? [];
    const does = (one: LeavingLetter) =>
      doneBy.includes(letterMilestone + one.letter) && (party === undefined || party === onBehalfOf(open.state, one.party));
    return status !== 'open' || !letters.some(does);
  });
  return { ...desk, open: { ...open, duties } };
}
