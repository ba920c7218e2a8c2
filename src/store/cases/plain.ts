/** Text as it is compared: words, names and questions are treated alike. */

// a document in the index holds at most 1 MB; a file of this length has been read by nobody
const MOST = 200_000;

/** Letters that stay what they are when accents are taken off. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  ĳ: 'ij',
  Ĳ: 'IJ',
};
const OTHERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Without accents, and without what PostgreSQL cannot hold. */
export function plain(text: string): string {
  return text
    .slice(0, MOST)
    .normalize('NFD')
    .replace(/\p{M}|\0/gu, '')
    .replace(OTHERS, (letter) => LETTERS[letter] ?? '')
    .toWellFormed();
}
