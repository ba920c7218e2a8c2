/** A document as pages that can be drawn, whatever it was made with. */
import type { PageSize, PlacedText } from './asking.ts';

export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

export interface Pages {
  readonly sizes: readonly PageSize[];
  /** a page, from 1, about so many pixels wide */
  pixels(page: number, width: number): Promise<Pixels>;
  words(): Promise<readonly PlacedText[]>;
}
