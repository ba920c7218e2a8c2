// Whom a complaint is about reaches the own page from the inside too: once told, and only as that.
import { expect, test } from 'vitest';
import { aComplaint, aComplaintAboutBas, sent } from '#test/situations.ts';
import { toldPart } from './told-part.ts';

test('INS-26, Awb 9:7: given a colleague whom the complaint is about, when no letter told them of it, then they have no part; from the first letter on they do', () => {
  const story = aComplaintAboutBas();
  expect(toldPart(story.state, 'bas')).toBeUndefined();
  sent(story, 'acknowledgement', 'Jo');
  expect(toldPart(story.state, 'bas')).toBeUndefined();
  sent(story, 'copy', 'bas');
  expect(toldPart(story.state, 'bas')).toBe(story.state.parties.find(({ staff }) => staff === 'bas')?.id);
});

test('INS-26: nobody else has that part: not a colleague who is no party, nor who complains', () => {
  const story = sent(aComplaintAboutBas(), 'copy', 'bas');
  expect(toldPart(story.state, 'anna')).toBeUndefined();
  expect(toldPart(aComplaint().state, 'jo')).toBeUndefined();
});
