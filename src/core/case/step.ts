/** What a step is: its words, its fields, what it refuses and what it changes. One step, one file in steps/. */
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { detailsApart } from './details.ts';
import { type DetailValues, type Fields, isPersonal, type PersonDetails, type Values } from './field.ts';
import type { Refused } from './refusal.ts';
import type { Actor, Audience, CaseState, PartyId } from './state.ts';

type PersonalKind = 'text' | 'long-text' | 'people' | 'elements' | 'documents';
type PersonalKeys<F extends Fields> = { [K in keyof F]: F[K] extends { kind: PersonalKind } ? K : never }[keyof F];
/** Details stand in both parts: the policy says which of them are personal. */
type DetailsKeys<F extends Fields> = { [K in keyof F]: F[K] extends { kind: 'details' } ? K : never }[keyof F];

/** The part of a command that stays in the journal for ever: codes, dates, ids. */
export type Facts<F extends Fields> = Omit<Values<F>, PersonalKeys<F>>;
/** The part that can be destroyed: words, names, files. Every reader copes with its absence. */
export type Personal<F extends Fields> = Partial<Pick<Values<F>, (PersonalKeys<F> | DetailsKeys<F>) & keyof Values<F>>>;

/** One entry of the journal of a case. */
export interface CaseEvent {
  readonly name: string;
  /** position in the case's own journal, from 1, gapless */
  readonly sequence: number;
  /** when it really happened */
  readonly at: Moment;
  /** when it was entered */
  readonly entered: Moment;
  readonly by: Actor;
  readonly audience: Audience;
  /** the party it is about, when it is about one */
  readonly party?: PartyId;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
}

/** An event as its own step reads it back. */
export interface EventOf<F extends Fields, X> extends Omit<CaseEvent, 'facts' | 'personal'> {
  readonly facts: Facts<F> & X;
  readonly personal?: Personal<F>;
}

/** A colleague as the rules see them. */
export interface Colleague {
  readonly id: string;
  readonly roles: readonly string[];
  /** where a letter reaches this colleague at work */
  readonly email?: string;
}

/** The second case of a step that is about two: whoever acts may see it, and it changes in the same transaction. */
export interface OtherCase {
  readonly state: CaseState;
  /** its entries, and who takes part there by the key of the person */
  readonly events: readonly CaseEvent[];
  readonly people: ReadonlyMap<string, PersonDetails>;
  /** who takes part in this case */
  readonly own: ReadonlyMap<string, PersonDetails>;
}

/** Everything a decision may look at; time, ids and colleagues come in from outside. */
export interface Situation {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly actor: Actor;
  /** now */
  readonly now: Moment;
  /** when the recorded act really took place; now for acts in the system */
  readonly at: Moment;
  readonly colleague: (id: string) => Colleague | undefined;
  /** who holds this role now; asked for where a complainant may say that it is about them */
  readonly holders?: (role: string) => readonly Colleague[];
  readonly newId: () => string;
  /** who takes part by the key of the person, where a decision asks whether something known changes */
  readonly people?: ReadonlyMap<string, PersonDetails>;
  /** the case that the command names, when there is one and whoever acts may see it */
  readonly other?: OtherCase;
}

/** What a step adds to the values of its command when it happens. */
export interface Happens<X> {
  readonly facts: X;
  /** values of the command as they are kept, where that differs from what was given: only what changed */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly audience?: Audience;
  readonly party?: PartyId;
  /** persons to keep, by the key that the facts refer to */
  readonly people?: readonly { readonly person: string; readonly details: PersonDetails }[];
}

export type Outcome<X> = Refused | Happens<X>;

export interface Step<
  V extends string = string,
  E extends string = string,
  N extends string = string,
  F extends Fields = Fields,
  X = unknown,
> {
  /** command, event (past participle) and resource (noun) of the one word */
  readonly verb: V;
  readonly event: E;
  readonly noun: N;
  readonly fields: F;
  /** for whom an item of this kind is, unless the decision says otherwise */
  readonly audience: Audience;
  /** whether the procedure has what this step needs, whatever happens in a case; absent: always */
  known?(policy: Policy): boolean;
  /** whether the policy and the case have something that it can be about; absent: always. What is not there is not offered */
  offered?(situation: Situation): boolean;
  /** what follows for fields that were left out, so that the clauses see what is meant; absent: nothing */
  presumed?(situation: Situation, command: Values<F>): Partial<Values<F>>;
  decide(situation: Situation, command: Values<F>): Outcome<X>;
  evolve(state: CaseState, event: EventOf<F, X>): CaseState;
}

/** Declares a step; the types of command and event follow from the fields. */
export function step<
  const V extends string,
  const E extends string,
  const N extends string,
  const F extends Fields,
  X extends object,
>(definition: Step<V, E, N, F, X>): Step<V, E, N, F, X> {
  return definition;
}

/** Splits a command's values into facts and personal words, by the kind of each field and, for details, by the policy. */
export function split({ details }: Policy, fields: Fields, values: Readonly<Record<string, unknown>>) {
  const facts: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    if (field === undefined || value === undefined) continue;
    if (field.kind === 'details') {
      const apart = detailsApart(details, value as DetailValues);
      if (apart.facts !== undefined) facts[name] = apart.facts;
      if (apart.personal !== undefined) personal[name] = apart.personal;
    } else (isPersonal(field) ? personal : facts)[name] = value;
  }
  return { facts, personal };
}
