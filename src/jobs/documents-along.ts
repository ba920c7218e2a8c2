/** What goes along with a letter that passes a case on: the documents themselves, and never one that was not looked at. */
import { alongWithLetter } from '#core/case/goes-along.ts';
import type { CaseState, PartyId } from '#core/case/state.ts';
import { instantOf } from '#core/time/moment.ts';
import type { Attachment } from '#mail/outgoing.ts';
import { contentOf } from '#store/files/folder.ts';
import { fileToOpen } from '#store/files/scans.ts';
import type { Sending } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Workshop } from './workshop.ts';

/** So much later it is looked again whether the virus scanner is done. */
const LATER = 60_000;

/** The documents as parts of the mail, or how its entry is noted as long as they cannot go. */
export async function documentsAlong(
  workshop: Workshop,
  organisation: string,
  state: CaseState,
  to: PartyId,
): Promise<readonly Attachment[] | Sending> {
  const { office, dataDir } = workshop;
  const along: Attachment[] = [];
  for (const { id, name } of alongWithLetter(state, to)) {
    const found = await withOrganisation(
      office.pool,
      organisation,
      (tx) => fileToOpen(tx, office.scanner !== undefined, state.id, id),
      { readOnly: true },
    );
    // it was taken out of the case since
    if (found === undefined) continue;
    if ('file' in found) {
      const content = Buffer.concat(await contentOf(dataDir, organisation, id).toArray());
      // a mail names the kind alone; a charset would be another header parameter
      const [contentType = ''] = found.file.type.split(';');
      along.push({ filename: name, content, contentType });
    } else if (found.withheld === 'waiting') {
      const again = new Date(instantOf(office.clock()) + LATER);
      return { status: 'waiting', nextAttempt: again, error: 'a document waits for the virus scanner' };
    } else return { status: 'failed', error: `refused: ${name}: ${found.withheld}` };
  }
  return along;
}
