/** One page of a form: one group of questions, everything that was typed still there, faults on top. */
import type { Child } from 'hono/jsx';
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import type { FormFault } from '../../parts/error-summary.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { FormTarget } from '../../parts/form.tsx';
import { Form } from '../../parts/form.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { StepNumber } from '../../parts/steps-progress.tsx';
import { StepsProgress } from '../../parts/steps-progress.tsx';

/** Everything on a page of questions. Faults stand on the fields; `faults` are those of the form as a whole. */
export interface FormStepPageProps {
  readonly frame: PublicFrame;
  readonly heading: string;
  readonly lead?: Child;
  /** what the questions are about, to be read first: a question to this person, a proposal */
  readonly before?: Child;
  readonly step?: StepNumber | undefined;
  readonly fields: readonly FieldSpec[];
  readonly faults?: readonly FormFault[] | undefined;
  readonly form: FormTarget;
  readonly submit?: string | undefined;
  readonly backHref?: string | undefined;
  /** the way back as a button of the form itself, so that what was typed goes along */
  readonly back?: { readonly name: string; readonly value: string } | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
  /** a button of the form with which somebody stops, and leaves nothing behind */
  readonly stop?: { readonly name: string; readonly value: string; readonly label: string } | undefined;
  /** what stands under the button: another way to reach us */
  readonly after?: Child;
}

/** The way out of a form that somebody does not want to send. */
export function StopButton({ stop }: { readonly stop: FormStepPageProps['stop'] }) {
  if (stop === undefined) return null;
  return (
    <p class="form-stop">
      <button class="text-button" type="submit" name={stop.name} value={stop.value} formnovalidate>
        {stop.label}
      </button>
    </p>
  );
}

/** The page. */
export function FormStepPage(props: FormStepPageProps) {
  const { frame, fields } = props;
  const { words } = frame;
  const faults = [...(props.faults ?? []), ...faultsOf(fields)];
  return (
    <PublicLayout frame={frame} title={props.heading} faulty={faults.length > 0}>
      <div class="column column-page column-form">
        {props.step === undefined ? null : <StepsProgress step={props.step} words={words} />}
        <ErrorSummary faults={faults} words={words} />
        <Notices notices={props.notices} />
        <h1>{props.heading}</h1>
        {props.lead ? <div class="form-lead">{props.lead}</div> : null}
        {props.before ? <div class="ask">{props.before}</div> : null}
        <Form target={props.form} words={words}>
          <Fields specs={fields} words={words} />
          <Buttons>
            <Button weight="first">{props.submit ?? words.form.next}</Button>
            {props.backHref === undefined ? null : (
              <LinkButton href={props.backHref} weight="quiet">
                {words.form.back}
              </LinkButton>
            )}
            {props.back === undefined ? null : (
              <Button {...props.back} weight="quiet" skipChecks>
                {words.form.back}
              </Button>
            )}
          </Buttons>
          <StopButton stop={props.stop} />
        </Form>
        {props.after ? <div class="form-after muted">{props.after}</div> : null}
      </div>
    </PublicLayout>
  );
}
