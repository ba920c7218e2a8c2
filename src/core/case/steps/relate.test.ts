// Relating: a complaint points to the talk or the case that came before it.
import { describe, expect, test } from 'vitest';
import { anna, cor, moment, page, type Story } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas } from '#test/situations.ts';

const other = { other: 'VBD-2026-00001', reason: 'Zij belde hier eerst over.' };

/** A later case beside the first one. */
function later(earlier: Story = aComplaint(), received = '2026-06-03'): Story {
  const story = aComplaint();
  story.state = { ...story.state, id: 'case-2', reference: 'VBD-2026-00002', received: moment(received) };
  story.other = earlier;
  return story.on('2026-06-05');
}

describe('two cases belong together', () => {
  test('KLK-06: given a talk before a complaint, when it is said, then the complaint points to it, and nobody outside hears of it', () => {
    const when = later().when(cor, 'relate', other);
    when.letters().gives('related', { other: 'VBD-2026-00001', case: 'case-1', way: 'earlier' });
    expect(when.story.state.links).toEqual([{ case: 'case-1', way: 'earlier' }]);
    expect(when.story.events.at(-1)?.audience).toEqual(['us']);
  });

  test('from the one that came in first, the other is the later one', () => {
    later(aComplaint(), '2026-05-20').when(cor, 'relate', other).gives('related', { way: 'later' });
  });
});

test('it is refused for itself, twice, a case that is not there or that one is concerned by, and by the complainant', () => {
  const itself = aComplaint();
  itself.other = itself;
  itself.when(cor, 'relate', other).refused('unknown-case', 'other');
  later().has(cor, 'relate', other).when(cor, 'relate', other).refused('already', 'other');
  aComplaint().when(cor, 'relate', other).refused('unknown-case', 'other');
  const { staff } = aComplaintAboutBas().party('bas');
  later(aComplaintAboutBas())
    .when({ kind: 'staff', id: String(staff), roles: ['coordinator'] }, 'relate', other)
    .refused('unknown-case', 'other');
  later().when(anna, 'relate', {}).refused('missing', 'other');
  later().when(page('Jo'), 'relate', other).refused('not-yours');
});
