// A cause is found, and something is decided on: a measure with an owner and a day, or a reason for none.
import { describe, expect, test } from 'vitest';
import { aCause, anna, aPlan, cor, Improvement, piet, planned, system } from '#test/an-improvement.ts';
import { colleague } from '#test/given-when-then.ts';
import { seesImprovement, seesMeasure } from './access.ts';
import { replayMeasure } from './evolve.ts';

describe('a cause is found', () => {
  test('CAK-04: given a case, when its cause is recorded, then the improvement names the case, and somebody must decide', () => {
    const story = aCause();
    expect(story.state).toMatchObject({ status: 'found', causes: ['phone'], origin: 'case', cases: ['case-1'] });
    expect(story.duty('plan')).toMatchObject({ owner: 'coordinator', step: 'plan', due: '2026-06-15' });
    expect(story.entries[0]?.personal).toEqual({ problem: 'Niemand neemt op.' });
  });

  test('INS-39: given a meeting, when it finds a cause, then no case is needed; without a term it is owed at once', () => {
    const { decideWithin: _, ...rule } = aCause().rule;
    const story = new Improvement({ ...rule, decideWithin: undefined } as never);
    story.has(cor, 'start', { causes: ['text'], problem: 'Brief is onduidelijk', origin: 'meeting' });
    expect(story.state.cases).toEqual([]);
    expect(story.duty('plan')).not.toHaveProperty('due');
  });

  test('whoever may review a case may record its cause, and add a case; others may not', () => {
    const found = { causes: ['phone'], problem: 'x', origin: 'case', case: 'VBD-1' };
    const story = new Improvement().has(anna, 'start', found).has(piet, 'link', { case: 'VBD-2' });
    expect(story.state.cases).toEqual(['case-1', 'case-2']);
    new Improvement().refuses('not-yours', undefined, colleague('x', 'reader'), 'start', found);
    new Improvement().refuses('not-yours', undefined, { kind: 'party', id: 'jo' }, 'start', found);
  });

  test('it is refused without the case it came from, with one that is not there, and with a cause that is not described', () => {
    const found = { causes: ['phone'], problem: 'x', origin: 'case' };
    const none = () => new Improvement();
    none().refuses('missing', 'case', cor, 'start', found);
    none().refuses('unknown-case', 'case', cor, 'start', { ...found, case: 'VBD-9' });
    none().refuses('missing', 'otherCause', cor, 'start', { ...found, case: 'VBD-1', causes: ['other'] });
    none().refuses('unknown-choice', 'origin', cor, 'start', { ...found, origin: 'follow-up' });
    aCause().refuses('already', 'case', cor, 'link', { case: 'VBD-1' });
    aCause().refuses('unknown-case', 'case', cor, 'link', { case: 'VBD-9' });
  });
});

describe('something is decided on', () => {
  test('CAK-26, INS-39: given a cause, when a measure is planned, then it has a kind, an owner and a day, and the owner owes it', () => {
    const story = planned();
    expect(story.state).toMatchObject({ status: 'planned', kind: 'process', staff: 'anna', due: '2026-07-01' });
    expect(story.state.what).toBe(aPlan.what);
    expect(story.duty('execute')).toMatchObject({ owner: 'coordinator', staff: 'anna', due: '2026-07-01' });
    expect(story.owed()).not.toContain('plan');
  });

  test('KLK-42: given a cause, when no measure is taken, then there is a reason, and nothing is owed', () => {
    const story = aCause().has(cor, 'forgo', { reason: 'Dit was een storing.' });
    expect(story.state.status).toBe('forgone');
    expect(story.owed()).toEqual([]);
    expect(story.has(cor, 'plan', aPlan).state.status).toBe('planned');
    aCause().refuses('missing', 'reason', cor, 'forgo');
  });

  test('it is refused by whom it is not for, without a colleague who takes it on, and with a day that is over', () => {
    aCause().refuses('not-yours', undefined, anna, 'plan', aPlan);
    aCause().refuses('unknown-colleague', 'staff', cor, 'plan', { ...aPlan, staff: 'nobody' });
    aCause().refuses('not-in-future', 'due', cor, 'plan', { ...aPlan, due: '2026-06-01' });
    aCause().refuses('unknown-choice', 'kind', cor, 'plan', { ...aPlan, kind: 'magic' });
    planned().refuses('not-now', undefined, cor, 'plan', aPlan);
  });
});

describe('who sees it', () => {
  test('its owner, the roles that the policy names, and whoever took it on', () => {
    const { policy, state } = planned();
    expect(seesImprovement(policy, cor)).toBe(true);
    expect(seesImprovement(policy, colleague('x', 'reader'))).toBe(true);
    expect(seesImprovement(policy, anna)).toBe(false);
    expect(seesMeasure(policy, state, anna)).toBe(true);
    expect(seesMeasure(policy, state, piet)).toBe(false);
  });

  test('what is offered is what can be done', () => {
    expect(aCause().offered(cor)).toEqual(['link', 'plan', 'forgo']);
    expect(planned().offered(anna)).toEqual(['link', 'hand', 'progress', 'observe', 'execute']);
    expect(planned().offered(colleague('x', 'reader'))).toEqual([]);
    expect(aCause().has(cor, 'forgo', { reason: 'x' }).offered(cor)).toEqual(['plan']);
    expect(planned().offered(system)).toEqual(['link']);
  });
});

describe('the journal', () => {
  test('replayed it gives the same state, and words that were destroyed are simply not there', () => {
    const { entries, state, policy } = planned();
    const identity = { id: 'measure-1', policy: policy.policy, version: 1 };
    expect(replayMeasure(identity, entries)).toEqual(state);
    const bare = entries.map(({ personal: _, ...entry }) => entry);
    const gone = { ...bare[0], name: 'destroyed', sequence: 3, facts: {} } as (typeof bare)[0];
    expect(replayMeasure(identity, [...bare, gone])).toMatchObject({ status: 'planned', staff: 'anna', sequence: 3 });
  });

  test('an entry that is unknown, or a gap, is never read over', () => {
    const { state, entries } = aCause();
    const [first] = entries as [(typeof entries)[0]];
    expect(() => replayMeasure(state, [first, { ...first, sequence: 3 }])).toThrow('entry 3');
    expect(() => replayMeasure(state, [{ ...first, name: 'danced' }])).toThrow('danced');
  });
});
