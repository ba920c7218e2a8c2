/**
 * Close: all is done, because it is solved, because it is answered, or because nothing more is asked (a tip); with what we
 * learn from it. Whether it may be closed unanswered and unsolved, the procedure's guards say.
 */
import { reached } from '../happened.ts';
import { refuse } from '../refusal.ts';
import { openRemedies } from '../remedies.ts';
import type { CaseState } from '../state.ts';
import { step } from '../step.ts';
import { isSignedOtherwise, ruleOfSigning } from '../unsigned.ts';

export const close = step({
  verb: 'close',
  event: 'closed',
  noun: 'closure',
  audience: ['us', 'complainants'],
  fields: {
    manner: { kind: 'choice', of: ['satisfied', 'concluded', 'noted'], required: true },
    solution: { kind: 'long-text', max: 10_000 },
    // what was agreed with who complains was done; asked where a clause owes that
    carriedOut: { kind: 'flag' },
    lesson: { kind: 'long-text', max: 10_000, ours: true },
  },
  decide({ policy, state }, command) {
    const solved = reached(policy, state, 'satisfied') !== undefined;
    if (state.status === 'appealed' && !solvedInAppeal(state)) return refuse('not-now', { field: 'manner' });
    const waiting = openRemedies(state).length;
    if (waiting > 0) return refuse('remedies-open', { data: { count: waiting } });
    const answered = state.status === 'concluded' || state.status === 'ruled';
    const manner = answered ? 'concluded' : solved ? 'satisfied' : 'noted';
    if (command.manner !== manner) return refuse('not-now', { field: 'manner' });
    return isSignedOtherwise(policy, state, command.solution)
      ? refuse('signed-otherwise', { field: 'solution', ...ruleOfSigning(policy) })
      : { facts: {} };
  },
  evolve: (state) => state,
});

/** A yes from before the appeal says nothing of what was asked by it. */
function solvedInAppeal({ appeals, happenings }: CaseState): boolean {
  const running = appeals.at(-1);
  const yes = (party: string) => happenings.findLast((one) => one.name === 'accepted' && one.party === party);
  return running?.parties.every((party) => (yes(party)?.sequence ?? 0) > running.sequence) === true;
}
