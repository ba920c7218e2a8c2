/** Assign: one handler with a name, who declares not to be involved (Awb 9:7). */
import { notIndependent } from '../independence.ts';
import { mustStayOut } from '../insider.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const assign = step({
  verb: 'assign',
  event: 'assigned',
  noun: 'assignment',
  audience: ['us', 'complainants'],
  fields: {
    staff: { kind: 'staff', required: true },
    notInvolved: { kind: 'flag' },
  },
  decide({ policy, state, colleague }, command) {
    const who = colleague(command.staff);
    // somebody without a role here could not even open the case
    if (who?.roles.some((role) => policy.roles[role] !== undefined) !== true)
      return refuse('unknown-colleague', { field: 'staff' });
    if (state.handler === command.staff) return refuse('already', { field: 'staff' });
    // the procedure may forbid this by a clause of its own; the firewall stands in any case, for a witness too, unless it lets who is concerned handle it
    if (mustStayOut(policy, state, command.staff)) return refuse('concerned', { field: 'staff' });
    const no = state.tier === undefined ? undefined : notIndependent(policy, state, state.tier, command.staff);
    return no === undefined ? { facts: { roles: who.roles } } : { refused: [{ ...no.refused[0], field: 'staff' }] };
  },
  evolve({ handover: _, ...state }, event) {
    const { staff } = event.facts;
    return { ...state, handler: staff, handled: [...new Set([...state.handled, staff])] };
  },
});
