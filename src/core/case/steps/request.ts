/**
 * Request: somebody asks which data we have of them, for a copy, or to put them right or take them away (AVG art. 15–17). Also when
 * the case ended, and also by who withdrew; as long as there is something left.
 */
import { refuse } from '../refusal.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { openRequests } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export const requestKinds = ['access', 'copy', 'correction', 'erasure'] as const;
/** How we know that it is the person: by the code of the own page, because we know them, or by a document. */
export const identities = ['own-page', 'known', 'document', 'not-yet'] as const;

export interface Requested {
  readonly number: number;
  readonly identified: (typeof identities)[number];
}

export const request = step({
  verb: 'request',
  event: 'requested',
  noun: 'data-request',
  audience: ['us'],
  fields: {
    party: { kind: 'party' },
    what: { kind: 'choice', of: requestKinds, required: true },
    words: { kind: 'long-text', max: 5_000 },
    identity: { kind: 'choice', of: identities },
  },
  // a procedure without an answer to it promises nothing about it
  offered: ({ policy }) => policy.clauses.some(({ duty }) => duty?.from === 'requested'),
  decide({ state, actor }, command): Outcome<Requested> {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const party = onBehalfOf(state, who);
    if (openRequests(state).some((one) => one.party === party)) return refuse('already', { field: 'what' });
    if (actor.kind === 'staff' && command.identity === undefined) return refuse('missing', { field: 'identity' });
    const identified = actor.kind === 'party' ? 'own-page' : (command.identity ?? 'not-yet');
    return { facts: { number: state.requests.length + 1, identified }, party, audience: between(state, who) };
  },
  evolve(state, { facts: { number, what, identified }, party, at }) {
    const mine = { number, what, party: party as string, at, identified: identified !== 'not-yet' };
    return { ...state, requests: [...state.requests, mine] };
  },
});
