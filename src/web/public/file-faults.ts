/** Why a document was not taken, in a sentence. */
import type { FileFault } from '../forms/received-form.ts';
import type { FileWords } from '../words/public/files-nl.ts';

/** The sentence; a reason that we do not know is a document that was lost on the way. */
export function fileFaultWords(words: FileWords, { name, fault }: FileFault): string {
  const shown = [...name].length > 80 ? `${[...name].slice(0, 80).join('')}…` : name;
  switch (fault) {
    case 'empty':
    case 'too-large':
    case 'not-what-it-says':
    case 'no-space':
    case 'too-many':
      return words[fault](shown);
    case 'type-not-allowed':
      return words[fault](shown, words.kinds);
    default:
      return words.lost(shown);
  }
}
