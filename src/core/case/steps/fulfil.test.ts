// A request about data is answered, to the person who asked, once we know who that is.
import { expect, test } from 'vitest';
import { withDataRequests } from '#test/data-requests.ts';
import { cor, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const case1 = () => handled(aComplaint(withDataRequests())).on('2026-06-10');
const asked = () => case1().has(page('Jo'), 'request', { what: 'access' });
const answer = { request: 1, outcome: 'granted', words: 'Dit is alles' };

test('KLK-32: given a request, when it is answered with the overview, then the duty is done, and Jo alone reads it', () => {
  const story = asked().on('2026-07-01');
  const entry = story.when(cor, 'fulfil', { ...answer, documents: ['doc1'] }).gives('fulfilled', { outcome: 'granted' });
  expect(entry.audience).toEqual(['us', story.party('Jo').id]);
  expect(story.duty('data-answer', 'Jo')).toMatchObject({ status: 'done', late: false });
  expect(story.state.requests).toMatchObject([{ number: 1, what: 'access', answered: { outcome: 'granted' } }]);
  expect(story.state.documents.at(-1)).toMatchObject({ id: 'doc1', audience: ['us', story.party('Jo').id] });
});

test('given that we do not know yet who asks, it is answered only when somebody says how we know', () => {
  const story = case1().has(cor, 'request', { party: '@Jo', what: 'access', identity: 'not-yet' });
  story.when(cor, 'fulfil', answer).refused('missing', 'identity');
  story.when(cor, 'fulfil', { ...answer, identity: 'document' }).gives('fulfilled');
});

test('it is refused twice, for a request that is not there, without an explanation, and on the own page', () => {
  asked().has(cor, 'fulfil', answer).when(cor, 'fulfil', answer).refused('unknown-number', 'request');
  asked()
    .when(cor, 'fulfil', { ...answer, request: 4 })
    .refused('unknown-number', 'request');
  asked().when(cor, 'fulfil', { request: 1, outcome: 'refused' }).refused('missing', 'words');
  asked().when(page('Jo'), 'fulfil', answer).refused('not-yours');
});
