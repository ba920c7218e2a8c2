// Deliver: what was granted was done, once, with what shows it.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { handled, judged } from '#test/situations.ts';

const call = { kind: 'payment', what: 'Wij betalen € 25 terug.', promised: '2026-06-20' };

describe('a remedy is delivered', () => {
  test('given a payment that was granted, when it was made, then nothing is owed, and too late is seen as too late', () => {
    const story = judged().has(anna, 'grant', call).on('2026-06-22');
    story.has(anna, 'deliver', { remedy: 1, done: 'Overgemaakt.' });
    expect(story.duty('own:remedy')).toMatchObject({ status: 'done', late: true });
  });

  test('it is refused a second time, without words, without a remedy, and on the own page', () => {
    handled().when(anna, 'deliver', { remedy: 1, done: 'x' }).refused('unknown-number', 'remedy');
    const story = judged().has(anna, 'grant', call);
    story.when(anna, 'deliver', { remedy: 1 }).refused('missing', 'done');
    story.when(page('Jo'), 'deliver', { remedy: 1, done: 'x' }).refused('not-yours');
    story.has(anna, 'deliver', { remedy: 1, done: 'Overgemaakt.' });
    story.when(anna, 'deliver', { remedy: 1, done: 'Nog eens.' }).refused('unknown-number', 'remedy');
  });
});
