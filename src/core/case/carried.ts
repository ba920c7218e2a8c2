/** In whose work list a duty stands: the owner's, in person or by role; or, where nobody of that role can open the case, who can see to it. */
import { assignsFirst } from '#core/access.ts';
import type { RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { FIRST } from '#core/policy/tiers.ts';
import { ownerOf } from './duties.ts';
import type { Duty } from './duty.ts';
import { handledAt } from './hands.ts';
import { atTheDesk, isQueued, openTo } from './open-to.ts';
import type { CaseState, StaffId } from './state.ts';

/** The role whose work it is, and who owes it alone; without that everybody with the role. */
export interface Carrier {
  readonly owner: RoleId;
  readonly staff?: StaffId;
}

/**
 * Who took it upon them; or the handler, when the owner's role is one of the handler's own or the duty goes with the handling;
 * before there is a handler who wrote it down, when the role sees no cases of others; else everybody with that role. A role that
 * cannot open the case would never see its duty: then it is the handler's, and before there is one it waits for who assigns. A handler
 * who may not take its step, as who looks again at an objection may not close, does not have it either; and where an appeal was decided
 * by who never took the case, what is left goes back to who handled it.
 */
export function carrierOf(
  policy: Policy,
  state: CaseState,
  rolesOf: (staff: StaffId) => readonly RoleId[],
): (duty: Duty) => Carrier {
  const { handler } = state;
  const [desk] = atTheDesk(state);
  const open: readonly string[] = openTo(state);
  const may = (role: RoleId, step: string) => policy.roles[role]?.may.includes(step) === true;
  return ({ staff, byHandler, owner, step }) => {
    if (staff !== undefined) return { owner, staff };
    if (handler !== undefined && (byHandler === true || rolesOf(handler).includes(owner))) return { owner, staff: handler };
    const role = policy.roles[owner];
    const alone = role?.sees === 'own' && !role.may.includes('assign');
    if (handler === undefined && alone && desk?.roles.includes(owner) === true) return { owner, staff: desk.staff };
    const seen = role?.sees === 'all' || open.includes(owner) || (isQueued(state) && assignsFirst(policy, [owner]));
    if (seen) return { owner };
    // what is left of the handling once an appeal was taken, or decided at once: it goes back to who handled it, or waits for who assigns
    const before = state.hands.findLast(({ place, as }) => place === FIRST && as === 'handled');
    const back = before?.roles.includes(owner) === true && handledAt(policy, state, FIRST) === before.staff;
    if (handler !== undefined) {
      const held = rolesOf(handler);
      // of who left no roles are known: what was theirs waits with them until it is passed on
      if (step === undefined || held.length === 0 || held.some((one) => may(one, step))) return { owner, staff: handler };
      if (back) return { owner, staff: before.staff };
      const assigns = assigningRole(policy, state);
      return assigns !== undefined && may(assigns, step) ? { owner: assigns } : { owner, staff: handler };
    }
    return back && state.tier !== undefined ? { owner, staff: before.staff } : { owner: assigningRole(policy, state) ?? owner };
  };
}

/** The first role of the procedure that gives a case to its handler and sees every case; its deputy, where it must stay out. */
function assigningRole(policy: Policy, state: CaseState): RoleId | undefined {
  const all = Object.keys(policy.roles).filter((role) => assignsFirst(policy, [role]));
  const first = all.find((role) => policy.roles[role]?.sees === 'all') ?? all[0];
  return first === undefined ? undefined : ownerOf(policy, state, first);
}
