/** Tests of a letter before it is drawn: where a long word may be broken, and what stays on one page. */

import { describe, expect, it } from 'vitest';
import type { Letterhead, Node } from '../letter.ts';
import { type SheetInline, sheetOf } from './sheet.ts';

const head: Letterhead = {
  organisation: { name: 'Voorbeeld', phone: '0800 - 0000', hours: 'op werkdagen van 9.00 tot 17.00 uur' },
  addressee: [],
  reference: 'VB-2026-00001',
  date: '21 november 2026',
  language: 'nl',
  subject: 'Uw klacht',
};
const text = (said: string) => [{ kind: 'text' as const, text: said }];
const paragraph = (said: string): Node => ({ kind: 'paragraph', children: text(said) });
const heading = (said: string): Node => ({ kind: 'heading', level: 2, children: text(said) });
const sheet = (...body: Node[]) => sheetOf({ subject: 'Uw klacht', blocks: [], body }, head);

/** The text with a bar where it may be broken although there is no space. */
function broken(said: string): string {
  const [drawn] = sheet(paragraph(said)).body;
  const shown = (one: SheetInline) =>
    one.kind === 'room' ? '|' : one.kind === 'word' ? `<${one.text}>` : 'text' in one ? one.text : '';
  return drawn?.kind === 'paragraph' ? drawn.children.map(shown).join('') : '';
}

describe('given a run without spaces that is too long for a line', () => {
  it('when it is an address of the web, then it may be broken behind its signs and before a %', () => {
    expect(broken('Zie https://voorbeeld.example/2026/november?klant=0000000000&terug=https%3A%2F nu.')).toBe(
      'Zie https://|voorbeeld.|example/|2026/|november?|klant=|0000000000&|terug=|https|%3A|%2F nu.',
    );
  });

  it('when it is a double name, then it may be broken behind the hyphen only', () => {
    expect(broken('Wolkenkrabbershoeve-Oudekerkerdijk')).toBe('Wolkenkrabbershoeve-|Oudekerkerdijk');
  });

  it('when it is one word, then by its syllables; when no line holds it, then anywhere, and nothing of it is lost', () => {
    const word = 'arbeidsongeschiktheidsverzekering';
    expect(broken(`mijn ${word}`)).toBe(`mijn <${word}>`);
    expect(broken('W'.repeat(300)).replaceAll('|', '')).toBe('W'.repeat(300));
    expect(broken('W'.repeat(300))).toContain('WWWWWWW|WWWWWWW');
  });
});

describe('given parts that are read together', () => {
  const kept = (...body: Node[]) => sheet(...body).body.map((part) => part.kind === 'paragraph' && part.keep === true);
  const long = paragraph('Wij zochten uit hoe het kwam dat u drie keer niet werd teruggebeld. '.repeat(5));

  it('when a line leads in what follows, then it stays with it', () => {
    expect(kept(paragraph('U krijgt:'), { kind: 'quote', children: [long] }, long, long, long)).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it('when one line stands under a heading, then both stay with what follows; a whole paragraph does not', () => {
    expect(kept(heading('Punt 1'), paragraph('Stand: nagekomen'), long, long, long)[1]).toBe(true);
    expect(kept(heading('Punt 1'), long, long, long, long)[1]).toBe(false);
    expect(kept(heading('Punt 1'), paragraph('Nog niets.'), heading('Punt 2'), long, long, long)[1]).toBe(false);
  });

  it('when the letter ends, then its greeting and its last line stand with the name', () => {
    expect(kept(long, long, paragraph('Hebt u een vraag?'), paragraph('Met vriendelijke groet,'), paragraph('KiKa'))).toEqual([
      ...[false, false, true, true, false],
    ]);
  });
});

it('given a phone with hours, then each has its line beside the name', () => {
  expect(sheet().contact.map((line) => line.map((one) => ('text' in one ? one.text : '')).join(''))).toEqual([
    '0800 - 0000',
    'op werkdagen van 9.00 tot 17.00 uur',
  ]);
});
