/** The door to one's own complaint: by the link's secret, or by number and code. */
import { Button, Buttons } from '../../parts/button.tsx';
import type { FormFault } from '../../parts/error-summary.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { FormTarget } from '../../parts/form.tsx';
import { Form, TOKEN_FIELD } from '../../parts/form.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';

/** The names of the three fields. */
export const ENTER_FIELDS = { reference: 'reference', code: 'code', secret: 'secret' } as const;

/** Everything on the page. A wrong number and a wrong code give the same fault: a stranger learns nothing. */
export interface EnterMinePageProps {
  readonly frame: PublicFrame;
  readonly form: FormTarget;
  readonly referenceExample: string;
  readonly reference?: string | undefined;
  readonly code?: string | undefined;
  readonly referenceError?: string | undefined;
  /** what can be lodged here; absent: a complaint */
  readonly lodged?: string | undefined;
  readonly codeError?: string | undefined;
  readonly faults?: readonly FormFault[] | undefined;
  readonly lostHref?: string | undefined;
  /** where the secret of a link is posted by the script, which reads it from the fragment */
  readonly secretForm?: FormTarget | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
}

/** The page. */
export function EnterMinePage(props: EnterMinePageProps) {
  const { frame, lodged } = props;
  const { words } = frame;
  const fields = questions(props);
  const faults = [...(props.faults ?? []), ...faultsOf(fields)];
  return (
    <PublicLayout frame={frame} title={words.enter.heading(lodged)} faulty={faults.length > 0}>
      <div class="column column-page column-form">
        <ErrorSummary faults={faults} words={words} kept={false} />
        <Notices notices={props.notices} />
        <h1>{words.enter.heading(lodged)}</h1>
        <p class="form-lead">{words.enter.lead}</p>
        {props.secretForm === undefined ? null : <SecretForm target={props.secretForm} opening={words.enter.opening(lodged)} />}
        <Form target={props.form} words={words}>
          <Fields specs={fields} words={words} />
          <Buttons>
            <Button weight="first">{words.enter.show(lodged)}</Button>
          </Buttons>
        </Form>
        {props.lostHref === undefined ? null : (
          <p class="form-after">
            <a href={props.lostHref}>{words.enter.lost}</a>
          </p>
        )}
      </div>
    </PublicLayout>
  );
}

function questions({ frame: { words }, ...props }: EnterMinePageProps): readonly FieldSpec[] {
  return [
    {
      kind: 'text',
      name: ENTER_FIELDS.reference,
      label: words.enter.reference,
      hint: words.enter.referenceHint(props.referenceExample),
      value: props.reference,
      error: props.referenceError,
      autocomplete: 'off',
      maxLength: 40,
    },
    { kind: 'code', name: ENTER_FIELDS.code, label: words.enter.code, value: props.code, error: props.codeError },
  ];
}

function SecretForm({ target, opening }: { readonly target: FormTarget; readonly opening: string }) {
  return (
    <form method="post" action={target.action} data-secret-link hidden>
      {target.token === undefined ? null : <input type="hidden" name={TOKEN_FIELD} value={target.token} />}
      <input type="hidden" name={ENTER_FIELDS.secret} />
      <p role="status">{opening}</p>
    </form>
  );
}
