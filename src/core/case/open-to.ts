/**
 * Who may know of a case besides its handler. `core/access.ts` and the queries of `store` both decide by these names, so that what
 * a page shows and what the database gives cannot differ.
 */
import type { RoleId } from '#core/policy/clause.ts';
import { FIRST } from '#core/policy/tiers.ts';
import { seated } from './panel.ts';
import { type CaseState, complainants, type StaffId } from './state.ts';
import { statusesOf } from './status.ts';

/** In `openTo`: the case waits for the body of a tier, so that without a handler it is not in the queue of who assigns first ones. */
export const AT_TIER = 'tier:';

/** In `openTo`, before a name: whoever stepped back here, and does not come in again by standing in for somebody. */
export const STEPPED_BACK = 'out:';

/**
 * Whose work this case is besides the handler's, so that they may open it: the roles to which it was routed or handed over and the
 * bodies of its appeals; by name the members of the panel, who handle it together with the handler, and those who handled it before
 * an appeal, who keep what they saw, and those who see to a remedy, and who must sign
 * anew. The role that stands in for somebody whom it is about has it too. Who wrote it down has it until it gets its first handler, also when it ended there.
 */
export function openTo(
  state: CaseState,
): readonly (RoleId | `@${StaffId}` | typeof AT_TIER | `${typeof STEPPED_BACK}${StaffId}`)[] {
  const { routedTo, handover, panel, beside, appeals, tier, remedies, alarms, presented, recused } = state;
  // who makes an appeal ready has it as long as somebody stands by it
  const bodies = appeals.flatMap((one) => [one.body, ...(one.withdrawn === undefined ? one.preparedBy : [])]);
  const readers = presented === undefined || presented.vetted !== undefined ? [] : presented.readers;
  const deputies = state.parties.flatMap((one) => one.deputies ?? []);
  const roles = [routedTo, handover?.role, ...readers, ...bodies, ...deputies].filter((one) => one !== undefined);
  const owners = [
    ...remedies.filter((one) => one.delivered === undefined),
    ...alarms.filter((one) => one.over === undefined),
  ].map((one) => one.staff);
  const staff = [
    ...seated(panel).map((one) => one.staff),
    ...beside,
    ...owners,
    ...handledBefore(state),
    ...signersAnew(state),
    ...wroteDown(state).map((one) => one.staff),
  ];
  const people = staff.map((one) => `@${one}` as const);
  const out = recused.map((one) => `${STEPPED_BACK}${one}` as const);
  return [...new Set([...roles, ...people, ...(tier === undefined ? [] : [AT_TIER]), ...out])];
}

/** Who wrote down a case that has had no handler and runs: it can still be solved there, or be made something else. */
export function atTheDesk({ status, handled, registeredBy }: CaseState): readonly NonNullable<CaseState['registeredBy']>[] {
  return status === 'open' && handled.length === 0 && registeredBy !== undefined ? [registeredBy] : [];
}

/**
 * Who wrote down a case that never had a handler, nor an appeal: also when it ended. What was done there is taken back there, and
 * who calls again about it gets an answer from who wrote it down.
 */
function wroteDown({ handled, appeals, registeredBy }: CaseState): readonly NonNullable<CaseState['registeredBy']>[] {
  return handled.length === 0 && appeals.length === 0 && registeredBy !== undefined ? [registeredBy] : [];
}

/**
 * Whose signature fell because something changed under it: they read what stands there now, and sign anew (docs/decisions/0100).
 * Not in a case that ended, nor while somebody says that it is not solved.
 */
export function signersAnew(state: CaseState): readonly StaffId[] {
  if (state.lapsed === undefined || statusesOf.finished.some((one) => one === state.status)) return [];
  const unsolved = complainants(state).some(
    ({ id, satisfied }) => satisfied === undefined && state.happenings.some((one) => one.name === 'declined' && one.party === id),
  );
  return unsolved ? [] : state.lapsed.map(({ by }) => by);
}

/** Who handled the case last at each place where it was, unless that person stepped back. */
function handledBefore({ appeals, hands, recused }: CaseState): readonly StaffId[] {
  if (appeals.length === 0) return [];
  const places = [FIRST, ...appeals.map((one) => one.tier)];
  const last = (place: string) => hands.findLast((one) => one.place === place && one.as === 'handled')?.staff;
  return places.flatMap((place) => last(place) ?? []).filter((one) => !recused.includes(one));
}

/** Whether the case waits for its first handler; in an appeal it waits for the body of the tier. */
export function isQueued({ handler, tier }: CaseState): boolean {
  return handler === undefined && tier === undefined;
}

/** The names by which `openTo` may mean this colleague. */
export function namesOfColleague({ id, roles }: { readonly id: StaffId; readonly roles: readonly RoleId[] }): readonly string[] {
  return [...roles, `@${id}`];
}
