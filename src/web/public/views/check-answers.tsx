/** The last page of the form: everything that was answered, each with a way to change it. */
import type { Child } from 'hono/jsx';
import type { AnswerGroup } from '../../parts/answers.tsx';
import { CheckAnswers } from '../../parts/answers.tsx';
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import type { FormFault } from '../../parts/error-summary.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
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
import { StopButton } from './form-step.tsx';

/** Everything on the page. */
export interface CheckAnswersPageProps {
  readonly frame: PublicFrame;
  readonly step?: StepNumber | undefined;
  readonly groups: readonly AnswerGroup[];
  readonly faults?: readonly FormFault[] | undefined;
  readonly form: FormTarget;
  readonly backHref?: string | undefined;
  /** what sending means: by when they hear from us */
  readonly means?: Child;
  /** the answers themselves, carried along unseen */
  readonly carried?: readonly FieldSpec[] | undefined;
  /** a button of the form with which somebody stops, and leaves nothing behind */
  readonly stop?: { readonly name: string; readonly value: string; readonly label: string } | undefined;
  readonly send?: string | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
}

/** The page. */
export function CheckAnswersPage(props: CheckAnswersPageProps) {
  const { frame, step, groups, faults = [], form, backHref, means } = props;
  const { words } = frame;
  return (
    <PublicLayout frame={frame} title={words.check.heading} faulty={faults.length > 0}>
      <div class="column column-page column-form">
        {step === undefined ? null : <StepsProgress step={step} words={words} />}
        <ErrorSummary faults={faults} words={words} />
        <Notices notices={props.notices} />
        <h1>{words.check.heading}</h1>
        <p class="form-lead">{words.check.lead}</p>
        <Form target={form} words={words}>
          <Fields specs={props.carried ?? []} words={words} />
          <CheckAnswers groups={groups} words={words} />
          {means ? <div class="check-means">{means}</div> : null}
          <Buttons>
            <Button weight="first">{props.send ?? words.check.send}</Button>
            {backHref === undefined ? null : (
              <LinkButton href={backHref} weight="quiet">
                {words.form.back}
              </LinkButton>
            )}
          </Buttons>
          <StopButton stop={props.stop} />
        </Form>
      </div>
    </PublicLayout>
  );
}
