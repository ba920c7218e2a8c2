// A hold is lifted: by a colleague with a reason, or by the system when its last day is over.
import { expect, test } from 'vitest';
import { keeping } from '#test/a-retention.ts';
import { cor, system } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const held = () =>
  handled(aComplaint(keeping())).has(cor, 'hold', { ground: 'court', until: '2026-12-31', reason: 'Zaak 26/123' });

test('KLK-31: given a hold, when the coordinator lifts it with a reason, then the case is no longer on hold', () => {
  held().when(cor, 'release', { ground: 'court', reason: 'De rechter deed uitspraak' }).gives('released', { ground: 'court' });
  expect(held().has(cor, 'release', { ground: 'court', reason: 'Uitspraak' }).state.holds).toEqual([]);
});

test('given a last day, when it is over, then the system lifts the hold; not before', () => {
  held().on('2026-12-31 23:59').when(system, 'release', { ground: 'court' }).refused('too-early', 'ground');
  held().on('2027-01-01 00:01').when(system, 'release', { ground: 'court' }).gives('released');
});

test('it is refused without a reason, on another ground, and by the system when there is no last day', () => {
  held().when(cor, 'release', { ground: 'court' }).refused('missing', 'reason');
  held().when(cor, 'release', { ground: 'outside', reason: 'x' }).refused('not-now', 'ground');
  const endless = held().has(cor, 'hold', { ground: 'court', reason: 'Hoger beroep' });
  endless.on('2030-01-01').when(system, 'release', { ground: 'court' }).refused('too-early', 'ground');
});
