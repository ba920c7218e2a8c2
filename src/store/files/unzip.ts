/** Takes a small ZIP archive apart in memory: what is too much, encrypted or not what it says, is no archive. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface UnzipLimits {
  /** how many files */
  readonly files: number;
  /** bytes of all files together, unpacked */
  readonly bytes: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/** The content of every file by its path in the archive, folders left out; undefined when it cannot be read whole. */
export function unzipped(archive: Buffer, limits: UnzipLimits): ReadonlyMap<string, Buffer> | undefined {
  try {
    return entriesOf(archive, limits);
  } catch (fault) {
    // places outside the archive, and content that is broken or larger than was said
    if (fault instanceof RangeError || (fault as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw fault;
  }
}

function entriesOf(archive: Buffer, { files, bytes }: UnzipLimits): ReadonlyMap<string, Buffer> | undefined {
  const end = endOf(archive);
  if (end === undefined) return undefined;
  const found = new Map<string, Buffer>();
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let left = bytes;
  for (let entry = 0; entry < count; entry++) {
    if (archive.readUInt32LE(at) !== CENTRAL) return undefined;
    const [flags, method, crc] = [archive.readUInt16LE(at + 8), archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16)];
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    at += 46 + nameLength + extra + comment;
    if (name.endsWith('/')) continue;
    const isEncrypted = (flags & 1) === 1;
    if (isEncrypted || size > left || found.size >= files || found.has(name)) return undefined;
    const content = contentAt(archive, local, method, packed, size);
    if (content === undefined || content.length !== size || crc32(content) !== crc) return undefined;
    left -= size;
    found.set(name, content);
  }
  return found;
}

function contentAt(archive: Buffer, local: number, method: number, packed: number, size: number): Buffer | undefined {
  if (archive.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packed > archive.length) return undefined;
  const content = archive.subarray(start, start + packed);
  if (method === STORED) return content;
  return method === DEFLATED ? inflateRawSync(content, { maxOutputLength: Math.max(1, size) }) : undefined;
}

/** The end stands last, with a remark of at most 64 KB behind it. */
function endOf(archive: Buffer): number | undefined {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at--)
    if (archive.readUInt32LE(at) === END) return at;
  return undefined;
}
