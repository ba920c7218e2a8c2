/** Redirect: this is no complaint but belongs elsewhere, e.g. an objection; the first date goes with it (Awb 6:15). */
import type { Moment } from '#core/time/moment.ts';
import { joined, type PartyFacts, partiesFrom } from '../people.ts';
import { refuse } from '../refusal.ts';
import { type Happens, type Outcome, type Situation, step } from '../step.ts';
import { withBody } from './involve.ts';

/** What the entry says beside its fields. */
export interface Redirected {
  /** the date of receipt is written again in the entry: it is what the other desk needs */
  readonly received: Moment;
  /** of what was only told there is nothing that goes along */
  readonly oral?: true;
  /** the body that gets it, when it takes no part yet */
  readonly joins?: PartyFacts;
}

export const redirect = step({
  verb: 'redirect',
  event: 'redirected',
  noun: 'redirection',
  audience: ['us', 'complainants'],
  fields: {
    way: { kind: 'choice', of: 'ways', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  offered: ({ policy }) => policy.ways.some(({ lodge }) => lodge === undefined),
  decide(situation, command): Outcome<Redirected> {
    const { policy, state } = situation;
    // what is lodged here stays here: it is split, or becomes another kind of record
    const here = policy.ways.find((way) => way.id === command.way)?.lodge !== undefined;
    if (here) return refuse('unknown-choice', { field: 'way' });
    const { received } = state;
    if (state.form === 'oral') return { facts: { received, oral: true } };
    const { joins, people } = receiver(situation, command.way);
    return { facts: { received, ...(joins === undefined ? {} : { joins }) }, people };
  },
  evolve: (state, { facts: { joins } }) =>
    joins === undefined ? state : { ...state, parties: [...state.parties, joined(joins)] },
});

/** The body to which the procedure sends what goes this way: from now on letters reach it. Nobody, when there is none or it is in already. */
function receiver({ policy, state, newId }: Situation, way: string): Receiver {
  const goesTo = policy.ways.find(({ id }) => id === way)?.goesTo;
  const body = goesTo === undefined ? undefined : policy.informed?.[goesTo];
  if (body === undefined || state.parties.some(({ informed }) => informed === goesTo)) return { people: [] };
  const { parties, people } = partiesFrom(withBody([], body), newId);
  return { joins: { ...(parties[0] as PartyFacts), informed: goesTo as string }, people };
}

interface Receiver {
  readonly joins?: PartyFacts;
  readonly people: NonNullable<Happens<unknown>['people']>;
}
