// Alarm: one named colleague is told at once of a danger, and nobody outside learns of it.
import { expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { anna, bas, colleague, page, tess } from '#test/given-when-then.ts';
import { aComplaintAboutBas, concluded, handled } from '#test/situations.ts';

const danger = { kind: 'suicide', staff: 'tess', text: 'Ik zie het niet meer zitten.' };

test('given a danger, when it is reported, then the named colleague owes it at once and may open the case', () => {
  const story = handled();
  expect(story.when(anna, 'alarm', danger).gives('alarmed', { number: 1 }).audience).toEqual(['us']);
  expect(story.duty('own:alarm')).toMatchObject({ staff: 'tess', status: 'open', step: 'stand-down' });
  expect(maySee(story.policy, story.state, tess)).toBe(true);
});

test('everybody who may see the case can report it, with whatever role, also after the end', () => {
  handled().when(colleague('x', 'reader'), 'alarm', danger).gives('alarmed');
  concluded().when(anna, 'alarm', danger).gives('alarmed');
});

test('it is refused to name who is concerned, without words, to who is concerned, and on the own page', () => {
  handled(aComplaintAboutBas())
    .when(anna, 'alarm', { ...danger, staff: 'bas' })
    .refused('concerned', 'staff');
  handled().when(anna, 'alarm', { kind: 'threat', staff: 'tess' }).refused('missing', 'text');
  handled()
    .when(anna, 'alarm', { ...danger, staff: 'nobody' })
    .refused('unknown-colleague', 'staff');
  handled(aComplaintAboutBas()).when(bas, 'alarm', danger).refused('concerned');
  handled().when(page('Jo'), 'alarm', danger).refused('not-yours');
});
