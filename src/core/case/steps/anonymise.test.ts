// Anonymising: whoever takes part can ask not to be named where the case is discussed; the wish of one is enough.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, handled } from '#test/situations.ts';

const about = () => handled(aComplaintAboutBas());
const without = (party: string) => ({ wish: 'without-names', party });

test('INS-38: given the wish of the complainant or of the person concerned, when it is noted, then the case is discussed without names', () => {
  const story = about().has(anna, 'anonymise', without('@Jo')).has(anna, 'anonymise', without('@bas'));
  expect(story.state.nameless).toHaveLength(2);
});

test('INS-38: given that one of two no longer minds, then the wish of the other still holds', () => {
  const story = about().has(anna, 'anonymise', without('@Jo')).has(anna, 'anonymise', without('@bas'));
  story.has(anna, 'anonymise', { wish: 'with-names', party: '@bas' });
  expect(story.state.nameless).toHaveLength(1);
});

test('it is noted for us alone, and also after the case has ended', () => {
  expect(about().when(anna, 'anonymise', without('@Jo')).gives('anonymised').audience).toEqual(['us']);
});

test('what is so already is no news', () => {
  about().when(anna, 'anonymise', { wish: 'with-names', party: '@Jo' }).refused('nothing-changed', 'wish');
  about().has(anna, 'anonymise', without('@Jo')).when(anna, 'anonymise', without('@Jo')).refused('nothing-changed', 'wish');
});

test('it needs whose wish it is, and is noted by us', () => {
  about().when(anna, 'anonymise', { wish: 'without-names' }).refused('missing', 'party');
  about().when(page('Jo'), 'anonymise', without('@Jo')).refused('not-yours');
});
