/** Tests of a report's life: it is owed also when nothing came in, is made, written, sent to whom it is for, and then stays so. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '#core/case/read-values.ts';
import type { ReportRule } from '#core/policy/report.ts';
import { toDay } from '#core/time/day.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anybody, colleague, moment } from '#test/given-when-then.ts';
import { actOnReport, mayReadReport, openReport, type ReportAct, type ReportVerb } from './acts.ts';
import { dueOn, remindOn } from './due.ts';
import { figuresOf } from './figures.ts';
import { reportDuties } from './owed.ts';
import { type Period, periodOf } from './period.ts';
import { evolveReport, type ReportState, replayReport } from './state.ts';
import { Tally } from './tally.ts';

const policy = aPolicy();
const manager = colleague('mia', 'coordinator');
const director = colleague('dirk', 'team-leader');
const rule: ReportRule = {
  id: 'quarterly',
  name: { nl: 'Kwartaalrapport' },
  source: ['X-07'],
  owner: 'coordinator',
  to: ['team-leader'],
  outside: [{ nl: 'Ministerie', en: 'Ministry' }],
  every: 'quarter',
  within: { count: 4, unit: 'week' },
  remind: { count: 5, unit: 'working day' },
  parts: [{ part: 'counts', by: ['subject'] }, { part: 'analysis', required: true }, { part: 'handling' }],
  columns: [],
  records: [],
  anonymous: false,
  publish: false,
  onlyWithCases: false,
};
const period = periodOf('quarter', toDay('2026-05-01'));
const asOf = moment('2026-07-02');
const figures = figuresOf(policy, rule, new Tally(policy, rule, period).counted(), [], { period, asOf });

/** A report of a quarter as far along as these acts bring it. */
function report(
  of: ReportRule,
  acts: readonly ReportAct[] = [],
  time: { period: Period; meeting?: ReportState['meeting'] } = { period },
) {
  const acting = { policy, rule: of, actor: manager, now: asOf };
  const opened = openReport(acting, time as { period: Period });
  if (isRefused(opened)) throw new Error(JSON.stringify(opened));
  return acts.reduce(
    (state, act) => {
      const entry = actOnReport(acting, state, act);
      if (isRefused(entry)) throw new Error(JSON.stringify(entry));
      return evolveReport(state, entry);
    },
    replayReport([opened]),
  );
}
function refusal(of: ReportRule, state: ReportState, act: ReportAct, actor: typeof manager | typeof anybody = manager) {
  const outcome = actOnReport({ policy, rule: of, actor, now: asOf }, state, act);
  return isRefused(outcome) ? outcome.refused[0] : undefined;
}
const make: ReportAct = { act: 'make', figures };
const write: ReportAct = { act: 'write', words: { analysis: 'Er kwam niets binnen.' } };
const send: ReportAct = { act: 'send', staff: ['dirk'], unheld: [] };

describe('KIK-07: a quarterly report', () => {
  test('given a quarter without a complaint, when it is over, then the report is owed with its day', () => {
    const [duty, another] = reportDuties(policy, rule, report(rule));
    expect(duty).toMatchObject({ owner: 'coordinator', step: 'make', due: '2026-07-28' });
    expect(duty?.do.nl).toBe('Maak en verstuur: Kwartaalrapport, tweede kwartaal 2026');
    expect(another).toBeUndefined();
  });

  test('given its last day, when the owner is reminded, then five working days before it', () => {
    expect(remindOn(policy, rule, { period })).toBe('2026-07-21');
  });

  test('given that it was made, then it is still owed until it is sent', () => {
    expect(reportDuties(policy, rule, report(rule, [make]))[0]).toMatchObject({ step: 'send', due: '2026-07-28' });
    expect(reportDuties(policy, rule, report(rule, [make, write, send]))).toEqual([]);
  });

  test('given that the analysis was not written, when it is sent, then that is refused by the part', () => {
    expect(refusal(rule, report(rule, [make]), send)).toMatchObject({ code: 'missing', field: 'analysis' });
    expect(refusal(rule, report(rule, [make, { act: 'write', words: { analysis: '  ' } }]), send)).toMatchObject({
      field: 'analysis',
    });
  });

  test('given that it was sent, then who got it stands there, and nothing of it changes any more', () => {
    const sent = report(rule, [make, write, send]);
    expect(sent.sent).toMatchObject({ staff: ['dirk'], outside: ['Ministerie'], by: 'mia' });
    expect(refusal(rule, sent, make)?.code).toBe('not-now');
    expect(refusal(rule, sent, write)?.code).toBe('not-now');
    expect(refusal(rule, sent, send)?.code).toBe('not-now');
  });

  test('CCV-16: given a role that nobody holds, when it is sent, then it stays in the work of who made it until somebody with that role has it', () => {
    const sent = report(rule, [make, write, { ...send, staff: [], unheld: ['management'] }]);
    const [duty] = reportDuties(policy, rule, sent);
    expect(duty).toMatchObject({ owner: 'coordinator', step: 'deliver' });
    expect(duty?.do.nl).toContain('niemand had een rol die dit krijgt');
    expect(refusal(rule, sent, { act: 'deliver', staff: [], reached: [] })?.code).toBe('not-now');
    const delivered = report(rule, [
      ...[make, write],
      ...([
        { ...send, staff: [], unheld: ['management'] },
        { act: 'deliver', staff: ['dirk'], reached: ['management'] },
      ] as const),
    ]);
    expect(delivered.sent).toMatchObject({ staff: ['dirk'], unheld: [] });
    expect(reportDuties(policy, rule, delivered)).toEqual([]);
    expect(refusal(rule, delivered, { act: 'deliver', staff: ['dirk'], reached: ['management'] })?.code).toBe('not-now');
  });

  test('KIK-04: given recommendations on how we work, when they are written, then they are kept beside the analysis', () => {
    const words = report(rule, [make, write, { act: 'write', words: { recommendations: 'Bel eerder terug.' } }]).words;
    expect(words).toEqual({ analysis: 'Er kwam niets binnen.', recommendations: 'Bel eerder terug.' });
  });
});

describe('who may', () => {
  test('only who makes it makes, writes and sends it', () => {
    const state = report(rule, [make, write]);
    for (const act of [make, write, send]) expect(refusal(rule, state, act, director)?.code).toBe('not-yours');
    expect(refusal(rule, state, { act: 'export', format: 'csv' }, anybody)?.code).toBe('not-yours');
    expect(openReport({ policy, rule, actor: director, now: asOf }, { period })).toMatchObject({
      refused: [{ code: 'not-yours' }],
    });
  });

  test('CCV-16: who gets it reads it once it was sent', () => {
    expect(mayReadReport(rule, director.roles, report(rule, [make, write]))).toBe(false);
    expect(mayReadReport(rule, director.roles, report(rule, [make, write, send]))).toBe(true);
    expect(mayReadReport(rule, ['handler'], report(rule, [make, write, send]))).toBe(false);
  });
});

describe('CAK-L3: a yearly publication', () => {
  const yearly: ReportRule = { ...rule, publish: true, parts: [{ part: 'counts', by: ['subject'] }] };

  test('given a report that is published, when nobody approved it, then it is not public', () => {
    expect(report(yearly, [make, send]).approved).toBeUndefined();
    expect(refusal(yearly, report(yearly, [make]), { act: 'approve' })?.code).toBe('not-now');
  });

  test('given that somebody approved it, then that person stands there; and it can be taken back', () => {
    const approved = report(yearly, [make, send, { act: 'approve' }]);
    expect(approved.approved).toMatchObject({ by: 'mia' });
    expect(refusal(yearly, approved, { act: 'approve' })?.code).toBe('not-now');
    const entry = actOnReport({ policy, rule: yearly, actor: manager, now: asOf }, approved, { act: 'retract' });
    expect(isRefused(entry) ? undefined : evolveReport(approved, entry).approved).toBeUndefined();
  });

  test('a report that is for the house alone is never approved', () => {
    expect(refusal(rule, report(rule, [make, write, send]), { act: 'approve' })?.code).toBe('not-now');
  });
});

describe('INS-43: an agenda for a meeting', () => {
  const agenda: ReportRule = { ...rule, every: 'meeting', parts: [{ part: 'agenda' }] };
  const { within: _, ...timeless } = agenda;
  const meeting = toDay('2026-08-20');
  const time = { period: { id: '2026-08-20', from: toDay('2026-06-01'), until: meeting }, meeting };

  test('given a meeting, then the agenda is owed on its day', () => {
    expect(dueOn(policy, timeless, time)).toBe('2026-08-20');
    expect(reportDuties(policy, timeless, report(timeless, [], time))[0]?.do.nl).toContain('overleg van 20 augustus 2026');
  });

  test('given that the meeting moves, then the day of the agenda moves with it', () => {
    const moved = report(timeless, [{ act: 'move', meeting: toDay('2026-08-27') }], time);
    expect(reportDuties(policy, timeless, moved)[0]?.due).toBe('2026-08-27');
  });

  test('given that the agenda was sent, then what was discussed and decided is still owed, until it is written down', () => {
    const sent = report(timeless, [make, send], time);
    expect(reportDuties(policy, timeless, sent)[0]).toMatchObject({ step: 'minute' });
    expect(refusal(timeless, sent, { act: 'minute', minutes: ' ' })).toMatchObject({ code: 'missing', field: 'minutes' });
    const held = report(timeless, [make, send, { act: 'minute', minutes: 'Besproken.', decisions: 'Vaker bellen.' }], time);
    expect(held).toMatchObject({ minutes: 'Besproken.', decisions: 'Vaker bellen.' });
    expect(reportDuties(policy, timeless, held)).toEqual([]);
  });

  test('an agenda needs the day of its meeting', () => {
    expect(openReport({ policy, rule: agenda, actor: manager, now: asOf }, { period })).toMatchObject({
      refused: [{ code: 'missing' }],
    });
  });
});

test('a report without a day is owed at once', () => {
  const { within: _, ...loose } = rule;
  expect(dueOn(policy, loose, { period })).toBeUndefined();
  expect(remindOn(policy, loose, { period })).toBeUndefined();
  expect(reportDuties(policy, loose, report(loose))[0]?.due).toBeUndefined();
});

test('a text that does not fit is refused with its length', () => {
  const act: ReportAct = { act: 'write', words: { analysis: 'x'.repeat(20_001) } };
  expect(refusal(rule, report(rule, [make]), act)).toMatchObject({ code: 'too-long', field: 'analysis' });
});

test('a journal of a report is never read by halves', () => {
  expect(() => replayReport([])).toThrow();
  const state = report(rule);
  const entry = { name: 'unheard-of', sequence: 2, at: asOf, entered: asOf, by: manager, facts: {} };
  expect(() => evolveReport(state, entry)).toThrow('unheard-of');
});

test('that somebody was reminded is noted by the system alone', () => {
  const verb: ReportVerb = 'remind';
  expect(refusal(rule, report(rule), { act: verb, about: 'soon' })?.code).toBe('not-yours');
  const entry = actOnReport({ policy, rule, actor: { kind: 'system' }, now: asOf }, report(rule), {
    act: 'remind',
    about: 'late',
  });
  expect(isRefused(entry) ? undefined : evolveReport(report(rule), entry).reminded).toEqual(['late']);
});
