/** Which duties letters on their way do, in the rows of the lists, after a letter failed or was taken back. */
import { doneByLeaving, type LeavingLetter } from '#core/case/leaving.ts';
import { markLeaving } from '#store/cases/leaving.ts';
import { lettersLeaving } from '#store/post/held-letters.ts';
import type { NewMessage } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import { letterCase } from './dispatch.ts';
import type { Office } from './office.ts';

/** Of new messages the letters that leave by themselves: what goes by post waits for somebody with an envelope. */
export function leavingOf(messages: readonly NewMessage[]): readonly LeavingLetter[] {
  return messages.flatMap(({ letter, party, medium }) =>
    letter === undefined || party === undefined || medium === 'post' ? [] : [{ letter, party }],
  );
}

/** Makes the marks of a case what its outbox says: what no letter on its way does any more is work again. */
export async function markLeavingAnew(office: Office, tx: Tx, caseId: string): Promise<void> {
  const letters = await lettersLeaving(tx, caseId);
  const about = letters.length === 0 ? undefined : await letterCase(office, tx, caseId);
  await markLeaving(
    tx,
    caseId,
    about === undefined ? new Set() : doneByLeaving(about.policy, about.state, about.duties, letters),
  );
}
