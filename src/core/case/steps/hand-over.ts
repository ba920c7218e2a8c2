/** Hand over: the case and its file go to a colleague or to a role, with what the other must know. It is theirs once they take it over. */
import { mustStayOut } from '../insider.ts';
import { refuse } from '../refusal.ts';
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
      return receives ? { facts: {} } : refuse('unknown-choice', { field: 'role' });
    }
    const named = staff as string;
    const receives = colleague(named)?.roles.some((one) => policy.roles[one]?.may.includes('take-over') === true);
    if (receives !== true) return refuse('unknown-colleague', { field: 'staff' });
    if (state.handler === named) return refuse('already', { field: 'staff' });
    return mustStayOut(policy, state, named) ? refuse('concerned', { field: 'staff' }) : { facts: {} };
  },
  evolve(state, event) {
    const { staff, role } = event.facts;
    const { handler: _, ...rest } = state;
    const handover = { at: event.at, ...(staff === undefined ? {} : { staff }), ...(role === undefined ? {} : { role }) };
    // from here it is no longer the giver's: the receiver opens it, or it waits in the queue of those who hand out work
    return { ...rest, handover, ...(staff === undefined ? {} : { handler: staff }) };
  },
});
