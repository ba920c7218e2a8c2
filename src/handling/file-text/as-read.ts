/** What reading a document leaves: its text as it is kept, or why there is none. */

/** How reading ended, as `file_text.outcome` holds it: read, or why there is nothing (or only a beginning) to find. */
export type Outcome = 'read' | 'empty' | 'locked' | 'damaged' | 'too-large' | 'too-much' | 'too-slow' | 'other';

export interface FileText {
  readonly outcome: Outcome;
  /** the text as far as it was read; empty when there is none */
  readonly words: string;
}

/** So many characters of a document can be found; of what is longer the beginning. About a hundred pages. */
export const MOST_CHARACTERS = 200_000;

/** A text as it is kept: cut off where it is longer than can be found. */
export function asRead(text: string): FileText {
  const words = text.slice(0, MOST_CHARACTERS).replaceAll('\0', ' ').toWellFormed().trim();
  if (words === '') return { outcome: 'empty', words: '' };
  return { outcome: text.length > MOST_CHARACTERS ? 'too-much' : 'read', words };
}
