import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeClause, partsOfClause } from './clause-parts.ts';
import { readTree } from './read/read-tree.ts';

const folder = new URL('../../../policies/', import.meta.url);
const read = (name: string) => readFileSync(new URL(`${name}/policy.yaml`, folder), 'utf8');
const names = [
  'cak',
  'ccv',
  'insolving',
  'kika',
  'klikklaar',
  ...readdirSync(new URL('samples', folder))
    .filter((one) => !one.includes('.'))
    .map((one) => `samples/${one}`),
];
const idsIn = (text: string) =>
  [...text.slice(text.indexOf('\nclauses:')).matchAll(/^ {2}- id: (\S+)/gm)].map((one) => one[1] as string);

const text = `clauses:
  # how long it may take
  - id: decide
    says: { nl: 'U krijgt binnen 6 weken antwoord, echt.', en: You get an answer within 6 weeks. }
    source: [CAK-10, Awb 9:11 lid 1] # the law too
    section: duration
    gap: >-
      De tekst zegt niet
      vanaf wanneer.
    duty: { do: Geef antwoord, owner: handler, from: received, within: 6 weeks }
  - id: other
    says: Iets anders.
    source:
      - CAK-11
      - CAK-12
`;

describe('a clause that is changed by a form', () => {
  test('given a clause, then its sentences, term, owner, heading, sources and gap are there, as they are', () => {
    expect(partsOfClause(text, 'decide')?.map((part) => [part.path, part.kind, part.text])).toEqual([
      ['says.nl', 'sentence', 'U krijgt binnen 6 weken antwoord, echt.'],
      ['says.en', 'sentence', 'You get an answer within 6 weeks.'],
      ['duty.within', 'length', '6 weeks'],
      ['duty.owner', 'role', 'handler'],
      ['duty.do', 'sentence', 'Geef antwoord'],
      ['section', 'section', 'duration'],
      ['source', 'sources', 'CAK-10, Awb 9:11 lid 1'],
      ['gap', 'sentence', 'De tekst zegt niet vanaf wanneer.'],
    ]);
    expect(partsOfClause(text, 'none')).toBeUndefined();
    expect(partsOfClause('clauses: [', 'decide')).toBeUndefined();
  });

  test('given a term and a sentence are changed, then those words change in the file and nothing else, remarks too', () => {
    const changes = new Map([
      ['duty.within', '5 weeks'],
      ['says.nl', "U krijgt binnen 5 weken antwoord: dat is 's lands\n wijs."],
      ['gap', 'Niets.'],
      ['source', 'CAK-10,  Eigen keuze: nieuw,'],
    ]);
    const changed = changeClause(text, 'decide', changes);
    expect(changed).toBe(
      text
        .replace('within: 6 weeks', 'within: 5 weeks')
        .replace("'U krijgt binnen 6 weken antwoord, echt.'", "'U krijgt binnen 5 weken antwoord: dat is ''s lands wijs.'")
        .replace('[CAK-10, Awb 9:11 lid 1]', "[CAK-10, 'Eigen keuze: nieuw']")
        .replace('>-\n      De tekst zegt niet\n      vanaf wanneer.', 'Niets.'),
    );
  });

  test('given sources in lines, then they become a list between brackets', () => {
    const changed = changeClause(text, 'other', new Map([['source', 'CAK-11']])) ?? '';
    expect(partsOfClause(changed, 'other')?.at(-1)?.text).toBe('CAK-11');
    expect(changed.startsWith(text.slice(0, text.indexOf('      - CAK-11')))).toBe(true);
  });

  test.each(['- een', '{x}', '@thuis', '#1', "'t", 'a: b', 'a #b', '"', 'ja', '2026-01-01', '~', 'met, komma', 'eindigt op:'])(
    'given %s is typed, then exactly that stands there',
    (typed) => {
      const changed = changeClause(text, 'other', new Map([['says', typed]])) ?? '';
      expect(partsOfClause(changed, 'other')?.[0]?.text).toBe(typed);
      expect(partsOfClause(changed, 'decide')).toEqual(partsOfClause(text, 'decide'));
    },
  );

  test.each(names)('given clauses of %s, then each of their sentences can be changed, and the file stays readable', (name) => {
    const whole = read(name);
    // to read a file with every word in its place takes a while: some of each will do, and not the same ones
    for (const id of idsIn(whole).filter((_, at) => at % 30 === names.indexOf(name))) {
      const parts = partsOfClause(whole, id) ?? [];
      expect(parts[0]?.path, id).toMatch(/^says/);
      expect(changeClause(whole, id, new Map()), id).toBe(whole);
      const sentences = parts.filter(({ kind }) => kind === 'sentence');
      const changed = changeClause(whole, id, new Map(sentences.map((part) => [part.path, `${part.text} Nieuw: ja, nu.`])));
      expect(changed, id).toBeDefined();
      expect('faults' in readTree('policy.yaml', changed ?? ''), id).toBe(false);
    }
  });
});
