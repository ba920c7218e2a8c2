// Retracting: who handed in a document takes it back.
import { describe, expect, test } from 'vitest';
import { withoutMisfiled } from '#core/case/misfiled.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, concluded, handled } from '#test/situations.ts';

describe('somebody takes back a document', () => {
  test('given a document of Jo, when Jo takes it back, then it is gone and its name no longer told', () => {
    const story = handled().has(page('Jo'), 'attach', { documents: ['doc1'], description: 'Dagboek' });
    story.when(page('Jo'), 'retract', { documents: ['doc1'] }).gives('retracted', { gone: ['doc1'] });
    expect(story.state.documents).toMatchObject([{ id: 'doc1', gone: true }]);
    expect(JSON.stringify(withoutMisfiled(story.events))).not.toContain('doc1.pdf');
    expect(JSON.stringify(withoutMisfiled(story.events))).not.toContain('Dagboek');
  });

  test('what came with the complaint is of the only complainant', () => {
    aComplaint(undefined, { documents: ['doc1'] })
      .when(page('Jo'), 'retract', { documents: ['doc1'] })
      .gives('retracted');
  });

  test('a colleague records it after a call', () => {
    const story = handled().has(page('Jo'), 'attach', { documents: ['doc1'] });
    expect(story.when(anna, 'retract', { documents: ['doc1'] }).gives('retracted').party).toBe(story.party('Jo').id);
  });

  test('Awb 2:1: Jo takes back what Ria handed in for Jo? No: Ria does', () => {
    const story = aSpokenFor().has(page('Ria'), 'attach', { documents: ['doc1'] });
    story.when(page('Jo'), 'retract', { documents: ['doc1'] }).refused('unknown-document', 'documents');
    story.when(page('Ria'), 'retract', { documents: ['doc1'] }).gives('retracted');
  });
});

test('it is refused for what another handed in, what we made, what is gone, and once it was judged', () => {
  const two = aComplaintOfTwo().has(page('Mo'), 'attach', { documents: ['doc1'] });
  two.when(page('Jo'), 'retract', { documents: ['doc1'] }).refused('unknown-document', 'documents');
  const ours = handled().has(anna, 'attach', { documents: ['doc2'], audience: 'complainants' });
  ours.when(page('Jo'), 'retract', { documents: ['doc2'] }).refused('unknown-document', 'documents');
  const twice = handled()
    .has(page('Jo'), 'attach', { documents: ['doc1'] })
    .has(page('Jo'), 'retract', { documents: ['doc1'] });
  twice.when(page('Jo'), 'retract', { documents: ['doc1'] }).refused('unknown-document', 'documents');
  const about = aComplaintAboutBas().has(page('bas'), 'attach', { documents: ['doc3'] });
  about.when(page('Jo'), 'retract', { documents: ['doc3'] }).refused('unknown-document', 'documents');
  concluded()
    .when(cor, 'retract', { documents: ['doc1'], party: '@Jo' })
    .refused('not-now');
});
