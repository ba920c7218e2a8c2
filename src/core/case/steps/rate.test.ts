// Rating: how a complainant looks back on the handling.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

describe('a complainant looks back', () => {
  test('given an answer, when Jo says how it was, then the score is known and the words are between us', () => {
    const when = concluded().when(page('Jo'), 'rate', { score: 'good', words: 'Vlot en vriendelijk' });
    const event = when.gives('rated');
    expect(event.audience).toEqual(['us', when.story.party('Jo').id]);
    expect(event.facts).not.toHaveProperty('words');
    expect(when.story.state.ratings).toMatchObject([{ score: 'good', party: when.story.party('Jo').id }]);
  });

  test('also who withdrew may say it', () => {
    handled().has(page('Jo'), 'withdraw').when(page('Jo'), 'rate', { score: 'poor' }).gives('rated');
  });

  test('who speaks for Jo says it for Jo, and a colleague writes it down after a call', () => {
    const story = aSpokenFor().has(page('Ria'), 'withdraw');
    const event = story.when(page('Ria'), 'rate', { score: 'fair' });
    expect(event.gives('rated').party).toBe(story.party('Jo').id);
    concluded().when(anna, 'rate', { score: 'very-good' }).gives('rated');
  });
});

test('it is refused before the end, twice, by who it is about, and where the procedure does not ask it', () => {
  handled().when(page('Jo'), 'rate', { score: 'good' }).refused('not-now');
  const once = concluded().has(page('Jo'), 'rate', { score: 'good' });
  once.when(page('Jo'), 'rate', { score: 'poor' }).refused('already', 'score');
  aComplaintAboutBas().has(page('Jo'), 'withdraw').when(page('bas'), 'rate', { score: 'good' }).refused('not-yours');
  const { rating: _, ...silent } = aPolicy();
  handled(aComplaint(silent)).has(page('Jo'), 'withdraw').when(page('Jo'), 'rate', { score: 'good' }).refused('not-now');
});
