/** Contact: a call or talk with somebody, also one that failed, or a mail; what was said is for us, that it happened is for both. */
import { refuse } from '../refusal.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { step } from '../step.ts';
import { nowRead, untold } from '../unread.ts';

/** The ways in which nobody speaks. */
const written: ReadonlySet<string> = new Set(['email', 'letter']);

export const contact = step({
  verb: 'contact',
  event: 'contacted',
  noun: 'contact',
  audience: ['us'],
  fields: {
    party: { kind: 'party' },
    medium: { kind: 'choice', of: ['phone', 'visit', 'email', 'letter', 'video'], required: true },
    result: { kind: 'choice', of: ['reached', 'voicemail', 'no-answer', 'written'], required: true },
    summary: { kind: 'long-text', max: 10_000, ours: true },
    promised: { kind: 'day', future: 'allowed' },
    told: { kind: 'flag' },
  },
  decide({ state, actor }, command) {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    // what is written is no talk, and keeps no promise to call or to talk
    if (written.has(command.medium) !== (command.result === 'written')) return refuse('no-talk', { field: 'result' });
    // of letters that reached nobody, in a talk that took place
    if (command.told === true && (command.result !== 'reached' || untold(state, who).length === 0))
      return refuse('not-now', { field: 'told' });
    return { facts: {}, party: who, audience: between(state, who) };
  },
  // an attempt is an attempt; what must really have taken place waits for the happening `reached`
  evolve(state, event) {
    if (event.facts.result !== 'reached' || event.party === undefined) return state;
    const reached = { name: 'reached', sequence: event.sequence, at: event.at, party: onBehalfOf(state, event.party) };
    const next = { ...state, happenings: [...state.happenings, reached] };
    return event.facts.told === true ? nowRead(next, event.party, event) : next;
  },
});
