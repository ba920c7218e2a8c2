/** Rows in the text form of COPY. */

/** One value: NULL, a plain text, or JSON of whatever else. */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text =
    typeof value === 'object' ? JSON.stringify(value) : typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
  return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] as string);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** An array of texts; undefined is NULL. */
export function copyArray(values: readonly string[] | undefined): string {
  if (values === undefined) return '\\N';
  return copyValue(`{${values.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

export function copyLine(values: readonly string[]): string {
  return `${values.join('\t')}\n`;
}
