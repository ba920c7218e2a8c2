/** What joins a case with a step: files that were uploaded before, and own pages for people who are new. */
import { isSilenced, speaksNow } from '#core/case/speaker.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { endAccess, putAccess } from '#store/access/party-access.ts';
import { partyCode } from '#store/access/party-code.ts';
import { row, type Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

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

/** An own page, with its own code, for everybody who joined the case with this step; none any more for who left it. */
export async function openDoors({ codeKey }: Office, tx: Tx, before: CaseState, after: CaseState): Promise<void> {
  const caseId = after.id;
  for (const { id } of missingFrom(before, after)) {
    const codeOf = (generation: number) => partyCode(codeKey, { organisation: tx.organisation, caseId, party: id, generation });
    await putAccess(tx, caseId, id, codeOf);
  }
  for (const { id } of [...missingFrom(after, before), ...silenced(before, after)]) await endAccess(tx, caseId, id);
}

/** Who spoke for a complainant before and does so no longer. */
function silenced(before: CaseState, after: CaseState): CaseState['parties'] {
  const spoke = new Set(before.parties.filter(speaksNow).map(({ id }) => id));
  return after.parties.filter((one) => spoke.has(one.id) && isSilenced(one));
}

function missingFrom(one: CaseState, other: CaseState): CaseState['parties'] {
  const known = new Set(one.parties.map(({ id }) => id));
  return other.parties.filter(({ id }) => !known.has(id));
}
