// The compliance statement: clause by clause, with the entry of the journal that proves it.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, moment, page, type Story, system } from '#test/given-when-then.ts';
import { aComplaint, handled, sent } from '#test/situations.ts';
import { caseCompliance, evidence } from './case-compliance.ts';
import { PeriodSum } from './period-compliance.ts';

const statement = (story: Story, now = '2026-06-02') =>
  caseCompliance(
    story.policy,
    { id: story.state.id, reference: story.state.reference, policy: story.policy.policy, version: 1 },
    story.events,
    moment(now),
  );
const of = (story: Story, clause: string, now?: string) => {
  const found = statement(story, now).find((one) => one.clause === clause);
  return found && { standing: found.standing, by: evidence(found).map((one) => `${one.sequence} ${one.event}`) };
};

const policy = aPolicy({
  clauses: [
    aClause({ id: 'who', says: 'Wij zijn een voorbeeld.' }),
    aClause({ id: 'call', says: 'Wij bellen u binnen een week.', duty: aDuty({ within: '1 week', doneBy: ['reached'] }) }),
    aClause({
      id: 'aim',
      says: 'Wij proberen het binnen een week.',
      duty: { ...aDuty({ within: '1 week', doneBy: ['reached'] }), target: true },
    }),
    aClause({
      id: 'told',
      says: 'U krijgt een bevestiging.',
      letters: [{ letter: 'acknowledgement', on: 'lodged', to: 'complainant', blocks: [] }],
    }),
    aClause({ id: 'independent', says: 'Niet betrokken.', guard: { steps: ['assign'], forbids: { concerned: 'assignee' } } }),
    aClause({ id: 'gone', says: 'Te laat.', ground: { code: 'too-late', name: { nl: 'Te laat' }, hard: false } }),
    aClause({
      id: 'refused-soon',
      says: 'Binnen een week.',
      bound: { steps: ['assign'], from: 'received', within: { count: 1, unit: 'week' }, rolls: 'none' },
    }),
  ],
});
const called = { party: '@Jo', medium: 'phone', result: 'reached' };

describe('how a clause stands', () => {
  test('given a duty in time, then it runs since what began it; done in time, it is kept, and the call proves it', () => {
    const story = aComplaint(policy);
    expect(of(story, 'call')).toEqual({ standing: 'running', by: ['1 lodged'] });
    story.on('2026-06-03').has(anna, 'contact', called);
    expect(of(story, 'call')).toEqual({ standing: 'kept', by: ['2 contacted'] });
  });

  test('given that its end is past, then it is late; done later, it stays late, and the call proves it', () => {
    const story = aComplaint(policy);
    expect(of(story, 'call', '2026-06-09')).toEqual({ standing: 'late', by: ['1 lodged'] });
    story.on('2026-06-10').has(anna, 'contact', called);
    expect(of(story, 'call', '2026-07-01')).toEqual({ standing: 'late', by: ['2 contacted'] });
  });

  test('KLK-37: given an aim whose day is past, then it is missed, and never late', () => {
    const story = aComplaint(policy);
    expect(of(story, 'aim', '2026-06-09')?.standing).toBe('missed');
    story.on('2026-06-10').has(anna, 'contact', called);
    expect(of(story, 'aim', '2026-07-01')).toEqual({ standing: 'missed', by: ['2 contacted'] });
  });

  test('given that somebody deviated from it with a reason, then it is waived, and that entry proves it', () => {
    const story = aComplaint(policy).has(cor, 'deviate', { clause: 'call', reason: 'Wil niet gebeld worden' });
    expect(of(story, 'call')).toEqual({ standing: 'waived', by: ['2 deviated'] });
  });

  test('given a letter, then it runs until it left, and what left proves it', () => {
    const story = aComplaint(policy);
    expect(of(story, 'told')).toEqual({ standing: 'running', by: ['1 lodged'] });
    story.has(system, 'send', { party: '@Jo', letter: 'acknowledgement', because: 1, medium: 'email' });
    expect(of(story, 'told')).toEqual({ standing: 'kept', by: ['2 sent'] });
  });

  test('CCV-07: given a letter that left in time and came back, then it was sent and did not arrive; what is sent anew in time makes it kept', () => {
    const letters = [{ letter: 'acknowledgement', on: 'lodged', to: 'complainant' as const, blocks: [] }];
    const duty = aDuty({ within: '1 week', doneBy: ['letter:acknowledgement'] });
    const policy = aPolicy({
      clauses: [aClause({ id: 'confirm', says: 'U krijgt binnen een week een bevestiging.', duty, letters })],
    });
    const sent = { party: '@Jo', letter: 'acknowledgement', because: 1, medium: 'email' };
    const bounced = { party: '@Jo', letter: 'acknowledgement' };
    const story = aComplaint(policy).has(system, 'send', sent);
    expect(of(story, 'confirm')).toEqual({ standing: 'kept', by: ['2 sent'] });
    story.has(cor, 'bounce', bounced);
    expect(of(story, 'confirm')).toEqual({ standing: 'undelivered', by: ['2 sent', '3 bounced'] });
    const inTime = aComplaint(policy).has(system, 'send', sent).has(cor, 'bounce', bounced).has(system, 'send', sent);
    expect(of(inTime, 'confirm')).toEqual({ standing: 'kept', by: ['2 sent', '4 sent'] });
    story.on('2026-06-20').has(system, 'send', sent);
    expect(of(story, 'confirm')).toEqual({ standing: 'undelivered', by: ['2 sent', '3 bounced', '4 sent'] });
    // neither kept nor a breach: it does not count in the share
    const sum = new PeriodSum([policy]);
    sum.add('VBD-1', statement(story));
    const [{ counts, kept } = {}] = sum.total().clauses;
    expect([counts?.undelivered, kept]).toEqual([1, undefined]);
  });

  test('given a guard and a bound, then the step that was taken under them proves them', () => {
    const story = handled(aComplaint(policy));
    expect(of(story, 'independent')).toEqual({ standing: 'kept', by: ['2 assigned'] });
    expect(of(story, 'refused-soon')?.standing).toBe('kept');
    const late = aComplaint(policy).on('2026-06-20').has(cor, 'assign', { staff: 'anna' });
    expect(of(late, 'refused-soon', '2026-06-20')?.standing).toBe('late');
  });

  test('what never came up is not applicable, and what asks nothing of a case stands', () => {
    expect(of(aComplaint(policy), 'gone')).toEqual({ standing: 'not-applicable', by: [] });
    expect(of(aComplaint(policy), 'who')).toEqual({ standing: 'standing', by: [] });
  });
});

test('CCV-12: given a notice that was owed before the end and left after it, then the term and the notice are both late, by the end that was missed, whenever the answer comes', () => {
  const base = aPolicy();
  const late = {
    ...base,
    clauses: base.clauses.map((one) =>
      one.id === 'postpone' && one.extension !== undefined ? { ...one, extension: { ...one.extension, alsoLate: true } } : one,
    ),
  };
  const story = handled(aComplaint(late)).on('2026-07-16').has(anna, 'extend', { until: '2026-08-10', reason: 'x' });
  sent(story, 'extension', 'Jo');
  const parts = (clause: string) => statement(story, '2026-07-20').find((one) => one.clause === clause);
  expect(parts('decide')).toMatchObject({ standing: 'late', parts: [{ part: 'duty', due: '2026-07-13' }] });
  expect(parts('postpone')?.standing).toBe('late');
  const inTime = sent(handled(aComplaint(late)).has(anna, 'extend', { until: '2026-08-10', reason: 'x' }), 'extension', 'Jo');
  expect(statement(inTime, '2026-07-20').find((one) => one.clause === 'decide')?.standing).toBe('running');
});

test('INS-18: given a duty of who handled it then, when somebody else takes the case over, then the statement goes on telling it; what began after that is not theirs', () => {
  const theirs = aPolicy({
    clauses: [
      aClause({
        id: 'anew',
        says: 'De behandelaar doet een nieuw voorstel of geeft de klacht door.',
        duty: {
          ...aDuty({ from: 'declined', doneBy: ['letter:proposal', 'assigned:management'] }),
          when: { not: { wasHandledBy: ['management'] } },
        },
      }),
    ],
  });
  const story = handled(aComplaint(theirs)).has(page('Jo'), 'decline');
  expect(of(story, 'anew')).toEqual({ standing: 'running', by: ['3 declined'] });
  story.on('2026-06-02').has(cor, 'assign', { staff: 'dirk' });
  expect(of(story, 'anew', '2026-06-03')).toEqual({ standing: 'kept', by: ['4 assigned'] });
  const later = handled(aComplaint(theirs)).has(cor, 'assign', { staff: 'dirk' }).has(page('Jo'), 'decline');
  expect(of(later, 'anew')?.standing).toBe('not-applicable');
});

describe('a period', () => {
  test('adds up its cases, with the share that was kept and where to look', () => {
    const sum = new PeriodSum([policy]);
    sum.add('VBD-1', statement(aComplaint(policy).on('2026-06-03').has(anna, 'contact', called)));
    sum.add('VBD-2', statement(aComplaint(policy), '2026-06-20'));
    sum.add('VBD-3', statement(aComplaint(policy)));
    const { cases, clauses } = sum.total();
    expect(cases).toBe(3);
    const call = clauses.find((one) => one.clause === 'call');
    expect(call).toMatchObject({ counts: { kept: 1, late: 1, running: 1 }, kept: 50, late: ['VBD-2'] });
    expect(clauses.find((one) => one.clause === 'gone')?.kept).toBeUndefined();
  });

  test('KLK-37: a missed aim stands apart: it is no breach, so it does not lower the share that was kept', () => {
    const sum = new PeriodSum([policy]);
    sum.add('VBD-1', statement(aComplaint(policy).on('2026-06-03').has(anna, 'contact', called)));
    sum.add('VBD-2', statement(aComplaint(policy), '2026-06-20'));
    const aim = sum.total().clauses.find((one) => one.clause === 'aim');
    expect(aim).toMatchObject({ counts: { kept: 1, missed: 1, late: 0 }, kept: 100, late: [] });
  });
});
