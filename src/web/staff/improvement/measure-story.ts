/** The story of an improvement in words: what is still owed, then everything that happened, newest first. */
import { choicesOf } from '#core/case/choices.ts';
import type { Field } from '#core/case/field.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { measureStepOfEvent } from '#core/improvement/steps.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import { measureWordsOf } from '#core/words/measure-words.ts';
import { fill } from '#core/words/words-of-steps.ts';
import type { OfficeWork } from '#store/office/owed.ts';
import type { StoryItem } from '../../parts/story.tsx';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import type { MeasureDesk } from './measure-desk.ts';

/** What the story is told with: names of colleagues by id. */
export type Colleagues = ReadonlyMap<string, string>;

/** The whole story. */
export function measureStory(desk: MeasureDesk, owed: readonly OfficeWork[], colleagues: Colleagues): readonly StoryItem[] {
  const past = desk.measure.entries.map((entry) => pastItem(desk, entry, colleagues)).reverse();
  return [...owed.map((duty) => owedItem(desk, duty)), ...past];
}

function owedItem({ language, words, today }: MeasureDesk, duty: OfficeWork): StoryItem {
  const says = improvementWords(language);
  const late = duty.dueDay !== undefined && duty.dueDay < today;
  const time = duty.dueDay === undefined ? says.atOnce : words.date.atLatest(words.format.dayAndDistance(duty.dueDay, today));
  return { state: late ? 'late' : 'owed', time, text: say(duty.do, language) };
}

function pastItem(desk: MeasureDesk, entry: OfficeEntry, colleagues: Colleagues): StoryItem {
  const { language, words, today } = desk;
  const step = measureStepOfEvent(entry.name);
  const when = { time: words.format.shortMoment(entry.entered, today), day: dayOf(entry.entered) };
  if (step === undefined) return { state: 'past', ...when, text: improvementWords(language).noWords };
  const says = measureWordsOf(step.verb as MeasureVerb, language);
  const { facts } = entry;
  const day = facts.due ?? facts.day;
  const text = fill(says.done, {
    who: whoIn(desk, entry, colleagues),
    staff: nameOf(desk, facts.staff, colleagues),
    day: typeof day === 'string' ? words.format.day(day) : undefined,
  });
  const sentence = capital(text);
  const chosen = Object.entries(step.fields).flatMap(([name, field]) => chosenIn(desk, says, name, field, facts[name]));
  const written = Object.keys(step.fields).flatMap((name) => {
    const value = entry.personal?.[name];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return {
    state: entry.name === 'evaluated' ? 'done' : 'past',
    ...when,
    text: chosen.length === 0 ? sentence : `${sentence} (${chosen.join(' · ')})`,
    ...(written.length === 0 ? {} : { quote: written.join('\n\n') }),
  };
}

function whoIn(desk: MeasureDesk, { by }: OfficeEntry, colleagues: Colleagues): string {
  return by.kind === 'staff' ? (nameOf(desk, by.id, colleagues) ?? '') : desk.says.case.system;
}

function nameOf({ me, says }: MeasureDesk, id: unknown, colleagues: Colleagues): string | undefined {
  if (typeof id !== 'string') return undefined;
  return id === me.id ? me.name : (colleagues.get(id) ?? says.case.formerColleague);
}

/** A choice as it was offered; a day that the sentence does not name. */
function chosenIn(
  { measure: { policy }, language, words }: MeasureDesk,
  says: ReturnType<typeof measureWordsOf>,
  name: string,
  field: Field,
  value: unknown,
): readonly string[] {
  if (value === undefined) return [];
  if (field.kind === 'day' && typeof value === 'string' && !says.done.includes('{day}')) return [words.format.day(value)];
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  const labels = new Map(choicesOf(policy, field));
  return [value].flat().map((key) => {
    const label = labels.get(String(key));
    return label === undefined ? (says.choices[name]?.[String(key)] ?? String(key)) : say(label, language);
  });
}
