// Hearing: somebody tells their side; a formal hearing has its report.
import { describe, expect, test } from 'vitest';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

describe('somebody is heard', () => {
  test('CAK-23: in a talk, which needs no report', () => {
    const when = handled().on('2026-06-08').when(anna, 'hear', { party: '@Jo', way: 'talk' });
    when.gives('heard', { way: 'talk', reported: true });
    expect(when.story.party('Jo').heard).toEqual([{ at: moment('2026-06-08'), form: 'talk', report: true }]);
    expect(when.story.duty('explain', 'Jo')?.status).toBe('done');
  });

  test('Awb 9:10 lid 3: in a hearing with a report, as text or as document; it is for who was heard', () => {
    handled().when(anna, 'hear', { party: '@Jo', way: 'hearing', report: 'Jo vertelde…' }).gives('heard', { reported: true });
    const when = handled().when(anna, 'hear', { party: '@Jo', way: 'hearing', documents: ['doc1'], place: 'Kantoor' });
    when.gives('heard', { reported: true });
    expect(when.story.state.documents).toMatchObject([{ id: 'doc1', from: 'us', audience: ['us', when.story.party('Jo').id] }]);
  });

  test('Awb 2:1: who speaks for Jo is heard for Jo', () => {
    const story = handled(aSpokenFor()).has(anna, 'hear', { party: '@Ria', way: 'talk' });
    expect(story.party('Jo').heard).toHaveLength(1);
    expect(story.duty('explain', 'Jo')?.status).toBe('done');
  });

  test('Awb 9:10 lid 1: the person concerned too; what was said is not for the complainants', () => {
    const when = handled(aComplaintAboutBas()).when(anna, 'hear', { party: '@bas', way: 'talk' });
    expect(when.gives('heard').audience).toEqual(['us', when.story.party('bas').id]);
  });
});

describe('it is refused', () => {
  test('Awb 9:10 lid 3: a hearing without a report', () => {
    handled().when(anna, 'hear', { party: '@Jo', way: 'hearing' }).refused('missing', 'report');
    handled().when(anna, 'hear', { party: '@Jo', way: 'hearing', report: '  ', documents: [] }).refused('missing', 'report');
  });

  test('in no way, in a way there is not, of a stranger, with a file we do not have', () => {
    handled().when(anna, 'hear', { party: '@Jo', way: 'none' }).refused('unknown-choice', 'way');
    handled().when(anna, 'hear', { party: '@Jo', way: 'toString' }).refused('unknown-choice', 'way');
    handled().when(anna, 'hear', { party: 'nobody', way: 'talk' }).refused('unknown-party', 'party');
    handled()
      .when(anna, 'hear', { party: '@Jo', way: 'talk', documents: ['lost'] })
      .refused('unknown-document', 'documents');
  });

  test('after the conclusion, or by the complainant', () => {
    concluded().when(anna, 'hear', { party: '@Jo', way: 'talk' }).refused('not-now');
    handled().when(page('Jo'), 'hear', { party: '@Jo', way: 'talk' }).refused('not-yours');
  });
});
