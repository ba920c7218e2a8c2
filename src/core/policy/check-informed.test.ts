// Tests of the checks of outside bodies that get copies: each is asked of a policy that answers it wrongly.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { checkInformed } from './check-informed.ts';
import type { Clause } from './clause.ts';
import { findingsOf } from './finding.ts';
import type { Policy } from './policy.ts';

const informed: Policy['informed'] = { mayor: { name: { nl: 'de burgemeester' } } };
const tells = (doneBy: string, when?: object) =>
  aClause({
    id: 'tell',
    says: 'x',
    duty: { ...aDuty({ doneBy: [doneBy] }), each: 'informed' },
    letters: [{ letter: 'copy', on: 'involved', to: 'informed', blocks: [], ...(when === undefined ? {} : { when }) }],
  });

function codes(clauses: readonly Clause[], more: object): readonly string[] {
  const read = { policy: { ...aPolicy({ clauses }), ...more }, law: [], places: {}, parts: {}, file: 'policy.yaml' };
  return findingsOf(read, checkInformed).map((one) => one.code);
}

test('a body that gets its own letter gives no findings', () => {
  expect(codes([tells('letter:copy')], { informed })).toEqual([]);
});

test.each<[string, Clause, object, string]>([
  ['there is no body for whom it is owed', tells('letter:copy'), {}, 'informed-without-list'],
  ['no letter goes to it', tells('letter:copy', { informed: ['other'] }), { informed }, 'informed-never-told'],
  ['what is marked once would be done for all', tells('marked:told'), { informed }, 'informed-done-at-once'],
  [
    'what is passed on goes to nobody',
    tells('letter:copy'),
    { informed, ways: [{ id: 'objection', name: { nl: 'Bezwaar' }, text: { nl: 'x' }, goesTo: 'mayor' }] },
    'way-without-letter',
  ],
  [
    'what is passed on with a ground goes to nobody',
    { ...tells('letter:copy'), ground: { code: 'not-us', name: { nl: 'Niet over ons' }, hard: false, goesTo: ['mayor'] } },
    { informed },
    'way-without-letter',
  ],
])('Wmo 3.4, CAK-06, CAK-35: %s', (_, clause, more, code) => {
  expect(codes([clause], more)).toEqual([code]);
});
