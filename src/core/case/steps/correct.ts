/** Correct: a wrong date, classification or person is put right; the old value stays in the journal, out of sight. */
import { compareMoments, dayOf } from '#core/time/moment.ts';
import type { Values } from '../field.ts';
import { reachOf } from '../people.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type CaseState, complainants, partyOf, type Reach, withParty } from '../state.ts';
import { type Happens, type Outcome, type Situation, step } from '../step.ts';
import { settleAll, withAgreement } from './extend.ts';

export interface Corrected {
  readonly form?: 'written' | 'oral';
  readonly reach?: readonly Reach[];
  readonly language?: 'nl' | 'en';
  /** of a person: what is another now than it was, as far as whoever decided knew what it was */
  readonly changed?: readonly (typeof written)[number][];
}

/** What is known of a person in words. */
const written = ['name', 'email', 'phone', 'address'] as const;

const fields = {
  what: {
    kind: 'choice',
    of: ['received', 'filed', 'conduct', 'subject', 'channel', 'person', 'engagement', 'not-a-party'],
    required: true,
  },
  moment: { kind: 'moment' },
  day: { kind: 'day' },
  subject: { kind: 'choice', of: 'subjects' },
  channel: { kind: 'choice', of: 'channels' },
  party: { kind: 'party' },
  people: { kind: 'people' },
  engagement: { kind: 'choice', of: 'engagements' },
  reason: { kind: 'long-text', max: 5_000, required: true },
} as const;
type Correction = Values<typeof fields>;

export const correct = step({
  verb: 'correct',
  event: 'corrected',
  noun: 'correction',
  audience: ['us'],
  fields,
  decide(situation, command): Outcome<Corrected> {
    const { policy, state } = situation;
    const field = needs[command.what];
    if (command[field] === undefined) return refuse('missing', { field });
    const no = impossible(state, command) ?? unchanged(state, command);
    if (no !== undefined) return no;
    if (command.what === 'channel') return { facts: { form: policy.channels[command.channel as string]?.form ?? state.form } };
    if (command.what === 'engagement') return otherEngagement(state, command);
    if (command.what === 'not-a-party') return withoutParty(state, command);
    return command.what === 'person' ? otherPerson(situation, command) : { facts: {} };
  },
  evolve(state, event) {
    const { what, moment, day, subject, channel, form, reach, language, engagement } = event.facts;
    if (what === 'received' && moment !== undefined)
      return { ...state, received: moment, filed: earliest(state.filed, dayOf(moment)) };
    if (what === 'filed' && day !== undefined) return { ...state, filed: day };
    if (what === 'conduct' && day !== undefined) return { ...state, conduct: day };
    if (what === 'subject' && subject !== undefined) return { ...state, subject };
    if (what === 'channel' && channel !== undefined) return { ...state, channel, form: form ?? state.form };
    // only how the person is reached: what was heard, waived or said stays
    if (what === 'person' && event.party !== undefined)
      return withParty(state, event.party, (one) => ({ ...one, reach: reach ?? one.reach, language: language ?? one.language }));
    if (what === 'engagement' && event.party !== undefined && engagement !== undefined)
      return withParty(state, event.party, (one) => ({ ...one, engagement }));
    if (what !== 'not-a-party') return state;
    const without = { ...state, parties: othersThan(state, event.party) };
    return withAgreement(state, settleAll(without, event.at), event);
  },
});

const needs = {
  received: 'moment',
  filed: 'day',
  conduct: 'day',
  subject: 'subject',
  channel: 'channel',
  person: 'people',
  engagement: 'engagement',
  'not-a-party': 'party',
} as const;

/** The conduct comes before the filing, the filing before the receipt, and the receipt before we wrote it down. */
function impossible(state: CaseState, { what, day, moment }: Correction): Refused | undefined {
  const conduct = state.conduct ?? '';
  if (what === 'conduct' && day !== undefined && day > state.filed) return refuse('in-future', { field: 'day' });
  if (what === 'filed' && day !== undefined && (day > dayOf(state.received) || conduct > day))
    return refuse('in-future', { field: 'day' });
  if (what !== 'received' || moment === undefined) return undefined;
  const entered = state.happenings.find((one) => one.name === 'lodged')?.at ?? state.received;
  const wrong = compareMoments(moment, entered) > 0 || conduct > earliest(state.filed, dayOf(moment));
  return wrong ? refuse('in-future', { field: 'moment' }) : undefined;
}

function unchanged(state: CaseState, { what, day, moment, subject, channel }: Correction): Refused | undefined {
  const same =
    (what === 'received' && moment === state.received) ||
    (what === 'filed' && day === state.filed) ||
    (what === 'conduct' && day === state.conduct) ||
    (what === 'subject' && subject === state.subject) ||
    (what === 'channel' && channel === state.channel);
  return same ? refuse('nothing-changed', { field: needs[what] }) : undefined;
}

/** How somebody whom it is about works for the organisation: found out later, or known wrongly. */
function otherEngagement(state: CaseState, { party: id, engagement }: Correction): Outcome<Corrected> {
  const party = id === undefined ? undefined : partyOf(state, id);
  if (party === undefined) return refuse('missing', { field: 'party' });
  if (party.capacity !== 'subject') return refuse('unknown-party', { field: 'party' });
  return party.engagement === engagement ? refuse('nothing-changed', { field: 'engagement' }) : { facts: {}, party: party.id };
}

/** Somebody who does not belong here leaves, with who speaks for that person; somebody who complains must remain. */
function withoutParty(state: CaseState, { party }: Correction): Outcome<Corrected> {
  const left = { ...state, parties: othersThan(state, party) };
  const nobody = !left.parties.some((one) => one.capacity === 'complainant');
  const lastOne = complainants(left).length === 0 && complainants(state).length > 0;
  return nobody || lastOne ? refuse('not-now', { field: 'party' }) : { facts: {}, party: party as string };
}

function othersThan(state: CaseState, party: string | undefined): CaseState['parties'] {
  return state.parties.filter((one) => one.id !== party && one.represents !== party);
}

/** New data of a person go to their own place under the same key; the journal keeps which way the person can be reached. */
function otherPerson({ state, people }: Situation, command: Correction): Refused | Happens<Corrected> {
  const party = command.party === undefined ? undefined : partyOf(state, command.party);
  if (party === undefined) return refuse('missing', { field: 'party' });
  const [details, another] = command.people ?? [];
  if (details === undefined || another !== undefined) return refuse('wrong-kind', { field: 'people' });
  if (details.staff !== undefined) return refuse('unknown-field', { field: 'people.0.staff' });
  // what is not filled in any more is gone, not kept from before
  const blank = { name: undefined, email: undefined, phone: undefined, address: undefined };
  const { capacity, staff } = party;
  const kept = { ...blank, ...details, capacity, ...(staff === undefined ? {} : { staff }), represents: undefined };
  const language = details.language === undefined ? {} : { language: details.language };
  const before = people?.get(party.person);
  const changed =
    before === undefined ? {} : { changed: written.filter((key) => (before[key] ?? '').trim() !== (details[key] ?? '').trim()) };
  const facts = { reach: reachOf(details), ...language, ...changed };
  return { facts, party: party.id, people: [{ person: party.person, details: kept }] };
}

function earliest<T extends string>(a: T, b: T): T {
  return a <= b ? a : b;
}
