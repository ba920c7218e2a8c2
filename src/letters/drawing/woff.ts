/** Unpacks a WOFF 1.0 font into the plain font file that it wraps (W3C WOFF File Format 1.0). */

import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

/** The font inside a WOFF file: a header, a directory, and each table inflated at a place that is a multiple of four. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is not a WOFF font');
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER + index * ENTRY;
    const [at, packed, size] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
    const content = woff.subarray(at, at + packed);
    const table = packed < size ? inflateSync(content, { maxOutputLength: size }) : content;
    woff.copy(head, 12 + index * 16, entry, entry + 4);
    woff.copy(head, 16 + index * 16, entry + 16, entry + 20);
    head.writeUInt32BE(offset, 20 + index * 16);
    head.writeUInt32BE(size, 24 + index * 16);
    const padding = Buffer.alloc((4 - (size % 4)) % 4);
    tables.push(table, padding);
    offset += size + padding.length;
  }
  return Buffer.concat([head, ...tables]);
}
