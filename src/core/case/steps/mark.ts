/** Mark: a milestone of the procedure was reached, on its own day: also before the complaint came in. */
import { step } from '../step.ts';

export const mark = step({
  verb: 'mark',
  event: 'marked',
  noun: 'milestone',
  audience: ['us'],
  fields: {
    milestone: { kind: 'choice', of: 'milestones', required: true },
    day: { kind: 'day', required: true },
    note: { kind: 'long-text', max: 5_000 },
  },
  decide: ({ policy }, { milestone }) => ({ facts: {}, audience: ['us', ...(policy.milestones[milestone]?.for ?? [])] }),
  // what runs from it looks at the milestone: the last time it was marked is the day that holds
  evolve: (state) => state,
});
