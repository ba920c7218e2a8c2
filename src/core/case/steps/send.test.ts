// Sending: a letter left us; what it was for counts from here.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, moment, page, system } from '#test/given-when-then.ts';
import { aComplaint, aComplaintOfTwo, answered, aSpokenFor, handled } from '#test/situations.ts';

const acknowledgement = { party: '@Jo', letter: 'acknowledgement', because: 1, medium: 'email' };

describe('a letter has left', () => {
  test('CAK-09: the confirmation is sent from the moment it left; the copy is in the file, for Jo and for us', () => {
    const when = aComplaint()
      .on('2026-06-02')
      .when(system, 'send', { ...acknowledgement, documents: ['doc1'] });
    when.gives('sent', { letter: 'acknowledgement', because: 1 });
    const { story } = when;
    expect(story.duty('acknowledge', 'Jo')).toMatchObject({ status: 'done', doneAt: moment('2026-06-02'), late: false });
    expect(story.state.documents).toMatchObject([{ id: 'doc1', from: 'letter', audience: ['us', story.party('Jo').id] }]);
  });

  test('CAK-09: the same letter sent again later does not make the first one late', () => {
    const story = aComplaint().has(system, 'send', acknowledgement).on('2026-07-01').has(system, 'send', acknowledgement);
    expect(story.duty('acknowledge', 'Jo')).toMatchObject({ status: 'done', doneAt: moment('2026-06-01'), late: false });
  });

  test('CAK-09: after two weeks it is late', () => {
    const story = aComplaint().on('2026-06-16').has(system, 'send', acknowledgement);
    expect(story.duty('acknowledge', 'Jo')).toMatchObject({ status: 'done', late: true });
  });

  test('to one of two complainants it says nothing of the other', () => {
    const story = aComplaintOfTwo().has(system, 'send', acknowledgement);
    expect(story.duty('acknowledge', 'Mo')?.status).toBe('open');
  });

  test('Awb 2:1: a letter to who speaks for Jo is a letter to Jo', () => {
    const story = aSpokenFor().has(system, 'send', { ...acknowledgement, party: '@Ria' });
    expect(story.duty('acknowledge', 'Jo')?.status).toBe('done');
  });

  test('posted by hand yesterday, by a colleague', () => {
    const story = aComplaint()
      .on('2026-06-16')
      .has(cor, 'send', { ...acknowledgement, medium: 'post' }, '2026-06-15');
    expect(story.duty('acknowledge', 'Jo')?.late).toBe(false);
  });

  test('CAK-12: a notice posted by hand belongs to the extension that waits for it', () => {
    const story = handled().has(anna, 'extend', { until: '2026-08-10', reason: 'x' });
    const event = story.when(cor, 'send', { party: '@Jo', letter: 'extension', medium: 'post' }).gives('sent');
    expect(event.facts).toMatchObject({ because: 3 });
    expect(story.duty('decide')?.due?.end).toBe('2026-08-10');
  });

  test('another letter does not stand in for the notice', () => {
    const story = handled().has(anna, 'extend', { until: '2026-08-10', reason: 'x' });
    story.has(cor, 'send', { party: '@Jo', letter: 'question', medium: 'post' });
    expect(story.duty('decide')?.due?.end).toBe('2026-07-13');
  });
});

describe('what goes along with a letter', () => {
  const plain = aPolicy();
  const letters = { ...plain.letters, copy: { ...plain.letters.copy, withDocuments: true } } as typeof plain.letters;
  const policy = { ...plain, letters };
  const came = () =>
    aComplaint(policy, { documents: ['doc1'] })
      .has(cor, 'involve', { capacity: 'subject', staff: 'bas' })
      .has(page('Jo'), 'attach', { documents: ['doc2'] });
  const bas = ({ state }: ReturnType<typeof came>) => state.parties.find(({ staff }) => staff === 'bas')?.id ?? '';
  const copy = (story: ReturnType<typeof came>) => ({ party: bas(story), letter: 'copy', medium: 'email' });

  test('CAK-L1, Awb 9:9: given who it is about, then what came with the complaint goes along and stands on the own page, and nothing that was added later', () => {
    const story = came();
    const when = story.when(system, 'send', copy(story));
    expect(when.gives('sent').facts).toMatchObject({ along: ['doc1'] });
    const read = story.state.documents.filter(({ audience }) => audience.includes(bas(story)));
    expect(read.map(({ id }) => id)).toEqual(['doc1']);
  });

  test('CAK-L1: given a redacted copy for who it is about, then that one goes along and the original does not', () => {
    const hidden = { original: ['doc1'], documents: ['doc3'], reason: 'Het adres van een buur.', audience: 'subjects' };
    const story = handled(came()).has(anna, 'redact', hidden);
    expect(story.when(system, 'send', copy(story)).gives('sent').facts).toMatchObject({ along: ['doc3'] });
  });

  test('given any other letter, then nothing goes along', () => {
    const story = came();
    expect(story.when(system, 'send', { ...copy(story), letter: 'question' }).gives('sent').facts).not.toHaveProperty('along');
  });
});

test('it is refused for a stranger, an unknown letter, an entry that is not there, without medium, or on the own page', () => {
  aComplaint()
    .when(system, 'send', { ...acknowledgement, party: 'nobody' })
    .refused('unknown-party', 'party');
  aComplaint()
    .when(system, 'send', { ...acknowledgement, letter: 'love' })
    .refused('unknown-choice', 'letter');
  aComplaint()
    .when(system, 'send', { ...acknowledgement, because: 2 })
    .refused('unknown-number', 'because');
  aComplaint()
    .when(system, 'send', { ...acknowledgement, medium: undefined })
    .refused('missing', 'medium');
  aComplaint().when(page('Jo'), 'send', acknowledgement).refused('not-yours');
  answered().has(anna, 'close', { manner: 'concluded' }).when(system, 'send', acknowledgement).gives('sent');
});
