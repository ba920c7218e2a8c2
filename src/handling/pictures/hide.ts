/** Hides parts of a picture in the pixels themselves: afterwards there is nothing under the black. */
import type { Box } from './asking.ts';
import type { Pixels } from './pages.ts';

/** A little more than was drawn: the edges of letters are grey. */
const MARGIN = 2;

/** The same picture with these boxes black. */
export function hide(pixels: Pixels, boxes: readonly Box[]): Pixels {
  const { width, height, channels } = pixels;
  const data = Uint8Array.from(pixels.data);
  for (const box of boxes) {
    const left = Math.max(0, Math.floor(box.x * width) - MARGIN);
    const top = Math.max(0, Math.floor(box.y * height) - MARGIN);
    const right = Math.min(width, Math.ceil((box.x + box.width) * width) + MARGIN);
    const bottom = Math.min(height, Math.ceil((box.y + box.height) * height) + MARGIN);
    for (let y = top; y < bottom; y++) {
      const from = (y * width + left) * channels;
      data.fill(0, from, from + Math.max(0, right - left) * channels);
      if (channels === 4) for (let x = left; x < right; x++) data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return { data, width, height, channels };
}
