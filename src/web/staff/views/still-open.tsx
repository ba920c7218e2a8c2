/** What is still owed in a case that somebody is about to close. */
import type { Explained } from '../../parts/date-why.tsx';
import { DateLine } from '../../parts/date-why.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** The duties, each with its date when it has one. */
export interface StillOpenProps {
  readonly duties: readonly { readonly what: string; readonly due?: Explained | undefined }[];
  readonly today: string;
  readonly words: ScreenWords;
  readonly says: SpecialStepWords;
}

/** The part of the page above the form. */
export function StillOpen({ duties, today, words, says: { close: says } }: StillOpenProps) {
  if (duties.length === 0) return <p>{says.nothingOpen}</p>;
  return (
    <section class="still-open">
      <h2>{says.openHeading}</h2>
      <ul>
        {duties.map(({ what, due }) => (
          <li>{due === undefined ? what : <DateLine what={what} date={due} today={today} words={words} short />}</li>
        ))}
      </ul>
      <p class="muted">{says.open}</p>
    </section>
  );
}
