// Proposing: a solution is offered to all who complain.
import { expect, test } from 'vitest';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaintOfTwo, concluded, handled } from '#test/situations.ts';

const proposal = { solution: 'Wij bieden excuses aan.', answerBy: '2026-06-10' };

test('CAK-20: given two complainants, when Anna proposes a solution, then both are told, and nobody has said yes', () => {
  const when = handled(aComplaintOfTwo()).when(anna, 'propose', proposal);
  when.letters('proposal to Jo', 'proposal to Mo').gives('proposed', { number: 1 });
  expect(when.story.state.proposals).toEqual([
    { number: 1, at: moment('2026-06-01'), answers: {}, text: 'Wij bieden excuses aan.' },
  ]);
});

test('the next one has the next number, and leaves the answers to the first as they are', () => {
  const story = handled().has(anna, 'propose', proposal).has(page('Jo'), 'decline', { reason: 'Te weinig' });
  story.has(anna, 'propose', { solution: 'En bloemen.' });
  expect(story.state.proposals).toMatchObject([
    { number: 1, answers: { [story.party('Jo').id]: 'declined' } },
    { number: 2, answers: {} },
  ]);
});

test('it is refused without a solution, with a day that is over, after the conclusion, or by the complainant', () => {
  handled().when(anna, 'propose').refused('missing', 'solution');
  handled()
    .when(anna, 'propose', { ...proposal, answerBy: '2026-05-31' })
    .refused('not-in-future', 'answerBy');
  concluded().when(anna, 'propose', proposal).refused('not-now');
  handled().when(page('Jo'), 'propose', proposal).refused('not-yours');
});
