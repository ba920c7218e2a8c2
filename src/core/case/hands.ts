/** Who had a hand in a case, and at which place: the handling itself, or a tier of appeal. */
import type { Policy } from '#core/policy/policy.ts';
import { FIRST } from '#core/policy/tiers.ts';
import { mustStayOut } from './insider.ts';
import type { CaseState, Hand, StaffId } from './state.ts';
import type { CaseEvent } from './step.ts';

/** The place of a case: `first`, or the tier that runs or ruled last. */
export function placeOf(state: Pick<CaseState, 'tier'>): string {
  return state.tier ?? FIRST;
}

/** Steps by which somebody judges. */
const judging: ReadonlySet<string> = new Set(['concluded', 'refused', 'ruled', 'found', 'advised']);

/** The hands that an entry adds: who got the case, who judged it, who was asked for advice. */
export function handsIn(state: CaseState, event: CaseEvent): readonly Hand[] {
  const place = placeOf(state);
  const { by, facts } = event;
  if ((event.name === 'assigned' || event.name === 'taken-over') && typeof facts.staff === 'string') {
    const roles = Array.isArray(facts.roles) ? facts.roles : [];
    return [{ place, staff: facts.staff, as: 'handled', roles }];
  }
  if (judging.has(event.name) && by.kind === 'staff') return [{ place, staff: by.id, as: 'judged', roles: by.roles }];
  // whoever advised is named by the entry, when it was a colleague
  return event.name === 'consulted' && typeof facts.staff === 'string'
    ? [{ place, staff: facts.staff, as: 'consulted', roles: [] }]
    : [];
}

/** The colleagues who had a hand in it at one of these places. */
export function handsAt(state: CaseState, places: readonly string[]): readonly StaffId[] {
  return [...new Set(state.hands.filter(({ place }) => places.includes(place)).map(({ staff }) => staff))];
}

/** The roles of who judged last; as long as nobody did, of who handles it. */
export function rolesOfLast({ hands }: CaseState): readonly string[] {
  const judged = hands.findLast((one) => one.as === 'judged');
  return (judged ?? hands.findLast((one) => one.as === 'handled'))?.roles ?? [];
}

/** Who handled the case at this place last; undefined when that person stepped back or must stay out. */
export function handledAt(policy: Policy, state: CaseState, place: string): StaffId | undefined {
  const last = state.hands.findLast((one) => one.place === place && one.as === 'handled')?.staff;
  return last === undefined || mustStayOut(policy, state, last) ? undefined : last;
}
