/** How many there are of each kind in a list, each as the way to those alone. */

/** The kinds; none, nothing. */
export interface KindLinksProps {
  /** of what they are the kinds, for who cannot see where they stand */
  readonly name?: string | undefined;
  readonly of?: readonly {
    /** "Loopt (3)" */
    readonly text: string;
    readonly href: string;
    /** it is what is shown; the way leads back to all */
    readonly current?: boolean | undefined;
  }[];
}

/** One quiet line above the list. */
export function KindLinks({ name, of = [] }: KindLinksProps) {
  if (of.length === 0) return null;
  return (
    <nav aria-label={name}>
      <ul class="kinds">
        {of.map(({ text, href, current }) => (
          <li>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
