/** What somebody must weigh before a complaint is not taken up. */
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** Days in words; `conduct` when we know it. */
export interface NotTakenUpProps {
  readonly filed: string;
  readonly conduct?: string | undefined;
  readonly says: SpecialStepWords;
}

/** The part of the page above the form. */
export function NotTakenUp({ filed, conduct, says: { refuse: says } }: NotTakenUpProps) {
  return (
    <div class="not-taken-up">
      <p>{says.may}</p>
      <dl class="two-facts">
        <div>
          <dt>{says.conduct}</dt>
          <dd>{conduct ?? says.conductUnknown}</dd>
        </div>
        <div>
          <dt>{says.filed}</dt>
          <dd>{filed}</dd>
        </div>
      </dl>
    </div>
  );
}
