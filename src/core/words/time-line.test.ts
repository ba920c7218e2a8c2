/** Tests of the time line in words: of whom something is asked stands in its line by name; a term stands still, and goes on. */
import { expect, test } from 'vitest';
import { play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import { timeLine } from '#core/example/time-line.ts';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { beatInWords } from './time-line.ts';

const policy: Policy = {
  ...aPolicy(),
  informed: {
    mayor: { name: { nl: 'de burgemeester', en: 'the mayor' } },
    prosecutor: { name: { nl: 'de officier', en: 'the prosecutor' } },
  },
  clauses: [
    aClause({
      id: 'opinion',
      says: 'Zij mogen zeggen wat zij ervan vinden.',
      duty: {
        ...aDuty({ within: '3 weeks', doneBy: ['attached'] }),
        each: 'informed',
        asks: { of: 'informed', what: { nl: 'Geef uw mening.', en: 'Give your opinion.' } },
      },
    }),
  ],
};
const story = `example: Twee instanties
staff: { anna: [handler] }
people:
  jo: { name: Jo, email: jo@example.org }
story:
  - at: 2026-06-01 10:00
    by: public
    do: lodge
    with: { record: complaint, channel: form, story: Nooit teruggebeld., people: [jo] }
  - { at: 2026-07-01 10:00 }
`;

test('Politiewet 70: given an opinion that is asked of two bodies, then each line says of which, also when it did not come in time', () => {
  const lines = (language: 'nl' | 'en') => told(policy, story, language);
  expect(lines('nl')).toContain('Van de burgemeester gevraagd, uiterlijk maandag 22 juni 2026: geef uw mening');
  expect(lines('nl')).toContain('Van de officier gevraagd, uiterlijk maandag 22 juni 2026: geef uw mening');
  expect(lines('nl')).toContain('Niet op tijd gedaan door de officier: geef uw mening kon tot en met maandag 22 juni 2026.');
  expect(lines('en')).toContain('Asked of the mayor, by ');
});

test('Awb 4:15: given a term that stands still, then the line says so, and names its day when it goes on', () => {
  const suspended = [{ from: 'routed:direct', until: 'routed:management', because: { nl: 'er werd bemiddeld' } }];
  const still = aPolicy({
    clauses: [aClause({ id: 'a', says: 'A.', duty: { ...aDuty({ within: '4 weeks', doneBy: ['concluded'] }), suspended } })],
  });
  const routed = (at: string, track: string) =>
    `  - { at: ${at} 10:00, by: anna, do: route, with: { track: ${track}, reason: x } }\n`;
  const mediated = story
    .replace('  - { at: 2026-07-01 10:00 }\n', routed('2026-06-05', 'direct') + routed('2026-06-15', 'management'))
    .replace('[handler]', '[coordinator]');
  expect(told(still, mediated, 'nl')).toMatch(/De termijn staat stil: .*Nu uiterlijk woensdag 8 juli 2026: /s);
  expect(told(still, mediated, 'en')).toMatch(/The term stands still: .*Now by Wednesday 8 July 2026: /s);
});

/** The lines of the story, played under this policy. */
function told(policy: Policy, text: string, language: 'nl' | 'en'): string {
  const read = readExample({ file: 'x.yaml', text }, policy);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const played = play(policy, read.example, () => ({ subject: 'Over uw klacht' }));
  return timeLine(played)
    .map((beat) => beatInWords(beat, played, language))
    .map(({ text: line, duties }) => [line, ...duties.map((one) => one.text)].join('\n'))
    .join('\n');
}
