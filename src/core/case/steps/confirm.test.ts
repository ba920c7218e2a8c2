// Confirming: the complainant says whether the points are right; one no is enough to look again.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, handled } from '#test/situations.ts';

const framing = { elements: [{ text: 'Niet teruggebeld' }], confirmed: 'not-yet' };
const proposed = (story = handled()) => story.has(anna, 'frame', framing);

describe('the points are confirmed', () => {
  test('given the points, when Jo says yes, then they are confirmed', () => {
    const when = proposed().when(page('Jo'), 'confirm', { right: 'yes' });
    when.gives('confirmed', { right: 'yes' });
    expect(when.story.state.framing).toBe('confirmed');
  });

  test('when Jo says no, what must change is kept', () => {
    const when = proposed().when(page('Jo'), 'confirm', { right: 'no', correction: 'Het was woensdag.' });
    const event = when.gives('confirmed');
    expect(event).toMatchObject({ audience: ['us', when.story.party('Jo').id], personal: { correction: 'Het was woensdag.' } });
    expect(when.story.state.framing).toBe('to-correct');
  });

  test('of two complainants both must say yes, and a no of one is not overruled by the other', () => {
    const story = proposed(handled(aComplaintOfTwo())).has(page('Jo'), 'confirm', { right: 'no', correction: 'Anders' });
    expect(story.has(page('Mo'), 'confirm', { right: 'yes' }).state.framing).toBe('to-correct');
    expect(story.has(page('Jo'), 'confirm', { right: 'yes' }).state.framing).toBe('confirmed');
    expect(proposed(handled(aComplaintOfTwo())).has(page('Jo'), 'confirm', { right: 'yes' }).state.framing).toBe('proposed');
  });

  test('Awb 2:1: who speaks for Jo confirms for Jo', () => {
    const story = proposed(handled(aSpokenFor())).has(page('Ria'), 'confirm', { right: 'yes' });
    expect(story.party('Jo').points).toBe('right');
    expect(story.state.framing).toBe('confirmed');
  });

  test('a colleague writes down what Jo said on the phone', () => {
    proposed().when(anna, 'confirm', { party: '@Jo', right: 'yes' }).gives('confirmed');
    proposed().when(anna, 'confirm', { right: 'yes' }).gives('confirmed');
  });
});

describe('it is refused', () => {
  test('before there are points, or without saying what is wrong', () => {
    handled().when(page('Jo'), 'confirm', { right: 'yes' }).refused('not-now');
    proposed().when(page('Jo'), 'confirm', { right: 'no' }).refused('missing', 'correction');
    proposed().when(page('Jo'), 'confirm').refused('missing', 'right');
  });

  test('by the person concerned, by somebody who withdrew, or for nobody in particular', () => {
    proposed(handled(aComplaintAboutBas())).when(page('bas'), 'confirm', { right: 'yes' }).refused('not-yours');
    const two = proposed(handled(aComplaintOfTwo()));
    two.when(anna, 'confirm', { right: 'yes' }).refused('missing', 'party');
    two.has(page('Mo'), 'withdraw').when(page('Mo'), 'confirm', { right: 'yes' }).refused('not-now');
    two.when(anna, 'confirm', { party: '@Mo', right: 'yes' }).refused('not-now', 'party');
    two.when(anna, 'confirm', { party: 'nobody', right: 'yes' }).refused('unknown-party', 'party');
  });
});
