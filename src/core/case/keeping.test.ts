// Until when a case is kept: each rule with its explained date, what holds it, who approved, and the law that keeps it longer.
import { describe, expect, test } from 'vitest';
import { afterAYear, atLeastAYear, keeping } from '#test/a-retention.ts';
import { anna, bas, cor, system } from '#test/given-when-then.ts';
import { aComplaint, concluded, framed, handled, heard, judged, solved } from '#test/situations.ts';
import { keepings } from './keeping.ts';

const closed = (policy = keeping()) =>
  solved(handled(aComplaint(policy)))
    .on('2026-06-10')
    .has(anna, 'close', { manner: 'satisfied' });
const of = (story: ReturnType<typeof closed>, rule = 'after-a-year') =>
  keepings(story.policy, story.state).find((one) => one.rule.id === rule);

describe('the day on which it goes', () => {
  test('KLK-31: given a maximum of one year, a case closed on 10 June 2026 goes on 10 June 2027, and the date explains itself', () => {
    const found = of(closed());
    expect(found).toMatchObject({ goes: '2027-06-10', askedFrom: '2027-05-13', approvalsLeft: 2, done: false, keptBy: [] });
    expect(found?.due.steps.length).toBeGreaterThan(0);
  });

  test('CCV-L1: given a minimum of one year, it may go on the day after that year', () => {
    expect(of(closed(keeping([atLeastAYear])), 'at-least-a-year')).toMatchObject({ goes: '2027-06-11' });
  });

  test('CCV-L1: given a maximum that ends before a minimum of the law, the minimum keeps it longer', () => {
    const short = { ...afterAYear, keep: { count: 1, unit: 'month' } } as const;
    expect(of(closed(keeping([short, atLeastAYear])))).toMatchObject({ goes: '2027-06-11', longer: { id: 'at-least-a-year' } });
  });

  test('a minimum for the documents does not keep the persons longer', () => {
    const persons = { ...afterAYear, compartment: 'person', keep: { count: 1, unit: 'month' } } as const;
    const found = of(closed(keeping([persons, { ...atLeastAYear, compartment: 'documents' }])));
    expect(found).toMatchObject({ goes: '2026-07-10' });
  });

  test('of several starts the last counts', () => {
    const rule = { ...afterAYear, from: ['received', 'ended'] };
    expect(of(closed(keeping([rule])))?.goes).toBe('2027-06-10');
  });

  test('INS-45: given a procedure that says nothing of it, nothing is ever destroyed', () => {
    expect(keepings(closed(keeping([])).policy, closed(keeping([])).state)).toEqual([]);
  });

  test('nothing is counted while the case is open, nor for cases that the rule is not about', () => {
    expect(of(handled(aComplaint(keeping())))).toBeUndefined();
    expect(of(closed(keeping([{ ...afterAYear, when: { record: ['signal'] } }])))).toBeUndefined();
  });
});

describe('the day on which the chair dealt with it', () => {
  const rule = { ...afterAYear, from: ['letter:conclusion'] };
  const answered = () => concluded(judged(heard(framed(handled(aComplaint(keeping([rule])))))));
  const letter = { party: '@Jo', letter: 'conclusion', medium: 'email' };

  test('KLK-31: given a position that came back and left once more after closing, then the year still counts from the day on which it left first', () => {
    const story = answered().on('2026-06-12');
    const because = story.state.sequence;
    story.has(system, 'send', { ...letter, because }).has(anna, 'close', { manner: 'concluded' });
    expect(of(story)?.goes).toBe('2027-06-12');
    story.on('2026-06-20').has(cor, 'bounce', { party: '@Jo', letter: 'conclusion' });
    story.on('2026-07-03').has(system, 'send', { ...letter, because });
    expect(of(story)?.goes).toBe('2027-06-12');
    // nor by a letter that a colleague posted and noted
    story.on('2026-07-10').has(cor, 'send', { ...letter, medium: 'post' });
    expect(of(story)?.goes).toBe('2027-06-12');
  });
});

describe('it is counted anew', () => {
  test('KLK-31: given that a closed case is reopened, the year starts again when it is closed again', () => {
    const story = closed().on('2026-09-01').has(cor, 'reopen', { reason: 'Toch niet opgelost' });
    expect(of(story)).toBeUndefined();
    const again = solved(story).on('2026-10-01').has(anna, 'close', { manner: 'satisfied' });
    expect(of(again)?.goes).toBe('2027-10-01');
  });

  test('an approval from before the reopening no longer counts', () => {
    const story = closed().on('2027-06-01').has(cor, 'clear', { rule: 'after-a-year' });
    expect(of(story)?.clearedBy).toEqual(['cor']);
    story.has(cor, 'reopen', { reason: 'Toch niet opgelost' });
    expect(of(solved(story).has(anna, 'close', { manner: 'satisfied' }))?.clearedBy).toEqual([]);
  });
});

describe('it is held', () => {
  test('KLK-31: given something that runs elsewhere, it stays until that is over', () => {
    const holds = { elsewhere: { name: { nl: 'er loopt iets' }, from: ['noted'], until: ['debriefed'] } };
    const policy = keeping([{ ...afterAYear, heldBy: ['elsewhere'] }], holds);
    const story = solved(handled(aComplaint(policy).has(cor, 'involve', { capacity: 'subject', staff: 'bas' })));
    story.has(anna, 'close', { manner: 'satisfied' }).on('2026-07-01').has(anna, 'note', { text: 'x' });
    expect(of(story)?.keptBy).toMatchObject([{ kind: 'running', name: { nl: 'er loopt iets' } }]);
    story.has(anna, 'debrief', { party: '@bas' });
    expect(of(story)?.keptBy).toEqual([]);
  });

  test('KLK-31, KLK-39: given a hold that is about some cases only, then it keeps no other', () => {
    const elsewhere = { name: { nl: 'er loopt iets' }, from: ['noted'], until: ['debriefed'] };
    const under = (record: string) => {
      const holds = { elsewhere: { ...elsewhere, when: { record: [record] } } };
      return closed(keeping([{ ...afterAYear, heldBy: ['elsewhere'] }], holds)).has(anna, 'note', { text: 'x' });
    };
    expect(of(under('complaint'))?.keptBy).toMatchObject([{ kind: 'running' }]);
    expect(of(under('signal'))?.keptBy).toEqual([]);
  });

  test('CAK-31: given a case at the ombudsman, however it began, then the file stays until that case has ended', () => {
    const holds = { outside: { name: { nl: 'de ombudsman kijkt ernaar' }, from: ['escalated'], until: ['escalated:ended'] } };
    const story = closed(keeping([{ ...afterAYear, heldBy: ['outside'] }], holds));
    const outside = (what: string) => story.has(cor, 'escalate', { forum: 'ombudsman', what });
    expect(of(outside('report'))?.keptBy).toMatchObject([{ kind: 'running' }]);
    expect(of(outside('answer'))?.keptBy).toMatchObject([{ kind: 'running' }]);
    expect(of(outside('ended'))?.keptBy).toEqual([]);
  });

  test('a hold of a colleague stops every rule, and approvals from before it do not count', () => {
    const story = closed().on('2027-06-01').has(cor, 'clear', { rule: 'after-a-year' });
    story.has(cor, 'hold', { ground: 'court', reason: 'Zaak 26/123' });
    expect(of(story)).toMatchObject({ keptBy: [{ kind: 'hold', ground: 'court', by: 'cor' }], clearedBy: [] });
    expect(of(story.has(cor, 'release', { ground: 'court', reason: 'Uitspraak' }))?.keptBy).toEqual([]);
  });

  test('two approvals are of two persons', () => {
    const story = closed()
      .on('2027-06-01')
      .has(cor, 'clear', { rule: 'after-a-year' })
      .has(bas, 'clear', { rule: 'after-a-year' });
    expect(of(story)).toMatchObject({ clearedBy: ['cor', 'bas'], approvalsLeft: 0 });
  });
});
