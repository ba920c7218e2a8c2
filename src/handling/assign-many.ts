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
    const given = await assignOne(office, viewer, actor, one, {
      staff,
      notInvolved,
      key,
      ...(seen === undefined ? {} : { seen }),
    });
    if (given === undefined) {
      unknown.push(one);
      continue;
    }
    const { reference, handler, outcome } = given;
    if (outcome === 'overtaken') overtaken.push({ reference, handler });
    else if ('events' in outcome) done.push(reference);
    else if ('takenBefore' in outcome) before.push(reference);
    else if ('refused' in outcome) refused.push({ reference, refusals: outcome.refused });
    else unknown.push(reference);
  }
  return { done, before, refused, overtaken, unknown, left: named.slice(MOST_AT_ONCE) };
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
) {
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
