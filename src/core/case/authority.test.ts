// The authority of who speaks for somebody else: whether it is in the file, and by whose hand.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, anybody, given, page, type Story } from '#test/given-when-then.ts';
import { aComplaintOfTwo, aForm, aSpokenFor, handled, jo } from '#test/situations.ts';
import { hasAuthority } from './authority.ts';

const ria = { name: 'Ria', email: 'ria@example.org', capacity: 'representative', represents: 0 };
const ofRia = (story: Story) => hasAuthority(story.state, story.party('Ria').id);

test('CAK-L4, KLK-03: given Ria complains for Jo through the form, when she ticks that the note is among the files, then it is in the file', () => {
  const lodged = (raw: object) => given(aPolicy()).when(anybody, 'lodge', { ...aForm, people: [jo, ria], ...raw });
  expect(ofRia(lodged({ documents: ['doc1'] }).story)).toBe(false);
  expect(ofRia(lodged({ documents: ['doc1'], authority: 'yes' }).story)).toBe(true);
  lodged({ authority: 'yes' }).refused('missing', 'documents');
  given(aPolicy())
    .when(anybody, 'lodge', { ...aForm, documents: ['doc1'], authority: 'yes' })
    .refused('unknown-field', 'authority');
});

test('CAK-L4: given no note came along, when Ria or Jo hands it in later on the own page, then it is in the file until it is taken back', () => {
  const story = handled(aSpokenFor());
  expect(ofRia(story)).toBe(false);
  for (const who of ['Jo', 'Ria']) {
    const later = story.has(page(who), 'attach', { documents: ['doc1'], authority: '@Ria' });
    expect(ofRia(later)).toBe(true);
    expect(ofRia(later.has(page(who), 'retract', { documents: ['doc1'] }))).toBe(false);
  }
  expect(ofRia(story.has(page('Ria'), 'attach', { documents: ['doc1'] }))).toBe(false);
});

test('CAK-L4: given we asked for the note, when Ria answers with it, then it is in the file', () => {
  const asked = handled(aSpokenFor()).has(anna, 'ask', { party: '@Ria', question: 'Stuurt u de machtiging?' });
  const answered = asked.has(page('Ria'), 'answer', {
    question: 1,
    answer: 'Hier is hij.',
    documents: ['doc1'],
    authority: '@Ria',
  });
  expect(ofRia(answered)).toBe(true);
});

test('CAK-L4: given the note came with the letter, when a colleague says in words where it is, then it is in the file', () => {
  const story = handled(aSpokenFor());
  expect(ofRia(story.has(anna, 'attach', { words: 'Zit bij de brief van 3 november.', authority: '@Ria' }))).toBe(true);
  expect(ofRia(story.has(anna, 'attach', { documents: ['doc1'], authority: '@Ria' }))).toBe(true);
});

test('given somebody joins with a note, then it is in the file; without one it is not', () => {
  const raw = { capacity: 'representative', represents: '@Jo', people: [ria] };
  expect(ofRia(handled().has(page('Jo'), 'involve', { ...raw, authority: ['doc1'] }))).toBe(true);
  expect(ofRia(handled().has(page('Jo'), 'involve', raw))).toBe(false);
});

test('it is refused of somebody who does not speak, of another complainant’s speaker, and on the own page without the note', () => {
  const story = handled(aSpokenFor());
  story.when(page('Ria'), 'attach', { words: 'Zie brief', authority: '@Ria' }).refused('missing', 'documents');
  story.when(page('Jo'), 'attach', { documents: ['doc1'], authority: '@Jo' }).refused('unknown-party', 'authority');
  story
    .has(page('Jo'), 'revoke', { representative: '@Ria' })
    .when(page('Jo'), 'attach', { documents: ['doc1'], authority: '@Ria' })
    .refused('unknown-party', 'authority');
  handled(aComplaintOfTwo())
    .has(page('Jo'), 'involve', { capacity: 'representative', represents: '@Jo', people: [ria] })
    .when(page('Mo'), 'attach', { documents: ['doc1'], authority: '@Ria' })
    .refused('not-yours', 'authority');
});
