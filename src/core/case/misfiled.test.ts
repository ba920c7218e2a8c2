// What is told of a document that was filed in the wrong case.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';
import { withoutMisfiled } from './misfiled.ts';

const words = (events: readonly { personal?: unknown }[]) => JSON.stringify(events.map((one) => one.personal));

test('given a moved document, then its name and description are told no more, and the entry itself is', () => {
  const story = handled()
    .has(page('Jo'), 'attach', { words: 'Hier is hij.', documents: ['doc1'], description: 'Brief van een ander' })
    .has(anna, 'move', { documents: ['doc1'], reason: 'Van een ander' });
  const told = withoutMisfiled(story.events);
  expect(told).toHaveLength(story.events.length);
  expect(words(story.events)).toContain('doc1');
  expect(words(told.filter((one) => one.name === 'attached'))).toBe('[{"words":"Hier is hij."}]');
});

test('given one of two documents moved, then the other keeps its name and their description', () => {
  const story = handled()
    .has(anna, 'attach', { documents: ['doc1', 'doc2'], description: 'Twee brieven' })
    .has(anna, 'move', { documents: ['doc1'], reason: 'Van een ander' });
  const [attached] = withoutMisfiled(story.events).filter((one) => one.name === 'attached');
  expect(attached?.personal).toMatchObject({ documents: [{ id: 'doc2' }], description: 'Twee brieven' });
});
