// Redacting: a copy joins the file for whom is said, and the original stays where it was.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, handled } from '#test/situations.ts';

const why = { reason: 'De naam van een ander is weggelakt.' };

test('given what Jo sent, when a copy is made for the person concerned, then the copy is for them and the original is not', () => {
  const story = handled(aComplaintAboutBas()).has(page('Jo'), 'attach', { documents: ['doc1'] });
  const before = story.state.documents.find(({ id }) => id === 'doc1');
  const when = story.when(anna, 'redact', { original: ['doc1'], documents: ['doc2'], audience: 'subjects', ...why });
  expect(when.gives('redacted')).toMatchObject({ audience: ['us', 'subjects'], facts: { of: 'doc1', copy: 'doc2' } });
  const after = new Map(when.story.state.documents.map((one) => [one.id, one]));
  expect(after.get('doc1')).toEqual(before);
  expect(after.get('doc2')).toMatchObject({ audience: ['us', 'subjects'], from: 'us', copyOf: 'doc1' });
  // seeing a copy opens nothing else
  expect(maySee(when.story.policy, when.story.state, { id: 'bas', roles: ['reader'] })).toBe(false);
});

test('without a word for whom, it is for us alone; whoever gets it can read the reason', () => {
  const story = handled(aComplaintOfTwo()).has(page('Jo'), 'attach', { documents: ['doc1'] });
  const event = story.when(anna, 'redact', { original: ['doc1'], documents: ['doc2'], ...why }).gives('redacted');
  expect(event.audience).toEqual(['us']);
  expect(event.personal?.reason).toBe(why.reason);
});

test('it is refused of a document that is not here, is gone or has a virus, of two at once, and without a reason', () => {
  const story = handled().has(page('Jo'), 'attach', { documents: ['doc1'] });
  const copy = { documents: ['doc2'], ...why };
  story.when(anna, 'redact', { original: ['lost'], ...copy }).refused('unknown-document', 'original');
  story.when(anna, 'redact', { original: [], ...copy }).refused('missing', 'original');
  story.when(anna, 'redact', { original: ['doc1'], documents: ['doc2'] }).refused('missing', 'reason');
  story.when(anna, 'redact', { original: ['doc1'], ...why }).refused('missing', 'documents');
  const gone = handled()
    .has(page('Jo'), 'attach', { documents: ['doc1'] })
    .has(page('Jo'), 'retract', { documents: ['doc1'] });
  gone.when(anna, 'redact', { original: ['doc1'], ...copy }).refused('unknown-document', 'original');
});

test('a copy is new: a document that is in the file already is not one', () => {
  const story = handled().has(page('Jo'), 'attach', { documents: ['doc1', 'doc2'] });
  story.when(anna, 'redact', { original: ['doc1'], documents: ['doc2'], ...why }).refused('unknown-document', 'documents');
});

test('only a colleague who may add documents does it', () => {
  const story = handled().has(page('Jo'), 'attach', { documents: ['doc1'] });
  story.when(page('Jo'), 'redact', { original: ['doc1'], documents: ['doc2'], ...why }).refused('not-yours');
});

describe('a copy for somebody alone', () => {
  const given = () => handled(aComplaintAboutBas()).has(page('Jo'), 'attach', { documents: ['doc1'] });
  const copy = { original: ['doc1'], documents: ['doc2'], ...why };

  test('for one person it is for that person and us', () => {
    const story = given();
    const bas = story.state.parties.find(({ capacity }) => capacity === 'subject')?.id as string;
    story.when(anna, 'redact', { ...copy, audience: 'party' }).refused('missing', 'party');
    const event = story.when(anna, 'redact', { ...copy, audience: 'party', party: bas }).gives('redacted');
    expect(event.audience).toEqual(['us', bas]);
  });

  test('for a body outside it is ours to hand over, and says for whom', () => {
    const story = given();
    const forum = Object.keys(story.policy.forums)[0] as string;
    story.when(anna, 'redact', { ...copy, audience: 'outside' }).refused('missing', 'forum');
    const event = story.when(anna, 'redact', { ...copy, audience: 'outside', forum }).gives('redacted');
    expect(event).toMatchObject({ audience: ['us'], facts: { forum } });
  });
});
