// Recusing: the handler steps back and does not come back to this case.
import { expect, test } from 'vitest';
import { anna, cor, page } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';

test('Awb 2:4: given that Anna handles it, when she steps back, then nobody handles it and she cannot come back', () => {
  const when = handled().when(anna, 'recuse', { staff: 'anna', reason: 'Ik ken de klager' });
  when.gives('recused', { staff: 'anna' });
  expect(when.story.state).toMatchObject({ recused: ['anna'] });
  expect(when.story.state.handler).toBeUndefined();
  when.story.when(cor, 'assign', { staff: 'anna' }).refused('concerned', 'staff');
});

test('somebody who does not handle it can be ruled out beforehand; the handler stays', () => {
  const { state } = handled().has(cor, 'recuse', { staff: 'bas', reason: 'Buurman' });
  expect(state).toMatchObject({ handler: 'anna', recused: ['bas'] });
});

test('the reason is for us, and can be destroyed', () => {
  const event = handled().when(anna, 'recuse', { staff: 'anna', reason: 'Ik ken de klager' }).gives('recused');
  expect(event).toMatchObject({ audience: ['us'], personal: { reason: 'Ik ken de klager' } });
});

test('it is refused without a reason, for a stranger, twice, or by the complainant', () => {
  handled().when(cor, 'recuse', { staff: 'anna' }).refused('missing', 'reason');
  handled().when(cor, 'recuse', { staff: 'nobody', reason: 'x' }).refused('unknown-colleague', 'staff');
  const story = handled().has(cor, 'recuse', { staff: 'anna', reason: 'x' });
  story.when(cor, 'recuse', { staff: 'anna', reason: 'x' }).refused('already', 'staff');
  story.when(page('Jo'), 'recuse', { staff: 'bas', reason: 'x' }).refused('not-yours');
});
