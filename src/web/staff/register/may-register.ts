/** Who may write a complaint down: whoever has a role with the right to lodge. */
import { holdsRight } from '#core/access.ts';
import type { Desk } from '../visit.ts';

export function mayRegister({ policy, me }: Desk): boolean {
  return holdsRight(policy, me.roles, 'lodge');
}
