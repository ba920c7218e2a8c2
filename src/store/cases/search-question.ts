/** What somebody types to search, as the words that must all be there and the marks that each may be found by as well. */
import { plain } from './plain.ts';
import { plainPhone, postcodesIn } from './search-words.ts';
import { soundKey } from './sound-key.ts';

/** The words of a question, and beside each a query of marks in PostgreSQL's own writing; empty when there is none. */
export interface Question {
  readonly words: readonly string[];
  readonly marks: readonly string[];
}

const MOST_WORDS = 8;
const LONGEST_WORD = 40;
/** Fewer digits would be found in almost every number. */
const FEWEST_DIGITS = 3;
/** A telephone number with its spaces and hyphens. */
const PHONE = /(?:\+|\b0)[\d\s().-]{7,}\d/g;
const POSTCODE = /(?<![\p{L}\p{N}])([1-9]\d{3})\s([a-z]{2})(?![\p{L}\p{N}])/giu;

/**
 * Reads a question: at most eight words, each of at most forty characters.
 * @param alike also finds names that sound the same
 */
export function readQuestion(text: string, alike = false): Question {
  const joined = plain(text.slice(0, 400))
    .replace(PHONE, (number) => plainPhone(number) ?? number)
    .replace(POSTCODE, '$1$2');
  const found = joined.match(/[\p{L}\p{N}][\p{L}\p{N}@.'_-]*/gu) ?? [];
  const words = found.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD).replace(/[^\p{L}\p{N}]+$/u, ''));
  return { words, marks: words.map((word) => marksFor(word, alike)) };
}

/** The marks hold only letters, digits and one sign each, so they can stand in the query as they are. */
function marksFor(word: string, alike: boolean): string {
  const digits = word.replace(/\D/g, '');
  const marks = [
    ...(digits.length >= FEWEST_DIGITS && isNumber(word) ? [`'=${digits}':*`] : []),
    ...postcodesIn(word).map((code) => `'=${code}'`),
    ...(alike && soundKey(word) !== undefined ? [`'~${soundKey(word)}'`] : []),
  ];
  return marks.join(' | ');
}

/** A number, or a reference whose letters end in one: "412", "2026-00412", "XX-2026-004". */
function isNumber(word: string): boolean {
  return /^(?:[a-z]{1,10}-)?\d[\d.-]*$/i.test(word);
}
