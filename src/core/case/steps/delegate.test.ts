// Delegating: what a colleague owes in person in the case of another goes to a colleague.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { appealed } from '#test/appeals.ts';
import { anna, bas, colleague, cor, page, tess } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, handled, judged } from '#test/situations.ts';

const over = { from: 'bas', staff: 'tess', summary: 'Het bedrag is al berekend.' };
/** Anna handles it; Bas pays, and sees to a threat. */
const promised = () =>
  judged()
    .has(anna, 'grant', { kind: 'payment', what: 'De helft terug.', staff: 'bas', promised: '2026-06-20' })
    .has(anna, 'alarm', { kind: 'threat', staff: 'bas', text: 'Hij dreigde.' });

describe('what is owed in person goes to another', () => {
  test('Awb 9:7: given a remedy and an alarm in the case of Anna, when Bas hands them over, then the receiver owes and opens both, and Anna still handles it', () => {
    const story = promised().has(bas, 'delegate', { staff: 'tess', summary: over.summary });
    expect(story.state).toMatchObject({ handler: 'anna', delegated: { by: 'bas', to: 'tess', summary: over.summary } });
    expect(story.duty('own:remedy')).toMatchObject({ staff: 'tess', status: 'open' });
    expect(story.duty('own:alarm')).toMatchObject({ staff: 'tess', status: 'open' });
    expect(maySee(story.policy, story.state, { id: 'tess', roles: ['reader'] })).toBe(true);
    expect(maySee(story.policy, story.state, { id: 'bas', roles: ['handler'] })).toBe(false);
  });

  test('given somebody who is ill, when who gives out the work does it, then it is the same; nobody outside hears of it', () => {
    expect(promised().when(cor, 'delegate', over).gives('delegated', { from: 'bas', staff: 'tess' }).audience).toEqual(['us']);
  });

  test('Awb 9:15: given an appeal, when what is left of the handling goes to another, then that colleague has a hand in it, and who judges cannot get it', () => {
    const story = appealed().has(cor, 'assign', { staff: 'eva' });
    story.when(cor, 'delegate', { ...over, from: 'anna', staff: 'eva' }).refused('not-independent', 'staff');
    story.has(cor, 'delegate', { ...over, from: 'anna' });
    expect(story.state.hands.at(-1)).toMatchObject({ place: 'first', staff: 'tess', as: 'handled' });
    expect(story.state.handler).toBe('eva');
  });
});

describe('it is refused', () => {
  test('when nothing stands on that colleague, to the same one, without a summary, by others, or on the own page', () => {
    promised()
      .when(cor, 'delegate', { ...over, from: 'anna' })
      .refused('nothing-changed', 'from');
    promised()
      .when(bas, 'delegate', { ...over, staff: 'bas' })
      .refused('already', 'staff');
    promised().when(bas, 'delegate', { staff: 'tess' }).refused('missing', 'summary');
    promised()
      .when(bas, 'delegate', { ...over, staff: 'guest' })
      .refused('unknown-colleague', 'staff');
    const both = promised().has(anna, 'grant', { kind: 'apology', what: 'Bel.', staff: 'tess', promised: '2026-06-20' });
    both.when(colleague('bas', 'reader'), 'delegate', { ...over, from: 'tess', staff: 'anna' }).refused('not-yours', 'from');
    promised().when(page('Jo'), 'delegate', over).refused('not-yours');
    aComplaint().when(cor, 'delegate', over).refused('nothing-changed', 'from');
  });

  test('Awb 9:7: to the person concerned', () => {
    const story = handled(aComplaintAboutBas()).has(anna, 'alarm', { kind: 'threat', staff: 'tess', text: 'Hij dreigde.' });
    story.when(tess, 'delegate', { staff: 'bas', summary: 'x' }).refused('concerned', 'staff');
  });
});
