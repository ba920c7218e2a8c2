/** From a step's fields to the questions of a page: the words, the choices of this case, what was typed and what is wrong with it. */
import { choicesOf } from '#core/case/choices.ts';
import type { Field } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { openAlarms } from '#core/case/organised.ts';
import { type Member, seated } from '#core/case/panel.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { openRemedies } from '#core/case/remedies.ts';
import { type CaseState, openRequests } from '#core/case/state.ts';
import { openReports } from '#core/case/steps/remark.ts';
import { stepOf } from '#core/case/steps.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { capital } from '#core/words/capital.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { FieldSpec, KeptFile, Option, TextSpec } from '../parts/field-spec.ts';
import { formatOf } from '../words/format.ts';
import type { Address } from '../words/language.ts';
import { behindAnswer } from './behind-no.ts';
import { type AskingMore, classSpecs, recordableSpecs } from './detail-specs.ts';
import { elementSpecs, personSpecs } from './group-specs.ts';
import { one, several, type Typed } from './typed.ts';

/** What the questions of one step are made from. */
export interface Asking {
  readonly verb: Verb;
  readonly policy: Policy;
  readonly state: CaseState;
  readonly language: Language;
  readonly typed: Typed;
  readonly refusals: readonly Refusal[];
  /** the name of a party, by its id */
  readonly nameOf: (party: string) => string;
  /** colleagues that can be chosen */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly kept: readonly KeptFile[];
  /** fields that this page asks in another way, or not at all */
  readonly without?: readonly string[];
  /** the values that make sense now, by field; a field without any is not asked */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** fields that the step can do without, and this policy cannot */
  readonly needed?: readonly string[];
  /** the moments that were proposed, by their number */
  readonly moments?: readonly Option[];
  /** words of this page in the place of the step's own, which are written for colleagues */
  readonly words?: PageWords;
  /** how the reader is addressed; without it as colleagues are */
  readonly address?: Address;
}

/** Labels and hints by field, and names of fixed choices by field and value. */
export interface PageWords {
  readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Largest attachment in bytes: 25 MB. */
export const MAX_FILE = 25 * 1024 * 1024;

/** The questions of a step, in the order of its fields. */
export function fieldSpecs(asking: Asking): readonly FieldSpec[] {
  const { fields } = stepOf(asking.verb);
  const specs = Object.entries(fields)
    .filter(([, field]) => !offersNothing(asking, field) && !(isMoment(field) && (asking.moments ?? []).length === 0))
    .filter(([name]) => asking.without?.includes(name) !== true && asking.only?.[name]?.length !== 0)
    .map(([name, field]) => specOf(asking, name, field));
  return behindAnswer(asking.verb, specs);
}

/** One of the moments that were proposed. */
function isMoment(field: Field): boolean {
  return field.kind === 'number' && field.of === 'moment';
}

/** A choice that need not be made, from a list that this policy or case leaves empty. */
function offersNothing(asking: Asking, field: Field): boolean {
  const { policy, state } = asking;
  if (field.kind === 'number' && field.of === 'remedy' && field.required !== true) return openRemedies(state).length === 0;
  if (field.kind === 'party' && field.required !== true) return chosenFrom(asking, field).length === 0;
  const isChoice = field.kind === 'choice' || field.kind === 'choices';
  return isChoice && field.required !== true && choicesOf(policy, field).length === 0;
}

/** The sentence about one field; undefined when nothing is wrong with it. */
export function errorOf(
  { refusals, language, policy, address }: Pick<Asking, 'refusals' | 'language' | 'policy' | 'address'>,
  name: string,
): string | undefined {
  const refusal = refusals.find((one) => one.field === name);
  return refusal === undefined ? undefined : refusalInWords(refusal, { language, policy }, address);
}

function specOf(asking: Asking, name: string, field: Field): FieldSpec {
  const { verb, typed } = asking;
  const words = asking.words?.fields[name] ?? wordsOf(verb, asking).fields[name] ?? { label: name };
  const optional = field.required !== true && asking.needed?.includes(name) !== true;
  const base = { name, label: words.label, hint: words.hint, error: errorOf(asking, name), optional };
  const value = one(typed, name);
  switch (field.kind) {
    case 'text':
    case 'case':
      return { ...base, kind: 'text', value, width: 'full' };
    case 'long-text':
      return { ...base, kind: 'long', value };
    case 'day':
      return { ...base, kind: 'date', value };
    case 'moment':
      // what is still to come takes place at an hour; of what happened the day is often all that is known
      return field.future === 'needed' ? momentSpec(asking, base, value) : { ...base, kind: 'date', value };
    case 'flag':
      return {
        kind: 'checkboxes',
        name,
        label: '',
        error: base.error,
        optional: true,
        options: [{ value: 'yes', label: base.label }],
        values: several(typed, name),
      };
    case 'choices':
      return { ...base, kind: 'checkboxes', options: options(asking, name, field), values: several(typed, name) };
    case 'choice': {
      const all = options(asking, name, field);
      return { ...base, kind: all.length > 6 ? 'select' : 'radios', options: all, value };
    }
    case 'documents':
      return { ...base, kind: 'files', kept: asking.kept, maxBytes: MAX_FILE };
    case 'classes':
      return classSpecs(asMore(asking), name, base.label);
    case 'details':
      return { kind: 'group', label: base.label, fields: recordableSpecs(asMore(asking), name, asking.state.record) };
    case 'people':
      return personSpecs(asking, name, base.label);
    case 'elements':
      return elementSpecs(asking, name, base.label, words.hint);
    case 'colleagues':
      return { ...base, kind: 'checkboxes', options: colleagueOptions(asking), values: several(typed, name) };
    case 'party':
    case 'staff':
    case 'number': {
      if (field.kind === 'number' && field.of === 'minute') return { ...base, kind: 'number', value };
      const all = chosenFrom(asking, field);
      return {
        ...base,
        kind: all.length > 6 ? 'select' : 'radios',
        options: all,
        value: value || (all.length === 1 && field.required ? (all[0]?.value ?? '') : ''),
      };
    }
  }
}

/** A day with the hour of the clock. */
function momentSpec({ language, typed }: Asking, base: Omit<TextSpec, 'kind'>, value: string): FieldSpec {
  const { name, label, hint, error, optional } = base;
  const says = { nl: { day: 'Dag', time: 'Tijd' }, en: { day: 'Day', time: 'Time' } }[language];
  const time = one(typed, `${name}.time`);
  return {
    ...{ kind: 'group', label, hint, rows: true },
    fields: [
      { kind: 'date', name, label: says.day, value, error, optional: optional === true },
      { kind: 'time', name: `${name}.time`, label: says.time, value: time, optional: optional === true },
    ],
  };
}

function asMore(asking: Asking): AskingMore {
  const { policy, language, typed } = asking;
  return { policy, language, typed, error: (name) => errorOf(asking, name) };
}

function options(
  { verb, policy, language, words, only }: Asking,
  name: string,
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
): readonly Option[] {
  const own = words?.choices[name] ?? {};
  const fixed = wordsOf(verb, { language, policy }).choices[name] ?? {};
  const sensible = choicesOf(policy, field).filter(([value]) => only?.[name]?.includes(value) ?? true);
  return sensible.map(([value, label]) => ({
    value,
    label: capital(own[value] ?? (label === undefined ? (fixed[value] ?? value) : say(label, language))),
  }));
}

function chosenFrom(asking: Asking, field: Extract<Field, { kind: 'party' | 'staff' | 'number' }>): readonly Option[] {
  const { state, nameOf } = asking;
  if (field.kind === 'staff') return colleagueOptions(asking);
  if (field.kind === 'party') {
    const fitting = state.parties.filter(
      (party) =>
        (party.withdrawn === undefined || asking.verb === 'request') &&
        (field.capacity?.includes(party.capacity) ?? true) &&
        (asking.only?.party?.includes(party.id) ?? true),
    );
    return fitting.map(({ id }) => ({ value: id, label: nameOf(id) }));
  }
  const short = (text: string | undefined, number: number) => `${number}. ${(text ?? '').slice(0, 120)}`;
  if (field.of === 'moment') return asking.moments ?? [];
  if (field.of === 'alarm')
    return openAlarms(state).map((one) => ({ value: String(one.number), label: short(one.text, one.number) }));
  if (field.of === 'element')
    return state.elements.map((one) => ({ value: String(one.number), label: short(one.text, one.number) }));
  if (field.of === 'member')
    return seated(state.panel).map((one) => ({ value: String(one.number), label: memberName(asking, one) }));
  if (field.of === 'challenge') return openChallenges(asking);
  if (field.of === 'draft')
    return openDrafts(state).map((one) => ({ value: String(one.number), label: short(one.text, one.number) }));
  if (field.of === 'hearing') return reportOptions(asking);
  if (field.of === 'remedy')
    return openRemedies(state).map((one) => ({ value: String(one.number), label: short(one.what, one.number) }));
  if (field.of === 'request')
    return openRequests(state).map((one) => ({ value: String(one.number), label: `${one.number}. ${nameOf(one.party)}` }));
  const open = state.questions.filter((one) => one.answered === undefined);
  return open.map((one) => ({ value: String(one.number), label: short(one.text, one.number) }));
}

function colleagueOptions({ colleagues }: Asking): readonly Option[] {
  return colleagues.map(({ id, name }) => ({ value: id, label: name }));
}

/** A member of the panel by name and function. */
function memberName({ colleagues, policy, language }: Asking, { staff, role, number }: Member): string {
  const name = colleagues.find(({ id }) => id === staff)?.name ?? String(number);
  const label = policy.roles[role]?.name;
  return label === undefined ? name : `${name}, ${say(label, language)}`;
}

/** Challenges that were not decided on yet. */
function openChallenges(asking: Asking): readonly Option[] {
  const { challenges, panel } = asking.state;
  return challenges.flatMap(({ number, member, by, decided }) => {
    const whom = panel?.members.find((one) => one.number === member);
    if (decided !== undefined || whom === undefined) return [];
    return [{ value: String(number), label: `${number}. ${asking.nameOf(by)}: ${memberName(asking, whom)}` }];
  });
}

/** Reports on which who was heard has not remarked yet, by who it was and when. */
function reportOptions({ state, policy, language, nameOf }: Asking): readonly Option[] {
  return openReports(state).map(({ number, of, at, form }) => {
    const name = policy.hearing.forms[form]?.name;
    const way = name === undefined ? form : say(name, language).toLowerCase();
    return {
      value: String(number),
      label: [nameOf(of), way, formatOf(language).day(at.slice(0, 10))].filter(Boolean).join(', '),
    };
  });
}

/** Drafts that nobody commented on yet. */
function openDrafts({ drafts }: CaseState): CaseState['drafts'] {
  return drafts.filter((one) => one.commented === undefined);
}
