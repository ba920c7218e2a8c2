/** Release: what the case was held for is over. The system lifts a hold whose last day is over. */
import { holdGrounds } from '#core/policy/retention.ts';
import { dayOf } from '#core/time/moment.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const release = step({
  verb: 'release',
  event: 'released',
  noun: 'release',
  audience: ['us'],
  fields: {
    ground: { kind: 'choice', of: holdGrounds, required: true },
    reason: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ state }) => state.holds.length > 0,
  decide({ state, actor, now }, { ground, reason }) {
    const mine = state.holds.find((one) => one.ground === ground);
    if (mine === undefined) return refuse('not-now', { field: 'ground' });
    if (actor.kind === 'staff') return reason === undefined ? refuse('missing', { field: 'reason' }) : { facts: {} };
    return mine.until !== undefined && mine.until < dayOf(now) ? { facts: {} } : refuse('too-early', { field: 'ground' });
  },
  evolve: (state, { facts: { ground } }) => ({ ...state, holds: state.holds.filter((one) => one.ground !== ground) }),
});
