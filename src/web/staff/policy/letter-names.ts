/** What the text of a letter is called: the name of the letter, and its language where that is not Dutch. */
import { type Language, say } from '#core/policy/label.ts';
import { type LetterKind, textNamed } from '#core/policy/letter-kind.ts';
import { policyWords } from '../../words/staff/policy-words.ts';

/** A text by the name of its file without ending; undefined when there is no such letter. */
export function textName(file: string, letters: Readonly<Record<string, LetterKind>>, language: Language): string | undefined {
  const { id, language: written } = textNamed(file);
  const kind = Object.hasOwn(letters, id) ? letters[id] : undefined;
  if (kind === undefined) return undefined;
  const name = say(kind.name, language);
  return written === 'en' ? `${name} (${policyWords(language).inEnglish})` : name;
}
