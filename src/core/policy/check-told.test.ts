// The check that a sentence tells the term that runs: asked of a draft in which one of the two was changed.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { sure } from '../time/fault.ts';
import { parseLength } from '../time/length.ts';
import { checkTold } from './check-told.ts';
import type { Clause, DutyRule } from './clause.ts';
import { findingsOf } from './finding.ts';
import type { Policy } from './policy.ts';

const long = (text: string) => sure(parseLength(text));
const within = (length: string, more: Partial<DutyRule> = {}) => ({
  ...aDuty({ within: length, doneBy: ['letter:answer'] }),
  ...more,
});
const withNumbers = (nl: string, en?: string) => ({ nl, ...(en === undefined ? {} : { en }) });

function found(clause: Partial<Clause>, more: Partial<Policy> = {}): readonly string[] {
  const policy = { ...aPolicy(), clauses: [{ ...aClause({ id: 'told', says: '' }), ...clause }], ...more };
  const read = { policy, law: [], places: {}, parts: {}, file: 'policy.yaml' };
  return findingsOf(read, checkTold).map((one) => `${one.clause}: ${one.message}`);
}

test('KIK-12: given a draft that makes 21 days 14 and leaves the sentence, then the checker says that people read 21', () => {
  const says = withNumbers('U krijgt antwoord binnen 21 dagen.', 'You get an answer within 21 days.');
  expect(found({ says, duty: within('21 days') })).toEqual([]);
  expect(found({ says, duty: within('3 weeks') })).toEqual([]);
  expect(found({ says, duty: within('14 days') })).toEqual(['told: De zin noemt 21 dagen, maar de termijn is 14 dagen.']);
  expect(found({ says, duty: within('21 days', { cap: { from: 'received', within: long('14 days'), rolls: 'none' } }) })).toEqual(
    [],
  );
});

test('given words for numbers, a promise or a sentence in one language alone that lags behind, then that is found too', () => {
  expect(found({ says: withNumbers('Dat duurt eenentwintig dagen.'), duty: within('14 days') })).toHaveLength(1);
  const promise = withNumbers('U hoort het binnen vijf werkdagen.');
  expect(found({ says: withNumbers('Wij bellen u.'), duty: within('5 days', { promise }) })).toHaveLength(1);
  const says = withNumbers('U krijgt antwoord binnen 14 dagen.', 'You get an answer within three weeks.');
  expect(found({ says, duty: within('14 days') })).toEqual([
    'told: De zin noemt in het Engels 3 weken, maar de termijn is 14 dagen.',
  ]);
});

test('given an extension, a bound or a ground of another length than the sentence, then each is found', () => {
  const four = { duty: 'answer', upTo: long('4 weeks'), times: 1, needs: [] } as const;
  expect(found({ says: withNumbers('Eén keer vier weken langer.'), extension: four })).toEqual([]);
  expect(found({ says: withNumbers('Eén keer drie weken langer.'), extension: four })).toHaveLength(1);
  const bound = { steps: ['extend'], from: 'received', within: long('2 weeks'), rolls: 'none' } as const;
  expect(found({ says: withNumbers('Doe het binnen een week.'), bound })).toHaveLength(1);
  const ground = {
    code: 'late',
    name: withNumbers('Later dan twee jaar'),
    hard: false,
    proposedWhen: { filedLaterThan: '1 year' },
  };
  expect(found({ says: withNumbers('Dien uw klacht op tijd in.'), ground })).toHaveLength(1);
});

test('a sentence without a length, or that tells one of two terms, is no finding', () => {
  expect(found({ says: withNumbers('U krijgt zo snel mogelijk antwoord.'), duty: within('14 days') })).toEqual([]);
  const bound = { steps: ['defer'], from: 'requested', within: long('1 month'), rolls: 'eu' } as const;
  expect(
    found({ says: withNumbers('Het antwoord mag twee maanden later komen.', 'It may come two months later.'), bound }),
  ).toEqual([]);
  const extension = { duty: 'told', upTo: long('2 months'), times: 1, needs: [] } as const;
  expect(found({ says: withNumbers('Het mag twee maanden langer duren.'), duty: within('1 month'), extension })).toEqual([]);
});
