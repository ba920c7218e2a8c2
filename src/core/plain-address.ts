/** Which addresses can be ours: none holds a control character, and no part of one begins or ends with white space. */

/** As they stand in an address: C0 and C1 controls and DEL anywhere; a space, plain or not to be broken, at the edge of a part. */
const STRANGE = /%(?:[01][0-9a-f]|7f|c2%[89][0-9a-f])|\/(?:%20|%c2%a0)|(?:%20|%c2%a0)(?:\/|$)/i;

/**
 * Whether the path of this request could be one of ours. A reader further on could cut such a sign off, and open under a second
 * address what has one already, or fall over it.
 */
export function isPlainAddress(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  return !STRANGE.test(path);
}
