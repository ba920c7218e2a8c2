/** What in a document could point at a person, with the place where it stands: offered to be hidden, never hidden by itself. */
import type { Box, PlacedText } from './asking.ts';

export type FoundKind = 'name' | 'number' | 'phone' | 'email' | 'account' | 'place' | 'searched';

export interface Found {
  readonly kind: FoundKind;
  readonly text: string;
  /** more than one where it runs on over the end of a line */
  readonly boxes: readonly Box[];
}

/** More is not offered at once. */
const MOST = 300;

const patterns: Readonly<Partial<Record<FoundKind, RegExp>>> = {
  account: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g,
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  phone: /(?<![\d.])(?:\+31|0031|0)[\s()-]*[1-9](?:[\s()-]*\d){8}(?!\d)/g,
  place: /\b[1-9]\d{3} ?[A-Z]{2}\b/g,
  number: /(?<!\d)\d(?:[ .]?\d){7,8}(?!\d)/g,
};

/** Names of people and what somebody searched for, as they are written, and whatever has the form of a number, address or account. */
export function foundIn(pages: readonly PlacedText[], names: readonly string[], searched: readonly string[]): readonly Found[] {
  const found: Found[] = [];
  for (const page of pages) {
    const add = (kind: FoundKind, from: number, text: string) => {
      const boxes = boxesOf(page, from, from + text.length);
      if (boxes.length > 0 && found.length < MOST) found.push({ kind, text: text.replace(/\s+/g, ' '), boxes });
    };
    for (const word of searched) for (const at of placesOf(page.text, word, false)) add('searched', at.from, at.text);
    for (const name of names) for (const at of placesOf(page.text, name, true)) add('name', at.from, at.text);
    for (const [kind, pattern] of Object.entries(patterns))
      for (const match of page.text.matchAll(pattern))
        if (kind !== 'number' || isCitizenNumber(match[0])) add(kind as FoundKind, match.index, match[0]);
  }
  return withoutDoubles(found);
}

/** Everywhere the words stand, whatever stands between them and in capitals or not; whole words where asked. */
function placesOf(text: string, words: string, whole: boolean): readonly { readonly from: number; readonly text: string }[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (parts.join('').length < 2) return [];
  const [before, after] = whole ? ['(?<![\\p{L}\\d])', '(?![\\p{L}\\d])'] : ['', ''];
  const pattern = new RegExp(`${before}${parts.join('\\s+')}${after}`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, text: match[0] }));
}

/** The eleven test of a citizen service number: other numbers of eight or nine digits are mostly something else. */
function isCitizenNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').padStart(9, '0');
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return digits !== '000000000' && sum % 11 === 0;
}

/** A box for each line that the characters stand on; nothing for what has no place. */
function boxesOf({ page, places }: PlacedText, from: number, to: number): readonly Box[] {
  const lines: { left: number; top: number; right: number; bottom: number }[] = [];
  for (let at = from; at < to; at++) {
    const [x = 0, y = 0, width = 0, height = 0] = places.subarray(at * 4, at * 4 + 4);
    if (width === 0 || height === 0) continue;
    const line = lines.at(-1);
    const middle = y + height / 2;
    if (line !== undefined && middle > line.top && middle < line.bottom) {
      line.left = Math.min(line.left, x);
      line.top = Math.min(line.top, y);
      line.right = Math.max(line.right, x + width);
      line.bottom = Math.max(line.bottom, y + height);
    } else lines.push({ left: x, top: y, right: x + width, bottom: y + height });
  }
  return lines.map(({ left, top, right, bottom }) => ({ page, x: left, y: top, width: right - left, height: bottom - top }));
}

/** The same place found in two ways is offered once, as what was found first. */
function withoutDoubles(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ boxes }) => {
    const key = boxesAsText(boxes);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Boxes as a form and an address carry them: page and four fractions, in ten thousandths. */
export function boxesAsText(boxes: readonly Box[]): string {
  const fine = (value: number, up: boolean) => (up ? Math.ceil(value * 10_000) : Math.floor(value * 10_000));
  return boxes
    .map(({ page, x, y, width, height }) =>
      [page, fine(x, false), fine(y, false), fine(width, true) + 1, fine(height, true) + 1].join('.'),
    )
    .join('_');
}

/** The boxes again; undefined when it is anything else than boxes within pages of the document. */
export function boxesFromText(text: string, pages: number): readonly Box[] | undefined {
  const boxes = text.split('_').map((one): Box | undefined => {
    if (!/^\d{1,3}(\.\d{1,5}){4}$/.test(one)) return undefined;
    const [page = 0, ...rest] = one.split('.').map(Number);
    const [x = 0, y = 0, width = 0, height = 0] = rest.map((value) => value / 10_000);
    if (page < 1 || page > pages || x > 1 || y > 1 || width <= 0 || height <= 0) return undefined;
    return { page, x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) };
  });
  return boxes.every((one) => one !== undefined) ? boxes : undefined;
}

/** The name of a document without what these boxes hide in its text: a copy tells nothing of it, in its name neither. */
export function nameWithout(name: string, pages: readonly PlacedText[], boxes: readonly Box[]): string {
  const words = new Set(pages.flatMap((page) => hiddenIn(page, boxes)));
  const told = name.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece) => (words.has(piece.toLowerCase()) ? '…' : piece));
  return told.join('');
}

/** Every word and number of which the middle of some sign is hidden; what is too short to tell anything is left out. */
function hiddenIn({ page, text, places }: PlacedText, boxes: readonly Box[]): readonly string[] {
  const here = boxes.filter((box) => box.page === page);
  const isHidden = (at: number) => {
    const [x = 0, y = 0, width = 0, height = 0] = places.subarray(at * 4, at * 4 + 4);
    const [across, down] = [x + width / 2, y + height / 2];
    return here.some((box) => across > box.x && across < box.x + box.width && down > box.y && down < box.y + box.height);
  };
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]{3,}/gu)].flatMap((word) =>
    [...word[0]].some((_, at) => isHidden(word.index + at)) ? [word[0].toLowerCase()] : [],
  );
}
