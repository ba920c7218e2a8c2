/** Send: a letter left us, by mail or by post. What the letter was for counts from here, unless it reaches nobody. */
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { alongWithLetter } from '../goes-along.ts';
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import type { CaseDocument, CaseState, PartyId } from '../state.ts';
import { type Outcome, step } from '../step.ts';
import { nowRead, stoodReady, whyUnread } from '../unread.ts';
import type { WhyUnread } from '../unread-letter.ts';
import { noticed } from './extend.ts';

export interface Sent {
  readonly because?: number;
  /** ids of the documents that went along with it: from then on its reader may open them */
  readonly along?: readonly string[];
  /** it stands on an own page to which its reader has no way */
  readonly unread?: WhyUnread;
}

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
  decide({ policy, state }, command): Outcome<Sent> {
    if (command.because !== undefined && command.because > state.sequence) return refuse('unknown-number', { field: 'because' });
    const because = command.because ?? noticeOf(policy, state, command.letter);
    const unread = command.medium === 'page' ? whyUnread(state, command.party) : undefined;
    const withDocuments = letterKind(policy, command.letter)?.withDocuments === true;
    const along = withDocuments ? alongWithLetter(state, command.party).map(({ id }) => id) : [];
    const facts = {
      ...(along.length === 0 ? {} : { along }),
      ...(because === undefined ? {} : { because }),
      ...(unread === undefined ? {} : { unread }),
    };
    return { facts, party: command.party, audience: between(state, command.party) };
  },
  evolve(state, event) {
    const { letter, party, because, medium, unread, along = [] } = event.facts;
    const { sequence, at } = event;
    const to = onBehalfOf(state, party);
    const caused = because === undefined ? {} : { because };
    const opened = state.documents.map((one) => (along.includes(one.id) ? readableFor(one, party) : one));
    const documents = [...opened, ...filed(event.personal?.documents, event, 'letter')];
    const waits = unread === undefined ? [] : [{ party, letter, sequence, why: unread, ...caused }];
    if (unread === 'to-tell') return { ...state, documents, unread: [...state.unread, ...waits] };
    const left = { name: `letter:${letter}`, sequence, at, party: to, ...caused };
    // a letter shows the way to the own page, where those before it stand
    const read = medium === 'page' ? state : withWay(nowRead(state, party, event), party);
    const arrives = { ...read, unread: [...read.unread, ...waits] };
    const counts = stoodReady(state, { party, letter, ...caused }) ? [] : [left];
    const next = { ...arrives, documents, happenings: [...arrives.happenings, ...counts] };
    const told = state.extensions.find((one) => one.sequence === because);
    return told === undefined ? next : noticed(next, told.number, party, at);
  },
});

function readableFor(document: CaseDocument, party: PartyId): CaseDocument {
  return document.audience.includes(party) ? document : { ...document, audience: [...document.audience, party] };
}

function withWay(state: CaseState, party: PartyId): CaseState {
  return state.pages.includes(party) ? state : { ...state, pages: [...state.pages, party] };
}

/** A notice of delay that we post by hand belongs to the delay that still waits for it. */
function noticeOf(policy: Policy, state: CaseState, letter: string): number | undefined {
  const waiting = state.extensions.find((one) => one.effective === undefined && one.lapsed !== true);
  const rules = policy.clauses.flatMap((clause) => clause.letters).filter((rule) => rule.letter === letter);
  return rules.some((rule) => rule.on === 'extended') ? waiting?.sequence : undefined;
}
