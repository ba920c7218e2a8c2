/** Withdraw: a complainant wants no more; the others go on, and with the last one the case ends. */
import { refuse } from '../refusal.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { complainants, withParty } from '../state.ts';
import { step } from '../step.ts';
import { settleAll, withAgreement } from './extend.ts';

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
    return { facts: { last: left.length === 1 }, party, audience: between(state, who) };
  },
  evolve(state, event) {
    const without = withParty(state, event.party as string, (one) => ({ ...one, withdrawn: event.at }));
    // a delay that waited for this person waits no longer
    if (!event.facts.last) return withAgreement(state, settleAll(without, event.at), event);
    const ended = { name: 'withdrawn-by-all', sequence: event.sequence, at: event.at };
    return { ...without, status: 'withdrawn', happenings: [...without.happenings, ended] };
  },
});
