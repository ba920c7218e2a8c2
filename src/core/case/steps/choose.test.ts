// Choosing: how somebody wants to be heard, or that it is not needed.
import { expect, test } from 'vitest';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, concluded, handled, mo } from '#test/situations.ts';

test('CAK-23: Jo chooses a hearing, with moments that suit', () => {
  const when = handled().when(page('Jo'), 'choose', { way: 'hearing', moments: 'Dinsdag' });
  expect(when.gives('chosen', { way: 'hearing' }).personal).toEqual({ moments: 'Dinsdag' });
  expect(when.story.party('Jo')).toMatchObject({ wants: 'hearing' });
  expect(when.story.party('Jo').waived).toBeUndefined();
});

test('Awb 9:10 lid 2 b: who says that it is not needed has waived it, also when nobody asked', () => {
  const story = handled().has(page('Jo'), 'choose', { way: 'none' });
  expect(story.party('Jo')).toMatchObject({ wants: 'none', waived: 'declared' });
  expect(story.duty('explain', 'Jo')?.status).toBe('done');
});

test('who thinks better of it wants to be heard after all', () => {
  const story = handled().has(page('Jo'), 'choose', { way: 'none' }).has(page('Jo'), 'choose', { way: 'talk' });
  expect(story.party('Jo').wants).toBe('talk');
  expect(story.party('Jo').waived).toBeUndefined();
});

test('Awb 2:1: who speaks for Jo chooses for Jo', () => {
  expect(handled(aSpokenFor()).has(page('Ria'), 'choose', { way: 'none' }).party('Jo').waived).toBe('declared');
});

test('the person concerned chooses too, for nobody else', () => {
  const story = handled(aComplaintAboutBas()).has(page('bas'), 'choose', { way: 'talk' });
  expect(story.party('bas').wants).toBe('talk');
  expect(story.party('Jo').wants).toBeUndefined();
});

test('it is refused without a way, in a way there is not, by a witness, for nobody in particular, or too late', () => {
  handled().when(page('Jo'), 'choose').refused('missing', 'way');
  handled().when(page('Jo'), 'choose', { way: 'fax' }).refused('unknown-choice', 'way');
  const seen = handled().has(cor, 'involve', { capacity: 'witness', people: [mo] });
  seen.when(page('Mo'), 'choose', { way: 'talk' }).refused('not-yours');
  handled(aComplaintOfTwo()).when(anna, 'choose', { way: 'talk' }).refused('missing', 'party');
  concluded().when(page('Jo'), 'choose', { way: 'talk' }).refused('not-now');
});
