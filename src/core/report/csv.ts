/** Lines of a CSV file (RFC 4180) that a spreadsheet opens as text: nothing in a cell is ever carried out. */

/** One line, with its line break. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

/** The mark by which a spreadsheet knows that the file is UTF-8. */
export const CSV_START = '\uFEFF';

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
