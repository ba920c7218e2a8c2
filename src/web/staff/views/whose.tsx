/** The people of a case to choose from, each with how we can reach them now. */
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** A person with the address of the page on which the details stand ready to be changed. */
export interface WhoseProps {
  readonly people: readonly { readonly name: string; readonly ways: string; readonly href: string; readonly current: boolean }[];
  readonly chosen: boolean;
  readonly says: SpecialStepWords;
}

/** The list. */
export function Whose({ people, chosen, says: { correct: says } }: WhoseProps) {
  return (
    <div class="whose">
      <p class="point-label">{says.person}</p>
      {chosen ? null : <p class="muted">{says.choosePerson}</p>}
      <ul>
        {people.map((person) => (
          <li>
            <a href={person.href} aria-current={person.current ? 'true' : undefined}>
              <bdi>{person.name}</bdi>
            </a>{' '}
            <span class="muted small">{person.ways}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
