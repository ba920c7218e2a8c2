/** Plan: something will take place on a day, such as a hearing. Terms can be counted back from it; planned anew, the last day holds. */
import { step } from '../step.ts';

export const plan = step({
  verb: 'plan',
  event: 'planned',
  noun: 'appointment',
  audience: ['us', 'complainants', 'subjects'],
  fields: {
    appointment: { kind: 'choice', of: 'appointments', required: true },
    on: { kind: 'day', future: 'needed', required: true },
    time: { kind: 'text', max: 60 },
    place: { kind: 'text', max: 300 },
    text: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ policy }) => Object.keys(policy.appointments).length > 0,
  decide: () => ({ facts: {} }),
  // who counts from it looks at the milestone, which keeps the day
  evolve: (state) => state,
});
