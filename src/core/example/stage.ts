/** The case of an example while it is played: it takes steps as the real one does, with names instead of ids. */
import { maySee } from '#core/access.ts';
import { type Decided, decide, noSuchStep } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import type { Duty } from '#core/case/duty.ts';
import { blank, evolve } from '#core/case/evolve.ts';
import type { DocumentRef, PersonDetails } from '#core/case/field.ts';
import { type LetterFacts, letterFacts } from '#core/case/letter-facts.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { type LetterOwed, reactions } from '#core/case/reactions.ts';
import { readValues } from '#core/case/read-values.ts';
import { type Refusal, type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor, CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent, Situation } from '#core/case/step.ts';
import { stepOf, stepOfEvent } from '#core/case/steps.ts';
import { type Fault, shown } from '#core/policy/fault.ts';
import { type LetterText, letterFor } from '#core/policy/letter-kind.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { helpWith } from '#core/policy/read/nearest.ts';
import type { Place, Tree } from '#core/policy/read/tree.ts';
import { notWhole } from '#core/register/whole.ts';
import type { Moment } from '#core/time/moment.ts';
import type { Example, Given, Happens } from './example.ts';

/** Writes a letter: its subject, the blocks that it lacks, or a fault of its template. */
export type Write = (
  written: LetterText,
  facts: LetterFacts,
  blocks: readonly string[],
) => { readonly subject: string } | { readonly missing: readonly string[] } | { readonly fault: Omit<Fault, 'code' | 'help'> };

export interface SentLetter {
  readonly letter: string;
  readonly to: string;
  readonly subject: string;
}

/** What a step led to. */
export type Taken =
  | { readonly refused: Refused['refused']; readonly missing?: readonly string[] }
  | { readonly letters: readonly SentLetter[]; readonly entries: readonly CaseEvent[] }
  | { readonly fault: Fault };

/** How things stand after a step: what an example can ask about. */
export interface Scene {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly duties: readonly Duty[];
  readonly now: Moment;
  /** the clause or code of the refusal; undefined when it was done */
  readonly refused: string | undefined;
  /** "acknowledgement to jansen" */
  readonly letters: readonly string[];
  readonly staff: Example['staff'];
  /** the short name of a party */
  readonly nameOf: (party: string) => string;
  /** the case as it stands before somebody; undefined when that name takes no part */
  readonly situation: (who: string) => Situation | undefined;
}

export class Stage {
  readonly #policy: Policy;
  readonly #example: Example;
  readonly #write: Write;
  /** short names by the key of a person */
  readonly #names = new Map<string, string>();
  /** what the procedure itself knows of somebody, such as an outside body */
  readonly #details = new Map<string, PersonDetails>();
  readonly #events: CaseEvent[] = [];
  #state: CaseState;
  #last = 0;

  constructor(policy: Policy, example: Example, write: Write) {
    this.#policy = policy;
    this.#example = example;
    this.#write = write;
    this.#state = blank({
      id: 'case',
      reference: `${policy.organisation.reference}-2026-00001`,
      policy: policy.policy,
      version: policy.version,
    });
  }

  get state(): CaseState {
    return this.#state;
  }

  /** nothing is owed before there is a complaint */
  get duties(): readonly Duty[] {
    return this.#state.sequence === 0 ? [] : duties(this.#policy, this.#state);
  }

  /** Takes a step as handling does: refused when the rules or an incomplete letter stand in the way, else its letters leave. */
  take(happens: Happens & { readonly verb: Verb }): Taken {
    const { verb, by, at, place } = happens;
    const actor = this.#actor(by);
    if (actor === undefined) return { fault: this.#stranger(by, place) };
    const given = this.#given(verb, happens.given);
    if ('fault' in given) return given;
    const none = noSuchStep({ policy: this.#policy, state: this.#state, actor }, verb);
    if (none !== undefined) return none;
    const read = readValues(stepOf(verb).fields, given.raw, { policy: this.#policy, now: at, document });
    const decided = 'refused' in read ? read : decide(this.#situation(actor, at), { verb, values: read.values });
    if ('refused' in decided) return decided;
    if (!this.#opens(actor)) return { fault: this.#outsider(by, place) };
    const before = { state: this.#state, length: this.#events.length };
    const owed = this.#append(decided, namesIn(happens));
    const written = owed.map((one) => ({ one, made: this.#written(one, at) }));
    const broken = written.find(({ made }) => 'fault' in made)?.made;
    if (broken !== undefined && 'fault' in broken) return { fault: { ...broken.fault, code: 'wrong-value', help: '' } };
    const missing = written.flatMap(({ one, made }) =>
      'missing' in made ? made.missing.map((block) => `${one.letter} ${block}`) : [],
    );
    if (missing.length > 0) {
      this.#state = before.state;
      this.#events.length = before.length;
      return { ...refuse('letter-incomplete', { data: { blocks: missing.join(', ') } }), missing };
    }
    const lacks = this.#lacks(verb);
    if (lacks !== undefined) {
      this.#state = before.state;
      this.#events.length = before.length;
      return lacks;
    }
    const letters = written.flatMap(({ one, made }) => ('subject' in made ? [this.#send(one, made.subject, at)] : []));
    return { letters, entries: this.#events.slice(before.length) };
  }

  /** How things stand now. */
  scene(taken: Taken | undefined, now: Moment): Scene {
    return {
      policy: this.#policy,
      state: this.#state,
      duties: this.duties,
      now,
      refused: taken !== undefined && 'refused' in taken ? refusalIn(taken.refused[0], taken.missing) : undefined,
      letters: taken !== undefined && 'letters' in taken ? taken.letters.map(({ letter, to }) => `${letter} to ${to}`) : [],
      staff: this.#example.staff,
      nameOf: (party) => this.nameOf(party),
      situation: (who) => {
        const actor = this.#actor(who);
        return actor === undefined ? undefined : this.#situation(actor, now);
      },
    };
  }

  /** The short name of a party by its id. */
  nameOf(id: string): string {
    const party = this.#state.parties.find((one) => one.id === id);
    return (party && this.#names.get(party.person)) ?? id;
  }

  #situation(actor: Actor, at: Moment): Situation {
    const { staff } = this.#example;
    const colleague = (id: string) => (Object.hasOwn(staff, id) ? { id, roles: staff[id] as readonly string[] } : undefined);
    const holders = (role: string) =>
      Object.entries(staff).flatMap(([id, roles]) => (roles.includes(role) ? [{ id, roles }] : []));
    return {
      policy: this.#policy,
      state: this.#state,
      actor,
      now: at,
      at,
      colleague,
      holders,
      newId: () => `id-${++this.#last}`,
    };
  }

  /** A colleague who takes part may have a name of their own in the example, to tell the party from the colleague. */
  #called(name: string): string {
    const { people } = this.#example;
    if (Object.hasOwn(people, name)) return name;
    return Object.entries(people).find(([, person]) => person.staff === name)?.[0] ?? name;
  }

  #append(decided: Decided, names: readonly string[]): readonly LetterOwed[] {
    for (const { person, details } of decided.people) this.#details.set(person, details);
    for (const [index, { person, details }] of decided.people.entries())
      this.#names.set(person, this.#called(names[index] ?? details.staff ?? bodyThatJoins(decided, person) ?? person));
    return decided.events.flatMap((event) => {
      this.#events.push(event);
      this.#state = evolve(this.#state, event);
      return reactions(this.#policy, this.#state, event);
    });
  }

  #send({ letter, party, because }: LetterOwed, subject: string, at: Moment): SentLetter {
    const medium = party.reach.includes('email') ? 'email' : party.reach.includes('post') ? 'post' : 'page';
    const values = { letter, party: party.id, because, medium };
    const sent = decide(this.#situation({ kind: 'system' }, at), { verb: 'send', values });
    if ('refused' in sent) throw new Error(`the letter ${letter} cannot be sent: ${sent.refused[0].code}`);
    this.#append(sent, []);
    return { letter, to: this.nameOf(party.id), subject };
  }

  #lacks(verb: Verb): Refused | undefined {
    const known = this.#state.parties.map((one) => [one.person, this.#example.people[this.nameOf(one.id)]] as const);
    const people = new Map(known.flatMap(([person, details]) => (details === undefined ? [] : [[person, details]])));
    const about = { policy: this.#policy, state: this.#state, events: this.#events, people, language: 'nl' } as const;
    return notWhole({ ...about, colleague: (id) => id }, verb);
  }

  #written(owed: LetterOwed, now: Moment): ReturnType<Write> {
    const kind = letterKind(this.#policy, owed.letter);
    const event = this.#events.find((one) => one.sequence === owed.because);
    if (kind === undefined || event === undefined) throw new Error(`there is no letter ${owed.letter}`);
    const { handler: id } = this.#state;
    const { written, language } = letterFor(kind, owed.party.language);
    const about = {
      policy: this.#policy,
      state: this.#state,
      duties: this.duties,
      event,
      to: { ...owed.party, language },
      person: (party: Party) => this.#example.people[this.nameOf(party.id)] ?? this.#details.get(party.person),
      ...(kind.withDocuments === true ? { withDocuments: true } : {}),
      ...(id === undefined ? {} : { handler: { name: id, phone: null } }),
      ...wordsOf(this.#events[0]),
      link: {
        page: 'https://voorbeeld.example/#x',
        url: 'https://voorbeeld.example',
        code: 'ABCD-EFGH',
        procedure: 'https://voorbeeld.example/regeling',
      },
      now,
    };
    return this.#write(written, letterFacts(about, Object.keys(stepOfEvent(event.name)?.fields ?? {})), owed.blocks);
  }

  /** The values of a command as a door receives them: people by name become their details, a party by name its id. */
  #given(verb: Verb, given: readonly Given[]): { readonly raw: Readonly<Record<string, unknown>> } | { readonly fault: Fault } {
    const raw: Record<string, unknown> = {};
    for (const { field, value, place } of given) {
      const { kind } = stepOf(verb).fields[field] ?? {};
      const plain = plainOf(value);
      const found =
        kind === 'people' ? this.#people(plain, place) : kind === 'party' ? this.#party(String(plain), place) : { found: plain };
      if ('fault' in found) return found;
      raw[field] = found.found;
    }
    return { raw };
  }

  #people(names: unknown, place: Place): { readonly found: unknown } | { readonly fault: Fault } {
    const { people } = this.#example;
    const wanted = [names].flat().map(String);
    const unknown = wanted.find((one) => !Object.hasOwn(people, one));
    return unknown === undefined ? { found: wanted.map((one) => people[one]) } : { fault: this.#stranger(unknown, place) };
  }

  #party(name: string, place: Place): { readonly found: string } | { readonly fault: Fault } {
    const party = this.#state.parties.find((one) => this.nameOf(one.id) === name);
    return party === undefined ? { fault: this.#stranger(name, place) } : { found: party.id };
  }

  #actor(by: string): Actor | undefined {
    if (by === 'public' || by === 'system') return { kind: by };
    const roles = Object.hasOwn(this.#example.staff, by) ? this.#example.staff[by] : undefined;
    if (roles !== undefined) return { kind: 'staff', id: by, roles };
    const party = this.#state.parties.find((one) => this.nameOf(one.id) === by);
    return party === undefined ? undefined : { kind: 'party', id: party.id };
  }

  /** whether this actor has the case before them: a colleague steps only in a case that is theirs to open */
  #opens(actor: Actor): boolean {
    return actor.kind !== 'staff' || this.#state.sequence === 0 || maySee(this.#policy, this.#state, actor);
  }

  #outsider(name: string, { line, column }: Place): Fault {
    const { file } = this.#example;
    const message = `${shown(name)} kan deze zaak nu niet openen, en doet er dus niets in.`;
    const help = 'Geef de zaak eerst aan wie dit doet, of laat een ander het doen.';
    return { file, line, column, code: 'dangling', message, help };
  }

  #stranger(name: string, { line, column }: Place): Fault {
    const known = this.#state.parties.map((one) => this.nameOf(one.id));
    const { file } = this.#example;
    return {
      file,
      line,
      column,
      code: 'dangling',
      message: `${shown(name)} doet op dit moment niet mee.`,
      help: helpWith(name, known),
    };
  }
}

/** Every name counts as a file that was uploaded: an example has no files. */
function document(id: string): DocumentRef {
  return { id, name: `${id}.pdf`, size: 1, type: 'application/pdf' };
}

/** A value as a program would send it: texts, lists and blocks. */
function plainOf(tree: Tree): unknown {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plainOf(value)]));
}

/** The short names of whom a step adds to the case. */
function namesIn({ given }: Happens): readonly string[] {
  const named =
    given.find(({ field }) => field === 'people') ?? given.find(({ field }) => field === 'staff' || field === 'informed');
  return named === undefined ? [] : [plainOf(named.value)].flat().map(String);
}

function wordsOf(first: CaseEvent | undefined): { readonly story?: string; readonly wish?: string } {
  const { story, wish } = first?.personal ?? {};
  return { ...(typeof story === 'string' ? { story } : {}), ...(typeof wish === 'string' ? { wish } : {}) };
}

/** A refusal as an example names it: its clause, or its code. */
function refusalIn({ clause, code }: Refusal, missing: readonly string[] = []): string {
  return missing.length > 0 ? `${code}: ${missing.join(', ')}` : (clause?.id ?? code);
}

/** What the procedure calls the outside body that joins with a step, when this is that body. */
function bodyThatJoins({ events }: Decided, person: string): string | undefined {
  const joins = events.map(({ facts }) => facts.joins as Partial<Party> | undefined);
  return joins.find((one) => one?.person === person)?.informed;
}
