/** The letters of a policy: each name of the document with its texts, and what goes with it behind them. */
import { houseLetters } from '#core/case/house-letters.ts';
import { shown } from '../fault.ts';
import { type Language, say } from '../label.ts';
import { englishFile, type LetterKind, type LetterText, letterFor } from '../letter-kind.ts';
import type { Policy } from '../policy.ts';
import type { SourceFile } from '../source-file.ts';
import type { PolicyDocument } from './document.ts';
import { fault, type Reading } from './reading.ts';
import { entryOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** The texts of letters, by the name of their file without its ending. */
type Files = Readonly<Record<string, SourceFile>>;

/** The fixed texts, each as a letter of its own so that it can be tried. */
export function enclosuresOf(document: PolicyDocument, tree: Tree, files: Files, reading: Reading): Policy['enclosures'] {
  const node = entryOf(tree, 'enclosures')?.value;
  const entries = Object.entries(document.enclosures).flatMap(([id, { name }]): (readonly [string, LetterKind])[] => {
    const source = Object.hasOwn(files, id) ? files[id] : undefined;
    if (source !== undefined) return [[id, { name, acknowledges: false, ...source, ...inEnglish(files, id) }]];
    const at = (node && entryOf(node, id)?.at) ?? tree.at;
    fault(
      reading,
      at,
      'no-file',
      `De tekst van de bijlage ${shown(id)} is er niet.`,
      `Maak letters/${id}.md naast deze regeling.`,
    );
    return [];
  });
  return Object.fromEntries(entries);
}

const FRONT = /^\ufeff?---[^\S\n]*\n[\s\S]*?\n?---[^\S\n]*(?:\n|$)/;

/** The text of a letter, with what goes with it behind it under its own heading. */
function withEnclosures(
  { file, text }: LetterText,
  encloses: readonly string[],
  enclosures: Policy['enclosures'],
  language: Language,
): LetterText {
  const heading = language === 'nl' ? 'Bijlage' : 'Enclosure';
  const parts = encloses.flatMap((id) => {
    const one = enclosures[id];
    if (one === undefined) return [];
    const enclosed = letterFor(one, language).written.text.replace(/\r\n?/g, '\n').replace(FRONT, '').trim();
    return [`## ${heading}: ${say(one.name, language)}\n\n${enclosed}`];
  });
  return { file, text: [text, ...parts].join('\n\n') };
}

/** The letters that the document names. A letter without a text is a fault. */
export function lettersOf(
  document: PolicyDocument,
  tree: Tree,
  files: Files,
  enclosures: Policy['enclosures'],
  reading: Reading,
): Policy['letters'] {
  const node = entryOf(tree, 'letters')?.value;
  const entries = Object.entries(document.letters).flatMap(([id, { encloses, ...kind }]): (readonly [string, LetterKind])[] => {
    const source = Object.hasOwn(files, id) ? files[id] : undefined;
    if (source !== undefined) {
      const { english } = inEnglish(files, id);
      const whole = (text: LetterText, language: Language) => withEnclosures(text, encloses, enclosures, language);
      return [[id, { ...kind, ...whole(source, 'nl'), ...(english && { english: whole(english, 'en') }) }]];
    }
    const at = (node && entryOf(node, id)?.at) ?? tree.at;
    fault(reading, at, 'no-file', `De tekst van de brief ${shown(id)} is er niet.`, `Maak letters/${id}.md naast deze regeling.`);
    return [];
  });
  return Object.fromEntries(entries);
}

/** The letters of the house for which there is a text. */
export function houseOf(files: Files): NonNullable<Policy['house']> {
  const entries = houseLetters.flatMap(({ letter, name }): (readonly [string, LetterKind])[] => {
    const source = Object.hasOwn(files, letter) ? files[letter] : undefined;
    return source === undefined ? [] : [[letter, { name, acknowledges: false, ...source, ...inEnglish(files, letter) }]];
  });
  return Object.fromEntries(entries);
}

/** The English text of a letter, when there is one. */
function inEnglish(files: Files, id: string): Pick<LetterKind, 'english'> {
  const name = id + englishFile;
  const source = Object.hasOwn(files, name) ? files[name] : undefined;
  return source === undefined ? {} : { english: source };
}
