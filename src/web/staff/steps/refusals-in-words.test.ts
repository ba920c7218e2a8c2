// Refusals as colleagues read them: no code of a letter's block stands in a sentence.
import { expect, test } from 'vitest';
import { refuse } from '#core/case/refusal.ts';
import { worded } from './refusals-in-words.ts';

const desk = {
  words: { format: { list: (parts: readonly string[]) => parts.join(' en '), day: (day: string) => day } },
  says: { step: { blocks: { until: 'de nieuwe dag' } } },
  language: 'nl',
} as unknown as Parameters<typeof worded>[1];

test('given a letter that lacks blocks, then each has its word, or the question from which it is filled', () => {
  const { refused } = refuse('letter-incomplete', { data: { blocks: 'until, deviation' } });
  expect(worded(refused, desk, 'conclude')[0]?.data?.blocks).toBe('de nieuwe dag en ‘Waarom wijken wij af van het advies?’');
  expect(worded(refused, desk)[0]?.data?.blocks).toBe('de nieuwe dag en deviation');
});
