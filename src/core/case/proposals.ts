/** The answer of one complainant to the last proposal. */
import type { PartyId, Proposal } from './state.ts';

/** The proposals with this person's answer to the last one noted. */
export function answered(proposals: readonly Proposal[], party: PartyId, answer: 'accepted' | 'declined'): readonly Proposal[] {
  return proposals.map((one, index) =>
    index === proposals.length - 1 ? { ...one, answers: { ...one.answers, [party]: answer } } : one,
  );
}
