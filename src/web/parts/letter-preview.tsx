/** A letter as its reader will see it, shown safely: a document of its own in a frame, or its text on paper. */
import type { PropsWithChildren } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';

/** `src` is a same-origin page of the letter; without it the children are the letter. */
export interface LetterPreviewProps {
  readonly title: string;
  readonly src?: string | undefined;
  readonly pdfHref?: string | undefined;
  readonly words: ScreenWords;
}

/** The letter on its sheet. */
export function LetterPreview({ title, src, pdfHref, words, children }: PropsWithChildren<LetterPreviewProps>) {
  return (
    <figure class="letter">
      <figcaption>
        {words.letter.preview}
        {pdfHref === undefined ? null : <a href={pdfHref}>{words.letter.open}</a>}
      </figcaption>
      {src === undefined ? (
        <article class="sheet prose" aria-label={title}>
          {children}
        </article>
      ) : (
        <iframe class="sheet" src={src} title={title} sandbox=""></iframe>
      )}
    </figure>
  );
}
