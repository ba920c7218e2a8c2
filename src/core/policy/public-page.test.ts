/** Tests of the public page: what is shown is what is carried out, in order. */
import { expect, test } from 'vitest';
import type { Clause } from './clause.ts';
import type { Policy } from './policy.ts';
import { publicPage } from './public-page.ts';

const clause = (id: string, more: Partial<Clause>): Clause => ({
  id,
  says: { nl: id },
  source: ['X'],
  section: 'what',
  shown: true,
  letters: [],
  ...more,
});
const page = (clauses: readonly Clause[]) =>
  publicPage({ sections: { how: { nl: 'Hoe' }, what: { nl: 'Wat' }, law: { nl: 'De wet' } }, clauses } as unknown as Policy);

test('sections stand in the order of the policy and hold only what is shown', () => {
  const shown = page([clause('a', {}), clause('b', { shown: false }), clause('c', { section: 'how' })]);
  expect(shown.map((one) => [one.id, one.clauses.map((two) => two.id)])).toEqual([
    ['how', ['c']],
    ['what', ['a']],
  ]);
});

test('a clause tells its term, whether it is a target, and the law it comes from', () => {
  const duty = {
    do: { nl: 'x' },
    owner: 'x',
    from: 'received',
    within: { count: 34, unit: 'working day' as const },
    target: true,
    rolls: 'none' as const,
    doneBy: [],
    lapsesBy: [],
  };
  const [section] = page([clause('a', { duty, layer: 'law-x' })]);
  expect(section?.clauses[0]).toEqual({
    id: 'a',
    says: { nl: 'a' },
    source: ['X'],
    within: duty.within,
    target: true,
    layer: 'law-x',
  });
});
