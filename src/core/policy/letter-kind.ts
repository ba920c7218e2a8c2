/** A letter of a procedure: its name, and its text in one or two languages. */
import type { Label, Language } from './label.ts';

/** The text of a letter in one language. */
export interface LetterText {
  /** the file under the policy's folder */
  readonly file: string;
  /** the template text */
  readonly text: string;
}

export interface LetterKind extends LetterText {
  readonly name: Label;
  /** it confirms a receipt: mail programs must not answer it */
  readonly acknowledges: boolean;
  /** what who complains handed in goes along with it */
  readonly withDocuments?: boolean;
  /** the same letter for who reads English; absent: everybody gets the Dutch one */
  readonly english?: LetterText;
}

/** Behind a letter's id, in the name of the file with its English text. */
export const englishFile = '.en';

/** The letter and the language of a text, by the name of its file without ending. */
export function textNamed(file: string): { readonly id: string; readonly language: Language } {
  const english = file.endsWith(englishFile);
  return english ? { id: file.slice(0, -englishFile.length), language: 'en' } : { id: file, language: 'nl' };
}

/** A text of a letter, and the language that it is in. */
export interface LetterIn {
  readonly written: LetterText;
  readonly language: Language;
}

/** The text for a reader of this language: English when there is one, for a letter is in one language as a whole. */
export function letterFor(kind: LetterKind, reads: Language): LetterIn {
  return reads === 'en' && kind.english !== undefined
    ? { written: kind.english, language: 'en' }
    : { written: kind, language: 'nl' };
}

/** Every text of a letter. */
export function letterTexts(kind: LetterKind): readonly LetterIn[] {
  const dutch = letterFor(kind, 'nl');
  return kind.english === undefined ? [dutch] : [dutch, letterFor(kind, 'en')];
}
