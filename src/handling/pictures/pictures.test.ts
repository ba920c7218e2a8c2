// Pictures of documents, from the process itself: what they show, what a copy no longer holds, and files that were made to hurt.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aHeic } from '#test/a-heic.ts';
import { aPdf } from '#test/a-pdf.ts';
import type { Answered, Asking, Box, PlacedText } from './asking.ts';
import { drawn, openPages } from './draw.ts';
import type { Pages } from './pages.ts';
import { openPictures } from './pictures.ts';

const PDF = 'application/pdf';
let folder: string;
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoord-pictures-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A document in this process, without a process of its own for each: what is asked of it is answered in the same way. */
function opened(content: Uint8Array, type: string) {
  const pages = openPages(content, type);
  return async (asking: Asking): Promise<Answered> => {
    const open = await pages;
    return 'none' in open ? open : drawn(open, asking, type);
  };
}

/** The same on disk. */
function onDisk(content: Uint8Array, type: string) {
  const id = `document-${++made}`;
  const path = join(folder, id);
  writeFileSync(path, content);
  return { id, path, type };
}

async function raw(picture: Uint8Array) {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, ...info };
}

/** The share of dark points in a part of a picture. */
function dark({ data, width, height }: Awaited<ReturnType<typeof raw>>, box: Omit<Box, 'page'>): number {
  let [count, sum] = [0, 0];
  for (let y = Math.ceil(box.y * height); y < Math.floor((box.y + box.height) * height); y++)
    for (let x = Math.ceil(box.x * width); x < Math.floor((box.x + box.width) * width); x++) {
      count++;
      if ((data[(y * width + x) * 3] ?? 255) < 60) sum++;
    }
  return count === 0 ? 0 : sum / count;
}

function pointsIn({ width, height }: { readonly width: number; readonly height: number }, box: Omit<Box, 'page'>): number {
  const across = Math.floor((box.x + box.width) * width) - Math.ceil(box.x * width);
  return across * (Math.floor((box.y + box.height) * height) - Math.ceil(box.y * height));
}

/** Where a word stands, as one box. */
function placeOf(words: readonly PlacedText[], word: string): Box {
  const on = words.find(({ text }) => text.includes(word)) as PlacedText;
  const from = on.text.indexOf(word);
  const [first, last] = [from, from + word.length - 1].map((at) => on.places.slice(at * 4, at * 4 + 4));
  const [x = 0, y = 0, , height = 0] = first ?? [];
  return { page: on.page, x, y, width: (last?.[0] ?? 0) + (last?.[2] ?? 0) - x, height };
}

const letter = () => aPdf([['Beste mevrouw,', 'Mijn nummer is 111222333 en ik heet Zilverreiger.'], ['Bladzijde twee']]);

describe('given a PDF', () => {
  test('then its pages are known, and each is drawn upright and turned', async () => {
    const document = opened(letter(), PDF);
    const size = { width: 600, height: 800 };
    expect(await document({ what: 'pages' })).toEqual({ pages: [size, size] });
    const one = await document({ what: 'picture', page: 1, width: 900, turn: 0 });
    const turned = await document({ what: 'picture', page: 2, width: 900, turn: 90 });
    if (!('picture' in one && 'picture' in turned)) throw new Error('no picture');
    expect(await sharp(one.picture).metadata()).toMatchObject({ format: 'webp', width: 900, height: 1200 });
    expect(await sharp(turned.picture).metadata()).toMatchObject({ width: 900, height: 675 });
    const shown = await raw(one.picture);
    expect(dark(shown, { x: 0.1, y: 0.1, width: 0.4, height: 0.04 })).toBeGreaterThan(0.01);
    expect(dark(shown, { x: 0.1, y: 0.5, width: 0.4, height: 0.04 })).toBe(0);
    expect(await document({ what: 'picture', page: 3, width: 900, turn: 0 })).toEqual({ none: 'damaged' });
  });

  test('then each word is known with its place, also on a page that is turned or cut', async () => {
    for (const more of ['', '/Rotate 90', '/CropBox[50 600 500 780]']) {
      const document = opened(aPdf([['Zilverreiger']], more), PDF);
      const answered = await document({ what: 'words' });
      if (!('words' in answered)) throw new Error('no words');
      const place = placeOf(answered.words, 'Zilverreiger');
      const box = { ...place, ...around(answered.words) };
      const before = await document({ what: 'picture', page: 1, width: 1200, turn: 0 });
      const after = await document({ what: 'picture', page: 1, width: 1200, turn: 0, boxes: [box] });
      if (!('picture' in before && 'picture' in after)) throw new Error('no picture');
      const everywhere = { x: 0, y: 0, width: 1, height: 1 };
      const [shown, hidden] = [await raw(before.picture), await raw(after.picture)];
      expect(dark(shown, everywhere), more).toBeGreaterThan(0.0001);
      // nothing dark is left beside the box itself, which is black altogether
      expect(dark(hidden, box), more).toBe(1);
      const [across, down] = [4 / hidden.width, 4 / hidden.height];
      const wider = { x: box.x - across, y: box.y - down, width: box.width + 2 * across, height: box.height + 2 * down };
      const all = hidden.width * hidden.height;
      const within = dark(hidden, wider) * pointsIn(hidden, wider);
      expect(Math.round(dark(hidden, everywhere) * all), more).toBe(Math.round(within));
    }
  });

  test('B-66: when words are hidden in a copy, then no byte, no word and no point of them is left, and nothing of who made it', async () => {
    const document = opened(letter(), PDF);
    const answered = await document({ what: 'words' });
    if (!('words' in answered)) throw new Error('no words');
    const boxes = ['111222333', 'Zilverreiger'].map((word) => placeOf(answered.words, word));
    const copied = await document({ what: 'copy', boxes });
    if (!('copy' in copied)) throw new Error('no copy');
    const bytes = Buffer.from(copied.copy);

    for (const canary of [
      '111222333',
      'Zilverreiger',
      'Beste',
      'Canarywoord',
      'Geheim',
      'Helvetica',
      'JavaScript',
      '/Info',
      '/Font',
    ])
      for (const form of formsOf(canary))
        expect(
          everythingIn(bytes).some((one) => one.includes(form)),
          canary,
        ).toBe(false);
    // one history, one end
    expect(bytes.toString('latin1').match(/%%EOF/g)).toHaveLength(1);

    const pages = (await openPages(bytes, PDF)) as Pages;
    expect(pages.sizes).toEqual([
      { width: 600, height: 800 },
      { width: 600, height: 800 },
    ]);
    expect((await pages.words()).map(({ text }) => text)).toEqual(['', '']);
    const { data, width, height } = await pages.pixels(1, 1400);
    const shown = {
      ...(await raw(
        await sharp(data, { raw: { width, height, channels: 4 } })
          .png()
          .toBuffer(),
      )),
    };
    for (const box of boxes) expect(dark(shown, box)).toBe(1);
    // what was not hidden is still there to read
    expect(dark(shown, { x: 0.1, y: 0.1, width: 0.3, height: 0.04 })).toBeGreaterThan(0.01);
  });
});

describe('given a picture', () => {
  const photo = () =>
    sharp({ create: { width: 400, height: 200, channels: 3, background: '#cc3300' } })
      .jpeg()
      .withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Jan Geheim' }, IFD3: { GPSLatitude: '52/1 4/1 0/1' } } })
      .toBuffer();

  test('B-66: when the camera was held upright, then so is the picture, and nothing is told of who made it and where', async () => {
    const document = opened(await photo(), 'image/jpeg');
    expect(await document({ what: 'pages' })).toEqual({ pages: [{ width: 200, height: 400 }] });
    const one = await document({ what: 'picture', page: 1, width: 1400, turn: 0 });
    if (!('picture' in one)) throw new Error('no picture');
    expect(await sharp(one.picture).metadata()).toMatchObject({ width: 200, height: 400 });
    expect(Buffer.from(one.picture).includes('Geheim')).toBe(false);
  });

  test('when a part is hidden in a copy, then it is black there, and only there', async () => {
    const document = opened(await photo(), 'image/jpeg');
    const copied = await document({
      what: 'copy',
      boxes: [{ page: 1, x: 0.25, y: 0.25, width: 0.5, height: 0.25 }],
    });
    if (!('copy' in copied)) throw new Error('no copy');
    expect(Buffer.from(copied.copy).includes('Geheim')).toBe(false);
    const { data, width, height } = await ((await openPages(copied.copy, PDF)) as Pages).pixels(1, 600);
    const at = (x: number, y: number) => data[(Math.round(y * height) * width + Math.round(x * width)) * 4] ?? -1;
    expect(at(0.5, 0.3)).toBeLessThan(20);
    expect(at(0.5, 0.7)).toBeGreaterThan(150);
  });

  test.each(['png', 'gif', 'webp', 'tiff'] as const)('%s is drawn as well', async (format) => {
    const picture = await sharp({ create: { width: 40, height: 20, channels: 4, background: '#0000' } })
      .toFormat(format)
      .toBuffer();
    expect(await opened(picture, `image/${format}`)({ what: 'picture', page: 1, width: 99, turn: 180 })).toHaveProperty(
      'picture',
    );
  });
});

describe('given a photo of an iPhone', () => {
  test('when it is opened, then it is drawn upright, a part can be hidden in a copy, and nothing is told of who made it and where', async () => {
    expect(aHeic().includes('Geheim')).toBe(true);
    const document = opened(aHeic(), 'image/heic');
    expect(await document({ what: 'pages' })).toEqual({ pages: [{ width: 32, height: 64 }] });
    const one = await document({ what: 'picture', page: 1, width: 1400, turn: 0 });
    if (!('picture' in one)) throw new Error('no picture');
    expect(Buffer.from(one.picture).includes('Geheim')).toBe(false);
    const { data, width, height } = await raw(one.picture);
    expect([width, height]).toEqual([32, 64]);
    const colourAt = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    expect(colourAt(16, 8)[0]).toBeGreaterThan(150);
    expect(colourAt(16, 56)[2]).toBeGreaterThan(150);
    const copied = await document({ what: 'copy', boxes: [{ page: 1, x: 0, y: 0, width: 1, height: 0.5 }] });
    if (!('copy' in copied)) throw new Error('no copy');
    const copy = (await openPages(copied.copy, PDF)) as Pages;
    const { data: points, width: across, height: down } = await copy.pixels(1, 300);
    const at = (share: number) => [...points.subarray(Math.round(down * share) * across * 4 + across * 2).subarray(0, 3)];
    expect(Math.max(...at(0.25))).toBeLessThan(20);
    expect(Math.max(...at(0.75))).toBeGreaterThan(150);
  });
});

describe('given a document that was made to hurt', () => {
  test.each([
    ['a cut off photo of an iPhone', aHeic().subarray(0, 1200), 'image/heic', 'damaged'],
    ['no photo of an iPhone', Buffer.from('nothing'), 'image/heic', 'damaged'],
    ['nothing', Buffer.from('nothing'), PDF, 'damaged'],
    ['a cut off letter', letter().subarray(0, 300), PDF, 'damaged'],
    ['no picture', Buffer.from('\x89PNG\r\n\x1a\n'), 'image/png', 'damaged'],
  ])('when it is %s, then there is no picture', async (_, content, type, none) => {
    expect(await opened(content, type)({ what: 'pages' })).toEqual({ none });
  });

  test('B-27: when a few kilobytes say that they are 50,000 by 50,000 points, then it is too large, and the next one is drawn', async () => {
    const bomb = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    bomb.writeUInt32BE(crcOf(bomb.subarray(12, 29)), 29);
    expect(await opened(bomb, 'image/png')({ what: 'pages' })).toEqual({ none: 'too-large' });
    expect(await opened(letter(), PDF)({ what: 'pages' })).toHaveProperty('pages');
  });

  test('B-27: when there is no time or no memory for it, or the file is gone, then that is the answer, and the next question is answered', async () => {
    const hurried = openPictures({ patience: 1, memory: 1e9, rest: 1000 });
    const document = onDisk(letter(), PDF);
    expect(await hurried.ask(document, { what: 'pages' })).toEqual({ none: 'too-slow' });
    await hurried.close();
    const pictures = openPictures({ patience: 60_000, memory: 1e9, rest: 1000 });
    expect(await pictures.ask({ ...document, id: 'gone', path: join(folder, 'gone') }, { what: 'pages' })).toEqual({
      none: 'damaged',
    });
    const [pages, picture] = await Promise.all([
      pictures.ask(document, { what: 'pages' }),
      pictures.ask(document, { what: 'picture', page: 1, width: 200, turn: 0 }),
    ]);
    expect([pages, picture]).toEqual([expect.objectContaining({ pages: expect.anything() }), { picture: expect.anything() }]);
    await pictures.close();
    if (process.platform !== 'linux') return;
    const narrow = openPictures({ patience: 60_000, memory: 1_000_000, rest: 1000 });
    expect(await narrow.ask(document, { what: 'words' })).toEqual({ none: 'too-much' });
    await narrow.close();
  });
});

/** A box around everything on the first page. */
function around([page]: readonly PlacedText[]): Omit<Box, 'page'> {
  const all = Array.from({ length: (page?.places.length ?? 0) / 4 }, (_, at) => page?.places.slice(at * 4, at * 4 + 4) ?? []);
  const seen = all.filter(([, , width = 0]) => width > 0);
  const [x, y] = [Math.min(...seen.map(([one = 1]) => one)), Math.min(...seen.map(([, one = 1]) => one))];
  const [right, bottom] = [
    Math.max(...seen.map(([one = 0, , more = 0]) => one + more)),
    Math.max(...seen.map(([, one = 0, , more = 0]) => one + more)),
  ];
  return { x, y, width: right - x, height: bottom - y };
}

/** The bytes as they are, and every stream unpacked. */
function everythingIn(bytes: Buffer): readonly Buffer[] {
  const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    try {
      return [inflateSync(bytes.subarray(index + head.length), { finishFlush: 2 })];
    } catch {
      return [];
    }
  });
  return [bytes, ...streams];
}

/** How a word could stand in a PDF: as letters, in two bytes each, in hexadecimal. */
function formsOf(word: string): readonly Buffer[] {
  const wide = Buffer.from(word, 'utf16le');
  return [
    Buffer.from(word),
    wide,
    Buffer.from(wide).swap16(),
    ...[Buffer.from(word), wide].map((one) => Buffer.from(one.toString('hex'))),
  ];
}

function crcOf(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}
