/** Tests of running a case under another version: what would change, and that nothing changes under the same. */
import { describe, expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { moment, type Story } from '#test/given-when-then.ts';
import { aComplaint, concluded, handled, heard, sent } from '#test/situations.ts';
import { compareVersions } from './compare.ts';

const old = aPolicy();
const stored = (story: Story) => ({ ...story.state, events: story.events });
const now = moment('2026-06-20 10:00');
const changes = (story: Story, next: Policy, at = now) => compareVersions(old, next, stored(story), at);
const decide = old.clauses.find((one) => one.id === 'decide');
if (decide?.duty === undefined) throw new Error('the sample procedure has no duty to decide');

describe('given a case, when it is run under the version that it had, then nothing would change', () => {
  test.each([
    ['just lodged', aComplaint()],
    ['handled', handled()],
    ['heard', heard()],
    ['concluded and sent', sent(concluded(), 'conclusion')],
  ])('%s', (_, story) => {
    expect(changes(story, aPolicy())).toEqual([]);
  });
});

describe('given a case, when it is run under another version', () => {
  test('then a shorter term moves the end, and what was in time would be late', () => {
    const shorter = aPolicy({
      clauses: [{ ...decide, duty: { ...decide.duty, within: { count: 1, unit: 'week' } } } as typeof decide],
    });
    expect(changes(handled(), shorter)).toEqual([
      { kind: 'moved', clause: 'decide', from: '2026-07-13', to: '2026-06-08' },
      { kind: 'late', clause: 'decide', due: '2026-06-08' },
    ]);
    expect(compareVersions(shorter, old, stored(handled()), now)).toContainEqual({
      kind: 'in-time',
      clause: 'decide',
      due: '2026-07-13',
    });
  });

  test('then a new duty arises, and one that is not there any more is gone', () => {
    const next = aPolicy({
      without: ['call'],
      clauses: [aClause({ id: 'thank', says: 'Dank.', duty: aDuty({ from: 'lodged', doneBy: ['noted'] }) })],
    });
    const found = changes(handled(), next);
    expect(found).toContainEqual({ kind: 'arisen', clause: 'thank' });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'gone', clause: 'call' }));
  });

  test('then a step that its clauses forbid would be refused, with the clause and the entry', () => {
    const guard = { steps: ['assign'], needs: { happened: ['contacted'] } };
    const next = aPolicy({ clauses: [aClause({ id: 'call-first', says: 'Eerst bellen.', guard })] });
    expect(changes(handled(), next)).toContainEqual(
      expect.objectContaining({
        kind: 'refused',
        event: 'assigned',
        code: 'by-clause',
        clause: 'call-first',
        entry: expect.any(Number),
      }),
    );
    expect(compareVersions(next, old, stored(handled()), now)).toContainEqual(
      expect.objectContaining({ kind: 'allowed', event: 'assigned' }),
    );
  });

  test('then a letter that follows would have left, and does the duty that it fulfils', () => {
    const welcome = aClause({
      id: 'welcome',
      says: 'Welkom.',
      duty: aDuty({ from: 'assigned', within: '1 day', doneBy: ['letter:question'] }),
      letters: [{ letter: 'question', on: 'assigned', to: 'complainant', blocks: [] }],
    });
    const found = changes(handled(), aPolicy({ clauses: [welcome] }));
    expect(found).toContainEqual(expect.objectContaining({ kind: 'letter', letter: 'question' }));
    expect(found.map((one) => one.kind)).not.toContain('late');
  });

  test('then a letter that does not follow would not have left', () => {
    const found = changes(aComplaint(), aPolicy({ without: ['acknowledge'] }));
    expect(found).toContainEqual({ kind: 'no-letter', letter: 'acknowledgement', entry: 1 });
  });
});
