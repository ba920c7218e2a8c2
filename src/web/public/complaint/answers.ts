/** What somebody answered in the complaint form so far: which page asks what, and what it means for the core. */

import { complaintKind, isComplaintKind } from '#core/policy/complaint-kind.ts';
import { detailsFor } from '#core/policy/details.ts';
import type { RecordKind } from '#core/policy/policy.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { detailsTyped } from '../../forms/raw-details.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { HiddenSpec } from '../../parts/field-spec.ts';
import { channelOfForm } from '../channels.ts';
import { DOCUMENTS, FORM_FIELD } from '../posted.ts';
import type { Visit } from '../visit.ts';

/** The pages that ask something, and the last one on which everything is checked. */
export const formSteps = ['story', 'about', 'wish', 'who', 'documents', 'check'] as const;
export type FormStep = (typeof formSteps)[number];

/** Names of the form's own controls. */
export const CONTROL = {
  form: FORM_FIELD,
  step: 'step',
  go: 'go',
  from: 'from',
  record: 'record',
  who: 'who',
  refused: 'refused',
  // of what the last page shows
  edition: 'edition',
  // pages of which the answers could not be kept: of those the post counts, and not what is kept
  unkept: 'unkept',
} as const;
/** What the `go` control can say beside the name of a page: somebody wants to stop, and wants everything gone. */
export const GO = { stop: 'stop', erase: 'erase' } as const;

/** The field of the core under which the procedure's own questions stand. */
export const DETAILS = 'details';

/** whether the documents show that somebody may speak for somebody else */
export const AUTHORITY = 'authority';
const ME = 'people.0';
const HELPER = 'people.1';
/** who gets the letters, where somebody speaks for somebody else */
export const LETTERS = `${HELPER}.letters`;
const REACH = ['name', 'email', 'phone', 'address'] as const;

/** What each page asks. Anything else that is sent is no part of a complaint and goes nowhere. */
const NAMES: Readonly<Record<FormStep, readonly string[]>> = {
  story: ['story'],
  about: ['subject', 'about', 'conduct'],
  wish: ['wish'],
  who: [CONTROL.who, ...REACH.map((key) => `${ME}.${key}`), ...REACH.map((key) => `${HELPER}.${key}`), LETTERS],
  documents: [DOCUMENTS, AUTHORITY],
  check: [],
};

/** The record that somebody wants to file: what the way in said, if it can be filed by anybody; else a complaint. */
export function recordOf({ policy }: Visit, asked: string): string {
  const kinds = Object.entries(policy.records).filter(([, kind]) => kind.lodged);
  const known = kinds.find(([id]) => id === asked) ?? kinds.find(([id]) => id === complaintKind(policy)) ?? kinds[0];
  return known?.[0] ?? complaintKind(policy);
}

/** The kinds that the first page offers, where the one form is for more than complaints; none where the way in says what it is. */
export function kindsAsked({ policy }: Visit): readonly (readonly [string, RecordKind])[] {
  const kinds = Object.entries(policy.records).filter(([, kind]) => kind.lodged);
  return policy.front.begin === undefined || kinds.length < 2 ? [] : kinds;
}

/** Whether it is a complaint, and not a tip or an idea. */
export function isComplaint(visit: Visit, typed: Typed): boolean {
  return isComplaintKind(visit.policy, recordOf(visit, one(typed, CONTROL.record)));
}

/** The pages for this record: who gives a tip is not asked what should be put right, nor what it is about but for the details. */
export function stepsFor(visit: Visit, typed: Typed): readonly FormStep[] {
  if (isComplaint(visit, typed)) return formSteps;
  return formSteps.filter((step) => step !== 'wish' && (step !== 'about' || detailControls(visit, typed).length > 0));
}

/** The controls for the details that this procedure asks of who files this record. */
export function detailControls(visit: Visit, typed: Typed): readonly string[] {
  const record = recordOf(visit, one(typed, CONTROL.record));
  return detailsFor(visit.policy.details, record, 'complainant').map(([id]) => `${DETAILS}.${id}`);
}

/** A page of this form by its name; the first one for any other name. */
export function stepNamed(visit: Visit, typed: Typed, name: string): FormStep {
  return stepsFor(visit, typed).find((step) => step === name) ?? 'story';
}

/** The page on which a question stands; undefined when no page asks it. */
export function stepOfName(name: string): FormStep | undefined {
  return name.startsWith(`${DETAILS}.`) ? 'about' : formSteps.find((step) => NAMES[step].includes(name));
}

/** The questions of a page, with those of the procedure; of documents also which were refused, so that the page can tell. */
export function namesOn(visit: Visit, step: FormStep, typed: Typed): readonly string[] {
  if (step === 'documents') return [...NAMES.documents, CONTROL.refused];
  return step === 'about' ? [...NAMES.about, ...detailControls(visit, typed)] : NAMES[step];
}

/** The questions of a page that was posted, and of those before it that could not be kept. */
export function namesPosted(visit: Visit, step: FormStep, page: Typed): readonly string[] {
  const steps = new Set([step, ...formSteps.filter((other) => several(page, CONTROL.unkept).includes(other))]);
  const names = [...steps].flatMap((one) => namesOn(visit, one, page));
  return steps.has('story') && kindsAsked(visit).length > 0 ? [...names, CONTROL.record] : names;
}

/** The questions of all pages, and what the form was begun for. */
export function formNames(visit: Visit, typed: Typed): readonly string[] {
  return [CONTROL.record, ...formSteps.flatMap((step) => namesOn(visit, step, typed))];
}

/** The answers of all other pages, to be carried along unseen. */
export function carriedOn(visit: Visit, form: string, step: FormStep, typed: Typed): readonly HiddenSpec[] {
  const others = formSteps.filter((other) => other !== step).flatMap((other) => namesOn(visit, other, typed));
  const along = others.filter((name) => name !== CONTROL.refused);
  const hidden = (name: string, value: string): HiddenSpec => ({ kind: 'hidden', name, value });
  return [
    hidden(CONTROL.form, form),
    hidden(CONTROL.step, step),
    ...(step === 'story' && kindsAsked(visit).length > 0
      ? []
      : [hidden(CONTROL.record, recordOf(visit, one(typed, CONTROL.record)))]),
    ...several(typed, CONTROL.unkept).map((value) => hidden(CONTROL.unkept, value)),
    ...(step === 'check' ? several(typed, CONTROL.edition) : []).map((value) => hidden(CONTROL.edition, value)),
    ...along.flatMap((name) => several(typed, name).map((value) => hidden(name, value))),
  ];
}

/** Whether somebody chose to give no name. */
export function isUnnamed(typed: Typed): boolean {
  return one(typed, CONTROL.who) === 'unnamed';
}

/** Whether somebody speaks for somebody else. */
export function hasHelper(typed: Typed): boolean {
  return one(typed, CONTROL.who) === 'other';
}

/** The raw values of the complaint, as the core reads them. */
export function complaintFrom(visit: Visit, typed: Typed): Record<string, unknown> {
  const given = (name: string) => one(typed, name) || undefined;
  const conduct = given('conduct');
  return {
    record: recordOf(visit, one(typed, CONTROL.record)),
    channel: channelOfForm(visit.policy) ?? '',
    story: given('story'),
    wish: given('wish'),
    about: given('about'),
    subject: given('subject'),
    conduct: conduct === undefined ? undefined : dayTyped(conduct),
    anonymous: isUnnamed(typed) ? 'yes' : undefined,
    details: detailsGiven(visit, typed),
    people: peopleFrom(visit, typed),
    documents: several(typed, DOCUMENTS),
    authority: hasHelper(typed) && one(typed, AUTHORITY) === 'yes' ? 'yes' : undefined,
  };
}

function detailsGiven(visit: Visit, typed: Typed): Record<string, string> | undefined {
  const asked = new Map([...typed].filter(([name]) => detailControls(visit, typed).includes(name)));
  return asked.size === 0 ? undefined : detailsTyped(visit.policy.details, DETAILS, asked);
}

/** Nothing is kept of somebody who gives no name, also when something was typed before that choice. */
function peopleFrom({ language }: Visit, typed: Typed): readonly Record<string, unknown>[] {
  const person = (place: string) => Object.fromEntries(REACH.map((key) => [key, one(typed, `${place}.${key}`) || undefined]));
  if (isUnnamed(typed)) return [{ capacity: 'complainant', language }];
  const me = { capacity: 'complainant', language, ...person(ME) };
  const letters = one(typed, LETTERS) || undefined;
  return hasHelper(typed) ? [me, { capacity: 'representative', represents: 0, language, letters, ...person(HELPER) }] : [me];
}
