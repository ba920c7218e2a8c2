// The person complained about acts as well, where the procedure says so: one person, until the door closes.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, bas, cor } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, handled } from '#test/situations.ts';
import { insider, shutOut } from './insider.ts';

const concerned = { may: ['contact', 'propose', 'hand-over'], until: ['handed-over'], lasting: [] };
const policy = aPolicy({ without: ['not-involved'], other: { concerned } });
const byBas = () => aComplaintAboutBas(policy).has(cor, 'assign', { staff: 'bas' });
const call = { medium: 'phone', result: 'reached' };

describe('given a procedure in which the one concerned handles first', () => {
  test('INS-28: when Bas, whom it is about, is assigned, then Bas handles it', () => {
    const story = byBas();
    expect(story.state.handler).toBe('bas');
    story.when(bas, 'contact', call).gives('contacted');
    expect(maySee(policy, story.state, bas)).toBe(true);
    expect(shutOut(policy, story.state)).toEqual([]);
  });

  test('INS-28: Bas takes the steps that the procedure names, and no others', () => {
    byBas().when(bas, 'note', { text: 'x' }).refused('concerned');
  });

  test('INS-16: nobody else whom it is about comes in', () => {
    const story = byBas().has(cor, 'involve', { capacity: 'subject', staff: 'anna' });
    expect(maySee(policy, story.state, anna)).toBe(false);
    expect(shutOut(policy, story.state)).toEqual(['anna']);
    story.when(anna, 'contact', call).refused('concerned');
  });

  test('INS-36: when Bas hands over, then the door closes, also when Bas would be assigned again', () => {
    const story = byBas().has(bas, 'hand-over', { role: 'coordinator', summary: 'Alles staat erin.' });
    expect(insider(policy, story.state)).toBeUndefined();
    expect(maySee(policy, story.state, bas)).toBe(false);
    expect(shutOut(policy, story.state)).toEqual(['bas']);
    story.when(bas, 'contact', call).refused('concerned');
    story.when(cor, 'assign', { staff: 'bas' }).refused('concerned', 'staff');
  });

  test('INS-16: when the handler turns out to be the one concerned, then the handler goes on', () => {
    const story = handled(aComplaint(policy)).has(cor, 'involve', { capacity: 'subject', staff: 'anna' });
    expect(story.state.handler).toBe('anna');
    story.when(anna, 'contact', call).gives('contacted');
  });

  test('INS-03: a clause may still forbid it, for the director for example', () => {
    const guard = { steps: ['assign'], forbids: { concerned: 'assignee' as const } };
    const strict = aPolicy({
      without: ['not-involved'],
      other: { concerned },
      clauses: [aClause({ id: 'never-oneself', says: 'Niet zelf', guard })],
    });
    aComplaintAboutBas(strict).when(cor, 'assign', { staff: 'bas' }).refused('by-clause', undefined, 'never-oneself');
  });

  test('Awb 2:4: who complains, or was recused, never handles it', () => {
    const own = aComplaint(policy).has(cor, 'involve', { capacity: 'complainant', staff: 'bas' });
    own.when(cor, 'assign', { staff: 'bas' }).refused('concerned', 'staff');
    const recused = byBas().has(cor, 'recuse', { staff: 'bas', reason: 'Liever niet' });
    expect(maySee(policy, recused.state, bas)).toBe(false);
    recused.when(cor, 'assign', { staff: 'bas' }).refused('concerned', 'staff');
  });
});

test('CAK-17: given a procedure that says nothing of it, then the one concerned stays out', () => {
  const silent = aPolicy({ without: ['not-involved'] });
  aComplaintAboutBas(silent).when(cor, 'assign', { staff: 'bas' }).refused('concerned', 'staff');
  expect(shutOut(silent, aComplaintAboutBas(silent).state)).toEqual(['bas']);
});
