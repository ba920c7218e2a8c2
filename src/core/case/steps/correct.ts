/** Correct: a wrong date, classification or person is put right; the old value stays in the journal, out of sight. */
import type { Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { joined, partiesFrom, reachOf } from '../people.ts';
import { refuse } from '../refusal.ts';
import { partyOf, type Reach, withParty } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export interface Corrected {
  readonly form?: 'written' | 'oral';
  readonly reach?: readonly Reach[];
}

export const correct = step({
  verb: 'correct',
  event: 'corrected',
  noun: 'correction',
  audience: ['us'],
  fields: {
    what: { kind: 'choice', of: ['received', 'filed', 'conduct', 'subject', 'channel', 'person', 'not-a-party'], required: true },
    moment: { kind: 'moment' },
    day: { kind: 'day' },
    subject: { kind: 'choice', of: 'subjects' },
    channel: { kind: 'choice', of: 'channels' },
    party: { kind: 'party' },
    people: { kind: 'people' },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  decide({ policy, state, newId }, command): Outcome<Corrected> {
    const needs = {
      received: 'moment',
      filed: 'day',
      conduct: 'day',
      subject: 'subject',
      channel: 'channel',
      person: 'people',
      'not-a-party': 'party',
    } as const;
    const field = needs[command.what];
    if (command[field] === undefined) return refuse('missing', { field });
    if (command.what === 'filed' && (command.day as Day) > dayOf(state.received)) return refuse('in-future', { field: 'day' });
    if (command.what === 'conduct' && (command.day as Day) > state.filed) return refuse('in-future', { field: 'day' });
    if (command.what === 'channel') return { facts: { form: policy.channels[command.channel as string]?.form ?? state.form } };
    if (command.what !== 'person' && command.what !== 'not-a-party') return { facts: {} };
    const party = command.party === undefined ? undefined : partyOf(state, command.party);
    if (party === undefined) return refuse('unknown-party', { field: 'party' });
    if (command.what === 'not-a-party') return { facts: {}, party: party.id };
    const details = command.people?.[0];
    if (details === undefined) return refuse('missing', { field: 'people' });
    // the person's new data go to their own place under the same key; the journal keeps which way they can be reached
    const { people } = partiesFrom([details], newId);
    return {
      facts: { reach: reachOf(details) },
      party: party.id,
      people: people.map((one) => ({ ...one, person: party.person })),
    };
  },
  evolve(state, event) {
    const { what, moment, day, subject, channel, form, reach } = event.facts;
    if (what === 'received' && moment !== undefined) return { ...state, received: moment };
    if (what === 'filed' && day !== undefined) return { ...state, filed: day };
    if (what === 'conduct' && day !== undefined) return { ...state, conduct: day };
    if (what === 'subject' && subject !== undefined) return { ...state, subject };
    if (what === 'channel' && channel !== undefined) return { ...state, channel, form: form ?? state.form };
    if (what === 'person' && event.party !== undefined)
      return withParty(state, event.party, (one) => ({ ...joined(one), ...one, reach: reach ?? one.reach }));
    if (what === 'not-a-party') return { ...state, parties: state.parties.filter((one) => one.id !== event.party) };
    return state;
  },
});
