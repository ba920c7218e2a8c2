// Executing a ruling: what a binding ruling asks of us was done.
import { expect, test } from 'vitest';
import { doneIn, toldIn } from '#core/words/step-words.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { answeredUnder, appealed, aRuling, eva, withBoard } from '#test/appeals.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, framed, handled, heard, judged, solved } from '#test/situations.ts';

test('KLK-39: given a binding ruling, when we did what it asks, then the duty is done, also after the case was closed', () => {
  const story = appealed().has(eva, 'rule', aRuling).has(cor, 'close', { manner: 'concluded' });
  story.when(cor, 'execute', { done: 'Brief met uitleg gestuurd.' }).gives('executed', { tier: 'board' });
  expect(story.duty('board-binds')?.status).toBe('done');
  expect(story.state.appeals[0]?.executed).toBeDefined();
});

test('there must be a ruling that was not carried out yet', () => {
  answeredUnder(withBoard()).when(cor, 'execute', { done: 'x' }).refused('not-now');
  const story = appealed().has(eva, 'rule', aRuling).has(cor, 'execute', { done: 'x' });
  story.when(cor, 'execute', { done: 'x' }).refused('not-now');
  story.when(page('Jo'), 'execute', { done: 'x' }).refused('not-yours');
});

test('CCV-10: given a clause that owes what was agreed, when who complains says yes, then it is owed, closing waits for it or says that it is done, and it is told as agreed', () => {
  const guard = { steps: ['close'], when: { not: { with: { carriedOut: ['true'] } } }, forbids: { running: ['keep-word'] } };
  const duty = aDuty({ from: 'satisfied', doneBy: ['executed:first', 'closed'] });
  const policy = aPolicy({ clauses: [aClause({ id: 'keep-word', says: 'Wij doen wat wij afspreken.', duty, guard })] });
  const before = handled(aComplaint(policy));
  before.when(cor, 'execute', { done: 'x' }).refused('not-now');
  const story = solved(handled(aComplaint(policy)));
  expect(story.duty('keep-word')?.status).toBe('open');
  story.when(cor, 'close', { manner: 'satisfied' }).refused('by-clause', undefined, 'keep-word');
  solved(handled(aComplaint(policy)))
    .when(cor, 'close', { manner: 'satisfied', carriedOut: true })
    .gives('closed');
  const done = story.when(cor, 'execute', { done: 'De monteur kwam.' }).gives('executed', { tier: 'first' });
  const words = wordsOf('execute', { language: 'nl' });
  expect([doneIn(words, done.facts), toldIn(words, done.facts)]).toEqual([
    '{who} deed wat is afgesproken',
    'Wij hebben gedaan wat is afgesproken',
  ]);
  expect(story.duty('keep-word')?.status).toBe('done');
  story.when(cor, 'execute', { done: 'x' }).refused('not-now');
  story.when(cor, 'close', { manner: 'satisfied' }).gives('closed');
});

test('given an answer that promises something by a day, then we owe it by that day, and it is done once', () => {
  const policy = aPolicy({
    clauses: [
      aClause({
        id: 'do-it',
        says: 'Wij doen wat wij beloven.',
        duty: aDuty({ from: 'concluded', promisedBy: 'concluded', doneBy: ['executed'] }),
      }),
    ],
  });
  const story = judged(heard(framed(handled(aComplaint(policy)))));
  story.when(cor, 'execute', { done: 'x' }).refused('not-now');
  story.has(anna, 'conclude', { explanation: 'x', judgement: 'x', verdict: 'founded', executeBy: '2026-07-15' });
  expect(story.duty('do-it')?.due?.end).toBe('2026-07-15');
  story.when(cor, 'execute', { done: 'De planning is aangepast.' }).gives('executed', { tier: 'first' });
  expect(story.duty('do-it')?.status).toBe('done');
  story.when(cor, 'execute', { done: 'x' }).refused('not-now');
});
