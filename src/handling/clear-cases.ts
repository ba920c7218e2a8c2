/** Approving the destruction of many cases at once: each for itself, so that one that must stay does not stop the others. */
import type { Refused } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import { findCase } from '#store/cases/find.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';
import { take } from './take.ts';

/** How many can be approved in one go. */
export const MOST_AT_ONCE = 200;

/** A rule of retention in a case, by the id or reference of the case. */
export interface ToClear {
  readonly case: string;
  readonly rule: string;
}

export interface Cleared {
  readonly cleared: readonly ToClear[];
  /** what stays as it was, with the reason; a case that this colleague may not see is not there */
  readonly refused: readonly (ToClear & { readonly refusals: Refused['refused'] })[];
}

/** Approves what this colleague names and may see; at most `MOST_AT_ONCE`, what is named after that is left alone. */
export async function clearCases(
  office: Office,
  viewer: Viewer,
  actor: Extract<Actor, { kind: 'staff' }>,
  named: readonly ToClear[],
): Promise<Cleared> {
  const { organisation } = viewer;
  const cleared: ToClear[] = [];
  const refused: (ToClear & { refusals: Refused['refused'] })[] = [];
  for (const one of named.slice(0, MOST_AT_ONCE)) {
    const found = await withOrganisation(office.pool, organisation, (tx) => findCase(tx, viewer, one.case), { readOnly: true });
    const outcome =
      found === undefined
        ? { absent: true as const }
        : await take(office, { organisation, caseId: found.id, actor, verb: 'clear', raw: { rule: one.rule } });
    const known = { ...one, case: found?.reference ?? one.case };
    if ('events' in outcome) cleared.push(known);
    else refused.push({ ...known, refusals: 'refused' in outcome ? outcome.refused : [{ code: 'unknown-case' }] });
  }
  return { cleared, refused };
}
