/** Who takes part in a case already, and what it means for a colleague to be named in it. */
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** The people, and what happens to the handling when the handler turns out to be one of them. */
export interface TakesPartProps {
  readonly people: readonly { readonly name: string; readonly capacity: string }[];
  readonly warning: string;
  readonly says: SpecialStepWords;
}

/** The part of the page above the form. */
export function TakesPart({ people, warning, says: { involve: says } }: TakesPartProps) {
  return (
    <div class="takes-part">
      <h2>{says.already}</h2>
      <ul>
        {people.map((person) => (
          <li>
            <bdi>{person.name}</bdi>, <span class="muted">{person.capacity}</span>
          </li>
        ))}
      </ul>
      <p>{warning}</p>
    </div>
  );
}
