// Attaching: words or documents join the file, for whom is said beforehand.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, answered, aSpokenFor, handled } from '#test/situations.ts';

test('what Jo hands in is for Jo and for us, not for another complainant', () => {
  const when = handled(aComplaintOfTwo()).when(page('Jo'), 'attach', { documents: ['doc1'], description: 'Foto' });
  when.gives('attached');
  expect(when.story.state.documents).toMatchObject([
    { id: 'doc1', from: 'complainant', audience: ['us', when.story.party('Jo').id] },
  ]);
});

test('Awb 2:1: what is handed in for Jo is for both', () => {
  const story = handled(aSpokenFor()).has(page('Ria'), 'attach', { documents: ['doc1'] });
  expect(story.state.documents[0]?.audience).toEqual(['us', story.party('Jo').id, story.party('Ria').id]);
});

test('a colleague says for whom it is; without that it is for us alone', () => {
  const audience = (raw: object) =>
    handled()
      .when(anna, 'attach', { documents: ['doc1'], ...raw })
      .gives('attached').audience;
  expect(audience({})).toEqual(['us']);
  expect(audience({ audience: 'us' })).toEqual(['us']);
  expect(audience({ audience: 'complainants' })).toEqual(['us', 'complainants']);
  expect(audience({ audience: 'subjects' })).toEqual(['us', 'subjects']);
  expect(audience({ audience: 'all' })).toEqual(['us', 'complainants', 'subjects']);
});

test('whoever hands in cannot choose that others see it', () => {
  const when = handled(aComplaintAboutBas()).when(page('bas'), 'attach', { documents: ['doc1'], audience: 'all' });
  expect(when.gives('attached').audience).toEqual(['us', when.story.party('bas').id]);
});

test('the same file named twice is one document; after closing it can still be handed in', () => {
  const story = answered()
    .has(anna, 'close', { manner: 'concluded' })
    .has(page('Jo'), 'attach', { documents: ['doc1', 'doc1'] });
  expect(story.state.documents).toHaveLength(1);
});

test('given Jo has more to tell, when Jo adds words alone, then they are kept as personal words for Jo and for us', () => {
  const when = handled(aComplaintOfTwo()).when(page('Jo'), 'attach', { words: 'Gisteren ben ik wél gebeld.', audience: 'all' });
  const event = when.gives('attached');
  expect(event.personal).toEqual({ words: 'Gisteren ben ik wél gebeld.' });
  expect(event.audience).toEqual(['us', when.story.party('Jo').id]);
  expect(when.story.state.documents).toEqual([]);
});

test('it is refused without words or a document, with one we do not have, or by somebody who takes no part', () => {
  handled().when(anna, 'attach', { documents: [] }).refused('missing', 'words');
  handled().when(page('Jo'), 'attach', { words: ' ', description: 'Foto' }).refused('missing', 'words');
  handled()
    .when(page('Jo'), 'attach', { words: 'x'.repeat(50_001) })
    .refused('too-long', 'words');
  handled()
    .when(anna, 'attach', { documents: ['doc1', 'lost'] })
    .refused('unknown-document', 'documents');
  handled()
    .when(anna, 'attach', { documents: [{ id: 'doc1' }] })
    .refused('unknown-document', 'documents');
  handled()
    .when({ kind: 'party', id: 'stranger' }, 'attach', { documents: ['doc1'] })
    .refused('not-yours');
});
