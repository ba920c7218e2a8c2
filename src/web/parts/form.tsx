/** A form that cannot be forged, can be sent twice without harm, and keeps what was typed. */
import type { PropsWithChildren } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';

/** The name of the hidden field with the form's own token. */
export const TOKEN_FIELD = 'formToken';
/** The name of the hidden field that makes a second sending the same as the first. */
export const KEY_FIELD = 'idempotencyKey';

/** Where a form goes and what it carries unseen. */
export interface FormTarget {
  readonly action: string;
  readonly token?: string | undefined;
  readonly key?: string | undefined;
  /** the name under which the browser keeps what is typed until it has been sent; none for secrets */
  readonly draft?: string | undefined;
  /** with files */
  readonly files?: boolean | undefined;
  /** asks before leaving a page with text that was not sent */
  readonly warn?: boolean | undefined;
  /** more values that the form carries unseen */
  readonly carries?: readonly { readonly name: string; readonly value: string }[] | undefined;
  /** the address to which a script saves what is typed, while it is typed */
  readonly saveTo?: string | undefined;
  /** Ctrl + Enter sends it: for a form that sends nothing to anybody by itself */
  readonly sendKey?: boolean | undefined;
}

/** The form element with its hidden fields. Faults come from the server, so the browser's own bubbles stay away. */
export function Form({
  target,
  words,
  children,
}: PropsWithChildren<{ readonly target: FormTarget; readonly words: ScreenWords }>) {
  return (
    <form
      method="post"
      action={target.action}
      enctype={target.files ? 'multipart/form-data' : undefined}
      novalidate
      class="form"
      data-draft={target.draft}
      data-upload={target.files ? '' : undefined}
      data-warn-unsaved={target.warn ? '' : undefined}
      data-save-to={target.saveTo}
      data-send-key={target.sendKey ? '' : undefined}
      data-signed-out={target.saveTo === undefined ? undefined : words.form.signedOut}
      data-no-connection={target.saveTo === undefined ? undefined : words.form.noConnection}
    >
      {target.token === undefined ? null : <input type="hidden" name={TOKEN_FIELD} value={target.token} />}
      {target.key === undefined ? null : <input type="hidden" name={KEY_FIELD} value={target.key} />}
      <Carried target={target} />
      {/* Enter presses the first button of a form: without this one it would take a kept file away */}
      {target.files ? <button type="submit" hidden></button> : null}
      {target.draft === undefined ? null : (
        <p class="draft-restored" data-draft-restored role="status" hidden>
          {words.form.restored}
        </p>
      )}
      {children}
    </form>
  );
}

/** A button that does one thing at once, in a form of its own. */
export function OneButtonForm({ target, children }: PropsWithChildren<{ readonly target: FormTarget }>) {
  return (
    <form method="post" action={target.action} class="one-button">
      {target.token === undefined ? null : <input type="hidden" name={TOKEN_FIELD} value={target.token} />}
      {target.key === undefined ? null : <input type="hidden" name={KEY_FIELD} value={target.key} />}
      <Carried target={target} />
      {children}
    </form>
  );
}

function Carried({ target }: { readonly target: FormTarget }) {
  return (
    <>
      {(target.carries ?? []).map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
