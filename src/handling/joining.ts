/** What joins a case with a step: files that were uploaded before, and own pages for people who are new. */
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { row, rows, type Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { codeHash, ownPageCode } from './own-page-code.ts';

/** Makes the uploads of this browser session part of the case; they were found before, so a miss is a fault of ours. */
export async function linkUploads(
  tx: Tx,
  state: CaseState,
  events: readonly CaseEvent[],
  session: string | undefined,
): Promise<void> {
  const sequences = new Set(events.map((one) => one.sequence));
  const ids = state.documents.filter((one) => sequences.has(one.sequence) && one.from !== 'letter').map((one) => one.id);
  if (ids.length === 0 || session === undefined) return;
  const linked = await row<{ done: boolean }>(tx, 'select link_files($1, $2, $3, $4) as done', [
    tx.organisation,
    state.id,
    session,
    ids,
  ]);
  if (linked?.done !== true) throw new Error('an upload of this session disappeared before it could join the case');
}

/** An own page, with its own code, for everybody who joined the case with this step. */
export async function openDoors({ codeKey }: Office, tx: Tx, before: CaseState, after: CaseState): Promise<void> {
  const known = new Set(before.parties.map((one) => one.id));
  const fresh = after.parties.filter((one) => !known.has(one.id));
  if (fresh.length === 0) return;
  const access = fresh.map(({ id }) => ({
    party: id,
    generation: 1,
    code_hash: codeHash(ownPageCode(codeKey, tx.organisation, after.id, id)).toString('hex'),
  }));
  await rows(tx, 'select put_access($1, $2, $3)', [tx.organisation, after.id, JSON.stringify(access)]);
}
