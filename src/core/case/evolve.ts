/** Evolve: from a state and an entry of the journal to the next state; replaying all entries gives the case. */
import { type Qualifier, qualifierOf } from '#core/policy/vocabulary.ts';
import type { Day } from '#core/time/day.ts';
import { type Moment, startOfDay } from '#core/time/moment.ts';
import { handsIn } from './hands.ts';
import { type Arrow, lifecycle, type Verb } from './lifecycle.ts';
import { onBehalfOf } from './speaker.ts';
import type { CaseState, Happening } from './state.ts';
import type { CaseEvent } from './step.ts';
import { stepOfEvent } from './steps.ts';
import { withUndoable } from './undoable.ts';
import { withPages } from './unread.ts';
import { withoutUnsigned } from './unsigned.ts';

/** What is known of a case before its first entry. */
export interface CaseIdentity {
  readonly id: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
}

/** The state before anything happened. */
export function blank({ id, reference, policy, version }: CaseIdentity): CaseState {
  return {
    ...{ id, reference, policy, version },
    sequence: 0,
    status: 'open',
    record: '',
    channel: '',
    form: 'written',
    // both are set by the first entry, without which there is no case
    received: '' as Moment,
    filed: '' as Day,
    parties: [],
    recused: [],
    handled: [],
    beside: [],
    alarms: [],
    agreements: [],
    signatures: [],
    challenges: [],
    advice: [],
    drafts: [],
    hearings: [],
    origins: [],
    links: [],
    framing: 'none',
    elements: [],
    questions: [],
    reminders: [],
    remedies: [],
    proposals: [],
    appointments: [],
    extensions: [],
    documents: [],
    classes: {},
    details: {},
    holds: [],
    clearances: [],
    destroyed: [],
    requests: [],
    ratings: [],
    causes: [],
    measures: [],
    consultations: [],
    externals: {},
    appeals: [],
    escalations: [],
    hands: [],
    pages: [],
    unread: [],
    happenings: [],
  };
}

/** The state after one entry. Throws on an unknown entry and on a gap: a journal is never read by halves. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  const step = stepOfEvent(event.name);
  if (step === undefined) throw new Error(`the journal holds an entry that this version does not know: ${event.name}`);
  if (event.sequence !== state.sequence + 1)
    throw new Error(`the journal has entry ${event.sequence} where ${state.sequence + 1} was expected`);
  const verb = step.verb as Verb;
  const next = (from: CaseState) => withPages(step.evolve(happenedIn(from, event, verb), event as never), event);
  return withUndoable(state, event, verb, next(state), next);
}

/** The state in which an entry has happened, before its step says what changes by it. */
function happenedIn(state: CaseState, event: CaseEvent, verb: Verb): CaseState {
  const arrow: Arrow = lifecycle[verb];
  const still = withoutUnsigned(state, event.facts.unsigned);
  const happened = [...still.happenings, ...happeningsOf(state, event), ...unsignings(event)];
  return {
    ...still,
    sequence: event.sequence,
    happenings: happened,
    hands: [...state.hands, ...handsIn(state, event)],
    status: arrow.to ?? state.status,
    ...(event.by.kind === 'party' ? { told: event.entered } : {}),
  };
}

/** The state after all entries. */
export function replay(identity: CaseIdentity, events: readonly CaseEvent[]): CaseState {
  return events.reduce(evolve, blank(identity));
}

/** Signatures that an entry took: what follows from that, such as asking for them anew, follows from this milestone. */
function unsignings({ facts: { unsigned }, sequence, at }: CaseEvent): readonly Happening[] {
  if (!Array.isArray(unsigned)) return [];
  return ['unsigned', ...unsigned.map((id) => `unsigned:${String(id)}`)].map((name) => ({ name, sequence, at }));
}

/** The entry under its own name, and once for each code that qualifies it: `redirected` and `redirected:objection`. */
function happeningsOf(state: CaseState, event: CaseEvent): readonly Happening[] {
  const qualifier = qualifierOf(event.name);
  const one = qualified(happeningOf(state, event), event, qualifier);
  const value = qualifier === undefined ? undefined : event.facts[qualifier.field];
  const codes = value === undefined ? [] : [value].flat();
  return [one, ...codes.map((code) => ({ ...one, name: `${one.name}:${code}` }))];
}

/** What did not happen has another name, and what happened on a day of its own is of that day. */
function qualified(one: Happening, { facts }: CaseEvent, { day, failed }: Partial<Qualifier> = {}): Happening {
  const on = day === undefined ? undefined : facts[day];
  return {
    ...one,
    ...(typeof on === 'string' ? { at: startOfDay(on as Day) } : {}),
    ...(failed !== undefined && facts[failed.field] === failed.code ? { name: failed.name } : {}),
  };
}

/** What happened to somebody who speaks for a complainant, happened to that complainant (Awb 2:1). */
function happeningOf(state: CaseState, event: CaseEvent): Happening {
  const { until, answerBy, replyBy, promised, executeBy, on } = event.facts;
  const day = promised ?? until ?? answerBy ?? replyBy ?? executeBy ?? on;
  return {
    name: event.name,
    sequence: event.sequence,
    at: event.at,
    ...(event.party === undefined ? {} : { party: onBehalfOf(state, event.party) }),
    ...(typeof day === 'string' ? { day: day as Day } : {}),
  };
}
