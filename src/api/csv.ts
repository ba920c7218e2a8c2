/** Rows as CSV (RFC 4180), safe to open in a program that calculates. */

/** What such a program would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The rows with their headings; every value is quoted, and one that would be calculated begins with an apostrophe. */
export function csvOf(headings: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | undefined): string {
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
