// Moving: a document that was filed here by mistake is no longer seen here.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';

const filed = () => handled().has(anna, 'attach', { documents: ['doc1', 'doc2'] });
const raw = { documents: ['doc1'], to: 'VBD-2026-00002', reason: 'Hoort bij een ander' };

test('given a misfiled document, when it is moved, then it is gone here, the other one stays, and only we know', () => {
  const when = filed().when(anna, 'move', raw);
  const event = when.gives('moved', { gone: ['doc1'], to: 'VBD-2026-00002' });
  expect(event.audience).toEqual(['us']);
  expect(when.story.state.documents.map(({ id, gone }) => [id, gone])).toEqual([
    ['doc1', true],
    ['doc2', undefined],
  ]);
});

test('it is refused without a reason, for a document that is not here, for one that is gone, or on the own page', () => {
  filed()
    .when(anna, 'move', { ...raw, reason: '' })
    .refused('missing', 'reason');
  filed()
    .when(anna, 'move', { ...raw, documents: ['doc3'] })
    .refused('unknown-document', 'documents');
  filed().has(anna, 'move', raw).when(anna, 'move', raw).refused('unknown-document', 'documents');
  filed()
    .when(anna, 'move', { ...raw, documents: [] })
    .refused('missing', 'documents');
  filed().when(page('Jo'), 'move', raw).refused('not-yours');
});
