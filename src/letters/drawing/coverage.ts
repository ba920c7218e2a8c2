/** Reads from a font file which characters it can draw (the OpenType `cmap` table, formats 4 and 12). */

/** A set of code points. */
export type Coverage = { has(codePoint: number): boolean };

const LAST = 0x110000;

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

/** The offsets of the subtables for Unicode: platform 0, or Windows with encoding 1 or 10. */
function unicodeTables(font: Buffer): number[] {
  const cmap = tableOffset(font, 'cmap');
  const tables: number[] = [];
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const entry = cmap + 4 + index * 8;
    const [platform, encoding] = [font.readUInt16BE(entry), font.readUInt16BE(entry + 2)];
    if (platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10)))
      tables.push(cmap + font.readUInt32BE(entry + 4));
  }
  return tables;
}

type Add = (codePoint: number) => void;

function readSegments(font: Buffer, table: number, add: Add): void {
  const size = font.readUInt16BE(table + 6);
  const [ends, starts] = [table + 14, table + 16 + size];
  const [deltas, ranges] = [starts + size, starts + size * 2];
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const [delta, range] = [font.readUInt16BE(deltas + at), font.readUInt16BE(ranges + at)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const place = ranges + at + range + (code - start) * 2;
      const glyph = range === 0 ? (code + delta) & 0xffff : font.readUInt16BE(place);
      if (glyph !== 0) add(code);
    }
  }
}

function readGroups(font: Buffer, table: number, add: Add): void {
  for (let index = 0; index < font.readUInt32BE(table + 12); index += 1) {
    const group = table + 16 + index * 12;
    const [start, end] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    for (let code = start; code <= end && code < LAST; code += 1) add(code);
  }
}

/** Which characters a TTF or OTF font has a glyph for. */
export function coverageOf(font: Buffer): Coverage {
  const bits = new Uint8Array(LAST / 8);
  const add: Add = (code) => {
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  };
  for (const table of unicodeTables(font)) {
    const format = font.readUInt16BE(table);
    if (format === 4) readSegments(font, table, add);
    if (format === 12) readGroups(font, table, add);
  }
  return { has: (code) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0 };
}
