// A person approves that a case is destroyed when its day comes.
import { expect, test } from 'vitest';
import { afterAYear, keeping } from '#test/a-retention.ts';
import { anna, bas, cor, system } from '#test/given-when-then.ts';
import { aComplaint, handled, solved } from '#test/situations.ts';

const rule = 'after-a-year';
const closed = (policy = keeping()) =>
  solved(handled(aComplaint(policy)))
    .on('2026-06-10')
    .has(anna, 'close', { manner: 'satisfied' })
    .on('2027-05-20');

test('KLK-31: given a case whose day comes within the time in which approval is asked, two persons approve it, each once', () => {
  const story = closed();
  story.when(cor, 'clear', { rule }).gives('cleared', { rule });
  story.when(cor, 'clear', { rule }).refused('same-person', 'rule');
  story.when(bas, 'clear', { rule }).gives('cleared');
  story.when(anna, 'clear', { rule }).refused('already', 'rule');
  expect(story.state.clearances.map(({ by }) => by)).toEqual(['cor', 'bas']);
});

test('it is refused while it is too early, while the case is held, and by the system', () => {
  const early = closed().on('2027-05-12').when(cor, 'clear', { rule }).refused('too-early', 'rule');
  expect(early.data).toEqual({ earliest: '2027-05-13' });
  const held = closed().has(cor, 'hold', { ground: 'inspection', reason: 'AP' });
  held.when(cor, 'clear', { rule }).refused('on-hold', 'rule');
  closed().when(system, 'clear', { rule }).refused('not-yours');
});

test('it is refused where nobody is asked, where the rule does not run, and while the case is open', () => {
  closed(keeping([{ ...afterAYear, approval: 'none' }]))
    .when(cor, 'clear', { rule })
    .refused('not-now', 'rule');
  closed(keeping([{ ...afterAYear, when: { record: ['signal'] } }]))
    .when(cor, 'clear', { rule })
    .refused('not-now', 'rule');
  handled(aComplaint(keeping())).when(cor, 'clear', { rule }).refused('not-now');
});
