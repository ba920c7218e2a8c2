/** Plays an example of a policy's folder: people, then what happens step by step, and after each step what must be so. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Decided, decide } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import { blank, evolve } from '#core/case/evolve.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { letterFacts } from '#core/case/letter-facts.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { type LetterOwed, reactions } from '#core/case/reactions.ts';
import type { Refused } from '#core/case/refusal.ts';
import type { Actor, CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOf, stepOfEvent } from '#core/case/steps.ts';
import { isPast } from '#core/case/term.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { type Moment, momentOn } from '#core/time/moment.ts';
import { compose } from '#letters/compose.ts';
import { readTemplate } from '#letters/template.ts';

/** What must be so after a step; everything that is named is looked at, the rest is free. */
export interface Then {
  /** exactly these letters leave because of this step: "acknowledgement to yilmaz" */
  readonly letters?: readonly string[];
  /** owed now, with its last day; "no day" when it has none */
  readonly due?: Readonly<Record<string, string>>;
  readonly done?: readonly string[];
  readonly late?: readonly string[];
  /** not owed: never arisen, or lapsed */
  readonly 'not-owed'?: readonly string[];
  readonly status?: string;
  /** the clause that refuses it, or the code of the refusal */
  readonly refused?: string;
}

interface Happens {
  /** "2026-06-01 10:15" in Amsterdam */
  readonly at: string;
  readonly by?: string;
  readonly do?: Verb;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly then?: Then;
}

export interface Example {
  readonly example: string;
  /** the clauses that it shows */
  readonly shows: readonly string[];
  readonly staff: Readonly<Record<string, readonly string[]>>;
  readonly people: Readonly<Record<string, PersonDetails>>;
  readonly story: readonly Happens[];
}

/** What a step led to, in the words of the example. */
export type Outcome = { readonly [K in keyof Then]: unknown };

/** Reads an example. */
export function readExample(file: string): Example {
  return parse(readFileSync(file, 'utf8')) as Example;
}

/** Plays the story; gives for every step what is asked of it and what came of it, in the same shape. */
export function play(
  policy: Policy,
  example: Example,
): { readonly step: string; readonly asked: Then; readonly came: Outcome }[] {
  const stage = new Stage(policy, example);
  return example.story.map((happens) => {
    const { refused, letters } = happens.do === undefined ? { refused: undefined, letters: [] } : stage.take(happens);
    const asked = happens.then ?? {};
    const came = { ...stage.seen(asked, momentOf(happens.at)), letters, refused };
    const wanted = { refused: undefined, ...asked };
    return { step: `${happens.at} ${happens.do ?? 'nothing'}`, asked: wanted, came: only(came, wanted) };
  });
}

function only(came: Outcome, asked: Then): Outcome {
  return Object.fromEntries(Object.keys(asked).map((key) => [key, came[key as keyof Then]]));
}

function momentOf(at: string): Moment {
  const [day = '', time = '09:00'] = at.split(' ');
  return sure(momentOn(toDay(day), time));
}

class Stage {
  readonly #policy: Policy;
  readonly #example: Example;
  readonly #names = new Map<string, string>();
  readonly #events: CaseEvent[] = [];
  #state: CaseState;
  #last = 0;

  constructor(policy: Policy, example: Example) {
    this.#policy = policy;
    this.#example = example;
    this.#state = blank({ id: 'case', reference: 'EX-2026-00001', policy: policy.policy, version: policy.version });
  }

  /** Takes a step as handling does: refused when the rules or an incomplete letter stand in the way, else its letters leave. */
  take(happens: Happens): { refused: string | undefined; letters: readonly string[] } {
    const at = momentOf(happens.at);
    const verb = happens.do as Verb;
    const decided = this.#decide(verb, this.#values(verb, happens.with ?? {}), this.#actor(happens.by ?? 'system'), at);
    if ('refused' in decided) return { refused: refusalIn(decided), letters: [] };
    const before = this.#state;
    const owed = this.#append(decided, happens);
    const missing = owed.flatMap((one) => this.#missingIn(one, at));
    if (missing.length > 0) {
      this.#state = before;
      this.#events.pop();
      return { refused: `letter-incomplete: ${missing.join(', ')}`, letters: [] };
    }
    for (const one of owed) this.#send(one, at);
    return { refused: undefined, letters: owed.map((one) => `${one.letter} to ${this.#nameOf(one.party)}`) };
  }

  /** What is so now, for the things the example asks about. */
  seen(asked: Then, now: Moment): Outcome {
    const all = duties(this.#policy, this.#state);
    const named = (key: string) => all.filter((duty) => this.#dutyName(duty.clause, duty.party) === key || duty.clause === key);
    const dueOf = (key: string) => {
      const open = named(key).find((duty) => duty.status === 'open');
      return open === undefined
        ? `not owed (${named(key)
            .map((duty) => duty.status)
            .join(', ')})`
        : (open.due?.end ?? 'no day');
    };
    const late = all.filter((duty) => duty.status === 'open' && duty.due !== undefined && isPast(duty.due.end, now));
    return {
      status: this.#state.status,
      due: Object.fromEntries(Object.keys(asked.due ?? {}).map((key) => [key, dueOf(key)])),
      done: (asked.done ?? []).filter((key) => named(key).some((duty) => duty.status === 'done')),
      late: late.map((duty) => duty.clause),
      'not-owed': (asked['not-owed'] ?? []).filter((key) => named(key).every((duty) => duty.status === 'lapsed')),
    };
  }

  #decide(verb: Verb, values: Readonly<Record<string, unknown>>, actor: Actor, at: Moment): Decided | Refused {
    const { staff } = this.#example;
    const colleague = (id: string) => (Object.hasOwn(staff, id) ? { id, roles: staff[id] as readonly string[] } : undefined);
    const newId = () => `id-${++this.#last}`;
    const situation = { policy: this.#policy, state: this.#state, actor, now: at, at, colleague, newId };
    return decide(situation, { verb, values });
  }

  #append(decided: Decided, happens: Happens): readonly LetterOwed[] {
    const given = [happens.with?.people ?? happens.with?.staff ?? []].flat() as string[];
    for (const [index, { person }] of decided.people.entries()) this.#names.set(person, given[index] as string);
    return decided.events.flatMap((event) => {
      this.#events.push(event);
      this.#state = evolve(this.#state, event);
      return reactions(this.#policy, this.#state, event);
    });
  }

  #send({ letter, party, because }: LetterOwed, at: Moment): void {
    const values = { letter, party: party.id, because, medium: party.reach.includes('email') ? 'email' : 'post' };
    const sent = this.#decide('send', values, { kind: 'system' }, at);
    if ('refused' in sent) throw new Error(`the letter ${letter} cannot be sent: ${refusalIn(sent)}`);
    this.#append(sent, { at: '' });
  }

  #missingIn(owed: LetterOwed, now: Moment): readonly string[] {
    const kind = this.#policy.letters[owed.letter];
    const event = this.#events.find((one) => one.sequence === owed.because);
    if (kind === undefined || event === undefined) throw new Error(`there is no letter ${owed.letter}`);
    const template = readTemplate(kind.text, kind.file);
    if ('faults' in template) throw new Error(JSON.stringify(template.faults));
    const facts = letterFacts(this.#correspondence(owed, event, now), Object.keys(stepOfEvent(event.name)?.fields ?? {}));
    const made = compose(template, facts, owed.blocks);
    if ('fault' in made) throw new Error(`${kind.file}: ${JSON.stringify(made.fault)}`);
    return 'missing' in made ? made.missing.map((block) => `${owed.letter} ${block}`) : [];
  }

  #correspondence(owed: LetterOwed, event: CaseEvent, now: Moment) {
    const handler = this.#state.handler === undefined ? {} : { handler: { name: this.#state.handler, phone: null } };
    const story = this.#events[0]?.personal?.story;
    const link = { page: 'https://voorbeeld.example/#x', url: 'https://voorbeeld.example', code: 'ABCD-EFGH' };
    const person = (party: Party) => this.#example.people[this.#nameOf(party)];
    const about = { policy: this.#policy, state: this.#state, duties: duties(this.#policy, this.#state), event, to: owed.party };
    return { ...about, person, ...handler, ...(typeof story === 'string' ? { story } : {}), link, now };
  }

  /** The values of a command: people by name become their details, a party by name its id in the case. */
  #values(verb: Verb, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const { fields } = stepOf(verb);
    const read = ([name, value]: [string, unknown]) => {
      if (fields[name] === undefined) throw new Error(`the step ${verb} has no field ${name}`);
      if (fields[name].kind === 'people') return [name, (value as string[]).map((one) => this.#person(one))];
      return [name, fields[name].kind === 'party' ? this.#party(value as string) : value];
    };
    return Object.fromEntries(Object.entries(given).map(read));
  }

  #person(name: string): PersonDetails {
    const person = this.#example.people[name];
    if (person === undefined) throw new Error(`the example has no person ${name}`);
    return person;
  }

  #party(name: string): string {
    const party = this.#state.parties.find((one) => this.#nameOf(one) === name);
    if (party === undefined) throw new Error(`${name} takes no part in this case`);
    return party.id;
  }

  #nameOf(party: Party): string {
    return this.#names.get(party.person) ?? party.id;
  }

  #dutyName(clause: string, party: string | undefined): string {
    const one = this.#state.parties.find((other) => other.id === party);
    return one === undefined ? clause : `${clause} to ${this.#nameOf(one)}`;
  }

  #actor(by: string): Actor {
    if (by === 'public' || by === 'system') return { kind: by };
    const roles = this.#example.staff[by];
    return roles === undefined ? { kind: 'party', id: this.#party(by) } : { kind: 'staff', id: by, roles };
  }
}

function refusalIn({ refused: [first] }: Refused): string {
  return first.clause?.id ?? first.code;
}
