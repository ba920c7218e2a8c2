/** Buttons and links that look like buttons: the act and its object in words, one first on a page. */
import type { PropsWithChildren } from 'hono/jsx';

/** How loud a button is: one `first` a page, `second` beside it, `quiet` for what is rarely wanted, `danger` for what cannot be undone. */
export type Weight = 'first' | 'second' | 'quiet' | 'danger';

const CLASSES: Record<Weight, string> = {
  first: 'nl-button--primary',
  second: 'nl-button--secondary',
  quiet: 'nl-button--subtle',
  danger: 'nl-button--secondary nl-button--danger',
};

interface Looks {
  readonly weight?: Weight;
  readonly small?: boolean;
}

function classOf({ weight = 'second', small }: Looks): string {
  return `nl-button ${CLASSES[weight]}${small ? ' nl-button--small' : ''}`;
}

/**
 * A button of a form. `name` and `value` tell which of several was pressed; `skipChecks` lets it pass unfilled fields;
 * `sendTo` sends the form elsewhere, and shows the answer in the frame or window of that name.
 */
export interface ButtonProps extends Looks {
  readonly name?: string;
  readonly value?: string;
  readonly skipChecks?: boolean;
  readonly form?: string;
  /** sends the form here instead */
  readonly action?: string;
  readonly sendTo?: { readonly action: string; readonly target: string };
}

/** Submits its form. */
export function Button({ name, value, skipChecks, form, action, sendTo, children, ...looks }: PropsWithChildren<ButtonProps>) {
  return (
    <button
      type="submit"
      class={classOf(looks)}
      name={name}
      value={value}
      form={form}
      formnovalidate={skipChecks}
      formaction={sendTo?.action ?? action}
      formtarget={sendTo?.target}
    >
      {children}
    </button>
  );
}

/** A link with the weight of a button. */
export interface LinkButtonProps extends Looks {
  readonly href: string;
  readonly download?: boolean;
  /** the single key that follows it */
  readonly shortcut?: string;
}

/** Goes somewhere; it changes nothing by itself. */
export function LinkButton({ href, download, shortcut, children, ...looks }: PropsWithChildren<LinkButtonProps>) {
  return (
    <a class={classOf(looks)} href={href} download={download} data-key={shortcut}>
      {children}
    </a>
  );
}

/** Buttons side by side, under each other on a phone. */
export function Buttons({ children }: PropsWithChildren) {
  return <div class="buttons">{children}</div>;
}
