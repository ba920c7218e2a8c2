/** One part of a ZIP archive in memory (APPNOTE 6.3, without ZIP64 and encryption), unpacked up to a bound: a bomb ends there. */
import { inflateRawSync } from 'node:zlib';
import type { Outcome } from './as-read.ts';

/** The XML of a document of a thousand pages is a tenth of this. */
const MOST_BYTES = 32 * 1024 * 1024;
/** More parts than a document with many pictures has. */
const MOST_PARTS = 5000;
const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];

/** The bytes of the part with this name, or why there are none. */
export function unpacked(archive: Uint8Array, name: string): { readonly bytes: Uint8Array } | { readonly outcome: Outcome } {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const part = partOf(buffer, name);
  if (part === undefined) return { outcome: 'damaged' };
  if (part.flags & 1) return { outcome: 'locked' };
  const packed = buffer.subarray(part.from, part.from + part.packedSize);
  if (packed.length < part.packedSize) return { outcome: 'damaged' };
  if (part.method === 0) return packed.length > MOST_BYTES ? { outcome: 'too-much' } : { bytes: packed };
  if (part.method !== 8) return { outcome: 'damaged' };
  try {
    return { bytes: inflateRawSync(packed, { maxOutputLength: MOST_BYTES }) };
  } catch (fault) {
    return { outcome: (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : 'damaged' };
  }
}

interface Part {
  readonly flags: number;
  readonly method: number;
  readonly packedSize: number;
  readonly from: number;
}

/** Only what the directory at the end says counts; that of the first part with the name, as office programs read it. */
function partOf(buffer: Buffer, name: string): Part | undefined {
  const end = buffer.lastIndexOf(signature(END));
  if (end < 0 || end + 22 > buffer.length) return undefined;
  const count = Math.min(buffer.readUInt16LE(end + 10), MOST_PARTS);
  let at = buffer.readUInt32LE(end + 16);
  for (let part = 0; part < count; part++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL) return undefined;
    const [named, extra, comment] = [buffer.readUInt16LE(at + 28), buffer.readUInt16LE(at + 30), buffer.readUInt16LE(at + 32)];
    if (buffer.toString('utf8', at + 46, at + 46 + named) === name) {
      const local = buffer.readUInt32LE(at + 42);
      if (local + 30 > buffer.length || buffer.readUInt32LE(local) !== LOCAL) return undefined;
      return {
        flags: buffer.readUInt16LE(at + 8),
        method: buffer.readUInt16LE(at + 10),
        packedSize: buffer.readUInt32LE(at + 20),
        // the name and the extra field stand once more before the content, and may have other lengths there
        from: local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28),
      };
    }
    at += 46 + named + extra + comment;
  }
  return undefined;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
