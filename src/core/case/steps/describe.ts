/** Describe: values for the procedure's own details. Only what changes is kept; an empty value takes back what was known. */
import { recordable } from '#core/policy/details.ts';
import { changedDetails, described, given, inFull, isDescribedInFull } from '../details.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export interface Described {
  /** with this, everything is known for which a later step waits */
  readonly full?: true;
}

export const describe = step({
  verb: 'describe',
  event: 'described',
  noun: 'description',
  audience: ['us'],
  fields: { details: { kind: 'details', required: true } },
  decide({ policy, state }, command): Outcome<Described> {
    const asked = recordable(policy.details, state.record).map(([id]) => id);
    const stranger = Object.keys(command.details).find((id) => !asked.includes(id));
    if (stranger !== undefined) return refuse('unknown-field', { field: `details.${stranger}` });
    const details = changedDetails(state.details, command.details);
    if (Object.keys(details).length === 0) return refuse('nothing-changed', { field: 'details' });
    const full = (known: typeof state.details) => isDescribedInFull(policy.details, state.record, known);
    const now = !full(state.details) && full(given({ ...state.details, ...details }));
    return { facts: now ? { full: true } : {}, values: { details } };
  },
  evolve: (state, event) => ({
    ...state,
    details: described(state.details, event),
    happenings: [...state.happenings, ...inFull(event)],
  }),
});
