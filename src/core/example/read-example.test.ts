/** Tests of reading an example: whatever is wrong in it is told with its place, and nothing is thrown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { readExample } from './read-example.ts';

const policy = aPolicy();
const base = `example: Een gewone klacht
staff:
  anna: [handler]
people:
  jo: { name: Jo, email: jo@example.org }
story:
  - at: 2026-06-01 10:00
    by: public
    do: lodge
    with: { record: complaint, channel: form, story: Nooit teruggebeld., people: [jo] }
    then:
      letters: [acknowledgement to jo]
      due: { decide: 2026-07-13 }
`;
const read = (text: string) => readExample({ file: 'x.yaml', text }, policy);
const faults = (text: string) => {
  const outcome = read(text);
  return 'faults' in outcome ? outcome.faults : [];
};

test('a good one is read without a fault', () => {
  expect(read(base)).toMatchObject({
    example: { file: 'x.yaml', example: { nl: 'Een gewone klacht' }, story: [{ verb: 'lodge', by: 'public' }] },
  });
});

describe('a mistake is told with its place and what was meant', () => {
  test.each([
    ['a step that is not there', 'do: lodge', 'do: lodg', 9, 'Bedoelt u ‘lodge’?'],
    ['a field that the step does not have', 'story: Nooit', 'storry: Nooit', 10, 'Bedoelt u ‘story’?'],
    ['somebody who does not occur', 'by: public', 'by: publik', 7, 'Bedoelt u ‘public’?'],
    ['a role that is not there', '[handler]', '[handlr]', 3, 'Bedoelt u ‘handler’?'],
    ['a clause that is not there', 'decide: 2026', 'decidd: 2026', 13, 'Bedoelt u ‘decide’?'],
    ['a day that does not exist', '2026-06-01 10:00', '2026-06-31 10:00', 7, 'een dag en een tijd'],
    ['a time that does not exist', '2026-06-01 10:00', '2026-06-01 25:00', 7, 'een dag en een tijd'],
    ['an ask that we do not know', 'letters: [', 'leters: [', 12, 'Bedoelt u ‘letters’?'],
    ['a source that no clause has', 'staff:\n', 'shows: [XX-1]\nstaff:\n', 2, ''],
    ['no story', /story:\n[\s\S]*$/, '', 1, ''],
  ])('%s', (_, from, to, line, help) => {
    const [first] = faults(base.replace(from, to));
    expect(first).toMatchObject({ file: 'x.yaml', line });
    expect(first?.help).toContain(help);
  });

  test('a moment before the one above it', () => {
    expect(faults(`${base}  - at: 2026-05-01\n`)).toMatchObject([{ code: 'contradiction', line: 14 }]);
  });
});

test('whatever is cut or doubled, reading ends in an example or in faults', () => {
  const lines = base.split('\n');
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.string({ unit: 'grapheme', maxLength: 20 }), (at, word) => {
      const outcome = read([...lines.slice(0, at), word, ...lines.slice(at + 1)].join('\n'));
      expect('example' in outcome || outcome.faults.length > 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});
