/** Days as people type them in a form. */

/** A date control gives 2026-11-21; people type 21-11-2026 or 21/11/2026. What cannot be read stays as it was typed. */
export function dayTyped(text: string): string {
  const match = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text);
  if (match === null) return text.trim();
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
