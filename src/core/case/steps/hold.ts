/** Hold: nothing of this case is destroyed, because a court, an inspector or an outside body needs it; until a day, or until it is lifted. */
import { holdGrounds } from '#core/policy/retention.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const hold = step({
  verb: 'hold',
  event: 'held',
  noun: 'hold',
  audience: ['us'],
  fields: {
    ground: { kind: 'choice', of: holdGrounds, required: true },
    until: { kind: 'day', future: 'needed' },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  offered: ({ policy }) => policy.retention.rules.length > 0,
  // the same ground once more gives it another last day
  decide({ state }, { ground, until }) {
    const same = state.holds.some((one) => one.ground === ground && one.until === until);
    return same ? refuse('already', { field: 'ground' }) : { facts: {} };
  },
  evolve(state, { facts: { ground, until }, at: since, by }) {
    const others = state.holds.filter((one) => one.ground !== ground);
    const mine = {
      ...{ ground, since },
      ...(by.kind === 'staff' ? { by: by.id } : {}),
      ...(until === undefined ? {} : { until }),
    };
    return { ...state, holds: [...others, mine] };
  },
});
