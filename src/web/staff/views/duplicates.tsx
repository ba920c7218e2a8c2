/** Cases that look like the one being typed, each opened beside it so that nothing typed is lost. */
import type { RegisterWords } from '../../words/staff/register-nl.ts';

/** One case. */
export interface Duplicate {
  readonly reference: string;
  /** absent: the reader cannot open it */
  readonly href?: string;
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
            {one.href === undefined ? (
              one.subject
            ) : (
              <a href={one.href} target="_blank" rel="noopener">
                <bdi>{one.subject}</bdi>
                <span class="hidden-label"> ({newTab})</span>
              </a>
            )}
            <p class="office-quiet">
              <span class="figures">{one.reference}</span> · <bdi>{one.about}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where a script shows earlier cases while somebody types who complains; without one they come when the form is sent. */
export function EarlierCases({ says }: { readonly says: RegisterWords }) {
  return (
    <div
      class="earlier"
      role="status"
      data-earlier
      data-one={says.earlier(1)}
      data-many={says.earlier(2).replace('2', '{n}')}
      data-new-tab={says.newTab}
      hidden
    ></div>
  );
}
