/** Giving many cases to one colleague: each for itself, so that one that is refused does not stop the others, and all that did not happen is said. */
import type { Actor } from '#core/case/state.ts';
import { findCase } from '#store/cases/find.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';
import { type DoneOneByOne, type OneOfMany, oneByOne } from './one-by-one.ts';
import { takeOnce } from './take-once.ts';

export interface Assigning {
  /** ids or references */
  readonly cases: readonly string[];
  readonly staff: string;
  /** declares that this colleague is not involved in any of them (Awb 9:7) */
  readonly notInvolved: boolean;
  /** of the form: sent again, nothing happens twice */
  readonly key: string;
  /** who handled each case, by reference, when whoever chooses saw it; nobody is the empty string */
  readonly seen?: ReadonlyMap<string, string>;
}

/** Gives every case that the viewer may see to this colleague. */
export async function assignMany(
  office: Office,
  viewer: Viewer,
  actor: Extract<Actor, { kind: 'staff' }>,
  { cases, staff, notInvolved, key, seen }: Assigning,
): Promise<DoneOneByOne> {
  const given = { staff, notInvolved, key, ...(seen === undefined ? {} : { seen }) };
  return oneByOne(cases, (one) => assignOne(office, viewer, actor, one, given));
}

/** So often a case may change in the moment between looking and giving; who changes it that often was first. */
const LOOKS = 5;

/** How one case went; undefined when this viewer knows no such case. */
async function assignOne(
  office: Office,
  viewer: Viewer,
  actor: Extract<Actor, { kind: 'staff' }>,
  one: string,
  { staff, notInvolved, key, seen }: Omit<Assigning, 'cases'>,
): Promise<OneOfMany | undefined> {
  const { organisation } = viewer;
  const raw = { staff, ...(notInvolved ? { notInvolved: true } : {}) };
  for (let look = 1; ; look += 1) {
    const found = await withOrganisation(office.pool, organisation, (tx) => findCase(tx, viewer, one), { readOnly: true });
    if (found === undefined) return undefined;
    const { id: caseId, reference, handler, sequence } = found;
    const was = seen?.get(reference);
    if (was !== undefined && handler !== staff && (handler ?? '') !== was)
      return { reference, handler, outcome: 'overtaken' as const };
    // whoever gives it away in this very moment is heard as well: then it is looked at once more
    const taking = {
      organisation,
      caseId,
      actor,
      verb: 'assign',
      raw,
      ...(was === undefined ? {} : { seen: sequence }),
    } as const;
    const outcome = await takeOnce(office, taking, `${key} ${caseId}`);
    if (!('changed' in outcome)) return { reference, handler, outcome };
    if (look === LOOKS) return { reference, handler, outcome: 'overtaken' as const };
  }
}
