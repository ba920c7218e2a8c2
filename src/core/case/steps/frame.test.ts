// Framing: the complaint in points; silence of the complainant stops nothing.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { concluded, framed, handled, judged } from '#test/situations.ts';

const points = [{ text: 'Niet teruggebeld', wish: 'Een excuus' }, { text: 'Onaardig' }];

describe('the complaint is put in points', () => {
  test('each point gets a number and the outcome that is wanted', () => {
    const when = handled().when(anna, 'frame', { elements: points, confirmed: 'not-yet', subject: 'treatment' });
    when.gives('framed', { count: 2 });
    expect(when.story.state).toMatchObject({
      framing: 'proposed',
      subject: 'treatment',
      elements: [{ number: 1, text: 'Niet teruggebeld', wish: 'Een excuus' }, { number: 2 }],
    });
  });

  test('confirmed by phone counts at once', () => {
    expect(framed().state.framing).toBe('confirmed');
  });

  test('no answer never stops a term', () => {
    const before = handled().duty('decide')?.due?.end;
    const after = handled().has(anna, 'frame', { elements: points, confirmed: 'not-yet' }).duty('decide')?.due?.end;
    expect(after).toBe(before);
  });

  test('framed anew, earlier verdicts and answers no longer hold: they were about other points', () => {
    const story = judged().has(page('Jo'), 'confirm', { right: 'no', correction: 'Anders' });
    story.has(anna, 'frame', { elements: [{ text: 'Alleen dit' }], confirmed: 'not-yet' });
    expect(story.state.elements).toEqual([{ number: 1, text: 'Alleen dit', found: [] }]);
    expect(story.state.framing).toBe('proposed');
    expect(story.party('Jo').points).toBeUndefined();
  });

  test('the points are still there by number when the words were destroyed', () => {
    const story = handled().has(anna, 'frame', { elements: points, confirmed: 'not-yet' });
    expect(story.events.at(-1)?.facts).toEqual({ confirmed: 'not-yet', count: 2 });
  });
});

describe('it is refused', () => {
  test('without points, without saying whether they were confirmed, or with a wish without a point', () => {
    handled().when(anna, 'frame', { elements: [], confirmed: 'not-yet' }).refused('missing', 'elements');
    handled()
      .when(anna, 'frame', { elements: [{ text: '' }], confirmed: 'not-yet' })
      .refused('missing', 'elements');
    handled().when(anna, 'frame', { elements: points }).refused('missing', 'confirmed');
    handled()
      .when(anna, 'frame', { elements: [{ text: '', wish: 'Geld' }], confirmed: 'not-yet' })
      .refused('missing', 'elements.0.text');
  });

  test('after the conclusion, or on the own page', () => {
    concluded().when(anna, 'frame', { elements: points, confirmed: 'not-yet' }).refused('not-now');
    handled().when(page('Jo'), 'frame', { elements: points, confirmed: 'not-yet' }).refused('not-yours');
  });
});
