// Somebody asks which data we have of them, at any time: during the handling, after it, and after leaving.
import { expect, test } from 'vitest';
import { withDataRequests } from '#test/data-requests.ts';
import { anna, anybody, cor, page, system } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, handled, solved } from '#test/situations.ts';
import { isOffered } from '../decide.ts';
import { keepings } from '../keeping.ts';

const open = () => handled(aComplaint(withDataRequests()));
const closed = () => solved(open()).on('2026-06-10').has(anna, 'close', { manner: 'satisfied' });

test('KLK-32: given a complaint that runs, when Jo asks for the data on the own page, then an answer is owed within a month', () => {
  const story = open().on('2026-06-10');
  story.when(page('Jo'), 'request', { what: 'access' }).gives('requested', { what: 'access', identified: 'own-page' });
  const duty = story.duty('data-answer', 'Jo');
  expect(duty).toMatchObject({ status: 'open', owner: 'coordinator' });
  expect(duty?.due?.end).toBe('2026-07-10');
});

test('KLK-32: given that the case is closed, or that Jo withdrew, Jo can still ask, and the answer is still owed', () => {
  const after = closed().on('2026-09-01').has(page('Jo'), 'request', { what: 'copy' });
  expect(after.duty('data-answer', 'Jo')?.status).toBe('open');
  const left = open().has(page('Jo'), 'withdraw').on('2026-06-11').has(page('Jo'), 'request', { what: 'access' });
  expect(left.duty('data-answer', 'Jo')?.status).toBe('open');
});

test('KLK-32: given a request without an answer, then nothing is destroyed until there is one', () => {
  const story = closed().on('2027-06-01').has(page('Jo'), 'request', { what: 'access' }).on('2027-06-10 00:05');
  expect(keepings(story.policy, story.state)[0]?.keptBy).toMatchObject([{ kind: 'request' }]);
  story.when(system, 'destroy', { rule: 'after-a-year' }).refused('on-hold', 'rule');
  story.has(cor, 'fulfil', { request: 1, outcome: 'granted', words: 'Zie het overzicht' });
  story.when(system, 'destroy', { rule: 'after-a-year' }).gives('destroyed');
});

test('the person concerned can ask too, and the complainant hears nothing of it', () => {
  const story = aComplaintAboutBas(withDataRequests());
  const entry = story.when(page('bas'), 'request', { what: 'access' }).gives('requested');
  expect(entry.audience).toEqual(['us', story.party('bas').id]);
});

test('a colleague who records a request says how we know who asks', () => {
  open().when(cor, 'request', { party: '@Jo', what: 'correction' }).refused('missing', 'identity');
  open()
    .when(cor, 'request', { party: '@Jo', what: 'correction', identity: 'not-yet' })
    .gives('requested', { identified: 'not-yet' });
});

test('it is refused while a request of the same person waits, by a stranger, and without saying what is asked', () => {
  const story = open().has(page('Jo'), 'request', { what: 'access' });
  story.when(page('Jo'), 'request', { what: 'copy' }).refused('already', 'what');
  open().when(anybody, 'request', { what: 'access' }).refused('not-yours');
  open().when(page('Jo'), 'request', {}).refused('missing', 'what');
});

test('INS-45: given a procedure that promises nothing about it, then it is not offered', () => {
  const offered = (story: ReturnType<typeof open>) => {
    const { policy, state, now } = story;
    return isOffered({ policy, state, actor: cor, now, at: now, colleague: () => undefined, newId: () => '' }, 'request');
  };
  expect([offered(open()), offered(handled())]).toEqual([true, false]);
});
