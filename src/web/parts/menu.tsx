/** A list of links that folds open under a button, without JavaScript. */

/** One choice; `refusal` says why it cannot be chosen now, by which clause, and keeps it in sight. */
export interface MenuItem {
  readonly label: string;
  readonly href?: string | undefined;
  readonly hint?: string | undefined;
  readonly refusal?: string | undefined;
  /** what it belongs to: those of one group follow each other */
  readonly group?: string | undefined;
}

/** So many lines are read without headings. */
const FEW = 8;

/** The menu; nothing when there is nothing to choose. */
export function Menu({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) {
  if (items.length === 0) return null;
  return (
    <details class="menu" data-menu>
      <summary class="nl-button nl-button--subtle">
        {label} <span aria-hidden="true">▾</span>
      </summary>
      {items.length <= FEW ? <Items items={items} kind="menu-list" /> : <Groups items={items} />}
    </details>
  );
}

function Groups({ items }: { readonly items: readonly MenuItem[] }) {
  const groups = [...Map.groupBy(items, ({ group = '' }) => group)];
  return (
    <div class="menu-list">
      <div class={groups.length > 1 ? 'menu-wide' : undefined}>
        {groups.map(([name, own], place) => (
          <section class="menu-group" aria-labelledby={name === '' ? undefined : `menu-${place}`}>
            {name === '' ? null : <h2 id={`menu-${place}`}>{name}</h2>}
            <Items items={own} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Items({ items, kind }: { readonly items: readonly MenuItem[]; readonly kind?: string }) {
  return (
    <ul class={kind}>
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
  );
}
