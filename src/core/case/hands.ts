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

/** Steps by which somebody gives the outcome, and steps by which somebody has a part in it. */
const judging: ReadonlySet<string> = new Set(['concluded', 'refused', 'ruled']);
const advising: ReadonlySet<string> = new Set(['found', 'advised']);

/** The hands that an entry adds: who got the case, who judged it, who sat, looked into it or was asked for advice by name. */
export function handsIn(state: CaseState, event: CaseEvent): readonly Hand[] {
  const place = placeOf(state);
  const { name, by, facts, sequence } = event;
  const named = typeof facts.staff === 'string' ? facts.staff : undefined;
  if ((name === 'assigned' || name === 'taken-over' || name === 'entrusted') && named !== undefined)
    return [
      {
        ...{ place, sequence, staff: named, as: 'handled', roles: Array.isArray(facts.roles) ? facts.roles : [] },
        ...(name === 'taken-over' ? { takenOver: true } : {}),
      },
    ];
  // the handling that an appeal looks at, or that ended: who sees to what is left of it has a part in it
  if (name === 'delegated' && (facts.first === true || facts.after === true) && named !== undefined)
    return [
      {
        ...{ place: facts.first === true ? FIRST : place, sequence },
        ...{ staff: named, as: 'handled' },
        roles: Array.isArray(facts.roles) ? facts.roles : [],
      },
    ];
  if (judging.has(name) && by.kind === 'staff') return [{ place, sequence, staff: by.id, as: 'judged', roles: by.roles }];
  const others = [
    ...(advising.has(name) && by.kind === 'staff' ? [by.id] : []),
    ...(name === 'consulted' && named !== undefined ? [named] : []),
    ...(name === 'seated' && Array.isArray(facts.seats) ? facts.seats.map((one: { staff: StaffId }) => one.staff) : []),
  ];
  return others.map((staff) => ({ place, sequence, staff, as: 'advised', roles: [] }));
}

/** The colleagues who had a hand in it at one of these places. */
export function handsAt(state: CaseState, places: readonly string[]): readonly StaffId[] {
  return [...new Set(state.hands.filter(({ place }) => places.includes(place)).map(({ staff }) => staff))];
}

/** The roles of who judged last; as long as nobody did, of who handles it. With `until` as it was after that entry. */
export function rolesOfLast({ hands }: CaseState, until = Number.POSITIVE_INFINITY): readonly string[] {
  const then = hands.filter(({ sequence }) => sequence <= until);
  const judged = then.findLast((one) => one.as === 'judged');
  return (judged ?? then.findLast((one) => one.as === 'handled'))?.roles ?? [];
}

/** Who handled the case at this place last; undefined when that person stepped back or must stay out. */
export function handledAt(policy: Policy, state: CaseState, place: string): StaffId | undefined {
  const last = state.hands.findLast((one) => one.place === place && one.as === 'handled')?.staff;
  return last === undefined || mustStayOut(policy, state, last) ? undefined : last;
}
