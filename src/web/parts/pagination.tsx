/** Newer and older: pages by key, so that a long list costs no more at its end than at its start. */
import type { ScreenWords } from '../words/screen/screen.ts';

/** Where the neighbouring pages are; none at either end. */
export interface PagesProps {
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
  readonly words: ScreenWords;
  /** other words for the two directions, such as "Dringender" and "Later" */
  readonly labels?: { readonly newer: string; readonly older: string } | undefined;
}

/** Nothing when everything fits on one page. */
export function Pages({ newerHref, olderHref, words, labels }: PagesProps) {
  if (newerHref === undefined && olderHref === undefined) return null;
  return (
    <nav class="pages" aria-label={words.list.pages}>
      {newerHref === undefined ? null : (
        <a rel="prev" href={newerHref}>
          ← {labels?.newer ?? words.list.newer}
        </a>
      )}
      {olderHref === undefined ? null : (
        <a rel="next" class="pages-next" href={olderHref}>
          {labels?.older ?? words.list.older} →
        </a>
      )}
    </nav>
  );
}
