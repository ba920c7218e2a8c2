import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { LONG, LongestFirst } from './longest-first.ts';

const HOME = resolve(import.meta.dirname, '..');

test('every file that is named as long is there', () => {
  expect(LONG.filter((name) => !existsSync(join(HOME, name)))).toEqual([]);
});

test('given files in any order, then the long ones go first, what is short follows by size, and the core is last, the long one first', async () => {
  const last = 'src/core/time/day.test.ts';
  const short = ['test/house.test.ts', 'test/trace.test.ts'];
  const given = [last, ...short.toReversed(), ...LONG.toReversed()].map(asGiven);
  const sorted = await new LongestFirst({ cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest).sort(
    given,
  );
  const inCore = LONG.filter((name) => name.startsWith('src/core/'));
  const inHouse = LONG.filter((name) => !inCore.includes(name));
  expect(sorted.map(({ moduleId }) => moduleId.slice(HOME.length + 1))).toEqual([...inHouse, ...short, ...inCore, last]);
});

function asGiven(name: string): TestSpecification {
  const core = name.startsWith('src/core/');
  const project = { name: core ? 'core' : 'house', config: { isolate: false, sequence: { groupOrder: 0 } } };
  return { moduleId: join(HOME, name), project } as TestSpecification;
}
