/** One page of the gallery. */
import type { Child } from 'hono/jsx';
import type { Assets } from '../parts/page.tsx';
import type { Language } from '../words/language.ts';

/** `path` is its name in the gallery; English is asked of pages that are shown in both languages. */
export interface GalleryPage {
  readonly path: string;
  readonly render: (assets: Assets, language?: Language) => Child;
  /** axe reads the real page, with the data of a procedure, where every address is opened: here only its width is looked at */
  readonly readAsItRuns?: true;
}

/** Pages that axe reads as they run. */
export function asTheyRun(pages: readonly GalleryPage[]): readonly GalleryPage[] {
  return pages.map((page) => ({ ...page, readAsItRuns: true }));
}
