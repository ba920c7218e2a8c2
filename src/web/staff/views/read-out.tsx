/** Sentences to read out to somebody on the phone, word for word. */
import { Typed } from '../../parts/typed.tsx';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** The sentences, and what else to know. */
export interface ReadOutProps {
  readonly lines: readonly string[];
  readonly note?: string | undefined;
  readonly says: SpecialStepWords;
}

/** The part of the page above the form. */
export function ReadOut({ lines, note, says: { readOut: says } }: ReadOutProps) {
  return (
    <section class="read-out">
      <h2>{says.heading}</h2>
      <blockquote>
        {lines.map((line) => (
          <Typed text={line} />
        ))}
      </blockquote>
      <p class="muted">{says.afterwards}</p>
      {note === undefined ? null : <p>{note}</p>}
    </section>
  );
}
