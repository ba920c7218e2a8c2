// A ZIP archive, read back by its directory as a program that unpacks it does.
import { expect, test } from 'vitest';
import { zipped } from './zip.ts';

async function* of(...pieces: readonly string[]) {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function archive(entries: Parameters<typeof zipped>[0]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipped(entries, new Date(2026, 10, 21, 10, 42))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Reads the archive by its directory, as a program that unpacks does. */
function read(zip: Buffer): readonly { name: string; content: string; crc: number }[] {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, size, length, start] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.subarray(at + 46, at + 46 + length).toString('utf8');
    expect(zip.readUInt32LE(start)).toBe(0x04034b50);
    const begin = start + 30 + zip.readUInt16LE(start + 26);
    at += 46 + length;
    return { name, content: zip.subarray(begin, begin + size).toString('utf8'), crc };
  });
}

test('every entry can be read back, with its name in any alphabet and its content in pieces', async () => {
  const zip = await archive([
    { name: 'overzicht.html', content: () => of('Beste ', 'Jo') },
    { name: 'documenten/ÿñ 日本.txt', content: () => of('x'.repeat(70_000)) },
    { name: 'leeg.txt', content: () => of() },
  ]);
  const found = read(zip);
  expect(found.map(({ name, content }) => [name, content.length])).toEqual([
    ['overzicht.html', 8],
    ['documenten/ÿñ 日本.txt', 70_000],
    ['leeg.txt', 0],
  ]);
  expect(found[0]?.content).toBe('Beste Jo');
  // of "Beste Jo", as any other program counts it
  expect(found[2]?.crc).toBe(0);
});

test('an archive without entries is one that can be opened', async () => {
  expect(read(await archive([]))).toEqual([]);
});
