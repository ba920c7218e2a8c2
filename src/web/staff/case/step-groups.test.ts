import { expect, test } from 'vitest';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { grouped } from './step-groups.ts';

test('given every step there is, then each stands in the menu once, under what it belongs to', () => {
  const all = Object.keys(lifecycle) as Verb[];
  const shown = grouped(all).flatMap(([, verbs]) => verbs);
  expect(shown.toSorted()).toEqual(all.toSorted());
  expect(grouped(['close', 'ask', 'involve']).map(([group]) => group)).toEqual(['investigate', 'people', 'case']);
});
