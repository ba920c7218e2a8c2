/** Tests of the words of a policy: they are those of the steps. */
import { expect, test } from 'vitest';
import { stepOf } from '#core/case/steps.ts';
import { eventOf, verbs } from './vocabulary.ts';

test('each step is called by its own past participle', () => {
  expect(verbs.map((verb) => [verb, eventOf[verb]])).toEqual(verbs.map((verb) => [verb, stepOf(verb).event]));
});
