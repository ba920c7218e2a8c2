/** Stand down: the danger is over or in other hands, with what was done. */
import { openAlarms } from '../organised.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const standDown = step({
  verb: 'stand-down',
  event: 'stood-down',
  noun: 'all-clear',
  audience: ['us'],
  fields: {
    alarm: { kind: 'number', of: 'alarm', required: true },
    done: { kind: 'long-text', max: 5_000, required: true, ours: true },
  },
  offered: ({ state }) => openAlarms(state).length > 0,
  decide: ({ state }, { alarm }) =>
    openAlarms(state).some((one) => one.number === alarm) ? { facts: {} } : refuse('unknown-number', { field: 'alarm' }),
  evolve: (state, { at, facts: { alarm } }) => ({
    ...state,
    alarms: state.alarms.map((one) => (one.number === alarm ? { ...one, over: at } : one)),
  }),
});
