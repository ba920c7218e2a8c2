/** What is asked of the process that makes pictures of documents, and what it answers. */

/** The types of which pictures can be made. */
export const PICTURED: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/heic',
  'image/heif',
];

/** The same by the end of a name, where the type is not known. */
export function isPictured(name: string): boolean {
  return /\.(pdf|png|jpe?g|gif|webp|tiff?|hei[cf])$/i.test(name);
}

/** A photo as an iPhone makes it, which browsers and many programs cannot show. */
export function isPhonePhoto(type: string): boolean {
  return type === 'image/heic' || type === 'image/heif';
}

/** A part of a page, in fractions of its width and height from the upper left corner: the same at every size. */
export interface Box {
  /** from 1 */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of a page as it stands upright; only the proportion matters. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A character of the text layer of a PDF with the place where it stands. */
export interface PlacedText {
  readonly page: number;
  readonly text: string;
  /** for each UTF-16 unit of `text` the box as x, y, width, height in fractions of the page; all zero for what has no place */
  readonly places: Float32Array;
}

export type Asking =
  | { readonly what: 'pages' }
  /** `width` in pixels, `turn` in degrees clockwise; `boxes` are hidden in the picture */
  | {
      readonly what: 'picture';
      readonly page: number;
      readonly width: number;
      readonly turn: Turn;
      readonly boxes?: readonly Box[];
    }
  | { readonly what: 'words' }
  /** a new PDF of pictures in which these parts are gone */
  | { readonly what: 'copy'; readonly boxes: readonly Box[] };

export type Turn = 0 | 90 | 180 | 270;

/** Why there is nothing: it is damaged, has a password, is larger than we draw, or took too long or too much memory. */
export type NoPicture = 'damaged' | 'locked' | 'too-large' | 'too-slow' | 'too-much';

export type Answered =
  | { readonly pages: readonly PageSize[] }
  | { readonly picture: Uint8Array }
  | { readonly words: readonly PlacedText[] }
  | { readonly copy: Uint8Array }
  | { readonly none: NoPicture };

/** A document on disk. */
export interface Pictured {
  readonly id: string;
  readonly path: string;
  readonly type: string;
}

/** Of more pages no pictures are made: what is longer can be downloaded. */
export const MOST_PAGES = 300;
