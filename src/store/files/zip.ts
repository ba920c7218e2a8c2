/** A ZIP archive as a stream, of contents that are already small or packed: stored as they are, so that nothing is held in memory. */
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** path in the archive, with slashes; made safe by the caller */
  readonly name: string;
  /** called when its turn comes */
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** Bit 3: sizes follow the content, because they are not known before. Bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** The archive, piece by piece (APPNOTE 6.3, without ZIP64: at most 65,535 entries and 4 GB). */
export async function* zipped(entries: readonly ZipEntry[], at: Date): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  const moment = dosMoment(at);
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(name, 'utf8');
    const head = header(
      0x04034b50,
      [2, VERSION],
      [2, FLAGS],
      [2, 0],
      [4, moment],
      [4, 0],
      [4, 0],
      [4, 0],
      [2, bytes.length],
      [2, 0],
    );
    yield head;
    yield bytes;
    let [crc, size] = [0, 0];
    for await (const piece of content()) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield Buffer.from(piece);
    }
    const after = header(0x08074b50, [4, crc], [4, size], [4, size]);
    yield after;
    written.push({ name: bytes, crc, size, offset });
    offset += head.length + bytes.length + size + after.length;
  }
  const directory = Buffer.concat(written.map((one) => central(one, moment)));
  yield directory;
  const count = written.length;
  yield header(0x06054b50, [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
}

function central({ name, crc, size, offset }: Written, moment: number): Buffer {
  const head = header(
    0x02014b50,
    ...([
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, 0],
      [4, moment],
      [4, crc],
      [4, size],
      [4, size],
    ] as const),
    ...([
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const),
  );
  return Buffer.concat([head, name]);
}

/** A signature followed by fields of so many bytes, the lowest byte first. */
function header(signature: number, ...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = buffer.writeUInt32LE(signature, 0);
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

/** Day and time in the archive's own form: two seconds fine, no zone; before 1980 there was none. */
function dosMoment(at: Date): number {
  const [year, month, day] = [Math.max(0, at.getFullYear() - 1980), at.getMonth() + 1, at.getDate()];
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  return (((year << 9) | (month << 5) | day) * 0x10000 + time) >>> 0;
}
