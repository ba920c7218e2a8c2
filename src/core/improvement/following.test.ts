// A measure is followed, carried out, evaluated and taken up again; the cause that comes back raises an alert.
import { describe, expect, test } from 'vitest';
import { aCause, anna, cor, evaluated, executed, Improvement, piet, planned, system } from '#test/an-improvement.ts';

describe('it is followed', () => {
  test('INS-40: given a measure past its day, then its coordinator owes a word with who took it on, from the next day', () => {
    const story = planned();
    expect(story.duty('remind')?.since).toBe('2026-07-02T00:00:00+02:00');
    story.on('2026-06-20').has(cor, 'remind', { staff: 'anna', said: 'Denk je eraan?' });
    expect(story.owed()).toContain('remind');
    story.on('2026-07-03').has(cor, 'remind', { staff: 'anna', said: 'Volgende week klaar.' });
    expect(story.owed()).toEqual(['execute']);
  });

  test('INS-40: who took it on tells how far it is; others do not', () => {
    planned().has(anna, 'progress', { text: 'De planning is gemaakt.' });
    planned().refuses('not-yours', undefined, piet, 'progress', { text: 'x' });
    aCause().refuses('not-now', undefined, cor, 'progress', { text: 'x' });
  });

  test('INS-41: a side effect is noted, also after its effect was evaluated', () => {
    expect(evaluated().gives(cor, 'observe', { text: 'Het is drukker.', weight: 'bad' }).facts).toEqual({ weight: 'bad' });
  });

  test('somebody else takes it on, or it gets another day', () => {
    const story = planned().has(cor, 'hand', { staff: 'piet' }).has(cor, 'postpone', { due: '2026-08-01', reason: 'Vakantie' });
    expect(story.duty('execute')).toMatchObject({ staff: 'piet', due: '2026-08-01' });
    expect(story.duty('remind')?.since).toBe('2026-08-02T00:00:00+02:00');
    story.refuses('already', 'staff', cor, 'hand', { staff: 'piet' });
    story.refuses('nothing-changed', 'due', cor, 'postpone', { due: '2026-08-01', reason: 'x' });
    story.refuses('unknown-colleague', 'staff', cor, 'hand', { staff: 'nobody' });
    story.refuses('unknown-colleague', 'staff', cor, 'remind', { staff: 'nobody', said: 'x' });
  });
});

describe('it is carried out and evaluated', () => {
  test('INS-44: given an executed measure, then three months later its effect must be evaluated', () => {
    const story = executed();
    expect(story.state).toMatchObject({ status: 'executed', executed: '2026-06-20' });
    expect(story.owed()).toEqual(['evaluate']);
    expect(story.duty('evaluate')).toMatchObject({ owner: 'coordinator', due: '2026-09-20' });
    expect(evaluated(story).state).toMatchObject({ status: 'evaluated', effect: 'worked', evaluated: '2026-09-20' });
    expect(story.owed()).toEqual([]);
  });

  test('INS-44: where the policy says nothing of evaluating, nobody is asked for it, but it can be done', () => {
    const story = executed(planned(aCause({ evaluateAfter: undefined } as never)));
    expect(story.owed()).toEqual([]);
    evaluated(story);
  });

  test('the day cannot lie ahead, nor before it was carried out, and who took it on does not judge the own work', () => {
    planned().refuses('in-future', 'day', anna, 'execute', { day: '2026-06-20' });
    executed().refuses('not-later', 'day', cor, 'evaluate', { effect: 'worked', text: 'x', day: '2026-06-19' });
    executed().refuses('not-yours', undefined, anna, 'evaluate', { effect: 'worked', text: 'x', day: '2026-06-21' });
  });

  test('it is taken up again with a new day; what was never planned is not', () => {
    const story = evaluated().has(cor, 'reopen', { reason: 'Toch niet', due: '2026-10-15' });
    expect(story.state).toMatchObject({ status: 'planned', due: '2026-10-15' });
    expect(story.state).not.toHaveProperty('effect');
    expect(story.state).not.toHaveProperty('executed');
    expect(story.duty('execute')).toMatchObject({ staff: 'anna', due: '2026-10-15' });
    aCause().has(cor, 'forgo', { reason: 'x' }).refuses('not-now', undefined, cor, 'reopen', { reason: 'x', due: '2026-10-15' });
  });
});

describe('INS-42: more may be needed', () => {
  const proposal = { what: 'Een tweede lijn', kind: 'training', staff: 'piet', due: '2026-12-01' };

  test('given an assessment that more is needed, then the follow-up is a measure of its own below this one', () => {
    const entry = evaluated().gives(cor, 'assess', { more: 'yes', text: 'Het helpt half.', ...proposal });
    expect(entry.facts).toMatchObject({ more: 'yes', child: 'child-1', staff: 'piet' });
    const child = new Improvement({}, { id: 'measure-1', cases: ['case-1', 'case-2'] });
    child.has(cor, 'start', { causes: ['phone'], problem: 'Het helpt half.', origin: 'follow-up' });
    expect(child.state).toMatchObject({ parent: 'measure-1', origin: 'follow-up', cases: ['case-1', 'case-2'] });
  });

  test('given that nothing more is needed, then only the reason stands there', () => {
    const story = evaluated().has(cor, 'assess', { more: 'no', text: 'Het werkt.' });
    expect(story.state.children).toEqual([]);
  });

  test('a proposal without somebody, a day or a kind is refused', () => {
    const asked = { more: 'yes', text: 'x' };
    executed().refuses('missing', 'what', cor, 'assess', asked);
    executed().refuses('missing', 'due', cor, 'assess', { ...asked, ...proposal, due: '' });
    executed().refuses('unknown-colleague', 'staff', cor, 'assess', { ...asked, ...proposal, staff: 'nobody' });
  });
});

describe('the cause comes back', () => {
  const back = (one = 'VBD-2') => ({ case: one, cause: 'phone' });

  test('CAK-38: given an executed measure, when the cause is found in a later case, then the coordinator must look again', () => {
    const story = evaluated().has(system, 'return', back());
    expect(story.state).toMatchObject({ alert: true, returned: [{ case: 'case-2', cause: 'phone' }] });
    expect(story.duty('assess')).toMatchObject({ owner: 'coordinator', step: 'assess' });
    expect(story.duty('assess')).not.toHaveProperty('due');
  });

  test.each([
    ['a dismissal with its reason', 'dismiss', { reason: 'Een storing' }],
    ['an assessment', 'assess', { more: 'no', text: 'x' }],
    ['another evaluation', 'evaluate', { effect: 'partly', text: 'x', day: '2026-09-21' }],
    ['taking it up again', 'reopen', { reason: 'x', due: '2026-10-15' }],
  ] as const)('CAK-38: given the alert, then %s answers it, and the next case raises it anew', (_, verb, raw) => {
    const story = evaluated().has(system, 'return', back()).has(cor, verb, raw);
    expect(story.state.alert).toBe(false);
    expect(story.owed()).not.toContain('assess');
    if (verb !== 'reopen') expect(story.has(system, 'return', back('VBD-3')).state.alert).toBe(true);
  });

  test('CAK-38: where the policy waits for two cases, the first raises no alert', () => {
    const story = evaluated(executed(planned(aCause({ alertAfter: 2 })))).has(system, 'return', back());
    expect(story.state.alert).toBe(false);
    expect(story.has(system, 'return', back('VBD-3')).state.alert).toBe(true);
  });

  test('the same case counts once, and without an alert there is nothing to dismiss', () => {
    evaluated().has(system, 'return', back()).refuses('already', 'case', system, 'return', back());
    evaluated().refuses('not-now', undefined, cor, 'dismiss', { reason: 'x' });
    evaluated().refuses('unknown-case', 'case', system, 'return', back('VBD-9'));
    evaluated().refuses('not-yours', undefined, cor, 'return', back());
    expect(evaluated().offered(cor)).not.toContain('dismiss');
  });
});
