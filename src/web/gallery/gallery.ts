/** The gallery: every page and part in every state, so that a change in look is seen. */
import type { Assets } from '../parts/page.tsx';
import type { Language } from '../words/language.ts';
import { accessPages } from './access-pages.tsx';
import { casePages } from './case-pages.tsx';
import { choosingPages } from './choosing-pages.tsx';
import { documentPages } from './document-pages.tsx';
import { doorPages } from './door-pages.tsx';
import { figurePages } from './figure-pages.tsx';
import { formPages } from './form-pages.tsx';
import { frontPages } from './front-pages.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { improvementPages } from './improvement-pages.tsx';
import { minePages } from './mine-pages.tsx';
import { partPages } from './part-pages.tsx';
import { policyPages } from './policy-pages.tsx';
import { workPages } from './work-pages.tsx';

/** All pages by their name. */
export const gallery: readonly GalleryPage[] = [
  ...partPages,
  ...frontPages,
  ...formPages,
  ...minePages,
  ...workPages,
  ...choosingPages,
  ...casePages,
  ...doorPages,
  ...accessPages,
  ...documentPages,
  ...figurePages,
  ...improvementPages,
  ...policyPages,
];

/** The HTML of one page, or undefined when there is none of that name. */
export async function galleryHtml(path: string, assets: Assets, language: Language = 'nl'): Promise<string | undefined> {
  const page = gallery.find((one) => one.path === path);
  return page === undefined ? undefined : String(await page.render(assets, language));
}
