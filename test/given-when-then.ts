/** Given a case, when somebody takes a step, then this happens: tests of the rules as the trade tells them. */
import { expect } from 'vitest';
import { decide, noSuchStep } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import { blank, evolve } from '#core/case/evolve.ts';
import type { DocumentRef, PersonDetails } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { reactions } from '#core/case/reactions.ts';
import { isRefused, readValues } from '#core/case/read-values.ts';
import type { RefusalCode, Refused } from '#core/case/refusal.ts';
import type { Actor, CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent, Colleague } from '#core/case/step.ts';
import { stepOf } from '#core/case/steps.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { type Moment, momentOn } from '#core/time/moment.ts';

/** What a command says; `@Jo` stands for the party with that name. */
export type Raw = Readonly<Record<string, unknown>>;

/** '2026-06-01' is ten o'clock in the morning; '2026-06-01 16:30' is what the clock in Amsterdam shows. */
export function moment(text: string): Moment {
  const [day = '', time = '10:00'] = text.split(' ');
  return sure(momentOn(toDay(day), time));
}

/** A colleague with these roles. */
export function colleague(id: string, ...roles: readonly string[]): Extract<Actor, { kind: 'staff' }> {
  return { kind: 'staff', id, roles };
}

/** Somebody on the own page. */
export function page(name: string): Actor {
  return { kind: 'party', id: `@${name}` };
}

export const anna = colleague('anna', 'handler');
export const bas = colleague('bas', 'handler');
export const cor = colleague('cor', 'coordinator');
export const tess = colleague('tess', 'team-leader');
export const dirk = colleague('dirk', 'management');
export const anybody: Actor = { kind: 'public' };
export const system: Actor = { kind: 'system' };
const colleagues: readonly Colleague[] = [
  ...[anna, bas, cor, dirk, tess, colleague('guest', 'unheard-of')],
  // those of the appeals
  ...[colleague('eva', 'chair'), colleague('max', 'management', 'handler'), colleague('sia', 'supervisor')],
];

/** Files are there when their name starts with `doc`. */
export function document(id: string): DocumentRef | undefined {
  return id.startsWith('doc') ? { id, name: `${id}.pdf`, size: 1000, type: 'application/pdf' } : undefined;
}

export class Story {
  readonly policy: Policy;
  state: CaseState;
  events: readonly CaseEvent[] = [];
  people: ReadonlyMap<string, PersonDetails> = new Map();
  now: Moment = moment('2026-06-01');
  /** the second case that a step is about */
  other: Story | undefined;
  private ids = 0;

  constructor(policy: Policy) {
    this.policy = policy;
    this.state = blank({ id: 'case-1', reference: 'VBD-2026-00001', policy: policy.policy, version: policy.version });
  }

  /** The clock moves on. */
  on(when: string): this {
    this.now = moment(when);
    return this;
  }

  /** Somebody takes a step that succeeds; `at` when it really happened earlier. */
  has(actor: Actor, verb: Verb, raw: Raw = {}, at?: string): this {
    const tried = this.try(actor, verb, raw, at);
    if (isRefused(tried)) throw new Error(`${verb}: ${JSON.stringify(tried.refused)}`);
    return this;
  }

  /** Somebody tries a step. */
  when(actor: Actor, verb: Verb, raw: Raw = {}, at?: string): Attempt {
    return new Attempt(this, this.try(actor, verb, raw, at));
  }

  /** The party with this name; throws when there is none. */
  party(name: string): Party {
    const party = this.state.parties.find((one) => this.people.get(one.person)?.name === name || one.staff === name);
    if (party === undefined) throw new Error(`nobody in this case is called ${name}`);
    return party;
  }

  /** The duty of a clause, for one party when there is one for each; undefined when it has not arisen. */
  duty(clause: string, name?: string): Duty | undefined {
    const party = name === undefined ? undefined : this.party(name).id;
    return duties(this.policy, this.state).find((one) => one.clause === clause && (party === undefined || one.party === party));
  }

  /** The letters that follow from the last entry, as 'letter to name'. */
  letters(): readonly string[] {
    const last = this.events.at(-1);
    const owed = last === undefined ? [] : reactions(this.policy, this.state, last);
    return owed.map((one) => `${one.letter} to ${this.nameOf(one.party)}`);
  }

  nameOf(party: Party): string {
    return this.people.get(party.person)?.name ?? party.staff ?? party.capacity;
  }

  /** What another case may know of this one. */
  read() {
    const { state, events, people } = this;
    return { state, events, people };
  }

  private try(actor: Actor, verb: Verb, raw: Raw, at?: string): readonly CaseEvent[] | Refused {
    const { policy, state, now } = this;
    const none = noSuchStep({ policy, state, actor: this.resolved(actor) as Actor }, verb);
    if (none !== undefined) return none;
    const read = readValues(stepOf(verb).fields, this.resolved(raw) as Raw, { policy, now, document });
    if (isRefused(read)) return read;
    const situation = {
      policy,
      state,
      actor: this.resolved(actor) as Actor,
      now,
      at: at === undefined ? now : moment(at),
      colleague: (id: string) => colleagues.find((one) => one.id === id),
      holders: (role: string) => colleagues.filter((one) => one.roles.includes(role)),
      newId: () => `id${++this.ids}`,
      people: this.people,
      ...(this.other === undefined ? {} : { other: { ...this.other.read(), own: this.people } }),
    };
    const decided = decide(situation, { verb, values: read.values });
    if (isRefused(decided)) return decided;
    this.state = decided.events.reduce(evolve, state);
    this.events = [...this.events, ...decided.events];
    this.people = new Map([...this.people, ...decided.people.map((one) => [one.person, one.details] as const)]);
    return decided.events;
  }

  private resolved(value: unknown): unknown {
    if (typeof value === 'string' && value.startsWith('@')) return this.party(value.slice(1)).id;
    if (Array.isArray(value)) return value.map((one) => this.resolved(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.resolved(one)]));
  }
}

/** What came of a step. */
export class Attempt {
  readonly story: Story;
  readonly outcome: readonly CaseEvent[] | Refused;

  constructor(story: Story, outcome: readonly CaseEvent[] | Refused) {
    this.story = story;
    this.outcome = outcome;
  }

  /** It happened: this entry, with at least these facts. Gives the entry. */
  gives(name: string, facts: Raw = {}): CaseEvent {
    expect(isRefused(this.outcome) ? this.outcome.refused : undefined).toBeUndefined();
    const [event] = this.outcome as readonly CaseEvent[];
    expect(event).toMatchObject({ name, facts });
    return event as CaseEvent;
  }

  /** It was refused, for this reason, at this field, by this clause, and nothing changed. */
  refused(code: RefusalCode, field?: string, clause?: string): Refused['refused'][0] {
    expect(isRefused(this.outcome) ? 'refused' : 'done').toBe('refused');
    const [first] = (this.outcome as Refused).refused;
    const { code: found, field: place } = first;
    expect({ code: found, field: place, clause: first.clause?.id }).toEqual({ code, field, clause });
    return first;
  }

  /** The letters that follow, as 'letter to name', in the order of the clauses. */
  letters(...wanted: readonly string[]): this {
    expect(isRefused(this.outcome) ? this.outcome.refused : undefined).toBeUndefined();
    expect(this.story.letters()).toEqual(wanted);
    return this;
  }
}

/** A case that does not exist yet, under this policy. */
export function given(policy: Policy): Story {
  return new Story(policy);
}
