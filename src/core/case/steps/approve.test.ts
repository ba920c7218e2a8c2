// Approving: who told it says that it is written down right; then it counts as written.
import { describe, expect, test } from 'vitest';
import { reached } from '#core/case/happened.ts';
import { anna, page } from '#test/given-when-then.ts';
import { anOralComplaint, handled } from '#test/situations.ts';

const told = () => handled(anOralComplaint()).has(anna, 'transcribe', { text: 'Niet teruggebeld.' });

describe('a transcript is approved', () => {
  test('KIK-11: given what we wrote down, when Jo says on the own page that it is right, then it is a written complaint with its first date', () => {
    const story = told();
    const { received } = story.state;
    story.when(page('Jo'), 'approve', { right: 'yes' }).gives('approved', { right: 'yes' });
    expect(story.state).toMatchObject({ form: 'written', received });
    expect(reached(story.policy, story.state, 'approved:yes')).toBe(story.now);
  });

  test('KIK-11: a colleague records what Jo said on the phone', () => {
    told().when(anna, 'approve', { right: 'yes' }).gives('approved');
  });

  test('with a no it stays oral, and what must change is kept', () => {
    const story = told();
    const event = story.when(page('Jo'), 'approve', { right: 'no', correction: 'Het was tweemaal.' }).gives('approved');
    expect(event.personal).toEqual({ correction: 'Het was tweemaal.' });
    expect(story.state.form).toBe('oral');
    expect(reached(story.policy, story.state, 'approved:yes')).toBeUndefined();
  });
});

describe('it is refused', () => {
  test('before anything was written down, twice, or a no without what is wrong', () => {
    handled(anOralComplaint()).when(page('Jo'), 'approve', { right: 'yes' }).refused('not-now');
    told().has(page('Jo'), 'approve', { right: 'yes' }).when(page('Jo'), 'approve', { right: 'yes' }).refused('already');
    told().when(page('Jo'), 'approve', { right: 'no' }).refused('missing', 'correction');
  });

  test('by another complainant than who told it', () => {
    const story = told().has(anna, 'involve', { capacity: 'complainant', people: [{ name: 'Mo', email: 'mo@example.org' }] });
    story.when(page('Mo'), 'approve', { right: 'yes' }).refused('unknown-party', 'party');
  });
});
