// Quarantine: what the virus scanner found stands in the story of the case, for whoever could open the document.
import { expect, test } from 'vitest';
import { anna, page, system } from '#test/given-when-then.ts';
import { aComplaintOfTwo, handled } from '#test/situations.ts';

test('given what Jo sent, when the scanner finds a virus in it, then Jo and we know, and not the other complainant', () => {
  const story = handled(aComplaintOfTwo()).has(page('Jo'), 'attach', { documents: ['doc1', 'doc2'] });
  const when = story.when(system, 'quarantine', { documents: ['doc2'], found: 'Eicar-Test-Signature' });
  const event = when.gives('quarantined');
  expect(event.audience).toEqual(['us', story.party('Jo').id]);
  expect(event.facts).toEqual({ infected: ['doc2'] });
  expect(event.personal).toMatchObject({ found: 'Eicar-Test-Signature' });
  expect(when.story.state.documents.map(({ id, infected }) => [id, infected])).toEqual([
    ['doc1', undefined],
    ['doc2', true],
  ]);
});

test('it is told once, and never of a document that is not here, or that is gone', () => {
  const story = handled().has(page('Jo'), 'attach', { documents: ['doc1'] });
  story.has(system, 'quarantine', { documents: ['doc1'] });
  story.when(system, 'quarantine', { documents: ['doc1'] }).refused('unknown-document', 'documents');
  story.when(system, 'quarantine', { documents: ['lost'] }).refused('unknown-document', 'documents');
  story.when(system, 'quarantine', { documents: [] }).refused('missing', 'documents');
});

test('a document that was taken back is not told of any more', () => {
  const story = handled()
    .has(page('Jo'), 'attach', { documents: ['doc1'] })
    .has(page('Jo'), 'retract', { documents: ['doc1'] });
  story.when(system, 'quarantine', { documents: ['doc1'] }).refused('unknown-document', 'documents');
});

test('only the scanner says so: neither a colleague nor a complainant', () => {
  const story = handled().has(page('Jo'), 'attach', { documents: ['doc1'] });
  story.when(anna, 'quarantine', { documents: ['doc1'] }).refused('not-yours');
  story.when(page('Jo'), 'quarantine', { documents: ['doc1'] }).refused('not-yours');
});
