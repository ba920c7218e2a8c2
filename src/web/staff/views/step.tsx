/** One step of a case as a page: what it does, by which clause, what it asks, and who will see it. */
import type { Child } from 'hono/jsx';
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import type { Explained } from '../../parts/date-why.tsx';
import { DateLine } from '../../parts/date-why.tsx';
import type { FormFault } from '../../parts/error-summary.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import type { FactGroup } from '../../parts/facts.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { FormTarget } from '../../parts/form.tsx';
import { Form } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';

/** The clause behind a step or a refusal. */
export interface ClauseReference {
  readonly says: string;
  /** "CAK-11 · Awb 9:11 lid 2" */
  readonly source: string;
  readonly href?: string | undefined;
}

/** Everything on the page. */
export interface StepPageProps {
  readonly frame: StaffFrame;
  readonly today: string;
  /** the case it belongs to; none for the first registration */
  readonly of?: { readonly reference: string; readonly href: string; readonly subject: string } | undefined;
  readonly heading: string;
  readonly lead?: Child;
  readonly clause?: ClauseReference | undefined;
  /** the date that this step meets or moves */
  readonly due?: { readonly what: string; readonly date: Explained; readonly aimed?: boolean } | undefined;
  readonly fields: readonly FieldSpec[];
  readonly faults?: readonly FormFault[] | undefined;
  readonly form: FormTarget;
  readonly submit: string;
  /** a second button of the same form, such as "Bekijk de brief"; its name is sent along */
  readonly also?: { readonly label: string; readonly name: string; readonly value: string } | undefined;
  readonly cancelHref: string;
  /** "De klager ziet dit. Mevrouw Jansma ziet dit niet." */
  readonly seenBy?: string | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
  readonly facts?: readonly FactGroup[] | undefined;
  /** facts, warnings and questions to read out, above the form */
  readonly intro?: Child;
  /** a letter preview, or what else stands under the questions */
  readonly preview?: Child;
  /** beside the questions where there is room, after the buttons where there is none */
  readonly aside?: Child;
  /** opens in the page that stands there */
  readonly inPlace?: boolean;
}

/** The page. */
export function StepPage(props: StepPageProps) {
  const { frame, fields, aside } = props;
  const facts = (props.facts ?? []).filter(({ lines }) => lines.length > 0);
  const { words } = frame;
  const kind = aside ? 'step step-wide' : facts.length > 0 ? 'step step-with-facts' : 'step';
  const faults = [...(props.faults ?? []), ...faultsOf(fields)];
  return (
    <StaffLayout frame={frame} title={props.heading} faulty={faults.length > 0} inPlace={props.inPlace ? '' : undefined}>
      <div class={kind}>
        <div class="step-main">
          <Top {...props} />
          <ErrorSummary faults={faults} words={words} />
          <Notices notices={props.notices} />
          <h1>{props.heading}</h1>
          {props.lead ? <div class="form-lead">{props.lead}</div> : null}
          {props.due === undefined ? null : <DateLine {...props.due} today={props.today} words={words} />}
          {props.clause === undefined ? null : <WhyStep clause={props.clause} words={words} />}
          {props.intro ? <div class="step-intro">{props.intro}</div> : null}
          <Form target={props.form} words={words}>
            {aside ? (
              <div class="step-columns">
                <div class="step-questions">
                  <Questions {...props} />
                </div>
                <div class="step-aside">{aside}</div>
              </div>
            ) : (
              <Questions {...props} />
            )}
          </Form>
        </div>
        {facts.length === 0 ? null : <Facts groups={facts} words={words} />}
      </div>
    </StaffLayout>
  );
}

function Questions(props: StepPageProps) {
  const { words } = props.frame;
  return (
    <>
      {/* Enter presses the first button of a form: it must be the one that takes the step, not one that shows a letter */}
      {props.preview || props.aside ? <button type="submit" hidden></button> : null}
      <Fields specs={props.fields} words={words} />
      {props.preview ? <div class="step-preview">{props.preview}</div> : null}
      {props.seenBy === undefined ? null : (
        <p class="step-seen">
          <strong>{words.staff.step.seenBy}</strong> {props.seenBy}
        </p>
      )}
      <Submit {...props} />
    </>
  );
}

function Top({ of, frame: { words } }: StepPageProps) {
  if (of === undefined) return null;
  return (
    <p class="case-line">
      <a href={of.href}>← {words.staff.step.backToCase(of.reference)}</a> · <bdi>{of.subject}</bdi>
    </p>
  );
}

function WhyStep({ clause, words }: { readonly clause: ClauseReference; readonly words: ScreenWords }) {
  return (
    <div>
      <details class="why">
        <summary>{words.staff.step.why}</summary>
        <div class="why-body">
          <p>{clause.says}</p>
          <p class="why-source">{clause.href === undefined ? clause.source : <a href={clause.href}>{clause.source}</a>}</p>
        </div>
      </details>
    </div>
  );
}

function Submit({ submit, also, cancelHref, frame: { words } }: StepPageProps) {
  return (
    <Buttons>
      <Button weight="first">{submit}</Button>
      {also === undefined ? null : (
        <Button name={also.name} value={also.value}>
          {also.label}
        </Button>
      )}
      <LinkButton href={cancelHref} weight="quiet">
        {words.form.cancel}
      </LinkButton>
    </Buttons>
  );
}
