// Evolving: the journal gives the case, always the same, also when words were destroyed.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, given, page, type Story } from '#test/given-when-then.ts';
import { answered, concluded, handled, judged, solved } from '#test/situations.ts';
import { blank, evolve, replay } from './evolve.ts';
import type { CaseEvent } from './step.ts';

const identity = { id: 'case-1', reference: 'VBD-2026-00001', policy: 'voorbeelddienst', version: 1 };
const journal = (story: Story) => story.events;

describe('the journal is read back', () => {
  test('replaying gives what was reached step by step', () => {
    for (const story of [
      answered(),
      solved().has(anna, 'close', { manner: 'satisfied' }),
      concluded().has(anna, 'reopen', { reason: 'x' }),
    ])
      expect(replay(identity, journal(story))).toEqual(story.state);
  });

  test('an entry never changes the state it started from', () => {
    const story = judged();
    const before = structuredClone(story.state);
    const frozen = story.state;
    story.has(anna, 'conclude', { explanation: 'x' });
    expect(frozen).toEqual(before);
  });

  test('with all words destroyed, the case is the same but for the words', () => {
    const story = answered().has(page('Jo'), 'attach', { documents: ['doc1'] });
    const bare = replay(
      identity,
      journal(story).map(({ personal: _, ...event }): CaseEvent => event),
    );
    expect(bare).toEqual({
      ...story.state,
      documents: [],
      elements: story.state.elements.map(({ text: _, wish: __, finding: ___, ...one }) => one),
    });
  });
});

describe('a journal is never read by halves', () => {
  const [first] = journal(answered()) as [CaseEvent];

  test('an entry that this version does not know is a fault', () => {
    expect(() => replay(identity, [first, { ...first, sequence: 2, name: 'teleported' }])).toThrow(/does not know: teleported/);
  });

  test('so is a gap, or the same entry twice', () => {
    expect(() => replay(identity, [first, { ...first, sequence: 3, name: 'noted', facts: {} }])).toThrow(/entry 3 where 2/);
    expect(() => replay(identity, [first, first])).toThrow(/entry 1 where 2/);
    expect(() => evolve(blank(identity), { ...first, sequence: 2 })).toThrow(/entry 2 where 1/);
  });
});

test('only its identity comes from outside: what else is known of a case follows from its journal', () => {
  const meta = { ...identity, handler: 'bas', status: 'closed', concerned: ['bas'] };
  const story = handled();
  expect(replay(meta, journal(story))).toEqual(story.state);
  expect(blank(meta)).not.toHaveProperty('handler');
});

test('before anything happened there is nothing', () => {
  const { state } = given(aPolicy());
  expect(state).toMatchObject({ sequence: 0, parties: [], happenings: [], documents: [] });
  expect(replay(identity, [])).toEqual(state);
});
