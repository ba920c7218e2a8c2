/** A list of links that folds open under a button, without JavaScript. */

/** One choice; `refusal` says why it cannot be chosen now, by which clause, and keeps it in sight. */
export interface MenuItem {
  readonly label: string;
  readonly href?: string | undefined;
  readonly hint?: string | undefined;
  readonly refusal?: string | undefined;
}

/** The menu; nothing when there is nothing to choose. */
export function Menu({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) {
  if (items.length === 0) return null;
  return (
    <details class="menu" data-menu>
      <summary class="nl-button nl-button--subtle">
        {label} <span aria-hidden="true">▾</span>
      </summary>
      <ul class="menu-list">
        {items.map((item) => (
          <li>
            {item.href === undefined || item.refusal !== undefined ? (
              <span class="menu-refused">{item.label}</span>
            ) : (
              <a href={item.href}>{item.label}</a>
            )}
            {item.refusal === undefined && item.hint === undefined ? null : (
              <span class="menu-hint">{item.refusal ?? item.hint}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
