/** Who takes part in a case already, and what it means for a colleague to be named in it. */
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** The people, and the name of the handler when there is one. */
export interface TakesPartProps {
  readonly people: readonly { readonly name: string; readonly capacity: string }[];
  readonly handler?: string | undefined;
  readonly says: SpecialStepWords;
}

/** The part of the page above the form. */
export function TakesPart({ people, handler, says: { involve: says } }: TakesPartProps) {
  return (
    <div class="takes-part">
      <h2>{says.already}</h2>
      <ul>
        {people.map((person) => (
          <li>
            <bdi>{person.name}</bdi> <span class="muted">{person.capacity}</span>
          </li>
        ))}
      </ul>
      <p>
        {says.firewall} {handler === undefined ? null : says.handlerLeaves(handler)}
      </p>
    </div>
  );
}
