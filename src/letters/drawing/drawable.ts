/** Replaces what no font can draw by a mark that is seen, and says what it was. */

import type { Family } from './fonts.ts';

/** What stands where something could not be drawn. */
export const MARK = '\u25a1';

/** Characters that are drawn as nothing, or by the layout itself. */
const UNSEEN = /^[\s\p{Cf}\p{Variation_Selector}]$/u;

const UNDRAWN = new Set(['address', 'title', 'author', 'logo']);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function canDraw(grapheme: string, families: readonly Family[]): boolean {
  const seen = [...grapheme].filter((character) => !UNSEEN.test(character)).map((character) => character.codePointAt(0) ?? 0);
  return families.some(({ coverage }) => seen.every((code) => coverage.has(code)));
}

/** Draws texts with these families; gathers in `replaced` what they cannot draw. */
export class Drawable {
  readonly replaced = new Set<string>();
  readonly #families: readonly Family[];
  readonly #refused: readonly string[];

  /** `refused`: what the drawing program itself could not draw although a font has it. */
  constructor(families: readonly Family[], refused: readonly string[] = []) {
    this.#families = families;
    this.#refused = refused;
  }

  /** The text with a mark for everything that cannot be drawn. */
  text(text: string): string {
    if (/^[ -~\u00a0-\u017f]*$/.test(text)) return text;
    return [...graphemes.segment(text)].map(({ segment }) => this.#grapheme(segment)).join('');
  }

  #grapheme(grapheme: string): string {
    const refused = this.#refused.some((text) => grapheme.includes(text));
    if (!refused && canDraw(grapheme, this.#families)) return grapheme;
    this.replaced.add(grapheme);
    return MARK;
  }

  /** Data with every text in it drawable; what is not drawn (addresses of links, metadata) stays as it is. */
  data<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (Array.isArray(value)) return value.map((one) => this.data(one)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, UNDRAWN.has(key) ? one : this.data(one)])) as T;
  }
}
