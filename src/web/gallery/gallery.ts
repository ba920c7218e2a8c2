/** The gallery: every page and part in every state, so that a change in look is seen. */
import type { Assets } from '../parts/page.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { partPages } from './part-pages.tsx';
import { publicPages } from './public-pages.tsx';
import { staffPages } from './staff-pages.tsx';

/** All pages by their name. */
export const gallery: readonly GalleryPage[] = [...partPages, ...publicPages, ...staffPages];

/** The HTML of one page, or undefined when there is none of that name. */
export async function galleryHtml(path: string, assets: Assets, language: 'nl' | 'en' = 'nl'): Promise<string | undefined> {
  const page = gallery.find((one) => one.path === path);
  return page === undefined ? undefined : String(await page.render(assets, language));
}
