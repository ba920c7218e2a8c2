// Splitting: a part of what came in becomes a case of its own.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const part = { record: 'objection', story: 'Ik ben het niet eens met de rekening.', reason: 'Gemengde brief' };

describe('a case is split', () => {
  test('CAK-06: given a letter that is complaint and objection, when it is split, then this case knows the other and stays what it is', () => {
    const when = handled().when(anna, 'split', part);
    const event = when.gives('parted', { record: 'objection' });
    expect(when.story.state).toMatchObject({ record: 'complaint', status: 'open', links: [{ case: event.facts.to, way: 'to' }] });
  });
});

test('it is refused for a record that is no case', () => {
  const records = { ...aPolicy().records, talk: { name: { nl: 'gesprek' }, lodged: false, atOnce: true } };
  handled(aComplaint(aPolicy({ other: { records } })))
    .when(anna, 'split', { ...part, record: 'talk' })
    .refused('unknown-choice', 'record');
});
