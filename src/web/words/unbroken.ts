/** What belongs together stays on one line, however narrow the screen: a day with its month, a postcode. */

const NO_BREAK = '\u00a0';

/** The same sentence with spaces in it at which no line ends. */
export function unbroken(sentence: string): string {
  return sentence
    .replace(/\b(\d{4}) ([A-Z]{2})\b/g, `$1${NO_BREAK}$2`)
    .replace(/\b(\d{1,2}) (\p{L}{3,}) (?=\d{4}\b)/gu, `$1${NO_BREAK}$2 `);
}
