/** Whether a condition of a clause holds for a case, and for the command and actor at hand. */
import { shareOf } from '#core/policy/asked-of.ts';
import type { Acting, Condition, ShareLimit } from '#core/policy/condition.ts';
import { detailNamed } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import { signaturesFor } from '#core/policy/who-acts.ts';
import { addLength, type Day } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { adviceHere } from './advice.ts';
import { placeOf, rolesOfLast } from './hands.ts';
import { reached } from './happened.ts';
import { rulings } from './rulings.ts';
import { onBehalfOf } from './speaker.ts';
import {
  type Actor,
  type CaseState,
  complainants,
  isConcerned,
  type Party,
  type PartyId,
  partyOf,
  type Question,
  subjects,
} from './state.ts';

export interface Facts {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly actor?: Actor;
  readonly command?: Readonly<Record<string, unknown>>;
  /** for a duty or letter to one person: only this one is looked at */
  readonly party?: Party;
  /** the entry with which a duty began, where a condition looks at how it was then */
  readonly since?: number;
  /** where a condition looks at how late it is: in guards, grounds and letters; a duty has its own term for that */
  readonly now?: Moment;
  /** whether the duty of one of these clauses is past its end, or runs still, where a condition looks at that (`late.ts`) */
  readonly owed?: (clauses: readonly string[], party: PartyId | undefined, how: 'late' | 'running') => boolean;
}

type Check = { [K in keyof Condition]-?: (wanted: NonNullable<Condition[K]>, facts: Facts) => boolean };

const checks: Check = {
  any: (options, facts) => options.some((option) => holds(option, facts)),
  not: (condition, facts) => !holds(condition, facts),
  record: (kinds, { state }) => kinds.includes(state.record),
  form: (forms, { state }) => forms.includes(state.form),
  channel: (channels, { state }) => channels.includes(state.channel),
  subject: (codes, { state }) => state.subject !== undefined && codes.includes(state.subject),
  class: (codes, { state }) => codes.some((code) => isClassed(state, code)),
  detail: (codes, { state }) => Object.entries(codes).every(([id, allowed]) => allowed.includes(String(state.details[id]))),
  detailAbove: (limits, { policy, state }) =>
    Object.entries(limits).every(([id, limit]) => Number(state.details[id] ?? 0) > limitOf(policy, state, id, limit)),
  received: ({ from, until }, { state }) => isWithin(dayOf(state.received), from, until),
  track: (tracks, { state }) => state.track !== undefined && tracks.includes(state.track),
  known: (things, facts) => things.every((thing) => isKnown(thing, facts)),
  happened: (names, { policy, state, party }) => names.some((name) => reached(policy, state, name, party?.id) !== undefined),
  concerned: (who, facts) => concernedOne(who, facts),
  filedLaterThan: (limit, facts) => filedLaterThan(limit, facts),
  anonymous: (wanted, { state }) => (state.anonymous === true) === wanted,
  about: (roles, { state }) => subjects(state).some((one) => one.roles?.some((role) => roles.includes(role)) === true),
  verdict: (codes, { state, command }) => {
    const verdict = command?.verdict ?? state.verdict;
    return (
      codes.includes(String(verdict)) || state.elements.some((one) => one.verdict !== undefined && codes.includes(one.verdict))
    );
  },
  found: (things, { state }) => things.some((thing) => state.elements.some((one) => one.found.includes(thing))),
  cause: (codes, { state }) => codes.some((code) => state.causes.includes(code)),
  capacity: (capacities, { party }) => party !== undefined && capacities.includes(party.capacity),
  informed: (ids, { party }) => party?.informed !== undefined && ids.includes(party.informed),
  someoneConcerned: (wanted, { state }) => subjects(state).length > 0 === wanted,
  splitOff: (wanted, { state }) => state.links.some(({ way }) => way === 'from') === wanted,
  hearingSettled: (wanted, { state }) => hearingSettled(state) === wanted,
  reportsMade: (wanted, { state }) => state.parties.every((party) => party.heard.every((one) => one.report)) === wanted,
  findingsComplete: (wanted, { state }) =>
    (state.elements.length > 0 && state.elements.every((one) => one.verdict !== undefined)) === wanted,
  signed: (wanted, { policy, state }) =>
    Object.keys(signaturesFor(policy, state.record)).every((id) => state.signatures.some((one) => one.id === id)) === wanted,
  advised: (wanted, { state }) => adviceHere(state).length > 0 === wanted,
  deviates: (wanted, facts) => deviates(facts) === wanted,
  repairUnanswered: (wanted, { state, now }) => state.questions.some((one) => isUnrepaired(one, now)) === wanted,
  late: (clauses, { owed, party }) => owed?.(clauses, party?.id, 'late') === true,
  running: (clauses, { owed, party }) => owed?.(clauses, party?.id, 'running') === true,
  satisfied: (wanted, { policy, state }) => (reached(policy, state, 'satisfied') !== undefined) === wanted,
  with: (codes, { command }) =>
    Object.entries(codes).every(([field, allowed]) => codesIn(command?.[field]).some((code) => allowed.includes(code))),
  by: (kinds, { state, actor }) => actor !== undefined && actingAs(state, actor).some((one) => kinds.includes(one)),
  role: (roles, { actor }) => actor?.kind === 'staff' && actor.roles.some((role) => roles.includes(role)),
  onHold: (wanted, { state }) => state.holds.length > 0 === wanted,
  tier: (places, { state }) => places.includes(placeOf(state)),
  handledBy: (roles, { state }) => rolesOfLast(state).some((role) => roles.includes(role)),
  wasHandledBy: (roles, { state, since }) => rolesOfLast(state, since).some((role) => roles.includes(role)),
  ruling: (codes, { policy, state }) => codes.some((code) => lastRuling(policy, state, code)?.includes(code) === true),
  promisedAt: (tiers, { state }) =>
    tiers.some((tier) => rulings(state).findLast((one) => one.tier === tier)?.ruling.promised === true),
  // a no needs no form: it can always be said
  consentInWriting: (wanted, { command, actor }) =>
    (actor?.kind === 'party' || command?.how !== 'oral' || command.agrees === 'no') === wanted,
};

/** The verdicts of the last ruling that counts of a tier that knows this verdict: another body's ruling says nothing of it. */
function lastRuling({ tiers }: Policy, state: CaseState, code: string): readonly string[] | undefined {
  return rulings(state).findLast(({ tier }) => tiers[tier]?.verdicts[code] !== undefined)?.ruling.verdicts;
}

/** Whether every entry of the condition holds; an empty or absent condition always does. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  for (const key of Object.keys(condition) as (keyof Condition)[]) {
    const wanted = condition[key];
    const check = checks[key] as (wanted: unknown, facts: Facts) => boolean;
    if (wanted !== undefined && !check(wanted, facts)) return false;
  }
  return true;
}

function isKnown(thing: 'phone' | 'email' | 'post' | 'conduct', { state, party }: Facts): boolean {
  if (thing === 'conduct') return state.conduct !== undefined;
  const people = party === undefined ? complainants(state) : [party];
  return people.length > 0 && people.every((one) => one.reach.includes(thing));
}

function isClassed({ classes }: CaseState, code: string): boolean {
  const [group = '', value] = code.split(':');
  const values = Object.hasOwn(classes, group) ? (classes[group] ?? []) : [];
  return value === undefined ? values.length > 0 : values.includes(value);
}

/** An amount is kept in cents, and the policy speaks of euros. */
/** In the unit of the detail: whole cents for an amount. */
function limitOf(policy: Policy, { details }: CaseState, id: string, limit: number | ShareLimit): number {
  return typeof limit === 'number' ? limit * unitOf(policy, id) : shareOf(Number(details[limit.of] ?? 0), limit.share);
}

function unitOf({ details }: Policy, id: string): number {
  return detailNamed(details, id)?.kind === 'amount' ? 100 : 1;
}

function isWithin(day: Day, from: Day | undefined, until: Day | undefined): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The codes of a field: one, several, or a flag as `true` or `false`. */
function codesIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
}

/** As what somebody acts: who speaks for a complainant acts as both. */
function actingAs(state: CaseState, actor: Actor): readonly Acting[] {
  if (actor.kind !== 'party') return [actor.kind];
  const capacities = [actor.id, onBehalfOf(state, actor.id)].flatMap((id) => partyOf(state, id)?.capacity ?? []);
  return [actor.kind, ...capacities];
}

function concernedOne(who: 'assignee' | 'actor', { state, actor, command }: Facts): boolean {
  if (who === 'assignee') return typeof command?.staff === 'string' && isConcerned(state, command.staff);
  return actor?.kind === 'staff' && isConcerned(state, actor.id);
}

function filedLaterThan(limit: NonNullable<Condition['filedLaterThan']>, { policy, state }: Facts): boolean {
  const { than, after } = typeof limit === 'string' ? { than: limit, after: 'conduct' } : limit;
  const since = reached(policy, state, after);
  // the reader of the policy has already refused a length that cannot be read
  return since !== undefined && state.filed > addLength(dayOf(since), sure(parseLength(than)));
}

/** The verdict of the conclusion, or of the ruling, is another than the one that was last advised there. */
function deviates({ state, command }: Facts): boolean {
  const advised = adviceHere(state).findLast((one) => one.verdict !== undefined)?.verdict;
  if (advised === undefined) return false;
  if (state.tier === undefined) {
    const verdict = command?.verdict ?? state.verdict;
    return verdict !== undefined && verdict !== advised;
  }
  const verdicts = codesIn(command?.verdicts ?? state.appeals.at(-1)?.ruling?.verdicts);
  return verdicts.length > 0 && !(verdicts.length === 1 && verdicts[0] === advised);
}

/** What the complaint lacked was asked for, and did not come before the end of the day that we named. */
function isUnrepaired({ repair, answerBy, answered }: Question, now: Moment | undefined): boolean {
  if (repair !== true || answerBy === undefined || answered !== undefined || now === undefined) return false;
  return dayOf(now) > answerBy;
}

function hearingSettled(state: CaseState): boolean {
  const heardOrWaived = (party: Party) => party.heard.length > 0 || party.waived !== undefined;
  const heardOrAsked = (party: Party) => party.heard.length > 0 || party.invited !== undefined || party.wants === 'none';
  return complainants(state).every(heardOrWaived) && subjects(state).every(heardOrAsked);
}
