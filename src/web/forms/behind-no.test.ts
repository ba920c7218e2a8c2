// What is needed with one answer only stands behind that answer.
import { expect, test } from 'vitest';
import type { FieldSpec } from '../parts/field-spec.ts';
import { behindAnswer, meant } from './behind-no.ts';
import { typedFrom } from './typed.ts';

const right: FieldSpec = {
  kind: 'radios',
  name: 'right',
  label: 'Klopt dit?',
  value: '',
  options: [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nee' },
  ],
};
const correction: FieldSpec = { kind: 'long', name: 'correction', label: 'Wat moet er anders?', value: '', optional: true };

test('KIK-11: given a summary or a report to check, then what must be different is asked behind No, and is not called optional', () => {
  for (const verb of ['confirm', 'approve'] as const) {
    const [asked, another] = behindAnswer(verb, [right, correction]);
    expect(another).toBeUndefined();
    const [yes, no] = (asked as typeof right & { options: readonly { reveals?: readonly FieldSpec[] }[] }).options;
    expect(yes?.reveals).toBeUndefined();
    expect(no?.reveals).toMatchObject([{ name: 'correction', optional: false }]);
  }
  expect(behindAnswer('vet', [right, correction])).toEqual([right, correction]);
});

test('given somebody typed behind No and chose Yes after all, then those words were not meant', () => {
  const typed = (answer: string) =>
    typedFrom([
      ['right', answer],
      ['correction', 'Het was dinsdag.'],
    ]);
  expect(meant('confirm', typed('yes')).has('correction')).toBe(false);
  expect(meant('confirm', typed('no')).get('correction')).toEqual(['Het was dinsdag.']);
});
