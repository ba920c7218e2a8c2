/** Hand over: the case and its file go to a colleague or to a role, with what the other must know. It is theirs once they take it over. */
import { cannotCarry } from '../can-carry.ts';
import { mustStayOut } from '../insider.ts';
import { type Refused, refuse } from '../refusal.ts';
import { rolesThatCount } from '../standing-in.ts';
import { step } from '../step.ts';

export const handOver = step({
  verb: 'hand-over',
  event: 'handed-over',
  noun: 'handover',
  audience: ['us'],
  fields: {
    staff: { kind: 'staff' },
    role: { kind: 'choice', of: 'roles' },
    summary: { kind: 'long-text', max: 10_000, required: true, ours: true },
  },
  // a procedure in which nobody receives knows no handing over
  offered: ({ policy: { roles } }) => Object.values(roles).some((role) => role.may.includes('take-over')),
  decide({ policy, state, colleague }, command) {
    const { staff, role } = command;
    if (staff === undefined && role === undefined) return refuse('missing', { field: 'staff' });
    if (staff !== undefined && role !== undefined) return refuse('wrong-kind', { field: 'role' });
    if (role !== undefined) {
      const receives = policy.roles[role]?.may.includes('take-over') === true;
      if (!receives) return refuse('unknown-choice', { field: 'role' });
      return at('role', cannotCarry(policy, state, [role])) ?? { facts: {} };
    }
    const named = staff as string;
    const roles = colleague(named)?.roles ?? [];
    const receives = rolesThatCount(policy, state, roles).some((one) => policy.roles[one]?.may.includes('take-over') === true);
    if (!receives) return refuse('unknown-colleague', { field: 'staff' });
    if (state.handler === named) return refuse('already', { field: 'staff' });
    if (mustStayOut(policy, state, named)) return refuse('concerned', { field: 'staff' });
    return at('staff', cannotCarry(policy, state, roles)) ?? { facts: {} };
  },
  evolve(state, event) {
    const { staff, role } = event.facts;
    const { handler: _, ...rest } = state;
    const handover = { at: event.at, ...(staff === undefined ? {} : { staff }), ...(role === undefined ? {} : { role }) };
    // from here it is no longer the giver's: the receiver opens it, or it waits in the queue of those who hand out work
    return { ...rest, handover, ...(staff === undefined ? {} : { handler: staff }) };
  },
});

/** The refusal at the field that it is about. */
function at(field: string, no: Refused | undefined): Refused | undefined {
  return no === undefined ? undefined : { refused: [{ ...no.refused[0], field }] };
}
