/** The one person concerned who works in the case from the inside, where the procedure lets that person handle it first. */
import type { Policy } from '#core/policy/policy.ts';
import { reached } from './happened.ts';
import { type CaseState, concernedStaff, isInvolved, type StaffId } from './state.ts';

/** Whether the procedure lets this colleague handle the case although it is about this colleague, and has not closed that door yet. */
export function isLetIn(policy: Policy, state: CaseState, staff: StaffId): boolean {
  const { concerned } = policy;
  if (concerned === undefined) return false;
  const parts = state.parties.filter((one) => one.staff === staff);
  // who complains, or speaks for somebody who does, never handles that complaint
  if (parts.length === 0 || parts.some((one) => one.capacity !== 'subject')) return false;
  // whom a deputy replaces stays out: there is somebody else for that work
  if (parts.some((one) => one.roles?.some((role) => policy.roles[role]?.deputy !== undefined))) return false;
  return concerned.until.every((milestone) => reached(policy, state, milestone) === undefined);
}

/** Whether this colleague takes part in the case in a way that keeps this colleague from handling or judging it. */
export function mustStayOut(policy: Policy, state: CaseState, staff: StaffId): boolean {
  return state.recused.includes(staff) || (isInvolved(state, staff) && !isLetIn(policy, state, staff));
}

/** The person concerned who handles the case now; undefined when there is none, or the door has closed. */
export function insider(policy: Policy, state: CaseState): StaffId | undefined {
  const { handler } = state;
  return handler !== undefined && isLetIn(policy, state, handler) ? handler : undefined;
}

/** Colleagues for whom the case does not exist: the persons concerned, but for the one who handles it. */
export function shutOut(policy: Policy, state: CaseState): readonly StaffId[] {
  const inside = insider(policy, state);
  return concernedStaff(state).filter((one) => one !== inside);
}
