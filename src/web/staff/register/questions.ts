/** The questions about a complaint that came in another way than through the form, in the order in which people tell it. */
import { holdsRight } from '#core/access.ts';
import { letterChoices } from '#core/case/field.ts';
import { complaintKind } from '#core/policy/complaint-kind.ts';
import { say } from '#core/policy/label.ts';
import { calendarOfWork } from '#core/policy/opening.ts';
import type { Channel, Policy } from '#core/policy/policy.ts';
import { isWorkingDay } from '#core/time/calendar.ts';
import { addDays, type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { capital } from '#core/words/capital.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { extensions } from '#store/files/file-kind.ts';
import { MOST_BYTES, type StoredFile } from '#store/files/store-file.ts';
import { detailSpecs } from '../../forms/detail-specs.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, Option, TextSpec } from '../../parts/field-spec.ts';
import type { RegisterWords } from '../../words/staff/register-nl.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import { EarlierCases } from '../views/duplicates.tsx';
import { MailPasted } from '../views/mail-pasted.tsx';
import type { Pair } from '../views/register.tsx';
import type { Desk } from '../visit.ts';
import {
  CONTROL,
  contentControl,
  DETAILS,
  detailsOf,
  filedControl,
  firstRecord,
  isOfAll,
  LETTERS,
  onDay,
  solvedByYes,
  solvedControl,
  solvesAtOnce,
} from './answers.ts';
import type { Faults } from './faults.ts';

/** What the questions are made from. */
export interface Asking {
  readonly desk: Desk;
  readonly typed: Typed;
  readonly faults: Faults;
  readonly waiting: readonly StoredFile[];
}

/** The name of the field with documents. */
export const DOCUMENTS = 'documents';

/** All of them: how and when, who and what, and what belongs to it. */
export function questionsOf(asking: Asking): readonly Pair[] {
  const says = registerWords(asking.desk).register;
  const [left, right] = classFields(asking, says);
  const kind = recordField(asking, says);
  return [
    // what it is comes first: what else is asked belongs to it
    ...(kind === undefined ? [] : [[[kind], []] as const]),
    [[channelField(asking, says)], [receivedField(asking, says)]],
    [
      [personField(asking, says), { kind: 'shown', content: EarlierCases({ says }) }, moreField(asking, says)],
      [
        long(asking, 'story', says.story, 8, says.storyHint),
        { kind: 'shown', content: MailPasted({ says, channel: mailChannel(asking.desk) }) },
        // a letter or mail belongs to its story: what was scanned is added where it is told
        documentsField(asking, says),
        wishField(asking, says),
      ],
    ],
    [left, [...right, ...ofKinds(asking)]],
  ];
}

/** Nothing was typed and nothing is wrong: who opens the page begins at once. */
function isFresh({ typed, faults }: Asking): boolean {
  return faults.size === 0 && one(typed, 'channel') === '' && one(typed, 'story') === '';
}

function base({ typed, faults }: Asking, name: string, label: string, hint?: string) {
  return { name, label, hint, value: one(typed, name), error: faults.get(name) };
}

function long(asking: Asking, name: string, label: string, rows: number, hint?: string): FieldSpec {
  return { ...base(asking, name, label, hint), kind: 'long', rows, optional: name !== 'story' };
}

function text(asking: Asking, kind: TextSpec['kind'], name: string, label: string, hint?: string): TextSpec {
  return {
    ...base(asking, name, label, hint),
    kind,
    optional: true,
    autocomplete: 'off',
    ...(kind === 'text' && { width: 'full' }),
  };
}

/** The form on the website registers itself; it is offered here only where there is nothing else. */
function channelField(asking: Asking, says: RegisterWords): FieldSpec {
  const { policy, language } = asking.desk;
  const all = Object.entries(policy.channels);
  const others = all.filter(([id]) => id !== 'form');
  const options = (others.length === 0 ? all : others).map(([value, channel]): Option => {
    return { value, label: capital(say(channel.name, language)), reveals: behind(asking, says, value, channel) };
  });
  const focus = Object.keys(policy.records).length < 2 && isFresh(asking);
  return { ...base(asking, 'channel', says.channel), kind: 'radios', options, focus };
}

/** Whether something is owed for what came in writing alone, so that it matters to put it on paper. */
function asksForPaper({ clauses }: Pick<Policy, 'clauses'>): boolean {
  return clauses.some(({ duty }) => duty?.when?.form?.includes('written') === true);
}

function behind(asking: Asking, says: RegisterWords, id: string, { form }: Channel): readonly FieldSpec[] {
  if (form === 'oral') return [{ kind: 'tell', text: asksForPaper(asking.desk.policy) ? says.oralLaw : says.oral }];
  const label = id === 'letter' ? says.filedOn.letter : says.filedOn.other;
  return [text(asking, 'date', filedControl(id), label, says.filedOnHint)];
}

/** Nearly always it comes in while it is written down; only else are day and time asked. */
function receivedField(asking: Asking, says: RegisterWords): FieldSpec {
  const { typed, faults, desk } = asking;
  const { words } = desk;
  const day = { ...base(asking, 'receivedAt', says.day), kind: 'date' } as const;
  const moment = {
    kind: 'group',
    label: says.moment,
    hint: says.receivedHint,
    fields: [day, text(asking, 'time', 'receivedAt.time', says.time)],
  } as const;
  const value = faults.has('receivedAt') ? CONTROL.other : one(typed, CONTROL.when) || CONTROL.other;
  return {
    kind: 'radios',
    name: CONTROL.when,
    label: says.received,
    value,
    options: [
      { value: CONTROL.now, label: says.receivedNow },
      ...lastWorkingDay(asking, value).map((day) => ({ value: onDay(day), label: capital(words.format.dayOfYear(day)) })),
      { value: CONTROL.other, label: says.receivedOther, reveals: [moment] },
    ],
  };
}

/** The working day before this one, and the one that was chosen when the form was opened on another day. */
function lastWorkingDay({ desk: { policy, today } }: Asking, chosen: string): readonly Day[] {
  const calendar = calendarOfWork(policy);
  let before = addDays(today, -1);
  while (!isWorkingDay(calendar, before)) before = addDays(before, -1);
  const then = parseDay(chosen.replace(/^on /, ''));
  return isFault(then) || then === before ? [before] : [then, before];
}

/** The channel of mails, for who pastes one into the story. */
function mailChannel({ policy }: Desk): string | undefined {
  return Object.entries(policy.channels).find(([, { contact }]) => contact === 'email')?.[0];
}

function personField(asking: Asking, says: RegisterWords): FieldSpec {
  return { kind: 'group', label: says.who, hint: says.reach, fields: person(asking, says, 0) };
}

function person(asking: Asking, says: RegisterWords, place: number): readonly FieldSpec[] {
  const at = (key: string) => `people.${place}.${key}`;
  return [
    { ...text(asking, 'text', at('name'), says.name), optional: false },
    text(asking, 'tel', at('phone'), says.phone),
    text(asking, 'email', at('email'), says.email),
    { ...base(asking, at('address'), says.address, says.addressHint), kind: 'long', rows: 2, optional: true },
  ];
}

function moreField(asking: Asking, says: RegisterWords): FieldSpec {
  const chosen = several(asking.typed, CONTROL.more);
  // asked once there turns out to be no way to reach somebody: who writes down a call need not come past it
  const unreached = asking.faults.has('people.0.phone') || chosen.includes(CONTROL.unreachable);
  const helper = { kind: 'group', label: says.helperGroup, fields: [...person(asking, says, 1), lettersField(asking)] } as const;
  return {
    kind: 'checkboxes',
    name: CONTROL.more,
    label: says.more,
    optional: true,
    values: chosen,
    options: [
      { value: CONTROL.helper, label: says.helper, reveals: [helper] },
      ...(unreached ? [{ value: CONTROL.unreachable, label: says.unreachable }] : []),
      { value: CONTROL.anonymous, label: says.anonymous },
    ],
  };
}

/** To whom we write: as on the page where somebody joins a case later. */
function lettersField(asking: Asking): FieldSpec {
  const { fields, choices } = wordsOf('involve', asking.desk);
  const options = letterChoices.map((value) => ({ value, label: choices.letters?.[value] ?? value }));
  const value = one(asking.typed, LETTERS) || 'both';
  return { ...base(asking, LETTERS, fields.letters?.label ?? LETTERS), kind: 'radios', options, value };
}

function classFields(asking: Asking, says: RegisterWords): Pair {
  const { policy, language } = asking.desk;
  const subjects = Object.entries(policy.subjects).map(([value, name]) => ({ value, label: say(name, language) }));
  const languages = (['nl', 'en'] as const).map((value) => ({ value, label: says.languages[value] }));
  const subject = { ...base(asking, 'subject', says.subject), kind: 'select', options: subjects, optional: true } as const;
  return [
    [
      ...(subjects.length === 0 ? [] : [subject]),
      text(asking, 'text', 'about', says.about),
      text(asking, 'date', 'conduct', says.conduct, says.conductHint),
      ...detailFields(asking),
    ],
    [{ ...base(asking, 'people.0.language', says.language), kind: 'radios', options: languages }],
  ];
}

/** Only of a complaint it is asked what should be put right; in sight once that kind is chosen. */
function wishField(asking: Asking, says: RegisterWords): FieldSpec {
  const { policy } = asking.desk;
  const kinds = Object.keys(policy.records);
  const field = long(asking, 'wish', says.wish, 3);
  return kinds.length < 2 || field.kind !== 'long' ? field : { ...field, onlyWith: kinds.indexOf(complaintKind(policy)) };
}

/** Which kind of case it is; undefined when there is one kind. */
function recordField(asking: Asking, says: RegisterWords): FieldSpec | undefined {
  const { policy, language } = asking.desk;
  const options = Object.entries(policy.records).map(([value, { name }]): Option => {
    return { value, label: capital(say(name, language)), ...solvedBehind(asking, says, value) };
  });
  if (options.length < 2) return undefined;
  const record = base(asking, 'record', says.record);
  return { ...record, kind: 'radios', options, value: record.value || firstRecord(asking.desk), focus: isFresh(asking) };
}

/** What can be solved while somebody calls is closed with the same button, by who may close. */
function solvedBehind(asking: Asking, says: RegisterWords, record: string): Pick<Option, 'reveals'> {
  const { policy, me } = asking.desk;
  if (!solvesAtOnce(policy, record) || !holdsRight(policy, me.roles, 'close')) return {};
  const how = { ...long(asking, solvedControl(record), says.solved, 2, says.solvedHint), optional: true } as FieldSpec;
  if (!solvedByYes(policy, record)) return { reveals: [how] };
  return holdsRight(policy, me.roles, 'accept') ? { reveals: [how, contentField(asking, says, record)] } : {};
}

/** What who calls is asked before it counts as solved: a yes to each. */
function contentField(asking: Asking, says: RegisterWords, record: string): FieldSpec {
  const { policy, language } = asking.desk;
  const name = contentControl(record);
  return {
    ...base(asking, name, says.content, says.contentHint),
    kind: 'checkboxes',
    optional: true,
    values: several(asking.typed, name),
    options: policy.satisfaction.map(({ id, asks }) => ({ value: id, label: say(asks, language) })),
  };
}

/** What the procedure asks of every kind of case. */
function detailFields(asking: Asking): readonly FieldSpec[] {
  return asked(asking, DETAILS, firstRecord(asking.desk), true);
}

/** What it asks of one kind alone, in sight once that kind is chosen. */
function ofKinds(asking: Asking): readonly FieldSpec[] {
  const { policy, language } = asking.desk;
  return Object.entries(policy.records).flatMap(([record, { name }], place): readonly FieldSpec[] => {
    const fields = asked(asking, detailsOf(record), record, false);
    return fields.length === 0 ? [] : [{ kind: 'group', label: capital(say(name, language)), fields, onlyWith: place }];
  });
}

function asked({ desk, typed, faults }: Asking, name: string, record: string, ofAll: boolean) {
  const { policy, language } = desk;
  const error = (control: string) => faults.get(control);
  // what handlers find out later is not asked of who only writes it down; what is no case is recorded now or never
  const describes = policy.records[record]?.atOnce === true || holdsRight(policy, desk.me.roles, 'describe');
  const ids = new Set(
    Object.entries(policy.details)
      .filter(([id, { ask }]) => isOfAll(policy, id) === ofAll && (describes || ask === 'complainant'))
      .map(([id]) => `${name}.${id}`),
  );
  return detailSpecs({ policy, language, typed, error }, name, record).filter((spec) => 'name' in spec && ids.has(spec.name));
}

function documentsField({ faults, waiting }: Asking, says: RegisterWords): FieldSpec {
  return {
    kind: 'files',
    name: DOCUMENTS,
    label: says.documents,
    optional: true,
    maxBytes: MOST_BYTES,
    accept: extensions.map((one) => `.${one}`).join(','),
    kept: waiting.map(({ id, name, size }) => ({ id, name, bytes: size })),
    error: faults.get(DOCUMENTS),
  };
}
