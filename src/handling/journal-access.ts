/** What administrators do to the ways in stands in the journal of the office: sealed in the same chain as everything else. */
import type { Actor } from '#core/case/state.ts';
import { dayOf } from '#core/time/moment.ts';
import { newCaseId } from '#store/id.ts';
import { saveStream, streamByKey } from '#store/office/stream.ts';
import { rows, type Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

/** The kinds of entry: what was done to somebody's access, to how everybody comes in, or to how we look. */
export type AccessEntry =
  | 'factors-reset'
  | 'second-step-set'
  | 'provider-set'
  | 'provider-linked'
  | 'provider-unlinked'
  | 'came-in'
  | 'roles-of-groups'
  | 'administrator-recovered'
  | 'look-set'
  | 'closing-day-set'
  | 'closing-day-withdrawn'
  | 'hours-set'
  | 'channels-set'
  | 'organisation-named'
  | 'organisation-closed'
  | 'organisation-opened'
  | 'organisation-added'
  | 'installation-given'
  | 'installation-taken'
  | 'teams-set'
  | 'sessions-ended'
  | 'access-ended'
  | 'access-regained';

/**
 * Adds an entry in the open transaction, which writes it or nothing at all.
 * @param facts ids, codes and yes or no; never a name or a secret, for they stay for ever
 */
export async function journalAccess(
  office: Office,
  tx: Tx,
  by: Actor,
  name: AccessEntry,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  // one journal of access an organisation: whoever adds to it at the same time waits here
  await rows(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`access:${tx.organisation}`]);
  const known = await streamByKey(tx, 'access', 'access');
  const now = office.clock();
  const policy = office.policies.current(tx.organisation, dayOf(now));
  const under = { policy: policy?.policy ?? tx.organisation, version: policy?.version ?? 0 };
  await saveStream(tx, {
    ...{ id: known?.id ?? newCaseId(), kind: 'access', key: 'access', ...under, status: 'open', view: {}, duties: [] },
    entries: [{ name, sequence: (known?.sequence ?? 0) + 1, at: now, entered: now, by, facts }],
  });
}
