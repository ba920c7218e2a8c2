/** Adding a passkey: a name, and a button that has the browser make it. */
import { LinkButton } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field } from '../../parts/field.tsx';
import type { FormTarget } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { AccountWords } from '../../words/staff/account-nl.ts';
import { PasskeyForm } from './passkey-form.tsx';

/** Everything on the page. */
export interface AddPasskeyPageProps {
  readonly frame: StaffFrame;
  readonly says: AccountWords['addPasskey'];
  readonly name: string;
  readonly options: string;
  readonly form: FormTarget;
  readonly fault?: string | undefined;
  readonly appHref: string;
  readonly app: string;
  readonly cancelHref: string;
}

/** The page. */
export function AddPasskeyPage({ frame, says, ...props }: AddPasskeyPageProps) {
  const { words } = frame;
  const name = { kind: 'text', name: 'name', label: says.name, hint: says.nameHint, value: props.name, maxLength: 60 } as const;
  return (
    <StaffLayout frame={frame} title={says.heading} faulty={props.fault !== undefined}>
      <ErrorSummary faults={props.fault === undefined ? [] : [{ message: props.fault }]} words={words} />
      <h1>{says.heading}</h1>
      <p class="lead office-text">{says.lead}</p>
      <div class="office-form">
        <PasskeyForm kind="create" options={props.options} form={props.form} submit={says.submit} failed={says.failed}>
          <Field spec={name} words={words} />
        </PasskeyForm>
        <noscript>
          <p>{says.script}</p>
        </noscript>
        <p data-passkey-none hidden>
          {says.none}
        </p>
        <div class="buttons">
          <LinkButton href={props.appHref} weight="quiet">
            {props.app}
          </LinkButton>
          <LinkButton href={props.cancelHref} weight="quiet">
            {words.form.cancel}
          </LinkButton>
        </div>
      </div>
    </StaffLayout>
  );
}
