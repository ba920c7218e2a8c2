/** Send: a letter left us, by mail or by post. What the letter was for counts from here. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { partyOf } from '../state.ts';
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
    if (partyOf(state, command.party) === undefined) return refuse('unknown-party', { field: 'party' });
    if (policy.letters[command.letter] === undefined) return refuse('unknown-choice', { field: 'letter' });
    return { facts: {}, party: command.party, audience: ['us', command.party] };
  },
  evolve(state, event) {
    const { letter, party, because } = event.facts;
    const left = { name: `letter:${letter}`, sequence: event.sequence, at: event.at, party };
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'letter')];
    const next = { ...state, documents, happenings: [...state.happenings, left] };
    const told = state.extensions.find((one) => one.sequence === because);
    return told === undefined ? next : noticed(next, told.number, party, event.at);
  },
});
