// Taking over: who receives a case confirms it, and handles from then.
import { describe, expect, test } from 'vitest';
import { anna, bas, cor } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';

const handedTo = (to: object) => handled().has(anna, 'hand-over', { ...to, summary: 'Lees het verslag.' });

describe('the case is taken over', () => {
  test('INS-36: given a case for the coordinator, when the coordinator confirms it, then it is theirs', () => {
    const when = handedTo({ role: 'coordinator' }).when(cor, 'take-over');
    when.gives('taken-over', { staff: 'cor' });
    expect(when.story.state).toMatchObject({ handler: 'cor', handled: ['anna', 'cor'] });
    expect(when.story.state.handover).toBeUndefined();
  });

  test('by the colleague to whom it was given', () => {
    handedTo({ staff: 'bas' }).when(bas, 'take-over').gives('taken-over', { staff: 'bas' });
  });
});

describe('it is refused', () => {
  test('to somebody else, and a second time', () => {
    handedTo({ staff: 'bas' }).when(cor, 'take-over').refused('not-yours');
    handedTo({ role: 'coordinator' }).when(bas, 'take-over').refused('not-yours');
    handedTo({ role: 'coordinator' }).has(cor, 'take-over').when(cor, 'take-over').refused('not-now');
  });

  test('INS-09: to the one whom it turned out to be about', () => {
    const story = handedTo({ role: 'coordinator' }).has(anna, 'involve', { capacity: 'subject', staff: 'cor' });
    story.when(cor, 'take-over').refused('concerned');
  });
});
