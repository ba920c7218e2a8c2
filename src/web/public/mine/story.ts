/** The story of a case as one person may read it: what happened, in their own words where the words are theirs, and what still comes. */

import { detailsIn, given, inOrder } from '#core/case/details.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { onBehalfOf } from '#core/case/speaker.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { whyOfEntry } from '#core/case/why-of-entry.ts';
import { isComplaintKind } from '#core/policy/complaint-kind.ts';
import { say } from '#core/policy/label.ts';
import { letterKind } from '#core/policy/policy.ts';
import { compareMoments, dayOf } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import { asked, detailInWords } from '#core/words/detail-words.ts';
import { toldIn } from '#core/words/step-words.ts';
import { fill, wordsOf } from '#core/words/words-of-steps.ts';
import type { StoryItem } from '../../parts/story.tsx';
import { saidOf } from '../../words/public/matter.ts';
import { explained } from '../promises.ts';
import { documentHref, isSubject, matterOf, mineAt, nameOf, type Own } from './own.ts';
import { promisedTo } from './status.ts';

/** The whole line: past, then owed. */
export function storyOf(own: Own): readonly StoryItem[] {
  const past = [...own.events].sort((a, b) => compareMoments(a.at, b.at) || a.sequence - b.sequence);
  const letters = lettersByCause(own);
  const merged = new Set([...letters.values()].flat());
  const items = past
    .filter((event) => !merged.has(event))
    .flatMap((event) => told(own, event, letters.get(event.sequence) ?? []));
  return [...items, ...(isSubject(own) ? [] : owed(own))];
}

/** A letter that left on the day of what it is about stands with it: one thing that we did is one line. */
function lettersByCause({ events }: Own): ReadonlyMap<number, readonly CaseEvent[]> {
  const letters = new Map<number, CaseEvent[]>();
  for (const sent of events.filter(({ name }) => name === 'sent')) {
    const cause = events.find(({ sequence }) => sequence === sent.facts.because);
    if (cause?.by.kind !== 'staff' || !isTold(cause) || dayOf(cause.at) !== dayOf(sent.at)) continue;
    letters.set(cause.sequence, [...(letters.get(cause.sequence) ?? []), sent]);
  }
  return letters;
}

function isTold({ name }: CaseEvent): boolean {
  const verb = stepOfEvent(name)?.verb as Verb | undefined;
  return verb !== undefined && wordsOf(verb, { language: 'nl' }).told !== undefined;
}

function told(own: Own, event: CaseEvent, letters: readonly CaseEvent[]): readonly StoryItem[] {
  const { visit } = own;
  const verb = stepOfEvent(event.name)?.verb as Verb | undefined;
  // whether a delay was asked for is between us and who complains: a person concerned hears of it when it counts
  if (isSubject(own) && event.facts.needsConsent === true) return [];
  const says = verb === undefined ? undefined : toldIn(wordsOf(verb, visit), event.facts);
  if (says === undefined) return [];
  const sentence = fill(says, placesOf(own, event), visit.policy.voice.address);
  const quote = quoteOf(own, event);
  // how the term of the complaint came about is not told to whom it is about
  const why = isSubject(own) || !says.includes('{day}') ? undefined : whyOfEntry(event, own.duties);
  return [
    {
      state: 'past',
      time: visit.words.format.moment(event.at),
      day: dayOf(event.at),
      text: ownWords(own, event) ?? saidOf(matterOf(own), visit.language, sentence),
      ...(quote === undefined ? {} : { quote }),
      ...(why === undefined ? {} : { why: explained(why, visit.language) }),
      links: [event, ...letters].flatMap((one) => linksOf(own, one)),
    },
  ];
}

/** Where the usual sentence is about somebody else than the reader, or says less than what happened. */
function ownWords(own: Own, event: CaseEvent): string | undefined {
  const { mine } = own.visit.says;
  const { name, by, facts } = event;
  switch (name) {
    case 'lodged':
      if (!isLodger(own)) return mine.lodgedByOther;
      if (!isComplaintKind(own.policy, String(facts.record))) return mine.sentMessage;
      return own.party.represents === undefined ? undefined : mine.lodgedFor(nameOf(own, own.party.represents));
    case 'invited':
      return isSubject(own) ? mine.mayTell : undefined;
    case 'contacted':
      if (facts.result !== 'reached') return undefined;
      return mine.talked(by.kind === 'staff' ? (own.colleagues.get(by.id) ?? mine.someoneOfUs) : mine.someoneOfUs);
    case 'involved':
      return joinedWords(own, event);
    case 'attached':
      if (by.kind !== 'party') return mine.weAdded;
      return by.id === own.party.id ? mine.youAdded : mine.otherAdded(nameOf(own, by.id));
    default:
      return undefined;
  }
}

/** Who joined: whoever speaks for somebody is not "named" in a complaint. */
function joinedWords(own: Own, { party, facts }: CaseEvent): string | undefined {
  const { mine } = own.visit.says;
  const { capacity, represents } = (facts.joins ?? {}) as { readonly capacity?: string; readonly represents?: string };
  const isMe = party === own.party.id;
  if (capacity === 'representative')
    return isMe ? mine.youSpeakFor(nameOf(own, represents ?? '')) : mine.speaksForYou(nameOf(own, party ?? ''));
  // one complainant does not read who the others are
  if (!isMe) return capacity === 'complainant' ? mine.anotherJoined : undefined;
  return capacity === 'subject' ? mine.youAreNamed : mine.youTakePart;
}

/** Whether this person, or the one who is represented, lodged the complaint. */
function isLodger({ events, state, party }: Own): boolean {
  const first = events.find(({ name }) => name === 'lodged')?.facts.parties;
  const lodger = Array.isArray(first) ? first.find((one) => one?.capacity === 'complainant')?.id : undefined;
  return lodger !== undefined && (lodger === party.id || lodger === onBehalfOf(state, party.id));
}

function placesOf(own: Own, { by, facts, party }: CaseEvent): Record<string, string | number | undefined> {
  const { policy, colleagues, visit } = own;
  const { language, words, says } = visit;
  const way = policy.ways.find(({ id }) => id === facts.way)?.name ?? policy.hearing.forms[String(facts.way)]?.name;
  const letter = letterKind(policy, String(facts.letter))?.name;
  const track = policy.tracks[String(facts.track)];
  const tier = policy.tiers[String(facts.tier)];
  const day = facts.until ?? facts.answerBy ?? facts.replyBy ?? facts.promised ?? facts.on ?? facts.day;
  const milestone = policy.milestones[String(facts.milestone)];
  const appointment = policy.appointments[String(facts.appointment)];
  return {
    who: by.kind === 'staff' ? (colleagues.get(by.id) ?? says.mine.someoneOfUs) : '',
    party: nameOf(own, party ?? ''),
    staff: colleagues.get(String(facts.staff)) ?? says.mine.someoneOfUs,
    way: way === undefined ? '' : say(way, language).toLowerCase(),
    // a letter is called by a name or by a whole sentence: both stand as they are
    letter: letter === undefined ? '' : `‘${say(letter, language)}’`,
    day: typeof day === 'string' ? words.format.day(day.slice(0, 10)) : '',
    moment: typeof facts.start === 'string' ? words.format.moment(facts.start) : '',
    tier: tier === undefined ? '' : say(tier.name, language),
    track: track === undefined ? '' : say(track.name, language).toLowerCase(),
    appointment: appointment === undefined ? '' : say(appointment, language),
    milestone: milestone === undefined ? '' : capital(say(milestone, language)),
    number: Number(facts.question ?? facts.number ?? 0),
    count: Number(facts.count ?? 0),
    case: String(facts.into ?? facts.from ?? ''),
  };
}

/** Words in the story: somebody's own, or ours when they were meant for this person. */
const quoted: Readonly<Record<string, string | readonly string[]>> = {
  lodged: 'story',
  asked: 'question',
  answered: 'answer',
  proposed: 'solution',
  declined: 'reason',
  accepted: 'words',
  consented: 'words',
  confirmed: 'correction',
  extended: 'reason',
  promised: 'what',
  cancelled: 'reason',
  regulated: ['text', 'reason'],
  lifted: 'reason',
  contested: 'reason',
  planned: ['time', 'place', 'text'],
  noted: 'text',
  marked: 'note',
  heard: 'report',
  absorbed: 'story',
  attached: ['words', 'description'],
  redacted: 'reason',
  reopened: 'reason',
  transcribed: 'text',
  approved: 'correction',
  circulated: 'text',
  commented: 'comment',
  remarked: 'words',
  challenged: 'reason',
  settled: 'reason',
  signed: 'remark',
  appealed: 'reason',
  abandoned: 'reason',
  executed: 'done',
  delivered: 'done',
  requested: 'words',
  deferred: 'reason',
  fulfilled: 'words',
};

function quoteOf(own: Own, event: CaseEvent): string | undefined {
  const text = [quoted[event.name] ?? []]
    .flat()
    .map((field) => event.personal?.[field])
    .filter((one) => typeof one === 'string' && one !== '')
    .join('\n\n');
  if (event.name === 'lodged') return isLodger(own) ? lodgedWords(own, event, text) : undefined;
  if (text === '') return undefined;
  // what another complainant said, and why we need more time, is not for a person concerned
  if (isSubject(own) && event.party !== own.party.id) return undefined;
  const about = event.party === undefined || event.party === own.party.id || event.party === onBehalfOf(own.state, own.party.id);
  return about ? text : undefined;
}

/** The complainant's own story, what was wanted, and what was answered to the procedure's own questions. */
function lodgedWords({ policy, visit }: Own, event: CaseEvent, story: string): string | undefined {
  const { language, words } = visit;
  const lines = inOrder(policy.details, given(detailsIn(event))).flatMap(([, value, detail]) => {
    if (detail?.ask !== 'complainant') return [];
    return [asked(say(detail.name, language), detailInWords(detail, value, language, words.format.day))];
  });
  const wish = event.personal?.wish;
  const wants = typeof wish === 'string' && wish !== '' ? [visit.says.mine.requests.wish(wish)] : [];
  return [story, [...wants, ...lines].join('\n')].filter((part) => part !== '').join('\n\n') || undefined;
}

function linksOf(own: Own, event: CaseEvent): NonNullable<StoryItem['links']> {
  const { visit, letters, state } = own;
  const at = mineAt(visit);
  const ids = (event.personal?.documents as readonly { id: string; name: string }[] | undefined) ?? [];
  return ids.flatMap(({ id, name }) => {
    const letter = letters.find((one) => one.pdf === id);
    const known = state.documents.some((one) => one.id === id);
    if (letter !== undefined) {
      const read = { href: `${at}/brief/${letter.id}`, text: visit.says.mine.letter };
      return known ? [read, { href: `${at}/bestand/${id}`, text: visit.says.mine.letterPdf }] : [read];
    }
    return known ? [{ href: documentHref(visit, { id, name }), text: name }] : [];
  });
}

function owed(own: Own): readonly StoryItem[] {
  const { policy, visit } = own;
  const { format, date } = visit.words;
  return promisedTo(own).map((duty) => {
    const clause = policy.clauses.find(({ id }) => id === duty.clause);
    const says = say(clause?.says ?? duty.promise ?? { nl: '' }, visit.language);
    const still = duty.still === undefined ? {} : { time: visit.says.mine.standsStill(format.day(duty.still.since)) };
    if (duty.due === undefined) return { state: 'owed', ...still, text: says } as const;
    const what = own.state.remedies.find(({ number }) => number === duty.number)?.what;
    const day = duty.due.end.slice(0, 10);
    const late = day < visit.today && !duty.target;
    // the promise names the very day, also after it was moved; the clause only says how the day comes about
    const promise = say(duty.promise ?? { nl: '' }, visit.language);
    const named = promise.includes('{date}') && !late;
    const by = duty.target ? visit.says.mine.aimedAt(format.day(day)) : date.atLatest(format.day(day));
    return {
      state: late ? 'late' : 'owed',
      time: named ? format.relative(day, visit.today) : `${by}, ${(late ? format.due : format.relative)(day, visit.today)}`,
      text: named ? promise.replace('{date}', format.day(day)) : says,
      ...(what === undefined ? {} : { quote: what }),
      why: explained(duty.due, visit.language),
    } as const;
  });
}
