/** Take over: who receives a case says so; from this moment it is theirs, and the others know whom to call. */
import { cannotCarry } from '../can-carry.ts';
import { ownerOf } from '../duties.ts';
import { notIndependent } from '../independence.ts';
import { mustStayOut } from '../insider.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const takeOver = step({
  verb: 'take-over',
  event: 'taken-over',
  noun: 'takeover',
  audience: ['us', 'complainants'],
  fields: {
    remark: { kind: 'long-text', max: 5_000, ours: true },
  },
  offered: ({ state }) => state.handover !== undefined,
  decide({ policy, state, actor }) {
    const { handover } = state;
    if (actor.kind !== 'staff' || handover === undefined) return refuse('not-now');
    const { role } = handover;
    // in a case about who holds the role, its deputy is meant
    const meant = handover.staff === actor.id || (role !== undefined && actor.roles.includes(ownerOf(policy, state, role)));
    if (!meant) return refuse('not-yours');
    if (mustStayOut(policy, state, actor.id)) return refuse('concerned');
    const no =
      (state.tier === undefined ? undefined : notIndependent(policy, state, state.tier, actor)) ??
      cannotCarry(policy, state, actor.roles);
    return no ?? { facts: { staff: actor.id, roles: actor.roles } };
  },
  evolve(state, event) {
    const { handover: _, ...rest } = state;
    const { staff } = event.facts;
    return { ...rest, handler: staff, handled: [...new Set([...state.handled, staff])] };
  },
});
