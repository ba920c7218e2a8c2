/** The facts a letter may speak of: everything a template can read, and nothing else. */

import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { lengthInWords } from '#core/time/length.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { caseInWords, inRecord, matterIn } from '#core/words/called.ts';
import { standsAs } from '#core/words/capacity-words.ts';
import { detailInWords } from '#core/words/detail-words.ts';
import { sumInWords } from '#core/words/sum-words.ts';
import { type AdviceFacts, adviceFacts } from './advice.ts';
import { askedOf } from './asked.ts';
import { ownerOf } from './duties.ts';
import type { Duty } from './duty.ts';
import type { PersonDetails } from './field.ts';
import { nothingPassedOn, type PassedOnFacts, passedOnFacts } from './passed-on-facts.ts';
import { reachOfCase } from './reach-of-case.ts';
import { openRemedies } from './remedies.ts';
import { type SideFacts, sideFacts } from './sides.ts';
import type { CaseState, Party } from './state.ts';
import type { CaseEvent } from './step.ts';
import { namesInAppeal, type TierFacts, tierFacts } from './tier-facts.ts';

/** What the core is told to make the facts of one letter. */
export interface Correspondence {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly duties: readonly Duty[];
  /** the entry that the letter follows from */
  readonly event: CaseEvent;
  readonly to: Party;
  readonly person: (party: Party) => PersonDetails | undefined;
  readonly handler?: { readonly name: string; readonly phone: string | null };
  /** what who complains handed in goes along with this letter */
  readonly withDocuments?: boolean;
  /** the complainant's own words, from the first entry */
  readonly story?: string;
  readonly wish?: string;
  readonly link: { readonly page: string; readonly url: string; readonly code: string; readonly procedure: string };
  readonly now: Moment;
}

/**
 * Plain values by name. What is not known is null, so that a template can ask for it: `{% if handler %}`; a name that
 * does not exist at all is a fault of the template.
 */
export interface LetterFacts extends TierFacts, PassedOnFacts {
  readonly today: Day;
  /** the language of the reader, and how the organisation addresses people */
  readonly language: Language;
  readonly voice: 'u' | 'je';
  /** `email`, `address`: where this case is reached, which is not where somebody reads whom it is about; null without any */
  readonly organisation: {
    readonly name: string;
    readonly phone: string | null;
    readonly hours: string | null;
    readonly email: string | null;
    readonly website: string | null;
    readonly address: string | null;
  };
  readonly case: {
    readonly reference: string;
    /** what a case of this kind is called, as one word: klacht, signaal */
    readonly called: string;
    /** the case as the addressee speaks of it: uw klacht to who complains, de klacht to who speaks for somebody and to others */
    readonly yours: string;
    readonly received: Day;
    readonly filed: Day;
    readonly channel: string;
    readonly written: boolean;
    readonly subject: string | null;
    readonly story: string | null;
    readonly wish: string | null;
    readonly verdict: string | null;
    /** the roles whose work a deputy does in this case, because it is about who holds them */
    readonly replaced: readonly string[];
  };
  readonly addressee: AddresseeFacts;
  readonly complainants: readonly string[];
  readonly handler: { readonly name: string; readonly phone: string | null } | null;
  /** the day of each duty, by the id of its clause; null when it has none (any more) */
  readonly due: Readonly<Record<string, Day | null>>;
  /** how long the term of each clause is that has one, in words: "4 weken" */
  readonly terms: Readonly<Record<string, string>>;
  /** the amount of each duty that has one, by the id of its clause, in words; null while it is not known */
  readonly sums: Readonly<Record<string, string | null>>;
  /** what is asked of the addressee and not done yet */
  readonly asked: readonly {
    readonly what: string;
    readonly until: Day | null;
    readonly else: string | null;
    readonly sum: string | null;
  }[];
  /** the values of the step that the letter follows from; every field of the step is there, null when not given */
  readonly event: Readonly<Record<string, unknown>>;
  readonly elements: readonly {
    readonly number: number;
    readonly text: string | null;
    readonly wish: string | null;
    readonly finding: string | null;
    readonly verdict: string | null;
  }[];
  /** what we do to put it right and was not done yet: what, and before which day */
  readonly remedies: readonly { readonly number: number; readonly what: string | null; readonly by: Day }[];
  /** what was advised last where the case is now; null before it (Awb 9:16: who deviates sends it along) */
  readonly advice: AdviceFacts | null;
  /** whether those whom it is about told their side before this */
  readonly sides: SideFacts;
  /** each detail of the policy in words, by its id; a day as a day, a flag as true or false; null when it is not known */
  readonly details: Readonly<Record<string, string | boolean | null>>;
  readonly link: { readonly page: string; readonly url: string; readonly code: string; readonly procedure: string };
}

/** Whom a letter is addressed to. */
interface AddresseeFacts {
  readonly name: string | null;
  /** a whole line */
  readonly salutation: string;
  readonly capacity: string;
  /** a deputy does this person's work in the case */
  readonly replaced: boolean;
  /** whether we know a number to call this person on */
  readonly phone: boolean;
  /** for whom this person speaks; null for whoever speaks for themselves */
  readonly represents: string | null;
  /** this person, or the one for whom this person speaks, already said that it is solved */
  readonly satisfied: boolean;
}

/** The facts for one letter. `fields` are all field names of the step, so that a template may ask for each. */
export function letterFacts(about: Correspondence, fields: readonly string[]): LetterFacts {
  const { policy, state, to, now } = about;
  const language = to.language;
  return {
    today: dayOf(now),
    language,
    voice: policy.voice.address,
    organisation: organisationFacts(policy, state, language),
    case: caseFacts(about, language),
    addressee: addresseeFacts(about, language),
    complainants: state.parties
      .filter((one) => one.capacity === 'complainant')
      .map((one) => about.person(one)?.name ?? unnamed(language)),
    handler: about.handler ?? null,
    due: dueFacts(policy, about.duties, to),
    terms: termFacts(policy, language),
    sums: sumFacts(policy, about.duties, to, language),
    asked: askedFacts(about, language),
    event: eventFacts(policy, about.event, fields, language),
    elements: elementFacts(policy, state, language),
    remedies: openRemedies(state).map(({ number, what, by }) => ({ number, what: what ?? null, by })),
    advice: adviceFacts(policy, state, language),
    sides: sideFacts(state, about.event.sequence),
    details: detailFacts(policy, state, language),
    ...tierFacts(policy, state, language, now, to),
    ...(about.withDocuments === true ? passedOnFacts(state, to, about.person, unnamed(language)) : nothingPassedOn),
    link: about.link,
  };
}

function addresseeFacts({ state, to, person }: Correspondence, language: Language): AddresseeFacts {
  const known = person(to);
  const name = known?.name ?? null;
  const represented = state.parties.find((one) => one.id === to.represents);
  return {
    name,
    salutation: salutation(name, language),
    capacity: standsAs(to),
    replaced: (to.deputies ?? []).length > 0,
    phone: (known?.phone ?? '').trim() !== '',
    represents: represented === undefined ? null : (person(represented)?.name ?? unnamed(language)),
    satisfied: (represented ?? to).satisfied !== undefined,
  };
}

function salutation(name: string | null, language: Language): string {
  if (name === null) return language === 'nl' ? 'Geachte heer, mevrouw,' : 'Dear Sir or Madam,';
  return language === 'nl' ? `Beste ${name},` : `Dear ${name},`;
}

function unnamed(language: Language): string {
  return language === 'nl' ? 'iemand die zonder naam klaagt' : 'somebody who complains without a name';
}

function organisationFacts(policy: Policy, state: CaseState, language: Language): LetterFacts['organisation'] {
  const { name, phone, website } = policy.organisation;
  const { email, address } = reachOfCase(policy, state);
  return {
    name,
    phone: phone?.number ?? null,
    hours: phone === undefined ? null : say(phone.hours, language),
    email: email ?? null,
    website: website ?? null,
    address: address?.join(', ') ?? null,
  };
}

function caseFacts({ policy, state, to, story, wish }: Correspondence, language: Language): LetterFacts['case'] {
  const theirs = !joinedLater(state, to);
  const subject = state.subject === undefined ? undefined : policy.subjects[state.subject];
  const channel = policy.channels[state.channel];
  return {
    reference: state.reference,
    called: matterIn(inRecord(policy, state.record), language),
    yours: caseInWords(inRecord(policy, state.record), language, to.capacity === 'complainant'),
    received: dayOf(state.received),
    filed: state.filed,
    channel: channel === undefined ? state.channel : say(channel.name, language),
    written: state.form === 'written',
    subject: subject === undefined ? null : say(subject, language),
    story: (theirs ? story : undefined) ?? null,
    wish: (theirs ? wish : undefined) ?? null,
    verdict: verdictName(policy, state.verdict, language),
    replaced: Object.keys(policy.roles).filter((role) => ownerOf(policy, state, role) !== role),
  };
}

/** Who complains since later, or speaks for that person: one complainant does not read the words of another. */
function joinedLater({ happenings, parties }: CaseState, to: Party): boolean {
  const who = to.represents ?? to.id;
  const complains = parties.some(({ id, capacity }) => id === who && capacity === 'complainant');
  return complains && happenings.some(({ name, party }) => name === 'involved' && party === who);
}

function verdictName(policy: Policy, verdict: string | undefined, language: Language): string | null {
  const label = verdict === undefined ? undefined : policy.verdicts[verdict];
  return label === undefined ? null : say(label, language);
}

function dueFacts(policy: Policy, duties: readonly Duty[], to: Party): Record<string, Day | null> {
  const due: Record<string, Day | null> = {};
  for (const clause of policy.clauses) if (clause.duty !== undefined) due[clause.id] = null;
  for (const duty of duties) {
    if (duty.due === undefined || (duty.party !== undefined && duty.party !== to.id)) continue;
    // what somebody else must do is asked as long as it was not done
    if (duty.asks !== undefined && duty.status !== 'open') continue;
    due[duty.clause] = duty.due.end.length === 10 ? (duty.due.end as Day) : dayOf(duty.due.end as Moment);
  }
  return due;
}

/** How long it may take by the procedure; the day itself stands in `due`. */
export function termFacts({ clauses }: Pick<Policy, 'clauses'>, language: Language): Record<string, string> {
  return Object.fromEntries(
    clauses.flatMap(({ id, duty, bound }) => {
      const within = duty?.within ?? bound?.within;
      return within === undefined ? [] : [[id, lengthInWords(within, language)]];
    }),
  );
}

/** The amount of each duty that has one, in words. */
function sumFacts(policy: Policy, owed: readonly Duty[], to: Party, language: Language): Record<string, string | null> {
  const sums: Record<string, string | null> = {};
  for (const clause of policy.clauses) if (clause.duty?.sum !== undefined) sums[clause.id] = null;
  for (const { clause, sum, party } of owed)
    if (sum !== undefined && (party === undefined || party === to.id)) sums[clause] = sumInWords(sum, language);
  return sums;
}

function askedFacts({ duties: owed, state, to }: Correspondence, language: Language): LetterFacts['asked'] {
  return askedOf(owed, state, to.id).map(({ asks, due, sum }) => ({
    what: say(asks.what, language),
    until: due === undefined ? null : (due.end.slice(0, 10) as Day),
    else: asks.else === undefined ? null : say(asks.else, language),
    sum: sum === undefined ? null : sumInWords(sum, language),
  }));
}

/** Codes of the policy are given as their names: a letter says "gegrond", not a key. */
function eventFacts(policy: Policy, event: CaseEvent, fields: readonly string[], language: Language): Record<string, unknown> {
  const facts: Record<string, unknown> = Object.fromEntries(fields.map((field) => [field, null]));
  // what was in time says nothing of it
  Object.assign(facts, { late: null, receiver: null }, event.facts, event.personal, { at: dayOf(event.at) });
  const clause = policy.clauses.find((one) => one.ground?.code === facts.ground);
  if (clause?.ground !== undefined) facts.ground = say(clause.ground.name, language);
  const hindrance = policy.clauses.find(({ id }) => id === facts.clause)?.extension?.hindrances?.[String(facts.hindrance)];
  if (hindrance !== undefined) facts.hindrance = say(hindrance, language);
  Object.assign(facts, namesInAppeal(policy, facts, language));
  const way = policy.ways.find((one) => one.id === facts.way)?.name ?? policy.hearing.forms[String(facts.way)]?.name;
  if (way !== undefined) facts.way = say(way, language);
  for (const [field, names] of [
    ['track', policy.tracks],
    ['system', policy.systems],
    ['role', policy.roles],
  ] as const) {
    const one = names[String(facts[field])];
    if (one !== undefined) facts[field] = say(one.name, language);
  }
  const body = policy.informed?.[String(facts.informed)];
  if (body !== undefined) facts.informed = say(body.name, language);
  // to whom it is passed on, also where nothing was typed of a body that the procedure knows
  if (body !== undefined && event.name === 'refused') facts.passedTo ??= facts.informed;
  const milestone = policy.milestones[String(facts.milestone)];
  if (milestone !== undefined) facts.milestone = say(milestone, language);
  const appointment = policy.appointments[String(facts.appointment)];
  if (appointment !== undefined) facts.appointment = say(appointment, language);
  facts.verdict = verdictName(policy, facts.verdict as string | undefined, language) ?? facts.verdict ?? null;
  return facts;
}

function elementFacts(policy: Policy, state: CaseState, language: Language): LetterFacts['elements'] {
  return state.elements.map((one) => ({
    number: one.number,
    text: one.text ?? null,
    wish: one.wish ?? null,
    finding: one.finding ?? null,
    verdict: verdictName(policy, one.verdict, language),
  }));
}

function detailFacts({ details }: Policy, state: CaseState, language: Language): LetterFacts['details'] {
  const facts = Object.entries(details).map(([id, detail]) => {
    const value = state.details[id];
    if (value === undefined || typeof value === 'boolean') return [id, value ?? null] as const;
    return [id, detailInWords(detail, value, language, (day) => day)] as const;
  });
  return Object.fromEntries(facts);
}
