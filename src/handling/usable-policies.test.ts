/** Tests of leaving out what cannot be carried out: a policy whose letter cannot be written harms no other, and not its own older version. */
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { usablePolicies } from './usable-policies.ts';

const letter = (body: string) => ({
  x: { name: { nl: 'x' }, file: 'v/letters/x.md', text: `---\nsubject: Uw klacht\n---\n${body}`, acknowledges: false },
});
const loaded = (...policies: ReturnType<typeof aPolicy>[]) => ({
  policies,
  demonstration: {},
  examples: new Map(),
  sources: new Map(),
  faults: [],
  beside: { laws: [], calendars: [], house: {} },
});
const sound = aPolicy({ other: { letters: letter('Beste {{ addressee.name }},') } });

test('given a new version whose letter never ends, then it is left out with its place, and the older version stays', () => {
  const body = '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}';
  const hostile = aPolicy({ other: { version: 2, letters: letter(body) } });
  const usable = usablePolicies(loaded(sound, hostile));
  expect(usable.policies).toEqual([sound]);
  expect(usable.faults).toMatchObject([{ file: 'v/letters/x.md', line: 4, code: 'bad-letter' }]);
});

test('policies whose letters can be written are all used', () => {
  expect(usablePolicies(loaded(sound))).toMatchObject({
    policies: [sound],
    faults: [],
    beside: { laws: [], calendars: [], house: {} },
  });
});
