/** The steps in English. */

import { describe, expect, test } from 'vitest';
import { toDay } from '#core/time/day.ts';
import { count } from '#test/dates/count.ts';
import { whyInEnglish } from './english.ts';

describe('in English', () => {
  test('every step says the same', () => {
    const { steps } = count('2027-03-25', '6 weeks', {
      rolls: 'atw',
      suspended: [['2027-04-01', '2027-04-08']],
      extensions: ['3 days'],
    });
    expect(steps.map(whyInEnglish)).toEqual([
      'The day itself (Thursday 25 March 2027) does not count: we count from Friday 26 March 2027.',
      '6 weeks after Thursday 25 March 2027 is Thursday 6 May 2027.',
      'The term stood still from Friday 2 April 2027 to Wednesday 7 April 2027 inclusive, waiting for an answer (6 days): the end becomes Wednesday 12 May 2027.',
      'The term becomes 3 days longer: from Wednesday 12 May 2027 to Saturday 15 May 2027.',
      'Saturday 15 May 2027 and Sunday 16 May 2027 fall in the weekend and Monday 17 May 2027 is Whit Monday: therefore the end is Tuesday 18 May 2027.',
    ]);
  });

  test('a step that others wrote is told by its kind', () => {
    const step = {
      kind: 'promised',
      from: toDay('2026-06-01'),
      to: toDay('2026-06-10'),
      why: 'Wij hebben deze dag zelf genoemd.',
      source: 'x',
    } as const;
    expect(whyInEnglish(step)).toBe('We named this day ourselves: Wednesday 10 June 2026.');
  });
});
