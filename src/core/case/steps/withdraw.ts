/** Withdraw: a complainant wants no more; the others go on, and with the last one the case ends. */
import { refuse } from '../refusal.ts';
import { onBehalfOf, speaker } from '../speaker.ts';
import { complainants, withParty } from '../state.ts';
import { step } from '../step.ts';

export const withdraw = step({
  verb: 'withdraw',
  event: 'withdrawn',
  noun: 'withdrawal',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    reason: { kind: 'long-text', max: 5_000 },
  },
  decide({ state, actor }, command) {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const party = onBehalfOf(state, who);
    const left = complainants(state);
    if (!left.some((one) => one.id === party)) return refuse('already', { field: 'party' });
    return { facts: { last: left.length === 1 }, party, audience: ['us', party, who] };
  },
  evolve(state, event) {
    const without = withParty(state, event.party as string, (one) => ({ ...one, withdrawn: event.at }));
    if (!event.facts.last) return without;
    const ended = { name: 'withdrawn-by-all', sequence: event.sequence, at: event.at };
    return { ...without, status: 'withdrawn', happenings: [...without.happenings, ended] };
  },
});
