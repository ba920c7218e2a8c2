/** Keeps an entry of a version on its way: its journal, what is owed for it, and its line in lists. */
import type { OfficeEntry } from '#core/office/entry.ts';
import { versionDuties } from '#core/version/owed.ts';
import type { VersionState } from '#core/version/state.ts';
import { saveStream } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';

/** Writes it in the open transaction; answers the number of the version on its way. */
export function keepVersionEntry(
  tx: Tx,
  id: string,
  state: VersionState,
  entry: OfficeEntry,
  nextNumber: number,
): Promise<number> {
  const version = state.published?.version ?? nextNumber;
  return saveStream(tx, {
    ...{ id, kind: 'version', policy: tx.organisation, version, status: state.status, entries: [entry] },
    view: { base: state.base, version: state.published?.version, inForce: state.published?.inForce },
    title: `Versie ${version}`,
    duties: versionDuties(state),
  });
}
