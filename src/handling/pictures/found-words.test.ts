// What a document says that could point at a person: found with its place, also over the end of a line.
import { describe, expect, test } from 'vitest';
import type { PlacedText } from './asking.ts';
import { boxesAsText, boxesFromText, foundIn, nameWithout } from './found-words.ts';

/** A page in a type of one size: each character a hundredth wide, each line five hundredths high. */
function page(...lines: readonly string[]): PlacedText {
  const places = lines.flatMap((line, row) => [
    ...[...line].flatMap((sign, at) => (sign === ' ' ? [0, 0, 0, 0] : [at / 100, row / 10, 0.01, 0.05])),
    ...[0, 0, 0, 0],
  ]);
  return { page: 1, text: `${lines.join('\n')}\n`, places: Float32Array.from(places) };
}

const found = (text: readonly string[], names: readonly string[] = [], searched: readonly string[] = []) =>
  foundIn([page(...text)], names, searched).map(({ kind, text: said }) => [kind, said]);

describe('given the text of a document', () => {
  test.each([
    ['Bel 06 - 12 34 56 78 of 0701234567.', ['phone', 'phone']],
    ['Mail jo.devries@burger.example even.', ['email']],
    ['Mijn BSN is 111222333.', ['number']],
    ['Mijn kenmerk is 123456789.', []],
    // a number in it has the form of a telephone number as well: better offered twice than not at all
    ['Rekening NL91 ABNA 0417 1643 00', ['account', 'phone']],
    ['Ik woon op 2514 EE te Den Haag', ['place']],
    ['Niets aan de hand in 2026.', []],
  ])('%s', (text, kinds) => {
    expect(found([text]).map(([kind]) => kind)).toEqual(kinds);
  });

  test('when people of the case are named, then as whole words, whatever the capitals', () => {
    expect(found(['JO DE VRIES en Joke'], ['Jo de Vries', 'Jo'])).toEqual([
      ['name', 'JO DE VRIES'],
      ['name', 'JO'],
    ]);
  });

  test('when something is searched for, then also within words and with signs that mean something elsewhere', () => {
    expect(found(['Wandelstok (oud)'], [], ['stok', '(oud)', 'x'])).toEqual([
      ['searched', 'stok'],
      ['searched', '(oud)'],
    ]);
  });

  test('when it runs on over the end of a line, then both lines have a box', () => {
    const [one] = foundIn([page('heer Jo de', 'Vries woont')], ['Jo de Vries'], []);
    expect(one?.boxes).toHaveLength(2);
    expect(one?.boxes[0]?.x).toBeCloseTo(0.05);
    expect(one?.boxes[1]?.width).toBeCloseTo(0.05);
  });
});

describe('given boxes in a form', () => {
  test('then they come back no smaller than they were', () => {
    const box = { page: 2, x: 0.12345, y: 0.2, width: 0.33333, height: 0.05 };
    const [back] = boxesFromText(boxesAsText([box]), 2) ?? [];
    expect(back?.x).toBeLessThanOrEqual(box.x);
    expect((back?.x ?? 0) + (back?.width ?? 0)).toBeGreaterThanOrEqual(box.x + box.width);
  });

  test.each(['', 'x', '1.0.0.0.0', '0.1.1.1.1', '3.1.1.1.1', '1.1.1.1', '1.99999.1.1.1', '1.1.1.1.1_', '1.-1.1.1.1'])(
    '%s is no box',
    (text) => {
      expect(boxesFromText(text, 2)).toBeUndefined();
    },
  );
});

test('given a document that is called after what is hidden in it, then its copy is not, and what stays in sight stays in the name', () => {
  const sheet = page('Verklaring van mevrouw YILMAZ', 'over 111222333');
  const hidden = foundIn([sheet], ['Yilmaz'], []).flatMap(({ boxes }) => boxes);
  expect(nameWithout('Verklaring Yilmaz 111222333', [sheet], hidden)).toBe('Verklaring … …');
  expect(nameWithout('Verklaring Yilmaz', [sheet], [])).toBe('Verklaring Yilmaz');
  expect(nameWithout('brief', [sheet], [{ page: 2, x: 0, y: 0, width: 1, height: 1 }])).toBe('brief');
  // hidden by hand, whatever it is
  expect(nameWithout('Verklaring_van', [sheet], [{ page: 1, x: 0, y: 0, width: 1, height: 0.08 }])).toBe('…_…');
});
