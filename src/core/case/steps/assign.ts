/** Assign: one handler with a name, who declares not to be involved (Awb 9:7). */
import { cannotCarry } from '../can-carry.ts';
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
    beside: { kind: 'flag' },
  },
  decide({ policy, state, colleague }, command) {
    const who = colleague(command.staff);
    // somebody without a role here could not even open the case
    if (who?.roles.some((role) => policy.roles[role] !== undefined) !== true)
      return refuse('unknown-colleague', { field: 'staff' });
    if (state.handler === command.staff || state.beside.includes(command.staff)) {
      // who handled beside somebody may become the handler
      if (state.handler === command.staff || command.beside === true) return refuse('already', { field: 'staff' });
    }
    if (command.beside === true && (policy.handlers !== 'several' || state.handler === undefined))
      return refuse('not-now', { field: 'beside' });
    // the procedure may forbid this by a clause of its own; the firewall stands in any case, for a witness too, unless it lets who is concerned handle it
    if (mustStayOut(policy, state, command.staff)) return refuse('concerned', { field: 'staff' });
    // who works along need not be able to end it
    const no =
      (state.tier === undefined ? undefined : notIndependent(policy, state, state.tier, who)) ??
      (command.beside === true ? undefined : cannotCarry(policy, state, who.roles));
    return no === undefined ? { facts: { roles: who.roles } } : { refused: [{ ...no.refused[0], field: 'staff' }] };
  },
  evolve({ handover, ...state }, event) {
    const { staff, beside } = event.facts;
    const waits = handover === undefined ? {} : { handover };
    if (beside === true) return { ...state, ...waits, beside: [...state.beside, staff] };
    const others = state.beside.filter((one) => one !== staff);
    return { ...state, beside: others, handler: staff, handled: [...new Set([...state.handled, staff])] };
  },
});
