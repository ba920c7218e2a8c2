/** What one colleague owes in person in a case that another handles, or nobody yet: it stays there when the cases of that colleague go. */
import type { Policy } from '#core/policy/policy.ts';
import { FIRST } from '#core/policy/tiers.ts';
import { duties } from './duties.ts';
import { placeOf } from './hands.ts';
import { atTheDesk } from './open-to.ts';
import { openAlarms } from './organised.ts';
import { openRemedies } from './remedies.ts';
import type { CaseState, StaffId } from './state.ts';
import { statusesOf } from './status.ts';

/** By what it is owed; the numbers are those of the remedies and alarms. */
export interface InPerson {
  readonly remedies: readonly number[];
  readonly alarms: readonly number[];
  /** what is left of the handling, in a case that is before a body of appeals */
  readonly first?: true;
  /** a case without a handler that this colleague wrote down */
  readonly desk?: true;
  /** what its handler still owes in a case that ended: it has no handling left that could be handed over */
  readonly after?: true;
}

/** Everything that stands on this colleague; undefined when it is nothing, or goes along with the case itself. */
export function owedInPerson(policy: Policy, state: CaseState, staff: StaffId): InPerson | undefined {
  const handles = state.handler === staff;
  if (handles && isUnfinished(state)) return undefined;
  const numbers = (all: readonly { readonly number: number; readonly staff: StaffId }[]) =>
    all.filter((one) => one.staff === staff).map((one) => one.number);
  const [remedies, alarms] = [numbers(openRemedies(state)), numbers(openAlarms(state))];
  const others = {
    ...(!handles && handledFirst(state) === staff ? { first: true as const } : {}),
    ...(atTheDesk(state).some((one) => one.staff === staff) ? { desk: true as const } : {}),
    ...(handles && owesAfter(policy, state) ? { after: true as const } : {}),
  };
  return remedies.length + alarms.length + Object.keys(others).length === 0 ? undefined : { remedies, alarms, ...others };
}

/** Whether anybody owes something so. */
export function isOwedInPerson(policy: Policy, state: CaseState): boolean {
  const { handler } = state;
  const named = [...openRemedies(state), ...openAlarms(state), ...state.hands, ...atTheDesk(state)].map(({ staff }) => staff);
  return [...named, ...(handler === undefined ? [] : [handler])].some((one) => owedInPerson(policy, state, one) !== undefined);
}

function isUnfinished({ status }: CaseState): boolean {
  return statusesOf.unfinished.some((one) => one === status);
}

/** Who handled it, while the case is before a body of appeals or was. */
function handledFirst(state: CaseState): StaffId | undefined {
  if (placeOf(state) === FIRST || !isUnfinished(state)) return undefined;
  return state.hands.findLast((one) => one.place === FIRST && one.as === 'handled')?.staff;
}

/** What is owed by whoever handled it, and not by somebody with a name. */
function owesAfter(policy: Policy, state: CaseState): boolean {
  return duties(policy, state).some((one) => one.status === 'open' && one.staff === undefined);
}
