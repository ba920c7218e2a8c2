/** Answers what is asked of one document; whatever is wrong with it is an answer and no fault. */
import sharp from 'sharp';
import { type Answered, type Asking, isPhonePhoto, type Turn } from './asking.ts';
import { heicPages } from './heic-pages.ts';
import { hide } from './hide.ts';
import { imagePages } from './image-pages.ts';
import type { Pages, Pixels } from './pages.ts';
import { pdfPages } from './pdf-pages.ts';
import { type PictureOnPage, picturePdf } from './picture-pdf.ts';

/** A page of a copy is about so wide, in pixels: 170 dots an inch on A4. */
const COPY_WIDTH = 1400;
/** A4 in points: the width of a photo on the paper of its copy. */
const PAPER = 595;

/** Opens a document. */
export function openPages(bytes: Uint8Array, type: string): ReturnType<typeof pdfPages> {
  if (type === 'application/pdf') return pdfPages(bytes);
  return isPhonePhoto(type) ? heicPages(bytes) : imagePages(bytes, type);
}

/** What is asked, of an open document. */
export async function drawn(pages: Pages, asking: Asking, type: string): Promise<Answered> {
  switch (asking.what) {
    case 'pages':
      return { pages: pages.sizes };
    case 'words':
      return { words: await pages.words() };
    case 'picture':
      if (pages.sizes[asking.page - 1] === undefined) return { none: 'damaged' };
      return { picture: await picture(pages, asking) };
    case 'copy':
      return { copy: await copy(pages, asking.boxes, type) };
  }
}

async function picture(
  pages: Pages,
  { page, width, turn, boxes = [] }: Extract<Asking, { what: 'picture' }>,
): Promise<Uint8Array> {
  const pixels = await pages.pixels(page, turn % 180 === 0 ? width : Math.round(width * ratioOf(pages, page)));
  const hidden = hide(
    pixels,
    boxes.filter((one) => one.page === page),
  );
  return ofPixels(hidden, turn).webp({ quality: 82, effort: 2 }).toBuffer();
}

function ratioOf({ sizes }: Pages, page: number): number {
  const { width = 1, height = 1 } = sizes[page - 1] ?? {};
  return width / height;
}

/** One page after the other, so that only one is in memory as pixels. */
async function copy(
  pages: Pages,
  boxes: readonly { page: number; x: number; y: number; width: number; height: number }[],
  type: string,
) {
  const made: PictureOnPage[] = [];
  for (const [at, size] of pages.sizes.entries()) {
    const page = at + 1;
    const pixels = hide(
      await pages.pixels(page, COPY_WIDTH),
      boxes.filter((one) => one.page === page),
    );
    const { width, height } = pixels;
    const paper = type === 'application/pdf' ? size : { width: PAPER, height: Math.round((PAPER * size.height) / size.width) };
    made.push({ jpeg: await ofPixels(pixels, 0).jpeg({ quality: 85 }).toBuffer(), width, height, paper });
  }
  return picturePdf(made);
}

function ofPixels({ data, width, height, channels }: Pixels, turn: Turn) {
  const open = sharp(data, { raw: { width, height, channels } });
  const flat = channels === 4 ? open.flatten({ background: '#fff' }) : open;
  return turn === 0 ? flat : flat.rotate(turn);
}
