/**
 * Keeps what people wrote apart from what a template says: a value enters the Markdown as a numbered token of two
 * private characters, so no character of it is ever read as Liquid, Markdown, HTML or Typst.
 */

const OPEN = '\ue000';
const CLOSE = '\ue001';
const TOKEN = /\ue000(\d+)\ue001/g;

/** The characters that tokens are made of; a template may not hold them. */
export const RESERVED = /[\ue000\ue001]/;

/** Every control character but tab and newline. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const OPENING = /[\u202a-\u202e]/;
const ISOLATING = /[\u2066-\u2068]/;

/** Closes every direction mark that the text leaves open, so that it turns no word outside itself. */
function contained(line: string): string {
  let closers = '';
  for (const character of line) {
    if (OPENING.test(character)) closers = `\u202c${closers}`;
    else if (ISOLATING.test(character)) closers = `\u2069${closers}`;
    else if (closers.startsWith(character)) closers = closers.slice(1);
  }
  return line + closers;
}

/** What a letter shows of a text: the same characters, newlines as one kind, and a mark for what cannot be shown at all. */
export function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '\ufffd')
    .split('\n')
    .map(contained)
    .join('\n');
}

/** The values of one letter. */
export class Values {
  readonly #texts: string[] = [];

  /** How many values there are so far. */
  get count(): number {
    return this.#texts.length;
  }

  /** The token that stands for a value. */
  token(text: string): string {
    return `${OPEN}${this.#texts.push(shown(text)) - 1}${CLOSE}`;
  }

  /** The values from number `first` on. */
  since(first: number): readonly string[] {
    return this.#texts.slice(first);
  }

  /** Text with every token replaced by its value. */
  expand(text: string): string {
    return text.replace(TOKEN, (_, number) => this.#texts[Number(number)] ?? '');
  }

  /** The token at a place of a text, with its value and length; undefined when there is none. */
  at(text: string, index: number): { value: string; length: number } | undefined {
    if (text[index] !== OPEN) return undefined;
    const end = text.indexOf(CLOSE, index);
    return { value: this.expand(text.slice(index, end + 1)), length: end + 1 - index };
  }
}
