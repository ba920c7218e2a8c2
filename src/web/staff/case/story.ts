/** The story of a case on one line of time, newest first: what is still to come on top, today, then everything that happened. */
import { keptFor } from '#core/case/confidential.ts';
import type { Duty } from '#core/case/duty.ts';
import { canStillLeave } from '#core/case/reminders.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { isPast } from '#core/case/term.ts';
import { whyOfEntry } from '#core/case/why-of-entry.ts';
import { say } from '#core/policy/label.ts';
import { clauseOf, letterKind, rolesInWords } from '#core/policy/policy.ts';
import { dayOf, instantOf, type Moment } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import type { LetterInList } from '#store/post/kept-letter.ts';
import type { StoryItem, StoryLink } from '../../parts/story.tsx';
import type { CaseDesk } from '../visit.ts';
import { correctionOf } from './corrected.ts';
import { eventLine, type Wording } from './event-line.ts';
import { explained } from './explained.ts';
import { actOf, owedFirst } from './owed.ts';

/** What a story is told with. */
export interface Telling extends Wording {
  readonly desk: CaseDesk;
  /** letters as they left, by the id of their PDF */
  readonly letters: ReadonlyMap<string, LetterInList>;
}

/** The whole story. */
export function storyOf(telling: Telling): readonly StoryItem[] {
  const { open } = telling.desk;
  // what comes last stands farthest from today; what should be done first is nearest
  const owed = [...withPlanned(owedFirst(telling.desk), telling.desk)].map((duty) => owedItem(duty, telling)).reverse();
  const letters = lettersByCause(open.events);
  const told = open.events.filter((event) => !isLetterOf(event, open.events));
  return [...owed, ...told.map((event) => pastItem(event, telling, letters.get(event.sequence))).reverse()];
}

/** What is owed, and between it what leaves by itself, before what ends later. */
function withPlanned(owed: readonly Duty[], { open, today }: CaseDesk): readonly Duty[] {
  const planned = open.duties.filter((duty) => duty.status === 'planned' && canStillLeave(duty, today));
  return planned.reduce((all, one) => {
    const later = all.findIndex(({ due }) => due !== undefined && due.end > (one.due?.end ?? ''));
    return all.toSpliced(later < 0 ? all.length : later, 0, one);
  }, owed);
}

function owedItem(duty: Duty, { desk, language, words, names }: Telling): StoryItem {
  const { due } = duty;
  const late = due !== undefined && isPast(due.end, desk.now);
  return {
    state: late ? 'late' : 'owed',
    time: isAppointment(duty)
      ? words.format.shortMoment(duty.from, desk.today)
      : due === undefined
        ? undatedIn(duty, desk, words)
        : dayWord(duty, desk, words)(words.format.dayAndDistance(due.end.slice(0, 10), desk.today)),
    text: actOf(duty, desk, names),
    ...(due === undefined ? { because: becauseOf(duty, desk) } : { why: explained(due, language) }),
  };
}

function undatedIn({ still }: Duty, { says, today }: CaseDesk, words: Telling['words']): string {
  return still === undefined ? says.case.asSoonAsPossible : says.case.standsStill(words.format.shortDay(still.since, today));
}

/** What is said of the day: at the latest, aimed at, or, of what leaves by itself, nothing. */
function dayWord({ status, target }: Duty, { says }: CaseDesk, words: Telling['words']): (day: string) => string {
  if (status === 'planned') return (day) => day;
  return target ? says.case.aimedAt : words.date.atLatest;
}

/** It takes place at its hour, not before a day. */
export function isAppointment({ clause }: Duty): boolean {
  return clause === 'own:appointment';
}

function becauseOf({ clause: id }: Duty, { open: { policy }, language, organisation }: CaseDesk): StoryItem['because'] {
  const clause = clauseOf(policy, id);
  if (clause === undefined) return undefined;
  const shown = clause.shown ? { href: `/${organisation}/regeling#${id}` } : {};
  return { says: say(clause.says, language), source: clause.source.join(' · '), ...shown };
}

/** One thing that happened; also what a colleague did in the meantime, on the page that says so. */
export function pastItem(event: CaseEvent, telling: Telling, letters: readonly CaseEvent[] = []): StoryItem {
  const { desk, words } = telling;
  const line = eventLine(event, telling);
  const corrected = correctionOf(event, desk);
  const choices = corrected === undefined ? line.choices : [corrected];
  const links = [...linksOf(event, telling), ...letters.flatMap((letter) => linksOf(letter, telling))];
  const seenBy = event.by.kind === 'system' ? [] : [readers(event, telling)];
  const why = whyOfEntry(event, desk.open.duties);
  return {
    state: 'past',
    day: dayOf(happened(event)),
    time: words.format.shortMoment(happened(event), desk.today),
    beside: [...actedBy(event, line.text, telling), ...enteredLater(event, telling), ...seenBy],
    text: capital([line.text, ...choices].join(' · ')),
    ...(why === undefined ? {} : { why: explained(why, telling.language) }),
    ...(line.quotes.length === 0 ? {} : { quote: line.quotes.join('\n\n') }),
    ...(links.length === 0 ? {} : { links }),
  };
}

/** Who else reads the entry: somebody in the case, all of us, or the roles for which a clause keeps it. */
function readers(event: CaseEvent, { policy, language, names, desk }: Telling): string {
  const kept = keptFor(policy, event);
  if (kept.length === 0) return names.seenBy(holdsOurs(event) ? ['us'] : event.audience);
  return desk.says.case.onlyFor(rolesInWords(policy, kept, language));
}

/** Letters that left on the day of the entry they follow from are told with that entry. */
function isLetterOf(event: CaseEvent, events: readonly CaseEvent[]): boolean {
  const cause = event.name === 'sent' ? events.find((one) => one.sequence === event.facts.because) : undefined;
  return cause !== undefined && dayOf(cause.at) === dayOf(event.at);
}

function lettersByCause(events: readonly CaseEvent[]): ReadonlyMap<number, readonly CaseEvent[]> {
  return Map.groupBy(
    events.filter((event) => isLetterOf(event, events)),
    (event) => event.facts.because as number,
  );
}

/** Whether the words of the entry are for us alone: then it says so, also when others know that it happened. */
function holdsOurs({ name, personal }: CaseEvent): boolean {
  const fields = stepOfEvent(name)?.fields ?? {};
  return Object.keys(personal ?? {}).some((field) => fields[field]?.ours === true);
}

/** Who acted, unless the sentence begins with that. */
function actedBy({ by }: CaseEvent, text: string, { names }: Telling): readonly string[] {
  if (by.kind !== 'staff' && by.kind !== 'party') return [];
  const name = names.actor(by);
  return text.startsWith(name) ? [] : [name];
}

/** When it happened: a complaint did when it reached us, whenever it was written down. */
function happened({ name, at, facts }: CaseEvent): Moment {
  return name === 'lodged' && typeof facts.received === 'string' ? (facts.received as Moment) : at;
}

const A_WHILE_MS = 10 * 60 * 1000;

/** What was done outside the system and written down afterwards says so. */
function enteredLater(event: CaseEvent, { desk, words }: Telling): readonly string[] {
  const { entered } = event;
  if (instantOf(entered) - instantOf(happened(event)) < A_WHILE_MS) return [];
  return [desk.says.case.entered(words.format.shortMoment(entered, desk.today))];
}

/** The documents of an entry that are still here, and a letter also as it looked. */
function linksOf({ sequence, name }: CaseEvent, telling: Telling): readonly StoryLink[] {
  const { desk, letters } = telling;
  const { says, base, open } = desk;
  const documents = open.state.documents.filter((one) => one.sequence === sequence && one.gone !== true);
  return documents.flatMap((one) => {
    const letter = name === 'sent' ? letters.get(one.id) : undefined;
    const file = { href: `${base}/documenten/${one.id}`, text: letter === undefined ? one.name : says.case.letterAsPdf };
    return letter === undefined ? [file] : [{ href: `${base}/brieven/${letter.id}`, text: letterName(letter, telling) }, file];
  });
}

/** "Ontvangstbevestiging aan mevrouw S. Yilmaz" */
function letterName({ letter, party }: LetterInList, { policy, language, names, desk }: Telling): string {
  const kind = letterKind(policy, letter ?? '');
  const name = kind === undefined ? desk.says.post.letter : say(kind.name, language);
  return party === undefined ? name : desk.says.case.letterTo(name, names.party(party));
}
