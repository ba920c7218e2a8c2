/** One step in many cases, with what was typed once: first looked at without doing it, then done, each case in a transaction of its own. */
import { notOffered } from '#core/case/decide.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Refusal, Refused } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';
import { type DoneOneByOne, MOST_AT_ONCE, oneByOne } from './one-by-one.ts';
import { type OpenCase, openCase } from './open-case.ts';
import { type LetterPreview, previewLetters } from './preview.ts';
import { takeOnce } from './take-once.ts';

/** What is filled in for one case; `apart` where this is not done for several at once, in one word; or why it cannot be done at all. */
export type Filled = { readonly raw: Readonly<Record<string, unknown>> } | { readonly apart: string } | Refused;

/** What is asked of all of them. */
export interface AskedOfMany {
  /** ids or references */
  readonly cases: readonly string[];
  readonly verb: Verb;
  readonly fill: (open: OpenCase) => Filled;
}

export interface TakingMany extends AskedOfMany {
  /** of the form: sent again, nothing happens twice */
  readonly key: string;
  /** the last entry of each case, by reference, when whoever sends this looked at it: what came after it is looked at first */
  readonly seen: ReadonlyMap<string, number>;
}

/** Takes the step in every case that the viewer may see and in which nothing happened since it was looked at. */
export async function takeMany(
  office: Office,
  viewer: Viewer,
  actor: Extract<Actor, { kind: 'staff' }>,
  { cases, verb, fill, key, seen }: TakingMany,
): Promise<DoneOneByOne> {
  const { organisation } = viewer;
  return oneByOne(cases, async (one) => {
    const open = await withOrganisation(office.pool, organisation, (tx) => openCase(office, tx, viewer, one), { readOnly: true });
    if (open === undefined) return undefined;
    const { id: caseId, reference, handler, sequence } = open.state;
    const known = seen.get(reference) ?? sequence;
    const filled = fill(open);
    // where something happened since, it may be this same form that did it: its key knows
    if (!('raw' in filled) && known === sequence) return { reference, handler, outcome: filled };
    const raw = 'raw' in filled ? filled.raw : {};
    const outcome = await takeOnce(office, { organisation, caseId, actor, verb, raw, seen: known }, `${key} ${caseId}`);
    return { reference, handler, outcome };
  });
}

/** One case as it would go. */
export interface WouldTake {
  readonly open: OpenCase;
  readonly filled: Filled;
  readonly refusals: readonly Refusal[];
  readonly letters: readonly LetterPreview[];
}

/** Those cases of these that there are for this viewer, and how each would go; nothing is kept. */
export async function wouldTakeMany(
  office: Office,
  tx: Tx,
  { viewer, actor }: { readonly viewer: Viewer; readonly actor: Extract<Actor, { kind: 'staff' }> },
  { cases, verb, fill }: AskedOfMany,
): Promise<readonly WouldTake[]> {
  const would: WouldTake[] = [];
  const now = office.clock();
  for (const one of [...new Set(cases)].slice(0, MOST_AT_ONCE)) {
    const open = await openCase(office, tx, viewer, one);
    if (open === undefined) continue;
    const { policy, state } = open;
    const situation = { policy, state, actor, now, at: now, colleague: () => undefined, newId: () => '' };
    const never = notOffered(situation, verb);
    const filled = fill(open);
    if (never !== undefined || !('raw' in filled)) {
      const no = never ?? ('refused' in filled ? filled : undefined);
      would.push({ open, filled, refusals: no?.refused ?? [], letters: [] });
      continue;
    }
    const taking = { organisation: viewer.organisation, caseId: state.id, actor, verb, raw: filled.raw };
    const look = await previewLetters(office, tx, taking);
    if ('absent' in look) continue;
    const [refusals, letters] = 'refused' in look ? [look.refused, []] : [look.inTheWay, look.letters];
    would.push({ open, filled, refusals, letters });
  }
  return would;
}
