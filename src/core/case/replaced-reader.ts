/** Who reads what is written to the organisation, when the complaint is about that person. */
import type { Policy } from '#core/policy/policy.ts';
import { ownerOf } from './duties.ts';
import type { CaseState } from './state.ts';

/** Whether the organisation's own mail address is that of somebody whose work a deputy does in this case: nobody is pointed there. */
export function isMailOfReplaced(policy: Policy, state: CaseState): boolean {
  const { email } = policy.organisation;
  const readers = Object.values(policy.bodies).flatMap(({ members }) => members.filter((one) => one.email === email));
  return email !== undefined && readers.some(({ role }) => role !== undefined && ownerOf(policy, state, role) !== role);
}
