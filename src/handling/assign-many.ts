/** Giving many cases to one colleague: each for itself, so that one that is refused does not stop the others, and all that did not happen is said. */
import type { Refused } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import { findCase } from '#store/cases/find.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';
import { takeOnce } from './take-once.ts';

/** How many can be given in one go: one form carries no more fields. */
export const MOST_AT_ONCE = 150;

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

export interface Assigned {
  /** by reference */
  readonly done: readonly string[];
  /** this same form did it before */
  readonly before: readonly string[];
  readonly refused: readonly { readonly reference: string; readonly refusals: Refused['refused'] }[];
  /** handled by another than when it was chosen: a colleague was first, and what they did stays */
  readonly overtaken: readonly { readonly reference: string; readonly handler: string | undefined }[];
  /** what this colleague named and may not see, or what does not exist: the two look alike */
  readonly unknown: readonly string[];
  /** named beyond `MOST_AT_ONCE`, and left alone */
  readonly left: readonly string[];
}

/** Gives every case that the viewer may see to this colleague. */
export async function assignMany(
  office: Office,
  viewer: Viewer,
  actor: Extract<Actor, { kind: 'staff' }>,
  { cases, staff, notInvolved, key, seen }: Assigning,
): Promise<Assigned> {
  const named = [...new Set(cases)];
  const done: string[] = [];
  const before: string[] = [];
  const refused: { reference: string; refusals: Refused['refused'] }[] = [];
  const overtaken: { reference: string; handler: string | undefined }[] = [];
  const unknown: string[] = [];
  for (const one of named.slice(0, MOST_AT_ONCE)) {
    const { organisation } = viewer;
    const found = await withOrganisation(office.pool, organisation, (tx) => findCase(tx, viewer, one), { readOnly: true });
    if (found === undefined) {
      unknown.push(one);
      continue;
    }
    const { id: caseId, reference, handler } = found;
    const was = seen?.get(reference);
    if (was !== undefined && handler !== staff && (handler ?? '') !== was) {
      overtaken.push({ reference, handler });
      continue;
    }
    const raw = { staff, ...(notInvolved ? { notInvolved: true } : {}) };
    const outcome = await takeOnce(office, { organisation, caseId, actor, verb: 'assign', raw }, `${key} ${caseId}`);
    if ('events' in outcome) done.push(reference);
    else if ('takenBefore' in outcome) before.push(reference);
    else if ('refused' in outcome) refused.push({ reference, refusals: outcome.refused });
    else unknown.push(reference);
  }
  return { done, before, refused, overtaken, unknown, left: named.slice(MOST_AT_ONCE) };
}
