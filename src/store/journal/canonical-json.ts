/** One spelling for each value, so that the same facts always give the same hash: RFC 8785 in the small. */

/** The value as JSON with sorted keys, without spaces; what is undefined is left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object')
    return JSON.stringify(typeof value === 'string' ? value.toWellFormed() : (value ?? null));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key.toWellFormed())}:${canonicalJson(one)}`).join(',')}}`;
}

/**
 * JSON that PostgreSQL accepts: half a surrogate pair becomes the replacement mark, as it would in UTF-8. NUL is refused
 * at the doors; here it is a fault of ours, and the database says so.
 */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  // a replacer on every value costs more than all the rest, and only half a pair is ever written as an escape of this kind
  return HALF_PAIR.test(text) ? JSON.stringify(value, (_, one) => (typeof one === 'string' ? one.toWellFormed() : one)) : text;
}

const HALF_PAIR = /\\ud[89a-f]/i;
