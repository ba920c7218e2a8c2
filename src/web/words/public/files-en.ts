/** The English sentences about documents that somebody sends. */
import type { FileWords } from './files-nl.ts';

/** Why a document was not taken. */
export function filesEn(): FileWords {
  return {
    empty: (name) => `${name} is empty. Choose another file.`,
    'too-large': (name) => `${name} is too large. A file can be 25 MB at most.`,
    'type-not-allowed': (name, kinds) => `${name} is of a kind that we do not take. These are fine: ${kinds}.`,
    'not-what-it-says': (name) =>
      `${name} is something else than its name says. Open the file, save it again, for example as pdf, and choose it once more.`,
    'no-space': (name) => `We have no room for ${name} just now. The text can be sent. Send the file later.`,
    'too-many': (name) => `${name} was not kept: 20 files fit at most.`,
    lost: (name) => `${name} was not kept. Choose it once more.`,
    kinds: 'pdf, Word, Excel, photographs, text, e-mail, sound and film',
  };
}
