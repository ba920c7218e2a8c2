/** Somebody's own words, however many: of a long text the beginning, with the rest behind one touch. */
import type { ScreenWords } from '../words/screen/screen.ts';
import { Typed } from './typed.tsx';

/** More characters than this push away what stands under them; beside a story, in its narrow column, far fewer do. */
const LONG = { story: 900, aside: 200 };

/** The words; the whole of them is in the page, and on paper. */
export function LongTyped({
  text,
  words,
  place = 'story',
}: {
  readonly text: string;
  readonly words: ScreenWords;
  readonly place?: keyof typeof LONG;
}) {
  if (text.length <= LONG[place]) return <Typed text={text} inline={place === 'aside'} />;
  return (
    <details class={place === 'aside' ? 'long-typed long-typed-aside' : 'long-typed'}>
      <summary>{words.story.readAll}</summary>
      <Typed text={text} />
    </details>
  );
}
