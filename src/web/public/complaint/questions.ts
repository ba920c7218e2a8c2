/** The questions of each page of the complaint form, in the order in which people tell it. */
import { letterChoices } from '#core/case/field.ts';
import { say } from '#core/policy/label.ts';
import { capital } from '#core/words/capital.ts';
import { extensions } from '#store/files/file-kind.ts';
import { MOST_BYTES, type StoredFile } from '#store/files/store-file.ts';
import { detailSpecs } from '../../forms/detail-specs.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, Option, TextSpec } from '../../parts/field-spec.ts';
import { DOCUMENTS } from '../posted.ts';
import type { Visit } from '../visit.ts';
import { AUTHORITY, CONTROL, DETAILS, type FormStep, hasHelper, isComplaint, kindsAsked, LETTERS, recordOf } from './answers.ts';
import type { Faults } from './faults.ts';

/** What the questions of a page are made from. */
export interface Asking {
  readonly visit: Visit;
  readonly typed: Typed;
  readonly faults: Faults;
  readonly documents: readonly StoredFile[];
}

/** The questions of a page. */
export function questionsOf(step: FormStep, asking: Asking): readonly FieldSpec[] {
  switch (step) {
    case 'story':
      return [long(asking, 'story', asking.visit.says.form.story.label, undefined, 10), ...kind(asking)];
    case 'about':
      return about(asking);
    case 'wish':
      return [long(asking, 'wish', asking.visit.says.form.wish.label, asking.visit.says.form.wish.hint, 5)];
    case 'who':
      return who(asking);
    case 'documents':
      return [documentsField(asking), ...(hasHelper(asking.typed) ? [authorityField(asking)] : [])];
    case 'check':
      return [];
  }
}

function long({ typed, faults }: Asking, name: string, label: string, hint: string | undefined, rows: number): FieldSpec {
  return { kind: 'long', name, label, hint, rows, value: one(typed, name), error: faults.get(name), optional: name !== 'story' };
}

/** What it is, where one form is for more than complaints: it is a complaint unless somebody says otherwise, and nobody need know. */
function kind({ visit, typed, faults }: Asking): readonly FieldSpec[] {
  const kinds = kindsAsked(visit);
  if (kinds.length === 0) return [];
  const { kind: label, kindHint: hint } = visit.says.form.story;
  const options = kinds.map(([value, { name }]) => ({ value, label: capital(say(name, visit.language)) }));
  const value = recordOf(visit, one(typed, CONTROL.record));
  return [{ kind: 'radios', name: CONTROL.record, label, hint, options, value, error: faults.get(CONTROL.record) }];
}

function about({ visit, typed, faults }: Asking): readonly FieldSpec[] {
  const words = visit.says.form.about;
  const subjects = Object.entries(visit.policy.subjects).map(([value, name]) => ({ value, label: say(name, visit.language) }));
  const plain = (name: 'about' | 'conduct', kind: TextSpec['kind'], hint: string): TextSpec => ({
    kind,
    name,
    label: words[name],
    hint,
    value: one(typed, name),
    error: faults.get(name),
    optional: true,
    ...(kind === 'text' ? { width: 'full' } : {}),
  });
  const error = (name: string) => faults.get(name);
  const record = recordOf(visit, one(typed, CONTROL.record));
  const own = detailSpecs({ policy: visit.policy, language: visit.language, typed, error }, DETAILS, record, 'complainant');
  if (!isComplaint(visit, typed)) return own;
  return [
    ...(subjects.length === 0 ? [] : [subjectField(words.subject, subjects, typed, faults)]),
    plain('about', 'text', words.aboutHint),
    plain('conduct', 'date', words.conductHint),
    ...own,
  ];
}

function subjectField(label: string, options: readonly Option[], typed: Typed, faults: Faults): FieldSpec {
  const base = { name: 'subject', label, options, value: one(typed, 'subject'), error: faults.get('subject'), optional: true };
  return { kind: options.length > 7 ? 'select' : 'radios', ...base };
}

function who(asking: Asking): readonly FieldSpec[] {
  const { visit, typed, faults } = asking;
  const words = visit.says.form.who;
  const self = { value: 'self', label: words.self };
  const complains = isComplaint(visit, typed);
  const other = {
    value: 'other',
    label: words.other,
    hint: complains ? words.otherHint : words.otherHintTip,
    reveals: [helper(asking)],
  };
  const unnamed = { value: 'unnamed', label: words.unnamed, hint: refusedWithoutName(asking) ?? words.unnamedHint };
  return [
    {
      kind: 'radios',
      name: CONTROL.who,
      label: complains ? words.who : words.whoTip,
      options: [self, other, unnamed],
      value: one(typed, CONTROL.who) || 'self',
      error: faults.get(CONTROL.who),
    },
    // hidden by style alone when no name is given
    person(asking),
  ];
}

/** What the procedure says of a complaint without a name where it does not handle one: better read before than after. */
function refusedWithoutName({ visit, typed }: Asking): string | undefined {
  if (!isComplaint(visit, typed)) return undefined;
  const clause = visit.policy.clauses.find(({ ground }) => ground?.hard === true && ground.proposedWhen?.anonymous === true);
  return clause === undefined ? undefined : say(clause.says, visit.language);
}

function person({ visit, typed, faults }: Asking): FieldSpec {
  const words = visit.says.form.who;
  const detail = detailOf(typed, faults);
  return {
    kind: 'group',
    label: isComplaint(visit, typed) ? words.person : words.personTip,
    fields: [
      detail('people.0.name', words.name, 'text', 'name'),
      { kind: 'tell', text: words.reach },
      detail('people.0.email', words.email, 'email', 'email'),
      detail('people.0.phone', words.phone, 'tel', 'tel'),
      address(typed, faults, 'people.0.address', words.address),
    ],
  };
}

function helper({ visit, typed, faults }: Asking): FieldSpec {
  const words = visit.says.form.who;
  const detail = detailOf(typed, faults);
  return {
    kind: 'group',
    label: words.helper,
    fields: [
      detail('people.1.name', words.name, 'text', 'off'),
      detail('people.1.email', words.email, 'email', 'off'),
      detail('people.1.phone', words.phone, 'tel', 'off'),
      address(typed, faults, 'people.1.address', words.address),
      {
        kind: 'radios',
        name: LETTERS,
        label: words.letters,
        hint: words.lettersHint,
        options: letterChoices.map((value) => ({ value, label: words.lettersTo[value] })),
        value: one(typed, LETTERS) || 'both',
        error: faults.get(LETTERS),
      },
    ],
  };
}

const detailOf =
  (typed: Typed, faults: Faults) =>
  (name: string, label: string, kind: TextSpec['kind'], autocomplete: string): TextSpec => ({
    kind,
    name,
    label,
    autocomplete,
    value: one(typed, name),
    error: faults.get(name),
    width: kind === 'tel' ? 'medium' : 'full',
  });

function address(typed: Typed, faults: Faults, name: string, label: string): FieldSpec {
  return { kind: 'long', name, label, rows: 3, value: one(typed, name), error: faults.get(name) };
}

/** Of who speaks for another: whether the note that says so is among these documents. */
function authorityField({ visit, typed, faults }: Asking): FieldSpec {
  return {
    kind: 'checkboxes',
    name: AUTHORITY,
    label: '',
    optional: true,
    options: [{ value: 'yes', label: visit.says.form.documents.authorityHere }],
    values: several(typed, AUTHORITY),
    error: faults.get(AUTHORITY),
  };
}

/** The field for documents, with those that we already have. */
export function documentsField({ visit, faults, documents }: Asking): FieldSpec {
  return {
    kind: 'files',
    name: DOCUMENTS,
    label: visit.says.form.documents.label,
    optional: true,
    maxBytes: MOST_BYTES,
    accept: extensions.map((one) => `.${one}`).join(','),
    kept: documents.map(({ id, name, size }) => ({ id, name, bytes: size })),
    error: faults.get(DOCUMENTS),
  };
}
