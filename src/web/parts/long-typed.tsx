/** Somebody's own words, however many: of a long text the beginning, with the rest behind one touch. */
import type { ScreenWords } from '../words/screen/screen.ts';
import { Typed } from './typed.tsx';

/** More characters than this push away what stands under them. */
const LONG = 900;

/** The words; the whole of them is in the page, and on paper. */
export function LongTyped({ text, words }: { readonly text: string; readonly words: ScreenWords }) {
  if (text.length <= LONG) return <Typed text={text} />;
  return (
    <details class="long-typed">
      <summary>{words.story.readAll}</summary>
      <Typed text={text} />
    </details>
  );
}
