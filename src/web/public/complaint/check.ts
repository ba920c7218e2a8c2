/** Everything that was answered, to be read once more before it is sent. */
import { letterChoices } from '#core/case/field.ts';
import { say } from '#core/policy/label.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { capital } from '#core/words/capital.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { detailSpecs } from '../../forms/detail-specs.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { Answer, AnswerGroup } from '../../parts/answers.tsx';
import type { Visit } from '../visit.ts';
import {
  AUTHORITY,
  CONTROL,
  DETAILS,
  type FormStep,
  hasHelper,
  isComplaint,
  isUnnamed,
  kindsAsked,
  LETTERS,
  recordOf,
  stepsFor,
} from './answers.ts';

/** The answers by page, each with a button that leads back to it. */
export function answersOf(visit: Visit, typed: Typed, documents: readonly StoredFile[]): readonly AnswerGroup[] {
  const { check } = visit.says.form;
  return stepsFor(visit, typed)
    .filter((step) => step !== 'check')
    .map((step) => ({
      heading: check[step],
      change: { name: CONTROL.go, value: step },
      answers: answersOn(step, visit, typed, documents),
    }));
}

type Asked = Exclude<FormStep, 'check'>;

function answersOn(step: Asked, visit: Visit, typed: Typed, documents: readonly StoredFile[]): readonly Answer[] {
  const { form } = visit.says;
  const literally = (question: string, name: string): Answer => ({ question, typed: one(typed, name) });
  switch (step) {
    case 'story':
      return [literally(form.story.label, 'story'), ...kind(visit, typed)];
    case 'wish':
      return [literally(form.wish.label, 'wish')];
    case 'about':
      if (!isComplaint(visit, typed)) return details(visit, typed);
      return [
        ...(Object.keys(visit.policy.subjects).length === 0
          ? []
          : [{ question: form.about.subject, typed: subject(visit, typed) }]),
        literally(form.about.about, 'about'),
        { question: form.about.conduct, typed: day(visit, one(typed, 'conduct')) },
        ...details(visit, typed),
      ];
    case 'who':
      return people(visit, typed);
    case 'documents':
      return [
        { question: form.documents.label, typed: documents.map(({ name }) => name).join('\n') || form.check.none },
        ...(hasHelper(typed)
          ? [{ question: form.check.authority, typed: form.check.authorityIs(one(typed, AUTHORITY) === 'yes') }]
          : []),
      ];
  }
}

/** What it is, where the first page asks so. */
function kind(visit: Visit, typed: Typed): readonly Answer[] {
  const asked = new Map(kindsAsked(visit)).get(recordOf(visit, one(typed, CONTROL.record)));
  return asked === undefined ? [] : [{ question: visit.says.form.story.kind, typed: capital(say(asked.name, visit.language)) }];
}

/** The procedure's own questions, with what was typed: a choice by its name. */
function details(visit: Visit, typed: Typed): readonly Answer[] {
  const { policy, language } = visit;
  const record = recordOf(visit, one(typed, CONTROL.record));
  const specs = detailSpecs({ policy, language, typed, error: () => undefined }, DETAILS, record, 'complainant');
  return specs.flatMap((spec): readonly Answer[] => {
    if (!('label' in spec) || !('name' in spec)) return [];
    const answer = one(typed, spec.name);
    const chosen = 'options' in spec ? spec.options.find(({ value }) => value === answer)?.label : undefined;
    return [{ question: spec.label, typed: chosen ?? (spec.kind === 'date' ? day(visit, answer) : answer) }];
  });
}

function subject({ policy, language }: Visit, typed: Typed): string {
  const name = policy.subjects[one(typed, 'subject')];
  return name === undefined ? '' : say(name, language);
}

function day({ words }: Visit, typed: string): string {
  const read = parseDay(dayTyped(typed));
  return typed === '' || isFault(read) ? typed : words.format.day(read);
}

function people({ says }: Visit, typed: Typed): readonly Answer[] {
  const { who, check } = says.form;
  if (isUnnamed(typed)) return [{ question: who.name, typed: who.unnamed }];
  const details = (place: string): readonly Answer[] => [
    { question: place === 'people.0' ? who.name : check.representing, typed: one(typed, `${place}.name`) },
    ...(['email', 'phone', 'address'] as const)
      .filter((key) => one(typed, `${place}.${key}`).trim() !== '')
      .map((key) => ({ question: who[key], typed: one(typed, `${place}.${key}`) })),
  ];
  if (!hasHelper(typed)) return details('people.0');
  const chosen = letterChoices.find((choice) => choice === one(typed, LETTERS)) ?? 'both';
  return [...details('people.0'), ...details('people.1'), { question: who.letters, typed: who.lettersTo[chosen] }];
}
