// Reading: what a door received becomes values, or all refusals together; it never throws, and never drops anything.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { document, moment } from '#test/given-when-then.ts';
import type { Fields } from './field.ts';
import { isRefused, readValues } from './read-values.ts';
import { allVerbs, stepOf } from './steps.ts';

const reading = { policy: aPolicy(), now: moment('2026-06-01'), document };
const every: Fields = {
  line: { kind: 'text', max: 10 },
  story: { kind: 'long-text', max: 20 },
  day: { kind: 'day' },
  anyDay: { kind: 'day', future: 'allowed' },
  coming: { kind: 'day', future: 'needed' },
  moment: { kind: 'moment' },
  later: { kind: 'moment', future: 'needed' },
  colour: { kind: 'choice', of: ['red', 'blue'] },
  channel: { kind: 'choice', of: 'channels' },
  several: { kind: 'choices', of: 'satisfaction' },
  flag: { kind: 'flag' },
  number: { kind: 'number', of: 'element' },
  party: { kind: 'party' },
  files: { kind: 'documents' },
  people: { kind: 'people' },
  points: { kind: 'elements' },
};

const read = (raw: unknown, fields = every) => readValues(fields, raw as Record<string, unknown>, reading);
const values = (raw: object) => (read(raw) as { values: Record<string, unknown> }).values;
const refusals = (raw: unknown, fields = every) => {
  const result = read(raw, fields);
  return isRefused(result) ? result.refused.map((one) => `${one.code} ${one.field ?? ''}`.trim()) : [];
};

describe('what is read', () => {
  test('each kind of field', () => {
    expect(
      values({
        line: ' a ',
        story: 'a\r\nb',
        day: '2026-06-01',
        coming: '2026-06-02',
        moment: '2026-06-01T08:00:00Z',
        colour: 'red',
        channel: 'phone',
        several: ['gone', 'gone'],
        number: '3',
        party: 'p1',
        files: 'doc1',
        people: [{ name: 'Jo' }],
        points: 'Eén punt',
      }),
    ).toEqual({
      line: 'a',
      story: 'a\nb',
      day: '2026-06-01',
      coming: '2026-06-02',
      moment: '2026-06-01T10:00:00+02:00',
      colour: 'red',
      channel: 'phone',
      several: ['gone'],
      number: 3,
      party: 'p1',
      files: [document('doc1')],
      people: [{ capacity: 'complainant', name: 'Jo' }],
      points: [{ text: 'Eén punt' }],
    });
  });

  test('a flag in every way a form or program writes it', () => {
    expect([true, 'true', 'yes', 'on'].map((flag) => values({ flag }).flag)).toEqual([true, true, true, true]);
    expect([false, 'false', 'no'].map((flag) => values({ flag }).flag)).toEqual([false, false, false]);
  });

  test('what is empty is not there', () => {
    expect(values({ line: '', story: ' \n', day: null, several: [], people: [], number: undefined })).toEqual({});
  });
});

describe('what is refused', () => {
  test('all faults at once, each at its field', () => {
    expect(refusals({ line: 'x'.repeat(11), day: '2026-02-30', colour: 'green', strange: 1 })).toEqual([
      'unknown-field strange',
      'too-long line',
      'impossible-day day',
      'unknown-choice colour',
    ]);
  });

  test('what is needed and is not there, or is only white space', () => {
    const fields: Fields = { story: { kind: 'long-text', max: 20, required: true }, people: { kind: 'people', required: true } };
    expect(refusals({}, fields)).toEqual(['missing story', 'missing people']);
    expect(refusals({ story: ' \n ', people: [] }, fields)).toEqual(['missing story', 'missing people']);
    expect(refusals({ story: '\u00a0' }, fields)).toEqual(['missing story', 'missing people']);
  });

  test('days and moments that cannot be, or are on the wrong side of now', () => {
    for (const day of [
      '2026-02-30',
      '2026-13-01',
      '1-6-2026',
      '2026-06-01T10:00',
      'morgen',
      '0001-01-01',
      '2026-6-1',
      '２０２６-06-01',
    ])
      expect([day, refusals({ day })]).toEqual([day, ['impossible-day day']]);
    for (const at of ['2026-06-01T25:00:00Z', '2026-06-01T10:00:00', '2026-06-01', '2026-06-01T10:00:00+25:00', 'Infinity'])
      expect([at, refusals({ moment: at })]).toEqual([at, ['impossible-moment moment']]);
    expect(refusals({ day: '2026-06-02', moment: '2026-06-01T10:00:01+02:00' })).toEqual(['in-future day', 'in-future moment']);
    expect(refusals({ coming: '2026-06-01', later: '2026-06-01T10:00:00+02:00' })).toEqual([
      'not-in-future coming',
      'not-in-future later',
    ]);
    expect(refusals({ anyDay: '2027-01-01' })).toEqual([]);
  });

  test('another kind of value than the field is for', () => {
    const kinds: readonly [string, unknown][] = [
      ['line', 1],
      ['line', ['a']],
      ['story', {}],
      ['day', 20260601],
      ['moment', 0],
      ['colour', ['red']],
      ['channel', true],
      ['flag', 'maybe'],
      ['flag', 1],
      ['number', 0],
      ['number', -1],
      ['number', 1.5],
      ['number', '1e3'],
      ['number', 1e21],
      ['number', Number.NaN],
      ['number', '9'.repeat(400)],
      ['party', 7],
      ['people', 'Jo'],
      ['people', {}],
      ['points', 5],
      ['points', {}],
    ];
    for (const [name, value] of kinds)
      expect([name, value, refusals({ [name]: value })]).toEqual([name, value, [`wrong-kind ${name}`]]);
  });

  test('keys that every object has, as names and as values', () => {
    expect(refusals(JSON.parse('{"__proto__": {"line": "x"}, "constructor": 1, "toString": 2}'))).toEqual([
      'unknown-field __proto__',
      'unknown-field constructor',
      'unknown-field toString',
    ]);
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(refusals({ colour: key, channel: key, several: [key] })).toEqual([
        'unknown-choice colour',
        'unknown-choice channel',
        'unknown-choice several',
      ]);
    }
    expect(Object.getPrototypeOf(values({}))).toBe(Object.prototype);
  });

  test('files that are not there, and things that are no files', () => {
    for (const files of ['lost', ['doc1', 'lost'], [1], [null], {}, [['doc1']]])
      expect(refusals({ files })).toEqual(['unknown-document files']);
  });

  test('something that is no set of values at all', () => {
    for (const raw of [null, [], 'text', 7, undefined, true]) expect(refusals(raw)).toEqual(['wrong-kind']);
  });
});

describe('whatever is sent', () => {
  const stranger = fc.oneof(
    fc.jsonValue(),
    fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
    fc.string({ unit: 'binary' }),
  );
  const named = (fields: Fields) =>
    fc.dictionary(fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor', 'x'), stranger);

  test('reading never throws: it gives values by the names of the fields, or says what is wrong', () => {
    const verbs = fc
      .constantFrom(...allVerbs())
      .chain((verb) => named(stepOf(verb).fields).map((raw) => ({ fields: stepOf(verb).fields, raw })));
    fc.assert(
      fc.property(
        fc.oneof(
          verbs,
          named(every).map((raw) => ({ fields: every, raw })),
          fc.jsonValue().map((raw) => ({ fields: every, raw })),
        ),
        ({ fields, raw }) => {
          const result = read(raw, fields);
          if (isRefused(result)) expect(result.refused.length).toBeGreaterThan(0);
          else for (const name of Object.keys(result.values)) expect(Object.hasOwn(fields, name)).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('what was read and is read again is the same', () => {
    const raw = fc.record({
      line: fc.string({ unit: 'grapheme', maxLength: 12 }),
      story: fc.string({ unit: 'grapheme', maxLength: 22 }),
    });
    fc.assert(
      fc.property(raw, (typed) => {
        const once = read(typed);
        if (!isRefused(once)) expect(read(once.values)).toEqual(once);
      }),
      { numRuns: 1_000 },
    );
  });
});
