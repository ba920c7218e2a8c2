/** Draws one page of the complaint form: its questions, and everything that was answered elsewhere carried along unseen. */
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { StoredFile } from '#store/files/store-file.ts';
import type { Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Reach } from '../../parts/reach.tsx';
import { unbroken } from '../../words/unbroken.ts';
import { targetOf } from '../posted.ts';
import { promisesToday } from '../promises.ts';
import { CheckAnswersPage } from '../views/check-answers.tsx';
import { FormStepPage } from '../views/form-step.tsx';
import { frameOf, type Visit } from '../visit.ts';
import { CONTROL, carriedOn, type FormStep, GO, hasHelper, isComplaint, kindsAsked, recordOf, stepsFor } from './answers.ts';
import { answersOf } from './check.ts';
import { type Faults, faultsOn } from './faults.ts';
import { addressOfStep } from './form-address.ts';
import { questionsOf } from './questions.ts';

/** What a page of the form shows. */
export interface Showing {
  readonly step: FormStep;
  readonly typed: Typed;
  readonly key: string;
  /** the name of this form in this browser */
  readonly form: string;
  readonly documents: readonly StoredFile[];
  readonly faults?: Faults;
  readonly notices?: readonly NoticeProps[];
  readonly status?: ContentfulStatusCode;
  /** the page was asked for from the last one, and leads back there */
  readonly fromCheck?: boolean;
}

/** Under which name the browser keeps what is typed on a page. */
export function draftOf(visit: Visit, step = ''): string {
  return `klacht/${visit.organisation}/${step}`;
}

/** The page as an answer. */
export function showForm(visit: Visit, showing: Showing): Response | Promise<Response> {
  const status = showing.status ?? (showing.faults !== undefined && showing.faults.size > 0 ? 422 : 200);
  return visit.c.html(showing.step === 'check' ? lastPage(visit, showing) : questionPage(visit, showing), status);
}

function questionPage(visit: Visit, showing: Showing) {
  const { step, typed, faults = new Map(), documents, key, form } = showing;
  const steps = stepsFor(visit, typed);
  const number = steps.indexOf(step) + 1;
  const before = steps[number - 2];
  const own = faultsOn(step, faults);
  return (
    <FormStepPage
      frame={frameOf(visit, { path: addressOfStep(visit, form, step, typed, showing) })}
      heading={headingOf(visit, step, typed)}
      lead={step === 'who' && !isComplaint(visit, typed) ? visit.says.form.who.leadTip : leadOf(visit, step, typed)}
      step={{ number, total: steps.length }}
      fields={[...carried(visit, showing), ...questionsOf(step, { visit, typed, faults: own, documents })]}
      form={targetOf(visit, formAt(visit), { key, draft: draftOf(visit, step), files: step === 'documents' })}
      back={before === undefined ? undefined : { name: CONTROL.go, value: before }}
      backHref={before === undefined ? visit.base : undefined}
      notices={showing.notices}
      after={step === 'story' ? ratherTell(visit) : undefined}
      stop={step === 'story' ? undefined : stopOf(visit)}
    />
  );
}

/** On a computer that others use: a way to leave nothing behind. */
function stopOf({ says }: Visit): { readonly name: string; readonly value: string; readonly label: string } {
  return { name: CONTROL.go, value: GO.stop, label: says.form.stop.button };
}

function carried(visit: Visit, { form, step, typed, fromCheck }: Showing): readonly FieldSpec[] {
  const from: FieldSpec = { kind: 'hidden', name: CONTROL.from, value: 'check' };
  return [...carriedOn(visit, form, step, typed), ...(fromCheck ? [from] : [])];
}

function headingOf(visit: Visit, step: FormStep, typed: Typed): string {
  const { form } = visit.says;
  if (step === 'story' && (!isComplaint(visit, typed) || kindsAsked(visit).length > 0)) return form.story.headingTip;
  return step === 'check' ? visit.words.check.heading : form[step].heading;
}

function leadOf({ says: { form } }: Visit, step: FormStep, typed: Typed): string | undefined {
  const lead = 'lead' in form[step] ? form[step as 'story'].lead : undefined;
  return step === 'documents' && hasHelper(typed) ? `${lead} ${form.documents.authority}` : lead;
}

function ratherTell(visit: Visit): Child | undefined {
  const { phone } = visit.policy.organisation;
  if (phone === undefined) return undefined;
  return <Reach line={visit.says.form.rather(phone.number)} phone={phone.number} />;
}

function lastPage(visit: Visit, showing: Showing) {
  const { typed, documents, key, form, notices } = showing;
  const { words, says, language } = visit;
  const steps = stepsFor(visit, typed);
  const first = promisesToday(visit, recordOf(visit, typed.get(CONTROL.record)?.[0] ?? '')).find((one) => one.date !== undefined);
  const day = first?.date === undefined ? undefined : words.date.atLatest(words.format.day(first.date.end.slice(0, 10)));
  return (
    <CheckAnswersPage
      frame={frameOf(visit, { path: addressOfStep(visit, form, 'check', typed) })}
      step={{ number: steps.length, total: steps.length }}
      groups={answersOf(visit, typed, documents)}
      carried={carriedOn(visit, form, 'check', typed)}
      form={targetOf(visit, formAt(visit), { key })}
      means={day === undefined ? undefined : <p lang={language}>{unbroken(says.form.check.means(day))}</p>}
      send={isComplaint(visit, typed) ? undefined : says.form.check.sendTip}
      notices={notices}
      stop={stopOf(visit)}
    />
  );
}

/** Where every page of the form is sent. */
export function formAt(visit: Visit): string {
  return `${visit.base}/klacht`;
}
