/** Tests of letters on paper: tagged, with their metadata, whatever script they hold, from a process that may die. */

import { afterAll, describe, expect, it } from 'vitest';
import { textLayer } from '#test/pdf-text.ts';
import { type PdfWriter, pdfWriter } from './as-pdf.ts';
import type { Letter, Letterhead, Node } from './letter.ts';

const paragraph = (text: string): Node => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });
const letterOf = (...texts: string[]): Letter => ({ subject: 'Uw klacht', blocks: [], body: texts.map(paragraph) });

const head: Letterhead = {
  organisation: {
    name: 'Voorbeeld',
    address: ['Postbus 1', '2500 AA Den Haag'],
    website: 'https://voorbeeld.nl',
    colour: '#ffee00',
  },
  addressee: ['Mevrouw A. Yilmaz', 'Lange Voorhout 12', '2514 EE  DEN HAAG'],
  reference: 'VB-2026-00001',
  place: 'Den Haag',
  date: '21 november 2026',
  language: 'nl',
  subject: 'Uw klacht',
};

const writers: PdfWriter[] = [];
const writing = (options?: Parameters<typeof pdfWriter>[0]) => {
  const writer = pdfWriter({ givesWay: false, timeoutMs: 80_000, ...options }); // tests leave no processor time over
  writers.push(writer);
  return writer;
};
const writer = writing();
afterAll(() => Promise.all(writers.map((one) => one.close())));

describe('a letter as PDF', () => {
  it('is tagged PDF/UA-1 with title, language and author', async () => {
    const { pdf, replaced } = await writer.write(letterOf('Beste mevrouw Yilmaz,'), head);
    const text = pdf.toString('latin1');
    expect(replaced).toEqual([]);
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang\s*\(nl-NL\)/);
    expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(text).toMatch(/Uw klacht/);
    expect(text).toMatch(/<dc:creator>.*Voorbeeld/s);
  });

  it('holds the letterhead, the addressee, date, reference, subject and page number', async () => {
    const { pdf } = await writer.write(letterOf('Beste mevrouw Yilmaz,'), head);
    const text = textLayer(pdf);
    for (const part of [
      ...['Voorbeeld', 'Postbus 1', 'voorbeeld.nl', 'Mevrouw A. Yilmaz', 'Lange Voorhout 12', 'Den Haag, 21 november 2026'],
      ...['Ons kenmerk', 'VB-2026-00001', 'Onderwerp', 'Uw klacht', 'Beste mevrouw Yilmaz,', 'Pagina 1 van 1'],
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is in English for an English letterhead', async () => {
    const { pdf } = await writer.write(letterOf('Dear Ms Yilmaz,'), { ...head, language: 'en' });
    expect(textLayer(pdf)).toContain('Our reference');
    expect(pdf.toString('latin1')).toMatch(/\/Lang\s*\(en-NL\)/);
  });

  it('B-32: shows what people wrote literally', async () => {
    const attack = '{{7*7}} #eval("7*7") $x$ *a* _b_ <script> `c` \\u{41} @label // geen /* commentaar */';
    expect(textLayer((await writer.write(letterOf(attack), head)).pdf)).toContain(attack);
  });

  it.each(['Łódź, Şişli', 'Привіт', 'Ελλάδα', '你好，臺灣', 'ひらがな', '✓ ☐ →', '😀', '❤️', '1️⃣'])('draws %s', async (text) => {
    const { pdf, replaced } = await writer.write(letterOf(text), head);
    expect(replaced).toEqual([]);
    expect(textLayer(pdf).replaceAll('\ufe0f', '').normalize()).toContain(text.replaceAll('\ufe0f', '').normalize());
  });

  it.each([
    'مرحبا بالعالم',
    'אני רוצה',
    'ẹ́',
    'گفت\u200cوگو',
    '👨‍👩‍👧',
    '🇳🇱',
    '👍🏽',
    'a\u202eb\u202c',
    'a\u200bb\u00ad\u2066c\u2069',
  ])('draws %s', async (text) => {
    expect((await writer.write(letterOf(text), head)).replaced).toEqual([]);
  });

  it('puts a mark for what no font can draw, and says what it was', async () => {
    const { pdf, replaced } = await writer.write(letterOf('Rune ᚠ en 한 en \ufdd0.'), head);
    expect(replaced).toEqual(['ᚠ', '한', '\ufdd0']);
    expect(textLayer(pdf)).toContain('Rune □ en □ en □.');
  });

  it('keeps a name of 300 characters on the paper, and the whole of it', async () => {
    const name = 'W'.repeat(300);
    const { pdf } = await writer.write(letterOf(name), { ...head, addressee: [name], reference: name });
    expect(textLayer(pdf).replace(/\s/g, '')).toContain(name);
  });

  it('draws a letter of many pages and 64 KB of emoji', async () => {
    const { pdf } = await writer.write(letterOf('😀'.repeat(16_000)), head);
    expect(textLayer(pdf)).toContain('Pagina 2 van');
  });

  it('leaves no lead-in, no heading and no name alone on a page, wherever the page ends', async () => {
    const pagesOf = async (lines: number) => {
      const before = Array.from({ length: lines }, (_, at) => paragraph(`Regel ${at}.`));
      const end: Node[] = [
        { kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Wat wij u bieden' }] },
        paragraph('U krijgt:'),
        { kind: 'list', ordered: false, start: 1, items: [[{ kind: 'text', text: 'excuses' }]] },
        paragraph('Met vriendelijke groet,'),
        paragraph('M. de Wit'),
      ];
      const { pdf } = await writer.write({ ...letterOf(), body: [...before, ...end] }, head);
      return textLayer(pdf).split(/Pagina \d van \d/);
    };
    for (let lines = 15; lines < 26; lines++) {
      const pages = await pagesOf(lines);
      for (const [first, last] of [
        ['Wat wij u bieden', 'excuses'],
        ['Met vriendelijke groet,', 'M. de Wit'],
      ] as const)
        expect(
          pages.find((page) => page.includes(first)),
          `${lines} lines`,
        ).toContain(last);
    }
  });

  it('breaks a long word by its syllables, and keeps it whole where it fits', async () => {
    const word = 'arbeidsongeschiktheidsverzekering';
    const { pdf } = await writer.write(letterOf(`${'Uw '.repeat(22)}${word} en ${word}.`), head);
    const drawn = textLayer(pdf);
    expect(drawn).toMatch(/arbeidsonge ?[-\u00ad] schiktheidsverzekering en/);
    expect(drawn).toContain(`en ${word}.`);
  });

  it('leaves no empty place for an addressee where there is none, and names what stands for our reference', async () => {
    const about = { addressee: [], reference: '1 juli 2026 – 30 september 2026', referenceName: 'Periode' };
    const drawn = textLayer((await writer.write(letterOf('Aan de orde.'), { ...head, ...about })).pdf);
    expect(drawn).toContain('Periode 1 juli 2026 – 30 september 2026');
    expect(drawn).not.toContain('Ons kenmerk');
  });

  it('draws every part that a letter can have', async () => {
    const text = (value: string) => [{ kind: 'text' as const, text: value }];
    const body: Node[] = [
      { kind: 'heading', level: 2, children: text('Kop') },
      { kind: 'heading', level: 3, children: text('Onderkop') },
      { kind: 'list', ordered: true, start: 3, items: [text('derde')] },
      { kind: 'list', ordered: false, start: 1, items: [text('punt')] },
      { kind: 'quote', children: [paragraph('citaat')] },
      { kind: 'address', lines: ['Postbus 93122', '2509 AC'] },
      { kind: 'paragraph', children: [{ kind: 'link', address: 'https://voorbeeld.nl/bezwaar', children: text('de site') }] },
      {
        kind: 'paragraph',
        children: [
          { kind: 'strong', children: text('sterk') },
          { kind: 'break' },
          { kind: 'emphasis', children: text('schuin') },
        ],
      },
    ];
    const drawn = textLayer((await writer.write({ ...letterOf(), body }, head)).pdf);
    for (const part of [
      'Kop',
      'Onderkop',
      '3.',
      'derde',
      'citaat',
      '2509 AC',
      'de site (voorbeeld.nl/bezwaar)',
      'sterk',
      'schuin',
    ]) {
      expect(drawn).toContain(part);
    }
  });
});

describe('the process that draws letters', () => {
  it('is renewed after its number of letters', async () => {
    const short = writing({ lettersPerProcess: 2 });
    const pids = new Set<number | undefined>();
    for (let count = 0; count < 4; count += 1) {
      const made = short.write(letterOf('x'), head);
      pids.add(short.pid);
      expect((await made).pdf.length).toBeGreaterThan(1000);
    }
    expect(pids.size).toBe(2);
  });

  it('draws the letter in a new process when it is killed', async () => {
    const killed = writing();
    const made = killed.write(letterOf('x'), head);
    process.kill(killed.pid ?? 0, 'SIGKILL');
    expect((await made).pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives up on a letter that takes too long, and draws the next', async () => {
    const hasty = writing({ timeoutMs: 1 });
    await expect(hasty.write(letterOf('x'), head)).rejects.toThrow('longer than 1 ms');
    expect(hasty.pid).toBeUndefined();
  });

  it('refuses letters when it is closed, also those that wait', async () => {
    const closed = pdfWriter();
    const waiting = [closed.write(letterOf('x'), head), closed.write(letterOf('y'), head)];
    const outcomes = Promise.allSettled(waiting);
    await closed.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(closed.write(letterOf('z'), head)).rejects.toThrow('closed');
  });
});
