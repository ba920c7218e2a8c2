/** Describe: values for the procedure's own details. Only what changes is kept; an empty value takes back what was known. */
import { recordable } from '#core/policy/details.ts';
import { changedDetails, described } from '../details.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export const describe = step({
  verb: 'describe',
  event: 'described',
  noun: 'description',
  audience: ['us'],
  fields: { details: { kind: 'details', required: true } },
  decide({ policy, state }, command): Outcome<object> {
    const asked = recordable(policy.details, state.record).map(([id]) => id);
    const stranger = Object.keys(command.details).find((id) => !asked.includes(id));
    if (stranger !== undefined) return refuse('unknown-field', { field: `details.${stranger}` });
    const details = changedDetails(state.details, command.details);
    return Object.keys(details).length === 0
      ? refuse('nothing-changed', { field: 'details' })
      : { facts: {}, values: { details } };
  },
  evolve: (state, event) => ({ ...state, details: described(state.details, event) }),
});
