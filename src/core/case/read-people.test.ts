// Reading people and points: every fault at its own place, so that the form can show it there.
import { describe, expect, test } from 'vitest';
import { readElements, readPeople } from './read-people.ts';
import { isRefused } from './read-values.ts';

const refusals = (read: unknown) => (isRefused(read) ? read.refused.map((one) => `${one.code} ${one.field}`) : []);
const people = (raw: unknown) => refusals(readPeople('people', raw));
const points = (raw: unknown) => refusals(readElements('elements', raw));

describe('people', () => {
  test('what is known of each; what is empty is not there', () => {
    const typed = {
      name: ' Jo\nde Vries ',
      email: ' jo@example.org ',
      phone: '',
      address: 'Straat 1\r\nPlaats',
      language: 'en',
      capacity: 'representative',
      represents: 0,
    };
    expect(readPeople('people', [typed, { name: null }])).toEqual([
      {
        capacity: 'representative',
        name: 'Jo de Vries',
        email: 'jo@example.org',
        address: 'Straat 1\nPlaats',
        language: 'en',
        represents: 0,
      },
      { capacity: 'complainant' },
    ]);
  });

  test('names of 300 characters, in any script, from any side', () => {
    for (const name of ['x'.repeat(300), '😡'.repeat(300), 'مريم', "d'Été-van 't Hoff", 'X Æ A-12'])
      expect(people([{ name }])).toEqual([]);
    expect(people([{ name: 'x'.repeat(301) }])).toEqual(['too-long people.0.name']);
  });

  test('addresses of mail that cannot be', () => {
    for (const email of [
      'jo',
      'jo@',
      '@x.nl',
      'jo@x',
      'jo@x.n',
      'jo x@x.nl',
      'jo@x.nl, mo@x.nl',
      'jo@x.nl;',
      '<jo@x.nl>',
      'jo@@x.nl',
      'a\r\nBcc: mo@x.nl',
    ])
      expect([email, people([{ email }])]).toEqual([email, ['impossible-email people.0.email']]);
    for (const email of ['jo@x.nl', 'jo+klacht@sub.voorbeeld.example', 'jó@exámple.nl', "o'neil@x.nl"])
      expect([email, people([{ email }])]).toEqual([email, []]);
  });

  test('all faults of all people together', () => {
    expect(people([{ name: 'a\0' }, { email: 'x' }, 'Jo', { phone: 31612345678 }])).toEqual([
      'bad-character people.0.name',
      'impossible-email people.1.email',
      'wrong-kind people.2',
      'wrong-kind people.3.phone',
    ]);
  });

  test('what we do not know, or what is of another kind', () => {
    expect(people([{ bsn: '123' }])).toEqual(['unknown-field people.0.bsn']);
    expect(people([JSON.parse('{"__proto__": {"name": "x"}}')])).toEqual(['unknown-field people.0.__proto__']);
    expect(people([{ capacity: 'judge' }, { capacity: 'constructor' }])).toEqual([
      'unknown-choice people.0.capacity',
      'unknown-choice people.1.capacity',
    ]);
    expect(people([{ language: 'de' }])).toEqual(['unknown-choice people.0.language']);
    for (const represents of [-1, 0.5, '0', null, {}])
      expect(people([{ represents }])).toEqual(['wrong-kind people.0.represents']);
    for (const raw of ['Jo', {}, null, 7, [null], [[]], Array(21).fill({ name: 'Jo' })])
      expect(people(raw)[0]).toMatch(/^wrong-kind people/);
  });
});

describe('points', () => {
  test('each with the outcome that is wanted; empty lines of the form are left out', () => {
    expect(
      readElements('elements', [
        { text: 'Een', wish: 'Excuus' },
        { text: ' ', wish: '' },
        { text: 'Twee', wish: null },
      ]),
    ).toEqual([{ text: 'Een', wish: 'Excuus' }, { text: 'Twee' }]);
    expect(readElements('elements', 'Eén punt')).toEqual([{ text: 'Eén punt' }]);
  });

  test('a wish without a point, too long, of another kind, or with something we do not know', () => {
    expect(points([{ text: '', wish: 'Excuus' }])).toEqual(['missing elements.0.text']);
    expect(points([{ text: 'x'.repeat(5_001) }, { text: 'x', wish: 'y'.repeat(5_001) }])).toEqual([
      'too-long elements.0.text',
      'too-long elements.1.wish',
    ]);
    expect(points([{ text: 1 }, { text: 'x', wish: 1 }, null, []])).toEqual([
      'wrong-kind elements.0',
      'wrong-kind elements.1',
      'wrong-kind elements.2',
      'wrong-kind elements.3',
    ]);
    expect(points([{ text: 'x', verdict: 'founded' }])).toEqual(['unknown-field elements.0.verdict']);
    expect(points(Array(51).fill({ text: 'x' }))).toEqual(['wrong-kind elements']);
  });
});
