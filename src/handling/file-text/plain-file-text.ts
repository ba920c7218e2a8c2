/** Plain text: UTF-8 as it should be, UTF-16 when it says so, and otherwise what Windows wrote for Western Europe. */
import { asRead, type FileText, MOST_CHARACTERS } from './as-read.ts';

/** Reads no more bytes than could be kept. */
export function plainFileText(bytes: Uint8Array): FileText {
  const some = bytes.subarray(0, 4 * MOST_CHARACTERS + 4);
  if (some[0] === 0xff && some[1] === 0xfe) return asRead(new TextDecoder('utf-16le').decode(some));
  if (some[0] === 0xfe && some[1] === 0xff) return asRead(new TextDecoder('utf-16be').decode(some));
  try {
    // a sign that is cut in two at the end is no fault
    return asRead(new TextDecoder('utf-8', { fatal: true }).decode(some, { stream: some.length < bytes.length }));
  } catch {
    return asRead(new TextDecoder('windows-1252').decode(some));
  }
}
