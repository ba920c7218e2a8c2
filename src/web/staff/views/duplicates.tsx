/** Cases that look like the one being typed, each opened beside it so that nothing typed is lost. */

/** One case. */
interface Duplicate {
  readonly reference: string;
  readonly href: string;
  readonly subject: string;
  /** "S. Yilmaz · zelfde telefoonnummer · ontvangen za 21 nov" */
  readonly about: string;
}

export interface DuplicateListProps {
  readonly items: readonly Duplicate[];
  readonly text: string;
  readonly newTab: string;
}

/** The list. */
export function DuplicateList({ items, text, newTab }: DuplicateListProps) {
  return (
    <>
      <p>{text}</p>
      <ul class="duplicates">
        {items.map((one) => (
          <li>
            <a href={one.href} target="_blank" rel="noopener">
              <bdi>{one.subject}</bdi>
              <span class="hidden-label"> ({newTab})</span>
            </a>
            <p class="office-quiet">
              <span class="figures">{one.reference}</span> · <bdi>{one.about}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
