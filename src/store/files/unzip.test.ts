/** Tests of taking an archive apart. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unzipped } from './unzip.ts';
import { zipped } from './zip.ts';

const limits = { files: 3, bytes: 1000 };
const archive = async (files: Record<string, string>) => {
  const entries = Object.entries(files).map(([name, text]) => ({
    name,
    content: async function* () {
      yield Buffer.from(text);
    },
  }));
  const pieces: Buffer[] = [];
  for await (const piece of zipped(entries, new Date(2026, 0, 1))) pieces.push(piece);
  return Buffer.concat(pieces);
};

describe('given an archive, when it is taken apart', () => {
  test('then the files come back', async () => {
    const found = unzipped(await archive({ 'a/b.md': 'één', 'c.yaml': '' }), limits);
    expect([...(found ?? [])].map(([name, content]) => [name, content.toString()])).toEqual([
      ['a/b.md', 'één'],
      ['c.yaml', ''],
    ]);
  });

  test.each([
    ['too many files', { a: '', b: '', c: '', d: '' }],
    ['too much', { a: 'x'.repeat(1001) }],
  ])('then %s is no archive', async (_, files) => {
    expect(unzipped(await archive(files), limits)).toBeUndefined();
  });

  test('then what is cut off, changed or no archive at all is none', async () => {
    const good = await archive({ a: 'hello there' });
    const changed = Buffer.from(good);
    changed.write('jello', good.indexOf('hello'));
    for (const bad of [good.subarray(0, 40), changed, Buffer.from('%PDF'), Buffer.alloc(0), Buffer.alloc(200)])
      expect(unzipped(bad, limits)).toBeUndefined();
  });

  test('B-12, B-27: then a bomb is not unpacked further than it says', async () => {
    const packed = deflateRawSync(Buffer.alloc(5_000_000));
    const good = await archive({ a: packed.toString('latin1') });
    const bomb = Buffer.from(good);
    const central = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt16LE(8, central + 10);
    bomb.writeUInt32LE(10, central + 24);
    expect(unzipped(bomb, { files: 3, bytes: 100_000 })).toBeUndefined();
  });
});
