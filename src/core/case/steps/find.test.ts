// Finding: what the investigation of one point showed, and the verdict on it.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { concluded, framed, handled } from '#test/situations.ts';

const finding = { element: 1, finding: 'Er is niet teruggebeld.', verdict: 'founded', shows: ['improper-treatment'] };

test('CAK-26: a point gets its finding and verdict; another point stays as it is, and Jo does not see it yet', () => {
  const when = framed().when(anna, 'find', finding);
  expect(when.gives('found', { element: 1, verdict: 'founded' }).audience).toEqual(['us']);
  expect(when.story.state.elements).toMatchObject([
    { number: 1, verdict: 'founded', finding: 'Er is niet teruggebeld.', found: ['improper-treatment'] },
    { number: 2, found: [] },
  ]);
  expect(when.story.state.elements[1]?.verdict).toBeUndefined();
});

test('a second look at the same point takes the place of the first', () => {
  const story = framed().has(anna, 'find', finding).has(anna, 'find', { element: 1, finding: 'Toch wel.', verdict: 'unfounded' });
  expect(story.state.elements[0]).toMatchObject({ verdict: 'unfounded', finding: 'Toch wel.', found: [] });
});

test('it is refused without points, for a point that is not there, without finding or verdict, too late, or by Jo', () => {
  handled().when(anna, 'find', finding).refused('unknown-number', 'element');
  framed()
    .when(anna, 'find', { ...finding, element: 3 })
    .refused('unknown-number', 'element');
  framed()
    .when(anna, 'find', { ...finding, finding: '' })
    .refused('missing', 'finding');
  framed()
    .when(anna, 'find', { ...finding, verdict: 'maybe' })
    .refused('unknown-choice', 'verdict');
  framed()
    .when(anna, 'find', { ...finding, shows: ['magic'] })
    .refused('unknown-choice', 'shows');
  concluded().when(anna, 'find', finding).refused('not-now');
  framed().when(page('Jo'), 'find', finding).refused('not-yours');
});
