// Noting: for us alone, unless said otherwise.
import { expect, test } from 'vitest';
import { anna, bas, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, answered, handled } from '#test/situations.ts';

test('a note is for us, unless it was said to be for the complainants', () => {
  expect(handled().when(anna, 'note', { text: 'Dossier opgevraagd' }).gives('noted').audience).toEqual(['us']);
  expect(handled().when(anna, 'note', { text: 'x', audience: 'us' }).gives('noted').audience).toEqual(['us']);
  const shown = handled().when(anna, 'note', { text: 'Wij zoeken nog iets uit', audience: 'complainants' }).gives('noted');
  expect(shown.audience).toEqual(['us', 'complainants']);
});

test('a closed case can still be noted upon', () => {
  answered().has(anna, 'close', { manner: 'concluded' }).when(anna, 'note', { text: 'x' }).gives('noted');
});

test('it is refused empty, too long, with characters that cannot be kept, by who is concerned, or by the complainant', () => {
  handled().when(anna, 'note').refused('missing', 'text');
  const long = handled()
    .when(anna, 'note', { text: 'x'.repeat(10_001) })
    .refused('too-long', 'text');
  expect(long.data).toEqual({ max: 10_000, length: 10_001 });
  handled().when(anna, 'note', { text: 'a\0b' }).refused('bad-character', 'text');
  handled().when(anna, 'note', { text: 'x', audience: 'everybody' }).refused('unknown-choice', 'audience');
  aComplaintAboutBas().when(bas, 'note', { text: 'x' }).refused('concerned');
  handled().when(page('Jo'), 'note', { text: 'x' }).refused('not-yours');
});
