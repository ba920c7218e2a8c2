/** Who may do and see what: the lifecycle's doors, the roles of the policy, and the conflict firewall. */
import type { Policy } from '#core/policy/policy.ts';
import { lifecycle, type Verb } from './case/lifecycle.ts';
import { type Refused, refuse } from './case/refusal.ts';
import { type Actor, type Audience, type CaseState, isConcerned } from './case/state.ts';

/** Whether this actor may take this step in this case at all; the state and the clauses are looked at elsewhere. */
export function mayTake(policy: Policy, state: CaseState, actor: Actor, verb: Verb): Refused | undefined {
  const doors: readonly string[] = lifecycle[verb].by;
  if (!doors.includes(actor.kind)) return refuse('not-yours');
  if (actor.kind !== 'staff') return undefined;
  // a person concerned does nothing in the case from the inside, whatever the role (Awb 9:7, 2:4)
  if (isConcerned(state, actor.id)) return refuse('concerned');
  return holdsRight(policy, actor.roles, verb) ? undefined : refuse('not-yours');
}

/** Whether one of these roles has the right to take a step. */
export function holdsRight(policy: Policy, roles: readonly string[], verb: Verb): boolean {
  return roles.some((role) => policy.roles[role]?.may.includes(verb) === true);
}

/** Whether a colleague may open this case: never when concerned; else all, or the own and the unassigned that one may assign. */
export function maySee(
  policy: Policy,
  state: CaseState,
  staff: { readonly id: string; readonly roles: readonly string[] },
): boolean {
  if (isConcerned(state, staff.id)) return false;
  if (staff.roles.some((role) => policy.roles[role]?.sees === 'all')) return true;
  if (!staff.roles.some((role) => policy.roles[role] !== undefined)) return false;
  return state.handler === staff.id || (state.handler === undefined && holdsRight(policy, staff.roles, 'assign'));
}

/** Whether an item with this audience is for this party: by name, or as one of the complainants or persons concerned. */
export function isFor(audience: Audience, state: CaseState, partyId: string): boolean {
  if (audience.includes(partyId)) return true;
  const party = state.parties.find((one) => one.id === partyId);
  if (party === undefined) return false;
  if (party.capacity === 'subject') return audience.includes('subjects');
  if (party.capacity === 'complainant') return audience.includes('complainants');
  // a representative sees what the represented sees
  return party.capacity === 'representative' && party.represents !== undefined && isFor(audience, state, party.represents);
}
