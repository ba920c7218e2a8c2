// Reading appeals and bodies outside: what a jurist writes, and the place of each mistake.
import { describe, expect, test } from 'vitest';
import { readTree } from './read-tree.ts';
import { readingOf } from './reading.ts';
import { forums, tiers } from './tiers.ts';

const board = `board:
  name: beroep bij de beroepscommissie
  body: appeal-chair
  opens-on: [letter:conclusion, late:decide]
  not-before: { from: received, within: 6 weeks }
  within: { from: letter:conclusion, length: 6 weeks, hard: true }
  grounds: { unfounded: de klacht is ongegrond verklaard }
  verdicts:
    correct: { name: juist afgehandeld, not-with: partly-incorrect }
    partly-incorrect: gedeeltelijk onjuist
  several: true
  independent-of: first
  binding: organisation
  address: [Postbus 1, 1000 AA Voorbeeldstad]
`;

function read(text: string) {
  const tree = readTree('policy.yaml', text);
  if ('faults' in tree) throw new Error('no yaml');
  const reading = readingOf('policy.yaml');
  const value = tiers(tree, reading);
  return { value, faults: reading.faults.map((one) => `${one.line}: ${one.code}`), references: reading.references };
}

describe('an appeal', () => {
  test('KLK-34: is read with what it says, and with what it need not say', () => {
    expect(read(board).value?.board).toMatchObject({
      body: 'appeal-chair',
      after: ['first'],
      opensOn: ['letter:conclusion', 'late:decide'],
      notBefore: { from: ['received'], within: '6 weeks' },
      within: { from: ['letter:conclusion'], length: '6 weeks', rolls: 'none', hard: true },
      verdicts: {
        correct: { notWith: ['partly-incorrect'] },
        'partly-incorrect': { name: { nl: 'gedeeltelijk onjuist' }, notWith: [] },
      },
      independentOf: ['first'],
      binding: ['organisation'],
    });
  });

  test('names what must exist elsewhere: its role, letters, and the clause whose duty is late', () => {
    const named = read(board).references.map(({ kind, name }) => `${kind} ${name}`);
    expect(named).toEqual(expect.arrayContaining(['role appeal-chair', 'letter conclusion', 'clause decide', 'place first']));
  });

  test('KLK-33: has grounds that every case can have, and grounds with the cases in which they are one', () => {
    const grounds = (text: string) => board.replace('{ unfounded: de klacht is ongegrond verklaard }', text);
    const some = '{ unfounded: { name: ongegrond, when: { verdict: unfounded } }, other: { nl: anders, en: other } }';
    expect(read(grounds(some)).value?.board?.grounds).toEqual({
      unfounded: { name: { nl: 'ongegrond' }, when: { verdict: ['unfounded'] } },
      other: { name: { nl: 'anders', en: 'other' } },
    });
    expect(read(grounds('{ unfounded: { when: { verdict: unfounded } } }')).faults).toEqual(['7: missing-key']);
    expect(read(grounds('{ unfounded: { name: ongegrond, whenever: { verdict: unfounded } } }')).faults).toEqual([
      '7: unknown-key',
    ]);
    expect(read(grounds('{ unfounded: { name: ongegrond, when: { verdict: moon } } }')).references).toContainEqual(
      expect.objectContaining({ kind: 'verdict', name: 'moon' }),
    );
  });

  test('KIK-24: may bind nobody', () => {
    expect(read(board.replace('binding: organisation', 'binding: []')).value?.board?.binding).toEqual([]);
  });

  test.each([
    ['no body', / {2}body: .*\n/, '', '2: missing-key'],
    ['nothing on which it opens', / {2}opens-on: .*\n/, '', '2: missing-key'],
    ['a milestone that is none', 'late:decide', 'too-late', '4: wrong-value'],
    ['a verdict that contradicts one that is not there', 'not-with: partly-incorrect', 'not-with: lost', '2: dangling'],
    ['the name of the handling itself', 'board:', 'first:', '1: bad-key'],
    ['a term in hours', 'length: 6 weeks', 'length: 24 hours', '6: wrong-value'],
    ['somebody else whom it binds', 'binding: organisation', 'binding: neighbours', '13: wrong-value'],
  ])('with %s is refused at its place', (_, from, to, fault) => {
    expect(read(board.replace(from, to)).faults).toContain(fault);
  });
});

test('a body outside has a second term beside its first, and none alone', () => {
  const read = (terms: string) => {
    const tree = readTree('policy.yaml', `body: { name: de instantie, ${terms}or-within: { from: received, within: 1 year } }`);
    if ('faults' in tree) throw new Error('no yaml');
    const reading = readingOf('policy.yaml');
    return { read: forums(tree, reading), codes: reading.faults.map(({ code }) => code) };
  };
  expect(read('within: 3 months, ').read).toMatchObject({ body: { orWithin: { from: ['received'], within: '1 year' } } });
  expect(read('').codes).toEqual(['contradiction']);
});

test('CCV-13: bodies outside have their own terms, conditions, costs and limits', () => {
  const text =
    'small: { name: de commissie, within: 3 months, from: letter:conclusion, when: { form: written }, fee: € 25, cap: tot € 5.000, binding: [organisation, complainant] }';
  const tree = readTree('policy.yaml', text);
  if ('faults' in tree) throw new Error('no yaml');
  expect(forums(tree, readingOf('policy.yaml'))).toMatchObject({
    small: { within: '3 months', from: ['letter:conclusion'], fee: { nl: '€ 25' }, binding: ['organisation', 'complainant'] },
  });
});
