/** One entry of the journal in words: what was done by whom, with the choices that were made and the words that were written. */
import { choicesOf } from '#core/case/choices.ts';
import { inOrder } from '#core/case/details.ts';
import type { DetailValues, Field } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { type Receiving, receiverOf } from '#core/case/passing-on.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { stepOfEvent } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import { letterKind, type Policy } from '#core/policy/policy.ts';
import { capital } from '#core/words/capital.ts';
import { choicesInWords } from '#core/words/choices-in-words.ts';
import { classesInWords } from '#core/words/class-words.ts';
import { asked, detailInWords } from '#core/words/detail-words.ts';
import { doneIn } from '#core/words/step-words.ts';
import { fill, wordsOf } from '#core/words/words-of-steps.ts';
import type { Language } from '../../words/language.ts';
import type { ScreenWords } from '../../words/screen/screen.ts';
import type { Names } from './names.ts';

export interface Wording {
  readonly policy: Policy;
  readonly language: Language;
  readonly words: ScreenWords;
  readonly names: Names;
}

export interface EventLine {
  /** "M. de Wit zocht contact met S. Yilmaz" */
  readonly text: string;
  /** "Telefoon · Gesproken" */
  readonly choices: readonly string[];
  /** the words that were written, in the order of the fields */
  readonly quotes: readonly string[];
}

/** The entry in words. What was destroyed is simply not there any more. */
export function eventLine(event: CaseEvent, wording: Wording): EventLine {
  const step = stepOfEvent(event.name);
  if (step === undefined) return { text: event.name, choices: [], quotes: [] };
  const said = wordsOf(step.verb as Verb, wording);
  const done = doneIn(said, event.facts);
  const fields = Object.entries(step.fields);
  return {
    text: fill(done, places(event, wording)),
    choices: [
      ...fields.flatMap(([name, field]) => chosen(step.verb as Verb, name, field, event, done, wording)),
      ...unsignedIn(event, wording),
      ...passedOnTo(event, wording),
    ],
    // the complaint itself opens the page: it is not told twice
    quotes: event.name === 'lodged' ? [] : quotesOf(step.verb as Verb, fields, event, wording),
  };
}

/** The signatures that fell by it, by whose they were. */
function unsignedIn({ facts: { unsigned } }: CaseEvent, { policy, language, words }: Wording): readonly string[] {
  if (!Array.isArray(unsigned)) return [];
  return unsigned.map((id) => words.form.unsigned(inWords(policy.signatures[id]?.name, language) ?? String(id)));
}

/** To whom it was passed on with this: what was typed of somebody without an address is read as words. */
function passedOnTo({ name, facts, personal }: CaseEvent, { names, words }: Wording): readonly string[] {
  const isPassedOn = name === 'refused' || name === 'redirected';
  const id = isPassedOn && personal?.passedTo === undefined ? receiverOf(facts as Receiving) : undefined;
  return id === undefined ? [] : [words.form.passedOn(names.party(id))];
}

/** What was written; where there is more than one text, each says what it is. */
function quotesOf(verb: Verb, fields: readonly [string, Field][], { personal }: CaseEvent, wording: Wording): readonly string[] {
  const quotes = fields.flatMap(([name, field]) =>
    isForm(verb, name) ? [] : written(field, personal?.[name], wording).map((text) => ({ name, field, text })),
  );
  const { fields: labels } = wordsOf(verb, wording);
  return quotes.map(({ name, field, text }) =>
    quotes.length > 1 && isText(field) ? asked(labels[name]?.label ?? name, text) : text,
  );
}

/** What is put before a colleague is kept as the form that sends it later: it is read on the page for that, and not as it is kept. */
function isForm(verb: Verb, name: string): boolean {
  return verb === 'present' && (name === 'content' || name === 'typed');
}

function isText({ kind }: Field): boolean {
  return kind === 'text' || kind === 'long-text';
}

/** The values for the places in a sentence. */
function places({ by, facts, party }: CaseEvent, { policy, language, words, names }: Wording) {
  const day = [facts.until, facts.replyBy, facts.answerBy, facts.promised, facts.day, facts.on].find(
    (one) => typeof one === 'string',
  );
  const way = policy.ways.find((one) => one.id === facts.way)?.name ?? policy.hearing.forms[String(facts.way)]?.name;
  const letter = letterKind(policy, String(facts.letter))?.name;
  const none = choicesOf(policy, { kind: 'choice', of: 'hearingForms' }).find(([key]) => key === facts.way)?.[1];
  const staffName = typeof facts.staff === 'string' ? names.staff(facts.staff) : undefined;
  const whose = party ?? (typeof facts.party === 'string' ? facts.party : undefined);
  return {
    who: names.actor(by),
    party: whose === undefined ? undefined : names.party(whose),
    staff: staffName,
    day: typeof day === 'string' ? words.format.day(day) : undefined,
    moment: typeof facts.start === 'string' ? words.format.moment(facts.start) : undefined,
    way: inWords(way ?? none, language),
    letter: inWords(letter, language),
    case: String(facts.into ?? facts.from ?? facts.other ?? ''),
    number: String(facts.element ?? facts.question ?? facts.number ?? facts.measure ?? ''),
    ...choicesInWords(facts, policy, language, staffName),
    count: typeof facts.count === 'number' ? facts.count : undefined,
  };
}

function inWords(label: Parameters<typeof say>[0] | undefined, language: Language): string | undefined {
  return label === undefined ? undefined : say(label, language);
}

/** A choice as it was offered; not what the sentence itself already says, and not for whom an item is. */
function chosen(verb: Verb, name: string, field: Field, { facts }: CaseEvent, done: string, wording: Wording): readonly string[] {
  const { policy, language, words } = wording;
  const value = facts[name];
  // a body of the list is the party whom the sentence names, and the clause stands where the date is explained
  // the roles of a consultation say the one that was chosen as well
  const inRoles = name === 'role' && done.includes('{roles}');
  const said =
    inRoles || name === 'audience' || name === 'record' || name === 'informed' || name === 'clause' || done.includes(`{${name}}`);
  if (value === undefined || said) return [];
  if (field.kind === 'day' && typeof value === 'string' && !done.includes('{day}')) {
    return [`${labelOf(verb, name, wording)}: ${words.format.day(value)}`];
  }
  if (field.kind === 'flag') return value === true && !unsaid.has(name) ? [labelOf(verb, name, wording)] : [];
  if (field.kind === 'moment') return proposed.has(name) ? [words.format.moment(String(value))] : [];
  if (field.kind === 'colleagues') return [[value].flat().map(String).map(wording.names.staff).join(', ')];
  if (field.kind === 'staff' && name === 'deputy')
    return [`${labelOf(verb, name, wording)} ${wording.names.staff(String(value))}`];
  if (field.kind === 'classes') return classesInWords(policy, [value].flat().map(String), language);
  if (field.kind === 'details') return detailLines(value, wording, false);
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  const labels = new Map(choicesOf(policy, field));
  const fixed = wordsOf(verb, { language, policy }).choices[name] ?? {};
  return [value].flat().map((key) => inWords(labels.get(String(key)), language) ?? fixed[String(key)] ?? String(key));
}

/** What was declared is told in the words in which it was asked; not that a letter was wanted, which stands there itself, nor that a name lacks. */
const unsaid: ReadonlySet<string> = new Set(['tell', 'anonymous']);

/** Moments that somebody can choose from; any other stands in the sentence, or is the time of the entry. */
const proposed: ReadonlySet<string> = new Set(['first', 'second', 'third']);

function labelOf(verb: Verb, name: string, { language, policy }: Wording): string {
  return wordsOf(verb, { language, policy }).fields[name]?.label ?? name;
}

/** What somebody wrote: texts as they are, points with what is wanted. */
function written(field: Field, value: unknown, wording: Wording): readonly string[] {
  if (field.kind === 'details') return detailLines(value, wording, true);
  if (isText(field)) return typeof value === 'string' && value !== '' ? [value] : [];
  if (field.kind !== 'elements' || !Array.isArray(value)) return [];
  const points = (value as readonly { text: string; wish?: string }[]).map(
    (one, place) => `${place + 1}. ${one.text}${one.wish === undefined ? '' : ` (${one.wish})`}`,
  );
  return [points.join('\n')];
}

/** "Bedrag: € 12,50"; what was taken back is said too. Texts stand on a line of their own. */
function detailLines(values: unknown, { policy, language, words }: Wording, quoted: boolean): readonly string[] {
  const lines = inOrder(policy.details, (values ?? {}) as DetailValues).map(([id, value, detail]) => {
    const name = detail === undefined ? id : say(detail.name, language);
    const text =
      value === null ? '–' : detail === undefined ? String(value) : detailInWords(detail, value, language, words.format.day);
    return asked(quoted ? capital(name) : name, text);
  });
  return quoted && lines.length > 0 ? [lines.join('\n')] : lines;
}
