/** Choosing several lines of a list, to act on all of them at once: boxes in the lines, and a bar under the list. */
import type { PropsWithChildren } from 'hono/jsx';
import { Button } from './button.tsx';

/** What can be done with what is chosen; the words around it. */
export interface ChoosingProps {
  /** what can be done with them: where the chosen references go; the first is what Enter does */
  readonly actions: readonly { readonly action: string; readonly text: string }[];
  /** the address of the list itself, to come back to */
  readonly back: string;
  readonly says: {
    choose(reference: string): string;
    readonly bar: string;
    readonly chooseAll: string;
    readonly chooseNone: string;
    readonly chosen: string;
  };
}

/** The name under which a chosen case is sent. */
export const CHOSEN = 'zaak';

/** Around the list; without anything to do with the lines it is only the list. */
export function Choosing({ of, children }: PropsWithChildren<{ readonly of: ChoosingProps | undefined }>) {
  if (of === undefined) return <>{children}</>;
  const { says, actions } = of;
  return (
    <form method="get" action={actions[0]?.action} class="choosing" data-choosing>
      <input type="hidden" name="terug" value={of.back} />
      {children}
      <section class="choosing-bar" aria-label={says.bar}>
        {actions.map(({ action, text }) => (
          <Button small action={action}>
            {text}
          </Button>
        ))}
        <span class="muted small" data-chosen-count={says.chosen} role="status"></span>
        <button type="button" class="text-button" hidden data-choose-all={says.chooseAll} data-choose-none={says.chooseNone}>
          {says.chooseAll}
        </button>
      </section>
    </form>
  );
}

/** The box of one line. */
export function ChooseBox({ of, reference }: { readonly of: ChoosingProps | undefined; readonly reference: string }) {
  if (of === undefined) return null;
  return (
    <input
      type="checkbox"
      class="utrecht-checkbox utrecht-checkbox--html-input choose-box"
      name={CHOSEN}
      value={reference}
      aria-label={of.says.choose(reference)}
    />
  );
}
