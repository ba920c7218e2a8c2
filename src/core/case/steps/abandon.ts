/** Abandon: who appealed lets the answer stand; when nobody is left, the case is as it was before the appeal. */
import type { Policy } from '#core/policy/policy.ts';
import { handledAt, placeOf } from '../hands.ts';
import { runningAppeal } from '../openings.ts';
import { refuse } from '../refusal.ts';
import { appellantFor, between } from '../speaker.ts';
import type { CaseState, StaffId } from '../state.ts';
import type { Status } from '../status.ts';
import { step } from '../step.ts';

/** Where a case goes back to when nobody stands by the appeal any more. */
export interface Before {
  readonly status: Status;
  readonly tier?: string;
  readonly handler?: StaffId;
}

export const abandon = step({
  verb: 'abandon',
  event: 'abandoned',
  noun: 'abandonment',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative', 'subject'] },
    reason: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ state }) => runningAppeal(state) !== undefined,
  decide({ policy, state, actor }, command) {
    const spoken = appellantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    const { who, party } = spoken;
    const running = runningAppeal(state);
    if (running?.parties.includes(party) !== true) return refuse('not-now', { field: 'party' });
    const last = running.parties.length === 1;
    const facts = { tier: running.tier, ...(last ? { before: before(policy, state) } : {}) };
    return { facts, party, audience: between(state, who) };
  },
  evolve(state, event) {
    const back: Before | undefined = event.facts.before;
    const appeals = state.appeals.map((one, at) => {
      if (at < state.appeals.length - 1) return one;
      const parties = one.parties.filter((party) => party !== event.party);
      return back === undefined ? { ...one, parties } : { ...one, parties, withdrawn: event.at };
    });
    if (back === undefined) return { ...state, appeals };
    const { tier: _, handler: __, ...rest } = state;
    const ended = { name: 'abandoned-by-all', sequence: event.sequence, at: event.at };
    return { ...rest, ...back, appeals, happenings: [...state.happenings, ended] };
  },
});

/** The status, place and handler from before the appeal. */
function before(policy: Policy, state: CaseState): Before {
  const running = state.appeals.at(-1) as CaseState['appeals'][number];
  const anew = state.happenings.findLast((one) => one.name === 'reopened')?.sequence ?? 0;
  const tier = state.appeals.findLast((one) => one !== running && one.sequence > anew && one.withdrawn === undefined)?.tier;
  const place = tier === undefined ? {} : { tier };
  const handler = handledAt(policy, state, placeOf(place));
  return { status: running.from, ...place, ...(handler === undefined ? {} : { handler }) };
}
