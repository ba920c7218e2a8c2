// Contesting: somebody does not agree with contact agreements, and a colleague decides again.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintOfTwo, handled } from '#test/situations.ts';

const agreed = { party: '@Jo', text: 'Mail ons.', reason: 'Zo.', reviewBy: '2026-07-01', until: '2026-08-01' };
const no = { reason: 'Ik kan niet mailen.' };

test('given an agreement, when Jo does not agree, then somebody decides again; made anew or lifted, that is done', () => {
  const story = handled().has(anna, 'regulate', agreed).has(page('Jo'), 'contest', no);
  expect(story.duty('own:contest')).toMatchObject({ status: 'open', step: 'regulate' });
  story.has(anna, 'lift', { party: '@Jo', reason: 'U hebt gelijk.' });
  expect(story.duty('own:contest')?.status).toBe('done');
});

test('it is refused twice, without an agreement, and to another complainant', () => {
  handled().has(anna, 'regulate', agreed).has(page('Jo'), 'contest', no).when(page('Jo'), 'contest', no).refused('already');
  handled().when(page('Jo'), 'contest', no).refused('not-now', 'party');
  handled(aComplaintOfTwo()).has(anna, 'regulate', agreed).when(page('Mo'), 'contest', no).refused('not-now', 'party');
});
