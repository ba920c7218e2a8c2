/** Writing a complaint down: everything on one page, in the order of a conversation, so that it fits in one. */
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { RegisterWords } from '../../words/staff/register-nl.ts';

/** The questions that stand beside each other on a wide screen and below each other on a phone. */
export type Pair = readonly [readonly FieldSpec[], readonly FieldSpec[]];

/** Everything on the page. */
export interface RegisterPageProps {
  readonly frame: StaffFrame;
  readonly says: RegisterWords;
  readonly notices: readonly NoticeProps[];
  readonly pairs: readonly Pair[];
  readonly form: FormTarget;
  readonly submit: string;
}

/** The page. */
export function RegisterPage({ frame, says, notices, pairs, form, submit }: RegisterPageProps) {
  const { words } = frame;
  const faults = faultsOf(pairs.flat(2));
  return (
    <StaffLayout frame={frame} title={says.heading} faulty={faults.length > 0}>
      <div class="register">
        <ErrorSummary faults={faults} words={words} />
        <Notices notices={notices} />
        <h1>{says.heading}</h1>
        <p class="work-summary">{says.lead}</p>
        <Form target={form} words={words}>
          {pairs.map((pair, at) => (
            <div class={at === pairs.length - 1 ? 'register-pair' : 'register-pair register-lead'}>
              {pair
                .filter((specs) => specs.length > 0)
                .map((specs) => (
                  <div class="register-side">
                    <Fields specs={specs} words={words} />
                  </div>
                ))}
            </div>
          ))}
          <Buttons>
            <Button weight="first">{submit}</Button>
            <LinkButton href="/werk" weight="quiet">
              {words.form.cancel}
            </LinkButton>
          </Buttons>
          <p class="muted small keys-only">{says.sendKey}</p>
        </Form>
      </div>
    </StaffLayout>
  );
}
