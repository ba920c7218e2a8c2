// What a case is called in the sentences of its steps and in our refusals: never a complaint when it is none.
import { describe, expect, test } from 'vitest';
import { refuse } from '#core/case/refusal.ts';
import { steps } from '#core/case/steps.ts';
import type { Policy } from '#core/policy/policy.ts';
import { inRecord } from './called.ts';
import { refusalInWords } from './refusals.ts';
import { wordsOf } from './words-of-steps.ts';

const policy = inRecord(
  {
    voice: { address: 'u', complainant: { nl: 'klager', en: 'complainant' } },
    records: {
      signal: {
        name: { nl: 'signaal of tip', en: 'signal or tip' },
        called: { nl: 'signaal', en: 'signal' },
        het: true,
        lodged: true,
      },
    },
  } as unknown as Policy,
  'signal',
);

/** What speaks of complaints in general, or of what only a complaint can be. */
const GENERAL = ['lodge act', 'regulate explain', 'transcribe explain', 'review explain'];

function sentences(words: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[at, words]];
  return Object.entries((words ?? {}) as object).flatMap(([name, one]) => sentences(one, `${at} ${name}`));
}

describe.each(['nl', 'en'] as const)('CAK-02, CCV-03, INS-34: given a signal, in %s', (language) => {
  test('when its steps are told to colleagues, then no sentence calls it a complaint', () => {
    const said = Object.values(steps).flatMap(({ verb }) => {
      // what is told on the own page is said of its matter there
      const { told: _, ...words } = wordsOf(verb, { language, policy });
      return sentences(words, verb);
    });
    const complaints = said.filter(([at, one]) => /klacht|complaint/i.test(one) && !GENERAL.includes(at));
    expect(complaints).toEqual([]);
  });

  test('when a step is refused, then the refusal calls it what it is', () => {
    const said = (code: Parameters<typeof refuse>[0]) => refusalInWords(refuse(code).refused[0], { language, policy });
    expect([said('concerned'), said('before-receipt')]).toEqual(
      language === 'nl'
        ? ['Wie bij het signaal betrokken is, kan dit niet doen.', 'Dit kan niet gebeurd zijn voordat het signaal binnen was.']
        : ['Somebody who is concerned by the signal cannot do this.', 'This cannot have happened before the signal came in.'],
    );
  });
});
