// Speaking: for whom an act counts.
import { describe, expect, test } from 'vitest';
import { anna, cor } from '#test/given-when-then.ts';
import { aComplaint, aComplaintOfTwo, aSpokenFor } from '#test/situations.ts';
import { between, complainantFor, onBehalfOf, speaker } from './speaker.ts';

describe('who speaks', () => {
  test('on the own page the person; for a colleague whoever is named, or the only complainant', () => {
    const one = aComplaint();
    const jo = one.party('Jo').id;
    expect(speaker(one.state, { kind: 'party', id: jo }, 'somebody else')).toBe(jo);
    expect(speaker(one.state, anna, undefined)).toBe(jo);
    const two = aComplaintOfTwo();
    expect(speaker(two.state, anna, two.party('Mo').id)).toBe(two.party('Mo').id);
    expect(speaker(two.state, anna, undefined)).toMatchObject({ refused: [{ code: 'missing', field: 'party' }] });
  });

  test('nobody who takes no part', () => {
    const { state } = aComplaint();
    expect(speaker(state, { kind: 'party', id: 'x' }, undefined)).toMatchObject({ refused: [{ code: 'unknown-party' }] });
    expect(speaker(state, anna, 'x')).toMatchObject({ refused: [{ code: 'unknown-party', field: 'party' }] });
  });
});

describe('Awb 2:1: for whom it counts', () => {
  const story = aSpokenFor();
  const [jo, ria] = [story.party('Jo').id, story.party('Ria').id];

  test('who speaks for somebody, speaks for that one; all others for themselves', () => {
    expect([onBehalfOf(story.state, ria), onBehalfOf(story.state, jo), onBehalfOf(story.state, 'x')]).toEqual([jo, jo, 'x']);
    expect(complainantFor(story.state, { kind: 'party', id: ria }, undefined)).toEqual({ who: ria, party: jo });
  });

  test('an item between us and them is for both', () => {
    expect([between(story.state, ria), between(story.state, jo), between(story.state, jo, ria)]).toEqual([
      ['us', jo, ria],
      ['us', jo],
      ['us', jo, ria],
    ]);
  });

  test('not for a person concerned, and not for who withdrew', () => {
    const about = aComplaint().has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
    expect(complainantFor(about.state, anna, about.party('bas').id)).toMatchObject({
      refused: [{ code: 'not-now', field: 'party' }],
    });
    const left = aSpokenFor().has(cor, 'withdraw', { party: '@Jo' });
    expect(complainantFor(left.state, { kind: 'party', id: left.party('Ria').id }, undefined)).toMatchObject({
      refused: [{ code: 'not-now' }],
    });
  });
});
