// Handing over: the case goes to a colleague or a role, with what the other must know.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, bas, cor } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, handled } from '#test/situations.ts';

const summary = 'Gebeld, Jo wacht op een excuus.';

describe('the case is handed over', () => {
  test('INS-36: given a case that was handled, when it goes to the coordinator, then it is no longer the giver’s', () => {
    const when = handled().when(anna, 'hand-over', { role: 'coordinator', summary });
    expect(when.gives('handed-over', { role: 'coordinator' })).toMatchObject({ audience: ['us'], personal: { summary } });
    expect(when.story.state).toMatchObject({ handover: { role: 'coordinator' } });
    expect(when.story.state.handler).toBeUndefined();
  });

  test('INS-09: to one colleague it is theirs to open at once, and to take over', () => {
    const { state } = handled().has(anna, 'hand-over', { staff: 'bas', summary });
    expect(state).toMatchObject({ handler: 'bas', handover: { staff: 'bas' } });
    expect(state.handled).toEqual(['anna']);
  });

  test('when somebody is assigned instead, then nobody need take it over any more', () => {
    const story = handled().has(anna, 'hand-over', { role: 'coordinator', summary }).has(cor, 'assign', { staff: 'bas' });
    expect(story.state.handover).toBeUndefined();
  });
});

describe('it is refused', () => {
  test('to nobody, to two at once, to oneself, or to who cannot receive', () => {
    const story = handled();
    story.when(anna, 'hand-over', { summary }).refused('missing', 'staff');
    story.when(anna, 'hand-over', { staff: 'bas', role: 'coordinator', summary }).refused('wrong-kind', 'role');
    story.when(anna, 'hand-over', { staff: 'anna', summary }).refused('already', 'staff');
    story.when(anna, 'hand-over', { staff: 'guest', summary }).refused('unknown-colleague', 'staff');
    story.when(anna, 'hand-over', { role: 'reader', summary }).refused('unknown-choice', 'role');
    story.when(anna, 'hand-over', { staff: 'bas' }).refused('missing', 'summary');
  });

  test('INS-09: to the one whom it is about, or who was recused', () => {
    handled(aComplaintAboutBas()).when(anna, 'hand-over', { staff: 'bas', summary }).refused('concerned', 'staff');
    const story = handled().has(anna, 'recuse', { staff: 'bas', reason: 'Buurman' });
    story.when(anna, 'hand-over', { staff: 'bas', summary }).refused('concerned', 'staff');
  });

  test('where nobody receives: the procedure knows no handing over', () => {
    const roles = { coordinator: { name: { nl: 'c' }, may: ['assign', 'hand-over'], sees: 'all' as const } };
    aComplaint(aPolicy({ other: { roles } }))
      .when(cor, 'hand-over', { role: 'coordinator', summary })
      .refused('unknown-choice', 'role');
    handled().when(bas, 'take-over').refused('not-now');
  });
});
