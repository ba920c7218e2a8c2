// Choices: the values a field allows, worded by the procedure.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { choicesOf } from './choices.ts';
import type { PolicyList } from './field.ts';

const of = (list: PolicyList, policy = aPolicy()) => choicesOf(policy, { kind: 'choice', of: list });
const keys = (list: PolicyList, policy = aPolicy()) => of(list, policy).map(([key]) => key);

test('every list of the procedure gives its keys', () => {
  expect(keys('records')).toEqual(['complaint', 'signal', 'objection']);
  expect(keys('channels')).toEqual(['form', 'letter', 'phone']);
  expect(keys('subjects')).toEqual(['treatment', 'unclear-text', 'other']);
  expect(keys('verdicts')).toEqual(['founded', 'unfounded']);
  expect(keys('grounds')).toEqual(['too-late', 'not-about-us']);
  expect(keys('waivers')).toEqual(['manifestly-unfounded', 'declared', 'no-reply']);
  expect(keys('ways')).toEqual(['complaint', 'objection']);
  expect(keys('satisfaction')).toEqual(['enough', 'gone']);
  expect(keys('letters')).toContain('acknowledgement');
});

test('a fixed choice has no words of the procedure', () => {
  expect(choicesOf(aPolicy(), { kind: 'choice', of: ['yes', 'no'] })).toEqual([
    ['yes', undefined],
    ['no', undefined],
  ]);
});

test('nobody needs to be heard; a procedure may say so in its own words, once', () => {
  expect(keys('hearingForms')).toEqual(['talk', 'hearing', 'none']);
  const own = aPolicy({ other: { hearing: { forms: { none: { name: { nl: 'Hoeft niet' }, report: false } }, waivers: {} } } });
  expect(of('hearingForms', own)).toEqual([['none', { nl: 'Hoeft niet' }]]);
});

test('a ground of the procedure that the law names too stands there once, in the words of the procedure', () => {
  const ground = { code: 'too-late', name: { nl: 'Volgens de wet' }, hard: false };
  const policy = aPolicy({ clauses: [aClause({ id: 'law', says: 'x', ground })] });
  expect(of('grounds', policy)[0]).toEqual(['too-late', { nl: 'Te lang geleden' }]);
  expect(keys('grounds', policy)).toEqual(['too-late', 'not-about-us']);
});
