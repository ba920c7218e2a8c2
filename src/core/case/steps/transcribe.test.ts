// Transcribing: an oral complaint is written down for who told it to approve.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna } from '#test/given-when-then.ts';
import { anOralComplaint, handled } from '#test/situations.ts';

const text = 'Jo vertelde dat er niet is teruggebeld.';
const oral = () => handled(anOralComplaint());

describe('what was told is written down', () => {
  test('KIK-11: given an oral complaint, when it is written down, then it lies with who told it', () => {
    const when = oral().when(anna, 'transcribe', { text });
    const event = when.gives('transcribed');
    expect(event).toMatchObject({ audience: ['us', when.story.party('Jo').id], personal: { text } });
    expect(when.story.state).toMatchObject({ form: 'oral', transcript: { of: when.story.party('Jo').id, text } });
  });

  test('anew when it was not right', () => {
    const story = oral().has(anna, 'transcribe', { text }).has(anna, 'approve', { right: 'no', correction: 'Tweemaal' });
    story.has(anna, 'transcribe', { text: 'Tweemaal niet teruggebeld.' });
    expect(story.state.transcript).toMatchObject({ text: 'Tweemaal niet teruggebeld.' });
    expect(story.state.transcript?.approved).toBeUndefined();
  });
});

describe('it is refused', () => {
  test('for a written complaint, once approved, and where the procedure does not ask for it', () => {
    handled().when(anna, 'transcribe', { text }).refused('not-now');
    oral()
      .has(anna, 'transcribe', { text })
      .has(anna, 'approve', { right: 'yes' })
      .when(anna, 'transcribe', { text })
      .refused('already');
    const records = { complaint: { name: { nl: 'klacht' }, lodged: true } };
    handled(anOralComplaint(aPolicy({ other: { records } })))
      .when(anna, 'transcribe', { text })
      .refused('not-now');
  });
});
