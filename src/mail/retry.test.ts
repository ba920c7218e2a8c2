/** Tests of trying again: when, how long, and when a person is told. */

import { describe, expect, it } from 'vitest';
import { toMoment } from '#core/time/moment.ts';
import { type Attempt, afterFailure, outcomeOf } from './retry.ts';

const start = toMoment('2026-11-21T10:00:00+01:00');

/** The moments at which a mail is tried while every attempt fails in the same way, and what happens at the end. */
function course(outcome: Attempt['outcome']): { moments: string[]; end: unknown } {
  const attempts: Attempt[] = [{ at: start, outcome }];
  for (;;) {
    const next = afterFailure(attempts);
    if ('tellPerson' in next) return { moments: attempts.map(({ at }) => at), end: next.tellPerson };
    attempts.push({ at: next.again, outcome });
  }
}

describe('C-06: a mail that is refused for now', () => {
  it('is tried again after 1, 5, 15 and 60 minutes, then more slowly', () => {
    expect(course('temporary').moments.slice(0, 6)).toEqual([
      '2026-11-21T10:00:00+01:00',
      '2026-11-21T10:01:00+01:00',
      '2026-11-21T10:06:00+01:00',
      '2026-11-21T10:21:00+01:00',
      '2026-11-21T11:21:00+01:00',
      '2026-11-21T13:21:00+01:00',
    ]);
  });

  it('is tried for three days, the last time at their end, and then a person is told', () => {
    const { moments, end } = course('temporary');
    expect(moments.at(-1)).toBe('2026-11-24T10:00:00+01:00');
    expect(end).toBe('too-long');
  });
});

describe('I3: a mail of which nobody knows whether it arrived', () => {
  it('is sent once more, never a third time without a person', () => {
    expect(course('uncertain')).toMatchObject({ moments: { length: 2 }, end: 'uncertain' });
  });

  it('counts the copies, whatever failed in between', () => {
    const attempts = (['uncertain', 'temporary', 'temporary', 'uncertain'] as const).map((outcome) => ({ at: start, outcome }));
    expect(afterFailure(attempts)).toEqual({ tellPerson: 'uncertain' });
    expect(afterFailure(attempts.slice(0, 3))).toHaveProperty('again');
  });

  it('is an answer that says so', () => {
    const refused = { refused: 'temporary', about: 'server', code: 'ECONNECTION', text: '', recipient: 'a@b.nl' } as const;
    expect(outcomeOf({ ...refused, uncertain: true })).toBe('uncertain');
    expect(outcomeOf({ ...refused, uncertain: false })).toBe('temporary');
    expect(outcomeOf({ accepted: true, response: '250 ok' })).toBeUndefined();
  });
});

describe('a mail that is refused for good', () => {
  it('is not tried again', () => {
    expect(afterFailure([{ at: start, outcome: 'permanent' }])).toEqual({ tellPerson: 'refused' });
  });
});
