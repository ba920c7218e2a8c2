/** What a letter does that leaves by itself: nobody is asked for it in the moment before it has left. */
import { clauseOf, type Policy } from '#core/policy/policy.ts';
import { letterMilestone } from '#core/policy/vocabulary.ts';
import type { Duty } from './duty.ts';
import { onBehalfOf } from './speaker.ts';
import type { CaseState } from './state.ts';

/** A letter of a case that leaves by itself, and the party whom it is for. */
export interface LeavingLetter {
  readonly letter: string;
  readonly party: string;
}

/** The keys of the open duties that one of these letters does once it has left. */
export function doneByLeaving(
  policy: Policy,
  state: CaseState,
  duties: readonly Duty[],
  letters: readonly LeavingLetter[],
): ReadonlySet<string> {
  if (letters.length === 0) return new Set();
  const done = duties.filter(({ status, clause, party }) => {
    if (status !== 'open') return false;
    const doneBy = clauseOf(policy, clause)?.duty?.doneBy ?? [];
    return letters.some(
      (one) => doneBy.includes(letterMilestone + one.letter) && (party === undefined || party === onBehalfOf(state, one.party)),
    );
  });
  return new Set(done.map(({ key }) => key));
}
