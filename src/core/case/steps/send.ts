/** Send: a letter left us, by mail or by post. What the letter was for counts from here. */
import type { Policy } from '#core/policy/policy.ts';
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import type { CaseState } from '../state.ts';
import { step } from '../step.ts';
import { noticed } from './extend.ts';

export const send = step({
  verb: 'send',
  event: 'sent',
  noun: 'dispatch',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true },
    letter: { kind: 'choice', of: 'letters', required: true },
    because: { kind: 'number', of: 'entry' },
    medium: { kind: 'choice', of: ['email', 'post', 'page'], required: true },
    documents: { kind: 'documents' },
  },
  decide({ policy, state }, command) {
    if (command.because !== undefined && command.because > state.sequence) return refuse('unknown-number', { field: 'because' });
    const because = command.because ?? noticeOf(policy, state, command.letter);
    return { facts: because === undefined ? {} : { because }, party: command.party, audience: between(state, command.party) };
  },
  evolve(state, event) {
    const { letter, party, because } = event.facts;
    const { sequence, at } = event;
    const to = onBehalfOf(state, party);
    const left = { name: `letter:${letter}`, sequence, at, party: to, ...(because === undefined ? {} : { because }) };
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'letter')];
    const next = { ...state, documents, happenings: [...state.happenings, left] };
    const told = state.extensions.find((one) => one.sequence === because);
    return told === undefined ? next : noticed(next, told.number, party, at);
  },
});

/** A notice of delay that we post by hand belongs to the delay that still waits for it. */
function noticeOf(policy: Policy, state: CaseState, letter: string): number | undefined {
  const waiting = state.extensions.find((one) => one.effective === undefined && one.lapsed !== true);
  const rules = policy.clauses.flatMap((clause) => clause.letters).filter((rule) => rule.letter === letter);
  return rules.some((rule) => rule.on === 'extended') ? waiting?.sequence : undefined;
}
