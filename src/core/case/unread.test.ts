// Letters that reach nobody: what they were for is not done until somebody told what they say, and the statement says how it went.
import { describe, expect, test } from 'vitest';
import { reached } from '#core/case/happened.ts';
import { caseCompliance, evidence } from '#core/compliance/case-compliance.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, anybody, cor, given, moment, type Raw, type Story, system } from '#test/given-when-then.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'confirm',
      says: 'U krijgt een bevestiging.',
      duty: aDuty({ within: '2 weeks', doneBy: ['letter:acknowledgement'] }),
      letters: [{ letter: 'acknowledgement', on: 'lodged', to: 'complainant', blocks: [] }],
    }),
  ],
});
const written = { record: 'complaint', channel: 'phone', story: 'De monteur kwam niet.' };
const lodgedBy = (who: typeof cor | typeof anybody, person: Raw, more: Raw = {}) =>
  given(policy).has(who, 'lodge', { ...written, ...more, people: [{ capacity: 'complainant', name: 'Jo', ...person }] });
const ready = { party: '@Jo', letter: 'acknowledgement', because: 1, medium: 'page' };
const told = { party: '@Jo', medium: 'phone', result: 'reached', told: true };

/** How the clause stands, with the entries that prove it. */
function standing(story: Story, now = '2026-06-02') {
  const { id, reference } = story.state;
  const [one] = caseCompliance(policy, { id, reference, policy: policy.policy, version: 1 }, story.events, moment(now));
  return one && { standing: one.standing, by: evidence(one).map(({ sequence, event }) => `${sequence} ${event}`) };
}

describe('CCV-07, CCV-L1: somebody called and gave a number alone', () => {
  const called = () => lodgedBy(cor, { phone: '06' }).has(system, 'send', ready);

  test('given a confirmation that stands ready and reaches nobody, then it is still owed, and the statement says that it did not arrive', () => {
    const story = called();
    expect(story.events.at(-1)?.facts.unread).toBe('to-tell');
    expect(story.duty('confirm')?.status).toBe('open');
    expect(standing(story)).toEqual({ standing: 'undelivered', by: ['1 lodged', '2 sent'] });
    expect(standing(story, '2026-06-16')?.standing).toBe('late');
  });

  test('given that a colleague told what it says, then it is kept, and the talk proves it', () => {
    const story = called().on('2026-06-03').has(cor, 'contact', told);
    expect(story.duty('confirm')).toMatchObject({ status: 'done', doneAt: moment('2026-06-03'), late: false });
    expect(standing(story)).toEqual({ standing: 'kept', by: ['2 sent', '3 contacted'] });
  });

  test('a talk about something else, and a call that nobody answered, tell nothing of it', () => {
    const story = called().has(cor, 'contact', { ...told, told: undefined });
    expect(story.duty('confirm')?.status).toBe('open');
    story.when(cor, 'contact', { ...told, result: 'voicemail' }).refused('not-now', 'told');
  });

  test('given an address that came later, when a letter leaves for it, then what stood ready can be read from then', () => {
    const filled = {
      what: 'person',
      party: '@Jo',
      people: [{ capacity: 'complainant', name: 'Jo', email: 'jo@burger.example' }],
    };
    const story = called().has(cor, 'correct', { ...filled, reason: 'Gaf zij door.' });
    expect(story.duty('confirm')?.status).toBe('open');
    // what stood ready leaves for it at once
    expect(story.letters()).toEqual(['acknowledgement to Jo']);
    story.on('2026-06-04').has(system, 'send', { ...ready, letter: 'question', medium: 'email' });
    expect(story.duty('confirm')).toMatchObject({ status: 'done', doneAt: moment('2026-06-04') });
    expect(standing(story)?.standing).toBe('kept');
  });
});

test('CCV-07: given nothing by which somebody can be told, then the case goes on, and the statement says that it did not arrive', () => {
  const story = lodgedBy(cor, {}, { anonymous: true }).has(system, 'send', ready);
  expect(story.duty('confirm')?.status).toBe('done');
  expect(standing(story)).toEqual({ standing: 'undelivered', by: ['2 sent'] });
  story.when(cor, 'contact', told).refused('not-now', 'told');
});

test('KLK-11, CCV-07: given that address or number that comes later, then what stood ready leaves for it or can be told, and the statement counts from then', () => {
  const filled = (way: object) => ({ what: 'person', party: '@Jo', reason: 'Gaf zij door.', people: [{ name: 'Jo', ...way }] });
  const lost = () => lodgedBy(cor, {}, { anonymous: true }).has(system, 'send', ready).on('2026-06-03');
  const mailed = lost().has(cor, 'correct', filled({ email: 'jo@burger.example' }));
  expect(mailed.letters()).toEqual(['acknowledgement to Jo']);
  mailed.has(system, 'send', { ...ready, medium: 'email' });
  expect(standing(mailed)).toEqual({ standing: 'kept', by: ['2 sent', '4 sent'] });
  // it counted when it stood ready: what began with it does not begin anew, such as a year that it is kept
  expect(reached(policy, mailed.state, 'letter:acknowledgement')).toBe(moment('2026-06-01'));
  expect(mailed.has(cor, 'correct', filled({ email: 'jo2@burger.example' })).letters()).toEqual([]);
  const called = lost().has(cor, 'correct', filled({ phone: '06' }));
  expect(called.letters()).toEqual([]);
  expect(standing(called.has(cor, 'contact', told))?.standing).toBe('kept');
  const late = lost()
    .has(cor, 'correct', filled({ phone: '06' }))
    .on('2026-06-20')
    .has(cor, 'contact', told);
  expect(standing(late, '2026-06-21')?.standing).toBe('late');
});

test('CCV-07: who lodged it without us has the code of the own page, and reads it there', () => {
  const story = lodgedBy(anybody, { phone: '06' }, { channel: 'form' }).has(system, 'send', ready);
  expect(story.events.at(-1)?.facts.unread).toBeUndefined();
  expect(standing(story)?.standing).toBe('kept');
  story.when(anna, 'contact', told).refused('not-now', 'told');
});
