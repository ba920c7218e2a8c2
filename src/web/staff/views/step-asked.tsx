/** The second step at the door: a code that is typed, or a passkey that is pressed; also to prove again who one is. */
import { Button, Buttons } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import { Form, type FormTarget } from '../../parts/form.tsx';
import type { AccountWords } from '../../words/staff/account-nl.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { type DoorFrame, DoorLayout } from './sign-in.tsx';

/** Everything on the page. */
export interface StepAskedPageProps {
  readonly frame: DoorFrame;
  readonly says: AccountWords['step'];
  readonly heading: string;
  readonly lead?: string | undefined;
  /** there is an app: its codes are named first */
  readonly app: boolean;
  /** the question for a passkey, as JSON */
  readonly passkey?: string | undefined;
  /** the code that was given, and what was wrong with it */
  readonly code?: string | undefined;
  readonly wrong?: string | undefined;
  readonly form: FormTarget;
  readonly backHref: string;
  readonly back: string;
}

/** The page. */
export function StepAskedPage({ frame, says, heading, app, passkey, wrong, form, ...props }: StepAskedPageProps) {
  const { words } = frame;
  const field = {
    ...({ kind: 'text', name: 'code', label: app ? says.code : says.recovery, autocomplete: 'one-time-code' } as const),
    ...({
      hint: app ? says.codeHint : says.recoveryHint,
      error: wrong,
      width: 'short',
      maxLength: 40,
      value: props.code,
    } as const),
  };
  return (
    <DoorLayout frame={frame} title={heading} faulty={wrong !== undefined}>
      <ErrorSummary faults={wrong === undefined ? [] : [{ message: wrong, field: 'code' }]} words={words} />
      <h1>{heading}</h1>
      <p class="form-lead">{props.lead ?? (app ? says.leadApp : says.leadPasskey)}</p>
      {passkey === undefined ? null : (
        <PasskeyForm kind="get" options={passkey} form={form} submit={says.usePasskey} failed={says.passkeyFailed} />
      )}
      <Form target={form} words={words}>
        <Fields specs={[field]} words={words} />
        <Buttons>
          <Button weight={passkey === undefined ? 'first' : 'second'}>{says.submit}</Button>
        </Buttons>
      </Form>
      <p class="form-after">
        <a href={props.backHref}>{props.back}</a>
      </p>
      <p class="muted small">{says.lost}</p>
    </DoorLayout>
  );
}
