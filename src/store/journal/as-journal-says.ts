/** The rows that lists and pages read, as the journal of a case says they must be. */
import { carrierOf } from '#core/case/carried.ts';
import { duties } from '#core/case/duties.ts';
import { type CaseIdentity, replay } from '#core/case/evolve.ts';
import { shutOut } from '#core/case/insider.ts';
import type { StaffId } from '#core/case/state.ts';
import type { RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { dutyRows } from '../cases/duties.ts';
import { changedBy, viewRow } from '../cases/view.ts';
import { storableJson } from './canonical-json.ts';
import type { LoadedCase } from './events.ts';

/** The version of a procedure under which a case runs; undefined when it is not here. */
export type PolicyOf = (policy: string, version: number) => Policy | undefined;

/** Which roles a colleague has now. */
export type RolesOf = (staff: StaffId) => readonly RoleId[];

/** The documents that `put_view` and `put_duties` take. */
export interface Rebuilt {
  readonly id: string;
  readonly reference: string;
  readonly view: string;
  readonly duties: string;
  /** of the duties that arise; any other row is too much */
  readonly keys: readonly string[];
}

/** Why there is nothing to compare with. */
export interface Unbuilt {
  readonly id: string;
  readonly why: 'unreadable-case' | 'unknown-policy';
  readonly what?: string;
}

/** Replays a case and makes its rows, under the version that it runs under. */
export function asJournalSays({ meta, events }: LoadedCase, policyOf: PolicyOf, rolesOf: RolesOf): Rebuilt | Unbuilt {
  const { id } = meta;
  const [first] = events;
  // without entries there is nothing to build from; that the journal of the case is short is found elsewhere
  if (first === undefined) return { id, why: 'unreadable-case' };
  const identity = { ...meta, ...(first.facts.case as Partial<CaseIdentity> | undefined) };
  const policy = policyOf(identity.policy, identity.version);
  if (policy === undefined) return { id, why: 'unknown-policy', what: `${identity.policy} ${identity.version}` };
  try {
    const state = replay({ ...identity, id }, events);
    const owed = duties(policy, state);
    const story = first.personal?.story;
    const out = shutOut(policy, state);
    return {
      ...{ id, reference: identity.reference },
      view: storableJson({ ...viewRow(state, owed, typeof story === 'string' ? story : undefined, out), ...changedBy(events) }),
      duties: storableJson(dutyRows(state, owed, carrierOf(policy, state, rolesOf), out)),
      keys: owed.map((duty) => duty.key),
    };
  } catch (fault) {
    // a journal that somebody changed may hold what no version ever wrote
    return { id, why: 'unreadable-case', what: fault instanceof Error ? fault.message : String(fault) };
  }
}
