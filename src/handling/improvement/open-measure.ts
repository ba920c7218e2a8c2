/** Opening an improvement to read it: for a colleague who may see it, with the cases that this colleague may see. */
import { readsEntry, seesMeasure } from '#core/improvement/access.ts';
import { replayMeasure } from '#core/improvement/evolve.ts';
import type { MeasureState } from '#core/improvement/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { Policy } from '#core/policy/policy.ts';
import { findCase } from '#store/cases/find.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { findStream, loadStream, type StreamMeta } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from '../office.ts';

export interface OpenMeasure {
  readonly policy: Policy;
  readonly meta: StreamMeta;
  readonly state: MeasureState;
  /** those that whoever opens it may read */
  readonly entries: readonly OfficeEntry[];
}

/** The improvement with this id or number; undefined when there is none, or none for this colleague. */
export async function openMeasure(office: Office, tx: Tx, viewer: Viewer, idOrNumber: string): Promise<OpenMeasure | undefined> {
  const loaded = await loadStream(tx, 'measure', idOrNumber);
  if (loaded === undefined) return undefined;
  const { meta, entries } = loaded;
  const policy = office.policies.exact(meta.policy, meta.version);
  if (policy === undefined)
    throw new Error(`no policy ${meta.policy} version ${meta.version} for an improvement that runs under it`);
  const state = replayMeasure(meta, entries);
  if (!seesMeasure(policy, state, viewer.staff)) return undefined;
  return { policy, meta, state, entries: entries.filter((one) => readsEntry(policy, one, viewer.staff)) };
}

/** A case of an improvement: what may not be seen is only counted. */
export async function casesSeen(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
): Promise<{ readonly seen: readonly FoundCase[]; readonly unseen: number }> {
  const seen: FoundCase[] = [];
  for (const id of ids) {
    const found = await findCase(tx, viewer, id);
    if (found !== undefined) seen.push(found);
  }
  return { seen, unseen: ids.length - seen.length };
}

/** The improvements that hang above and below this one, as lists show them. */
export async function relatives(tx: Tx, { parent, children }: MeasureState): Promise<readonly StreamMeta[]> {
  const found: StreamMeta[] = [];
  for (const id of [...(parent === undefined ? [] : [parent]), ...children]) {
    const one = await findStream(tx, 'measure', id);
    if (one !== undefined) found.push(one);
  }
  return found;
}
