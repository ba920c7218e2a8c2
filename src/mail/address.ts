/** Mail addresses and the one-line texts of headers: what may go over the wire, checked before anything is built. */

import { domainToASCII } from 'node:url';

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST_LOCAL = 64;
const LONGEST = 254;

/**
 * The address as it goes over the wire, its domain in ASCII; undefined when it is none (RFC 5321, without quoted local parts,
 * address literals and local parts beyond ASCII). Nothing is cut off or repaired: one strange character and it is no address.
 */
export function wireAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (!LOCAL.test(local) || local.length > LONGEST_LOCAL || /[\s\p{C}%/:[\]\\]/u.test(text.slice(at + 1))) return undefined;
  const domain = domainToASCII(text.slice(at + 1));
  const labels = domain.split('.');
  const valid = labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? '');
  const address = `${local}@${domain}`;
  return valid && address.length <= LONGEST ? address : undefined;
}

/** Text that goes into a header: one line, without controls and direction marks. The text itself is kept elsewhere as it was. */
export function headerText(text: string, longest = 500): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}
