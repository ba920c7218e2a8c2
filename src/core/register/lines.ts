/** What was done in a case, and what was written and said, as lines with their day. */

import type { PersonDetails } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { type Label, type Language, say } from '#core/policy/label.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { dayInWords } from '#core/time/words.ts';
import { registerWords } from '#core/words/register-words.ts';
import { fill, wordsOf } from '#core/words/words-of-steps.ts';

interface About {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly language: Language;
}

/** A case with the people in it by name. */
interface AboutPeople extends About {
  readonly people: ReadonlyMap<string, PersonDetails>;
  readonly colleague: (id: string) => string | undefined;
}

/** What somebody did, step by step, with its day; letters that left and calls stand under correspondence. */
export function actionLines({ policy, events, language, ...who }: AboutPeople): readonly string[] {
  return events.flatMap((event) => {
    const verb = stepOfEvent(event.name)?.verb as Verb | undefined;
    if (verb === undefined || event.by.kind === 'system' || event.name === 'lodged') return [];
    const { done } = wordsOf(verb, { language, policy });
    const said = fill(done, placesOf(event, { policy, language, ...who }), policy.voice.address);
    return [`${dayOf(event.at)} ${said.replace(/[:,]$/, '')}`];
  });
}

/** What the sentence of a step names: people, days, and what the procedure calls things. */
function placesOf({ by, party, facts }: CaseEvent, { policy, state, people, colleague, language }: Omit<AboutPeople, 'events'>) {
  const staffed = (id: unknown) => (typeof id === 'string' ? (colleague(id) ?? id) : undefined);
  const nameOf = (id: unknown) => {
    const one = state.parties.find((each) => each.id === id);
    return one === undefined ? undefined : (people.get(one.person)?.name ?? staffed(one.staff));
  };
  const called = (label: Label | undefined) => (label === undefined ? undefined : say(label, language));
  const day = [facts.until, facts.replyBy, facts.answerBy, facts.promised, facts.day, facts.on].find(isDay);
  return {
    who: by.kind === 'staff' ? staffed(by.id) : by.kind === 'party' ? nameOf(by.id) : undefined,
    party: nameOf(party ?? facts.party),
    staff: staffed(facts.staff),
    day: day === undefined ? undefined : dayInWords(day, language),
    way: called((policy.ways.find((one) => one.id === facts.way) ?? policy.hearing.forms[String(facts.way)])?.name),
    letter: called(policy.letters[String(facts.letter)]?.name),
    number: String(facts.element ?? facts.question ?? facts.number ?? facts.measure ?? ''),
    count: typeof facts.count === 'number' ? facts.count : undefined,
    track: called(policy.tracks[String(facts.track)]?.name),
    system: called(policy.systems[String(facts.system)]?.name),
    milestone: called(policy.milestones[String(facts.milestone)]),
    appointment: called(policy.appointments[String(facts.appointment)]),
    roles: [facts.roles ?? []]
      .flat()
      .map((role) => called(policy.roles[String(role)]?.name) ?? String(role))
      .join(', '),
  };
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** What people send us by themselves or because we asked: it is correspondence as much as what left us. */
const received: readonly string[] = ['answered', 'attached', 'appealed'];

/** Letters that left us with to whom, calls and talks, and what people sent us, in the order of the case. */
export function correspondenceLines(about: AboutPeople): readonly string[] {
  const { policy, state, events, language } = about;
  const bySequence = new Map(events.map((event) => [event.sequence, event]));
  const ours = state.happenings.flatMap(({ name, at, sequence }) => {
    const letter = name.startsWith('letter:') ? letterKind(policy, name.slice('letter:'.length)) : undefined;
    if (letter !== undefined) {
      const event = bySequence.get(sequence);
      const to = event === undefined ? undefined : placesOf(event, about).party;
      return [{ sequence, line: `${dayOf(at)} ${registerWords(language).letterTo(say(letter.name, language), to)}` }];
    }
    const talk = name === 'contacted' ? bySequence.get(sequence) : undefined;
    return talk === undefined ? [] : [{ sequence, line: `${dayOf(at)} ${talkLine(talk, about)}` }];
  });
  const theirs = events.filter(({ name, by }) => received.includes(name) && by.kind === 'party');
  const told = theirs.map((event) => ({ sequence: event.sequence, line: `${dayOf(event.at)} ${receivedLine(event, about)}` }));
  return [...ours, ...told].sort((a, b) => a.sequence - b.sequence).map(({ line }) => line);
}

/** "Anna zocht contact met L. Nguyen: telefoon, gesproken" */
function talkLine(event: CaseEvent, about: AboutPeople): string {
  const { done, choices } = wordsOf('contact', about);
  const said = fill(done, placesOf(event, about), about.policy.voice.address);
  const how = (['medium', 'result'] as const).flatMap((one) => choices[one]?.[String(event.facts[one])] ?? []);
  return how.length === 0 ? said : `${said}: ${how.join(', ').toLowerCase()}`;
}

/** "L. Nguyen gaf antwoord op vraag 1"; the name stands first where the sentence of the step does not hold it. */
function receivedLine(event: CaseEvent, about: AboutPeople): string {
  const verb = stepOfEvent(event.name)?.verb as Verb;
  const places = placesOf(event, about);
  const said = fill(wordsOf(verb, about).done, places, about.policy.voice.address).replace(/[:,]$/, '');
  return places.who === undefined || said.includes(places.who) ? said : `${places.who}: ${said}`;
}

/** The measures that followed from the case: its number, how it stands, and what it is. */
export function measureLines({ policy, state, events, language }: About): readonly string[] {
  const says = wordsOf('improve', { language, policy }).choices.what ?? {};
  return state.measures.map(({ number, stands }) => {
    const told = events.findLast((one) => one.name === 'improved' && one.facts.measure === number && one.personal?.text);
    const text = typeof told?.personal?.text === 'string' ? `: ${told.personal.text}` : '';
    return `${number} ${says[stands] ?? stands}${text}`;
  });
}
