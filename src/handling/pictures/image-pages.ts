/** A photo or scan as pages: upright, without what the camera wrote beside it; only the first picture of what moves. */
import sharp from 'sharp';
import type { NoPicture } from './asking.ts';
import { MOST_PAGES } from './asking.ts';
import type { Pages } from './pages.ts';

/** A photo of a good telephone has 50 million points; a bomb has billions. */
const MOST_POINTS = 80_000_000;
const MOST_WIDE = 3000;

sharp.cache(false);
sharp.concurrency(1);

/** Opens it. */
export async function imagePages(bytes: Uint8Array, type: string): Promise<Pages | { readonly none: NoPicture }> {
  const open = (page: number) =>
    sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error', page: page - 1, pages: 1 }).autoOrient();
  try {
    const { pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_POINTS }).metadata();
    // what moves is one page; a scan in TIFF has several
    const count = type === 'image/tiff' ? pages : 1;
    if (count > MOST_PAGES) return { none: 'too-large' };
    const sizes = [];
    for (let page = 1; page <= count; page++) {
      const { autoOrient } = await open(page).metadata();
      sizes.push({ width: autoOrient.width, height: autoOrient.height });
    }
    return {
      sizes,
      async pixels(page, width) {
        const { data, info } = await open(page)
          .resize({ width: Math.min(width, MOST_WIDE), height: MOST_WIDE, fit: 'inside', withoutEnlargement: true })
          .flatten({ background: '#fff' })
          .toColourspace('srgb')
          .removeAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        return { data, width: info.width, height: info.height, channels: 3 };
      },
      words: async () => [],
    };
  } catch (fault) {
    return { none: /pixel limit/i.test((fault as Error).message) ? 'too-large' : 'damaged' };
  }
}
