/** The time line of an example in plain words, for the public page, the workbench and the terminal. */

import { choicesOf } from '#core/case/choices.ts';
import type { Duty } from '#core/case/duty.ts';
import type { Refusal } from '#core/case/refusal.ts';
import type { Actor, PartyId } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { whyInEnglish } from '#core/deadline/english.ts';
import type { Play } from '#core/example/play.ts';
import type { Beat, DutyChange } from '#core/example/time-line.ts';
import type { AskRule } from '#core/policy/asked-of.ts';
import { type Language, say } from '#core/policy/label.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';
import { dateInWords, dayInWords, isMoment, momentInWords } from '#core/time/words.ts';
import { calledIn, inRecord } from './called.ts';
import { capital } from './capital.ts';
import { choicesInWords } from './choices-in-words.ts';
import { refusalInWords } from './refusals.ts';
import { doneIn } from './step-words.ts';
import { fill, wordsOf } from './words-of-steps.ts';

/** One line of the time line, worded. */
export interface BeatInWords {
  /** "maandag 1 juni 2026 om 10.00 uur" */
  readonly when: string;
  readonly text: string;
  /** why it could not be done */
  readonly refused?: string;
  /** the letters that left: "Ontvangstbevestiging naar S. Yılmaz" */
  readonly letters: readonly string[];
  /** what is owed now, was done, or is not owed any more */
  readonly duties: readonly DutyInWords[];
}

export interface DutyInWords {
  readonly how: DutyChange['how'];
  readonly text: string;
  /** the steps of the date, each with its reason; empty when there is no date or it was done */
  readonly because: readonly string[];
}

/** The line in words. */
export function beatInWords(beat: Beat, play: Play, language: Language): BeatInWords {
  const { played, at, changes } = beat;
  const duties = changes.map((change) => dutyInWords(change, play, language));
  const when = momentInWords(at, language);
  if (played?.happens.verb === undefined || played.taken === undefined) {
    return { when, text: duties.map((one) => one.text).join(' '), letters: [], duties: [] };
  }
  const { taken, happens } = played;
  const policy = ofItsKind(play);
  const words = wordsOf(played.happens.verb, { language, policy });
  if ('refused' in taken) {
    const text = fill(sentences[language].tried, { who: actorOf(happens.by, play, language), act: lower(words.act) });
    return {
      when,
      text,
      refused: taken.refused
        .map((one) => refusalInWords(withDaysInWords(one, language), { language, policy }, policy.voice.address))
        .join(' '),
      letters: [],
      duties,
    };
  }
  const [entry] = taken.entries;
  const done = doneIn(words, entry?.facts);
  const text = entry === undefined ? words.act : fill(done, placesIn(entry, play, language), play.policy.voice.address);
  return {
    when,
    text,
    letters: taken.letters.map(({ letter, to }) =>
      fill(sentences[language].letter, { letter: letterName(letter, play, language), to: personName(to, play, language) }),
    ),
    duties,
  };
}

/** The policy as it speaks of the kind of case that the story is about. */
function ofItsKind({ policy, moments }: Play): Policy {
  const entries = moments.flatMap(({ taken }) => (taken !== undefined && 'entries' in taken ? taken.entries : []));
  const record = entries.find(({ name }) => name === 'lodged')?.facts.record;
  return typeof record === 'string' ? inRecord(policy, record) : policy;
}

/** The refusal with its days as people read them. */
function withDaysInWords(refusal: Refusal, language: Language): Refusal {
  const data = Object.entries(refusal.data ?? {}).map(([name, value]) => {
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return [name, isDay ? dayInWords(value as Day, language) : value] as const;
  });
  return { ...refusal, data: Object.fromEntries(data) };
}

const sentences = {
  nl: {
    letter: '{letter} naar {to}',
    tried: '{who} wil dit doen: {act}',
    asked: 'Van {who} gevraagd, uiterlijk {day}: {do} ({role} ziet toe)',
    askedSoon: 'Van {who} gevraagd: {do} ({role} ziet toe)',
    askedLate: 'Niet op tijd gedaan door {who}: {do} kon tot en met {day}. {otherwise}',
    soon: 'Zo snel mogelijk: {do} ({role})',
    arisen: 'Uiterlijk {day}: {do} ({role})',
    moved: 'Nu uiterlijk {day} in plaats van {was}: {do} ({role})',
    named: 'Nu uiterlijk {day}: {do} ({role})',
    unnamed: 'Nu zonder laatste dag: {do} ({role})',
    still: 'De termijn staat stil: {do} ({role})',
    done: 'Gedaan: {do}',
    doneLate: 'Gedaan, maar te laat: {do} kon tot en met {day}',
    lapsed: 'Hoeft niet meer: {do}',
    late: 'Te laat: {do} ({role}) had uiterlijk {day} moeten gebeuren',
    lateTarget: 'Later dan de bedoeling was: {do} ({role}), het streven was {day}',
  },
  en: {
    letter: '{letter} to {to}',
    tried: '{who} wants to do this: {act}',
    asked: 'Asked of {who}, by {day}: {do} ({role} watches)',
    askedSoon: 'Asked of {who}: {do} ({role} watches)',
    askedLate: 'Not done in time by {who}: {do} was possible until {day}. {otherwise}',
    soon: 'As soon as possible: {do} ({role})',
    arisen: 'By {day}: {do} ({role})',
    moved: 'Now by {day} instead of {was}: {do} ({role})',
    named: 'Now by {day}: {do} ({role})',
    unnamed: 'Now without a last day: {do} ({role})',
    still: 'The term stands still: {do} ({role})',
    done: 'Done: {do}',
    doneLate: 'Done, but late: {do} was possible until {day}',
    lapsed: 'No longer needed: {do}',
    late: 'Late: {do} ({role}) should have happened by {day}',
    lateTarget: 'Later than intended: {do} ({role}), the aim was {day}',
  },
} as const satisfies Record<Language, Record<string, string>>;

function dutyInWords({ how, duty, was }: DutyChange, { policy }: Play, language: Language): DutyInWords {
  const { due, owner, late } = duty;
  const role = policy.roles[owner];
  const { asks } = duty;
  const places = {
    do: lower(plain(say(asks?.what ?? duty.do, language))),
    who: asks === undefined ? undefined : ofWhom(duty, asks, { language, policy }),
    otherwise: asks?.else === undefined ? '' : plain(say(asks.else, language)),
    role: role === undefined ? owner : say(role.name, language),
    day: due === undefined ? undefined : dateInWords(due.end, language),
    was: was === undefined ? undefined : dateInWords(was, language),
  };
  const kind =
    asks !== undefined && how === 'late'
      ? 'askedLate'
      : asks !== undefined && how === 'arisen'
        ? due === undefined
          ? 'askedSoon'
          : 'asked'
        : how === 'arisen' && due === undefined
          ? 'soon'
          : how === 'done' && late
            ? 'doneLate'
            : how === 'late' && duty.target
              ? 'lateTarget'
              : how === 'moved'
                ? movedIn(duty, was)
                : how;
  const counts = how === 'arisen' || how === 'moved';
  const because = counts && due !== undefined ? due.steps.map((step) => (language === 'nl' ? step.why : whyInEnglish(step))) : [];
  return { how, text: `${plain(fill(sentences[language][kind], places))}.`, because };
}

/** From one day to another, to a day where there was none, or the other way round, as when the term stands still. */
function movedIn({ due, still }: Duty, was: DutyChange['was']): 'moved' | 'named' | 'unnamed' | 'still' {
  if (due === undefined) return still === undefined ? 'unnamed' : 'still';
  return was === undefined ? 'named' : 'moved';
}

/** Of whom it is asked: a body outside by its own name, as each of them has a line of its own. */
function ofWhom({ informed }: Duty, { of }: AskRule, { language, policy }: { language: Language; policy: Policy }): string {
  const body = informed === undefined ? undefined : policy.informed?.[informed];
  return body === undefined ? calledIn(whom[language][of], { language, policy }) : say(body.name, language);
}

const whom = {
  nl: {
    complainant: '{de klager}',
    representative: 'wie voor {de klager} spreekt',
    subject: '{de betrokkene}',
    informed: 'wie een afschrift krijgt',
  },
  en: {
    complainant: 'the {complainant}',
    representative: 'whoever speaks for the {complainant}',
    subject: 'the {subject}',
    informed: 'who gets a copy',
  },
} as const satisfies Record<Language, Record<AskRule['of'], string>>;

/** A sentence that goes on, or gets its point later. */
function plain(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** The values for the places in a sentence about an entry. */
function placesIn({ by, facts, party }: CaseEvent, play: Play, language: Language) {
  const { policy } = play;
  const day = [facts.until, facts.replyBy, facts.answerBy, facts.promised, facts.day, facts.on].find(
    (one) => typeof one === 'string',
  ) as Day | undefined;
  const way = policy.ways.find((one) => one.id === facts.way)?.name;
  const heard = choicesOf(policy, { kind: 'choice', of: 'hearingForms' }).find(([key]) => key === facts.way)?.[1];
  const told = way ?? heard;
  const whose = party ?? (typeof facts.party === 'string' ? facts.party : undefined);
  const staff = typeof facts.staff === 'string' ? colleague(facts.staff, play, language) : undefined;
  return {
    ...choicesInWords(facts, policy, language, staff),
    who: byWhom(by, play, language),
    party: whose === undefined ? undefined : partyName(whose, play, language),
    staff,
    day: day === undefined ? undefined : isMoment(day) ? momentInWords(day, language) : dayInWords(day, language),
    moment: typeof facts.start === 'string' ? momentInWords(facts.start as Moment, language) : undefined,
    way: told === undefined ? undefined : say(told, language),
    letter: typeof facts.letter === 'string' ? letterName(facts.letter, play, language) : undefined,
    number: String(facts.element ?? facts.question ?? facts.number ?? facts.measure ?? ''),
    count: typeof facts.count === 'number' ? facts.count : undefined,
  };
}

function byWhom(by: Actor, play: Play, language: Language): string {
  if (by.kind === 'staff') return colleague(by.id, play, language);
  return by.kind === 'party' ? partyName(by.id, play, language) : actorOf(by.kind, play, language);
}

/** Who acts, by the name in the example: a colleague is called by the role, for the name says nothing to a reader. */
function actorOf(name: string, play: Play, language: Language): string {
  if (name === 'system') return play.policy.organisation.name;
  if (name === 'public') return capital(say(play.policy.voice.complainant, language));
  return Object.hasOwn(play.example.staff, name) ? colleague(name, play, language) : personName(name, play, language);
}

function colleague(id: string, { example, policy }: Play, language: Language): string {
  const roles = Object.hasOwn(example.staff, id) ? (example.staff[id] ?? []) : [];
  const role = roles.map((one) => policy.roles[one]).find((one) => one !== undefined);
  return role === undefined ? id : capital(say(role.name, language));
}

function partyName(id: PartyId, play: Play, language: Language): string {
  return personName(play.names[id] ?? id, play, language);
}

function personName(name: string, play: Play, language: Language): string {
  const { people, staff } = play.example;
  if (Object.hasOwn(people, name)) return people[name]?.name ?? name;
  const body = play.policy.informed?.[name];
  if (body !== undefined) return say(body.name, language);
  return Object.hasOwn(staff, name) ? colleague(name, play, language) : name;
}

function letterName(letter: string, { policy }: Play, language: Language): string {
  const kind = letterKind(policy, letter);
  return kind === undefined ? letter : say(kind.name, language);
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
