/** Where a link from a mail leads: a script posts its secret from the fragment, and by hand it can be pasted. */
import { Button, Buttons } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Form, type FormTarget, TOKEN_FIELD } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { DoorWords } from '../../words/staff/door-nl.ts';
import { type DoorFrame, DoorLayout } from './sign-in.tsx';

/** The name of the field with the secret; the script looks for it. */
export const ENTER_SECRET = 'secret';

/** Everything on the page. */
export interface SecretPageProps {
  readonly frame: DoorFrame;
  readonly form: FormTarget;
  readonly says: DoorWords['door'];
  readonly notices?: readonly NoticeProps[] | undefined;
}

/** The page. */
export function SecretPage({ frame, form, says, notices }: SecretPageProps) {
  return (
    <DoorLayout frame={frame} title={says.openLink} faulty={notices !== undefined}>
      <Notices notices={notices} />
      <h1>{says.openLink}</h1>
      <form method="post" action={form.action} data-secret-link hidden>
        {form.token === undefined ? null : <input type="hidden" name={TOKEN_FIELD} value={form.token} />}
        <input type="hidden" name={ENTER_SECRET} />
        <p role="status">{says.openLinkLead}</p>
      </form>
      <p class="form-lead">{says.openLinkByHand}</p>
      <Form target={form} words={frame.words}>
        <Field
          spec={{ kind: 'text', name: ENTER_SECRET, label: says.linkSecret, autocomplete: 'off', width: 'full' }}
          words={frame.words}
        />
        <Buttons>
          <Button weight="first">{says.openIt}</Button>
        </Buttons>
      </Form>
    </DoorLayout>
  );
}
