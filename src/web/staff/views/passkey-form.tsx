/** A button that asks the browser for a passkey: a script shows it, because without one no browser can answer. */
import type { PropsWithChildren } from 'hono/jsx';
import { Button } from '../../parts/button.tsx';
import { type FormTarget, TOKEN_FIELD } from '../../parts/form.tsx';

/** Everything in the form. */
export interface PasskeyFormProps {
  /** `create` makes one, `get` uses one */
  readonly kind: 'create' | 'get';
  /** the question, as JSON */
  readonly options: string;
  readonly form: FormTarget;
  readonly submit: string;
  /** what is said when the browser gave no answer */
  readonly failed: string;
}

/** The form; hidden until the script knows that this browser can do it. */
export function PasskeyForm({ kind, options, form, submit, failed, children }: PropsWithChildren<PasskeyFormProps>) {
  return (
    <form method="post" action={form.action} class="form passkey" data-passkey={kind} data-options={options} hidden>
      <input type="hidden" name={TOKEN_FIELD} value={form.token} />
      {(form.carries ?? []).map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="answer" />
      {children}
      <p class="passkey-failed" role="status" data-passkey-failed={failed}></p>
      <Button weight="first">{submit}</Button>
    </form>
  );
}
