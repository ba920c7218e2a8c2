// Absorbing: what the case that goes on takes over from a double one that was merged into it.
import { describe, expect, test } from 'vitest';
import { takenIn } from '#core/case/merging.ts';
import { isRefused } from '#core/case/read-values.ts';
import { aPolicy } from '#test/a-policy.ts';
import { colleague, cor, moment, type Raw, type Story } from '#test/given-when-then.ts';
import { aComplaint, aComplaintOfTwo, handled, jo, mo } from '#test/situations.ts';

/** A second case beside the first one: another number, and it came in two days later. */
function twice(newer: Story, older: Story): Story {
  newer.state = { ...newer.state, id: 'case-2', reference: 'VBD-2026-00002', received: moment('2026-06-03') };
  newer.other = older;
  return newer.on('2026-06-05');
}

/** What stands in the case that goes on after this one was merged into it. */
function there(newer: Story, older: Story, actor = cor) {
  let ids = 0;
  return takenIn({
    ...{ policy: older.policy, state: older.state, actor, now: newer.now, at: newer.now },
    colleague: (id) => (id === 'gone' ? undefined : colleague(id, 'handler')),
    newId: () => `new${++ids}`,
    other: { ...newer.read(), own: older.people },
  });
}

function entries(newer: Story, older: Story) {
  const taken = there(newer, older);
  if (isRefused(taken)) throw new Error(JSON.stringify(taken.refused));
  return taken;
}

describe('the case that goes on', () => {
  test('Awb 9:11: given the same person, then nobody joins, and the words are for that person and us', () => {
    const older = handled(aComplaintOfTwo());
    const newer = twice(
      handled(aComplaint(aPolicy(), { people: [{ ...jo, email: 'JO@example.org ' }], story: 'Nog eens.' })),
      older,
    );
    const { events, people } = entries(newer, older);
    expect(people).toEqual([]);
    expect(events).toMatchObject([
      {
        ...{ name: 'absorbed', by: { id: 'cor' }, facts: { from: 'VBD-2026-00002', case: 'case-2' } },
        ...{ personal: { story: 'Nog eens.' }, audience: ['us', older.party('Jo').id] },
      },
    ]);
  });

  test('the same name at the same address is the same person; the same name alone is not', () => {
    const at = (address: string) => ({ name: 'Jo Bos', address });
    const joins = (one: Raw, other: Raw) => {
      const older = handled(aComplaint(aPolicy(), { people: [one] }));
      return entries(twice(handled(aComplaint(aPolicy(), { people: [other] })), older), older).people.length;
    };
    expect(joins(at('Dorpsstraat 1, Ede'), at('dorpsstraat 1  Ede'))).toBe(0);
    expect(joins(at('Dorpsstraat 1, Ede'), at('Kerkweg 2, Ede'))).toBe(1);
    expect(joins({ name: 'Jo Bos', phone: '1' }, { name: 'Jo Bos', phone: '2' })).toBe(1);
  });

  test('Awb 9:9: given others, then who complains, whom it is about and who speaks for them join as by involving them', () => {
    const older = handled();
    const newer = handled(aComplaint(aPolicy(), { people: [mo] }))
      .has(cor, 'involve', { capacity: 'subject', staff: 'bas' })
      .has(cor, 'involve', { capacity: 'representative', represents: '@Mo', people: [{ name: 'Ria', email: 'ria@example.org' }] })
      .has(cor, 'involve', { capacity: 'witness', people: [{ name: 'Wil' }] });
    const { events, people } = entries(twice(newer, older), older);
    expect(events.map(({ name }) => name)).toEqual(['involved', 'involved', 'involved', 'absorbed']);
    const [first, second, third, last] = events;
    expect(first?.facts.joins).toMatchObject({ capacity: 'complainant', reach: ['email'] });
    expect(second?.facts.joins).toMatchObject({ capacity: 'subject', staff: 'bas' });
    expect(third?.facts.joins).toMatchObject({ capacity: 'representative', represents: first?.party });
    expect(last?.audience).toEqual(['us', first?.party]);
    expect(people.map(({ details }) => details.name)).toEqual(['Mo', undefined, 'Ria']);
  });

  test('given who complains in one and is concerned in the other, then they stay apart', () => {
    const older = aComplaint().has(cor, 'involve', { capacity: 'subject', people: [mo] });
    const newer = twice(handled(aComplaint(aPolicy(), { people: [mo] })), older);
    expect(there(newer, older)).toMatchObject({ refused: [{ code: 'both-sides' }] });
  });
});

test('taken by nobody: without a second case there is nothing to take in', () => {
  handled().when({ kind: 'system' }, 'absorb', { from: 'VBD-2026-00002' }).refused('unknown-case', 'from');
  handled().when(cor, 'absorb', { from: 'VBD-2026-00002' }).refused('not-yours');
});
