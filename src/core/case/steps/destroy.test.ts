// The day has come: what a rule speaks of is destroyed, by the system or by the second of two persons, and never too early.
import { describe, expect, test } from 'vitest';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { afterAYear, atLeastAYear, keeping } from '#test/a-retention.ts';
import { anna, bas, cor, page, system } from '#test/given-when-then.ts';
import { aComplaint, framed, handled, solved } from '#test/situations.ts';
import { isDestroyed } from '../state.ts';

const rule = 'after-a-year';
const closed = (policy = keeping()) =>
  solved(framed(handled(aComplaint(policy))))
    .on('2026-06-10')
    .has(anna, 'close', { manner: 'satisfied' })
    .on('2027-06-10 00:05');
const approved = (policy = keeping()) =>
  closed(policy).on('2027-06-01').has(cor, 'clear', { rule }).has(bas, 'clear', { rule }).on('2027-06-10 00:05');

describe('it is destroyed', () => {
  test('KLK-31: given two approvals, when one year is over, then the system destroys the file', () => {
    const story = approved();
    story
      .when(system, 'destroy', { rule })
      .gives('destroyed', { compartment: 'file', goes: '2027-06-10', approvedBy: ['cor', 'bas'] });
    expect(story.state).toMatchObject({ status: 'closed', documents: [] });
    expect(isDestroyed(story.state)).toBe(true);
    expect(story.state.elements.map(({ text, wish }) => [text, wish])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('KLK-31: given that the second approver is missing, a maximum that says so is kept to all the same', () => {
    closed()
      .has(cor, 'clear', { rule })
      .when(system, 'destroy', { rule })
      .gives('destroyed', { approvedBy: ['cor'] });
  });

  test('KLK-31: given something that was still owed, when all is destroyed, then nothing is owed any more', () => {
    const before = keeping();
    const learn = aClause({
      id: 'learn',
      says: 'Wij leren ervan.',
      duty: aDuty({ from: 'ended', doneBy: ['reviewed'], lapsesBy: [] }),
    });
    const story = approved({ ...before, clauses: [...before.clauses, learn] });
    expect(story.duty('learn')?.status).toBe('open');
    expect(story.has(system, 'destroy', { rule }).duty('learn')?.status).toBe('lapsed');
  });

  test('KLK-31: given one approval, when another person destroys it on its day, then that is the second', () => {
    closed()
      .has(cor, 'clear', { rule })
      .when(bas, 'destroy', { rule })
      .gives('destroyed', { approvedBy: ['cor', 'bas'] });
  });

  test('given that nobody need approve it, the system destroys it by itself', () => {
    closed(keeping([{ ...afterAYear, approval: 'none' }]))
      .when(system, 'destroy', { rule })
      .gives('destroyed', { approvedBy: [] });
  });

  test('the documents alone: the case stays what it was, without its documents', () => {
    const policy = keeping([{ ...afterAYear, compartment: 'documents', approval: 'none' }]);
    const story = solved(handled(aComplaint(policy, { documents: ['doc1'] }))).on('2026-06-10');
    story.has(anna, 'close', { manner: 'satisfied' }).on('2027-06-10').has(system, 'destroy', { rule });
    expect(story.state.status).toBe('closed');
    expect(story.state.documents.every((one) => one.gone)).toBe(true);
  });

  test('the persons alone: the documents stay', () => {
    const policy = keeping([{ ...afterAYear, compartment: 'person', approval: 'none' }]);
    const story = solved(handled(aComplaint(policy, { documents: ['doc1'] }))).on('2026-06-10');
    story.has(anna, 'close', { manner: 'satisfied' }).on('2027-06-10').has(system, 'destroy', { rule });
    expect(story.state.documents.some((one) => one.gone)).toBe(false);
  });
});

describe('it stays', () => {
  test('KLK-31: until its day', () => {
    const early = approved().on('2027-06-09 23:59').when(system, 'destroy', { rule }).refused('too-early', 'rule');
    expect(early.data).toEqual({ earliest: '2027-06-10' });
  });

  test('KLK-31: while it is held, whoever approved it', () => {
    approved().has(cor, 'hold', { ground: 'court', reason: 'x' }).when(system, 'destroy', { rule }).refused('on-hold', 'rule');
  });

  test('CCV-L1: a minimum without its approval is kept, until somebody approves', () => {
    const policy = keeping([{ ...atLeastAYear, approval: 'one' }]);
    const story = closed(policy).on('2027-06-11');
    story.when(system, 'destroy', { rule: 'at-least-a-year' }).refused('needs-approval', 'rule');
    story.when(cor, 'destroy', { rule: 'at-least-a-year' }).gives('destroyed', { approvedBy: ['cor'] });
  });

  test('two approvals are never those of one person, and one person alone does not destroy what needs two', () => {
    closed().has(cor, 'clear', { rule }).when(cor, 'destroy', { rule }).refused('same-person', 'rule');
    closed().when(cor, 'destroy', { rule }).refused('needs-approval', 'rule');
  });

  test('when it was reopened, when it is gone already, and on the own page', () => {
    approved().has(cor, 'reopen', { reason: 'x' }).when(system, 'destroy', { rule }).refused('not-now');
    approved().has(system, 'destroy', { rule }).when(system, 'destroy', { rule }).refused('not-now');
    approved().when(page('Jo'), 'destroy', { rule }).refused('not-yours');
  });

  test('nothing more can be done with a case that was destroyed', () => {
    const story = approved().has(system, 'destroy', { rule });
    for (const [verb, raw] of [
      ['note', { text: 'x' }],
      ['reopen', { reason: 'x' }],
      ['hold', { ground: 'court', reason: 'x' }],
    ] as const)
      story.when(cor, verb, raw).refused('not-now');
  });
});
