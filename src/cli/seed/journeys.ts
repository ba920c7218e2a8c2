/** Deciding sample journeys through the real core: what is seeded is what the system itself would have written. */
import { holdsRight } from '#core/access.ts';
import { carrierOf } from '#core/case/carried.ts';
import { decide } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import { blank, evolve } from '#core/case/evolve.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import type { Actor, CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { Policy } from '#core/policy/policy.ts';
import { addDays, type Day } from '#core/time/day.ts';
import { addHours, compareMoments, instantOf, type Moment, momentAt, momentOn } from '#core/time/moment.ts';
import { lettersOwed, mediumFor, messageFor } from '#handling/owed.ts';
import { MARK } from '#store/seed/mark.ts';
import type { Journey } from '#store/seed/mould.ts';
import { type Act, scripts } from './scripts.ts';
import { stories } from './texts.ts';

export interface Colleague {
  readonly id: string;
  readonly roles: readonly string[];
}

interface Running {
  state: CaseState;
  readonly events: CaseEvent[];
  readonly people: { person: string; details: PersonDetails }[];
  readonly outbox: Journey['outbox'][number][];
}

/** The journeys of one procedure that began on these days; nothing in them lies after `now`. */
export function journeysOf(
  policy: Policy,
  colleagues: readonly Colleague[],
  days: readonly Day[],
  now: Moment,
): readonly Journey[] {
  return days
    .flatMap((day, at) => scripts.map((script, which) => journey(policy, colleagues, script, day, at + which, now)))
    .filter((one) => one !== undefined);
}

function journey(
  policy: Policy,
  colleagues: readonly Colleague[],
  script: readonly Act[],
  day: Day,
  turn: number,
  now: Moment,
): Journey | undefined {
  const handlers = colleagues.filter((one) => holdsRight(policy, one.roles, 'conclude'));
  const handler = handlers[turn % Math.max(handlers.length, 1)]?.id ?? '';
  const state = blank({ id: MARK.id, reference: MARK.reference, policy: policy.policy, version: policy.version });
  const running: Running = { state, events: [], people: [], outbox: [] };
  const ids = numbered();
  const office = { policy, colleagues, ids };
  const begin = { after: 0, verb: 'lodge', values: () => lodging(policy, turn) } as const;
  for (const act of [begin, ...script]) {
    const at = momentOf(addDays(day, act.after), turn, running);
    if (compareMoments(at, now) > 0) break;
    const values = act.values({ policy, state: running.state, now: at, handler });
    if (values !== undefined) take(running, office, act.verb, values, at);
  }
  if (running.events.length === 0) return undefined;
  const rolesOf = (id: string) => colleagues.find((one) => one.id === id)?.roles ?? [];
  const { story } = stories[turn % stories.length] as (typeof stories)[number];
  return {
    ...running,
    policy: policy.policy,
    prefix: policy.organisation.reference,
    title: story,
    duties: duties(policy, running.state),
    carriedBy: carrierOf(policy, running.state, rolesOf),
  };
}

/** Within office hours, and never before what happened last. */
function momentOf(day: Day, turn: number, { events }: Running): Moment {
  const at = momentOn(day, `${String(9 + (turn % 8)).padStart(2, '0')}:${String((turn * 7) % 60).padStart(2, '0')}`) as Moment;
  const last = events.at(-1)?.at;
  return last !== undefined && compareMoments(at, last) <= 0 ? addHours(last, 1) : at;
}

function lodging(policy: Policy, turn: number): Record<string, unknown> {
  const { story, wish } = stories[turn % stories.length] as (typeof stories)[number];
  const subjects = Object.keys(policy.subjects);
  const channel = Object.entries(policy.channels).find(([, one]) => one.form === 'written')?.[0];
  const record = Object.entries(policy.records).find(([, one]) => one.lodged)?.[0];
  return {
    record,
    channel,
    // on a line of its own: the first line is the title of the case
    story: `${story}\nMijn kenmerk is ${MARK.number}.`,
    wish,
    ...(subjects.length === 0 ? {} : { subject: subjects[turn % subjects.length] }),
    people: [{ capacity: 'complainant', name: MARK.name, email: MARK.email, phone: '06 0000 0000' }],
  };
}

interface Office {
  readonly policy: Policy;
  readonly colleagues: readonly Colleague[];
  readonly ids: () => string;
}

/** Takes one step and lets the letters leave that follow from it; what the procedure refuses does not happen. */
function take(running: Running, office: Office, verb: Verb, values: Readonly<Record<string, unknown>>, at: Moment): void {
  const actor = actorFor(running.state, office, verb);
  if (actor === undefined) return;
  const events = decided(running, office, actor, verb, values, at);
  for (const owed of lettersOwed(office.policy, running.state, events)) {
    const medium = mediumFor(owed.party);
    running.outbox.push(messageFor(owed, 'gehoord.example'));
    const sending = { party: owed.party.id, letter: owed.letter, because: owed.because, medium };
    decided(running, office, { kind: 'system' }, 'send', sending, momentAt(instantOf(at) + 60_000));
  }
}

function decided(
  running: Running,
  { policy, colleagues, ids }: Office,
  actor: Actor,
  verb: Verb,
  values: Readonly<Record<string, unknown>>,
  at: Moment,
): readonly CaseEvent[] {
  const colleague = (id: string) => colleagues.find((one) => one.id === id);
  const outcome = decide({ policy, state: running.state, actor, now: at, at, colleague, newId: ids }, { verb, values });
  if ('refused' in outcome) return [];
  running.state = outcome.events.reduce(evolve, running.state);
  running.events.push(...outcome.events);
  running.people.push(...outcome.people);
  return outcome.events;
}

/** The complainant where the procedure lets the complainant act, else a colleague who may: the handler first. */
function actorFor(state: CaseState, { policy, colleagues }: Office, verb: Verb): Actor | undefined {
  const doors: readonly string[] = lifecycle[verb].by;
  if (doors.includes('public')) return { kind: 'public' };
  const complainant = state.parties.find((one) => one.capacity === 'complainant');
  if (doors.includes('party') && complainant !== undefined) return { kind: 'party', id: complainant.id };
  const able = colleagues.filter((one) => holdsRight(policy, one.roles, verb));
  const one = able.find((other) => other.id === state.handler) ?? able[0];
  return one === undefined ? undefined : { kind: 'staff', id: one.id, roles: one.roles };
}

/** Ids of parties and persons: they need to differ within a case only. */
function numbered(): () => string {
  let count = 0;
  return () => `sample-${++count}`;
}
