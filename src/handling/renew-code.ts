/** A new code for somebody who lost the old one: sent to the address that we know, and to no other. */

import { isSilenced } from '#core/case/speaker.ts';
import { putAccess } from '#store/access/party-access.ts';
import { partyCode } from '#store/access/party-code.ts';
import { caseIdOf } from '#store/cases/find.ts';
import { newId } from '#store/id.ts';
import { addOutbox } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { letterCase } from './dispatch.ts';
import type { Office } from './office.ts';

/** The letter that carries a new code; every policy has one. */
const NEW_CODE = 'new-code';

export interface LostCode {
  readonly organisation: string;
  readonly reference: string;
  readonly email: string;
}

/**
 * Gives everybody in this case who has this address a new code and sends it there; the old code and its sessions end.
 * Answers how many were sent; whoever asked must not be told, or a stranger learns who complained.
 */
export async function renewCode(office: Office, { organisation, reference, email }: LostCode): Promise<number> {
  const asked = email.trim().toLowerCase();
  if (asked === '') return 0;
  return withOrganisation(office.pool, organisation, async (tx) => {
    const caseId = await caseIdOf(tx, reference);
    const about = caseId === undefined ? undefined : await letterCase(office, tx, caseId);
    if (caseId === undefined || about === undefined || about.policy.letters[NEW_CODE] === undefined) return 0;
    // who no longer speaks for a complainant has no page to lose the code of
    const open = about.state.parties.filter((one) => !isSilenced(one));
    const lost = open.filter(({ person }) => about.people.get(person)?.email?.toLowerCase() === asked);
    for (const party of lost) {
      await putAccess(tx, caseId, party.id, (generation) =>
        partyCode(office.codeKey, { organisation, caseId, party: party.id, generation }),
      );
      const id = newId();
      const messageId = `<${id}@${office.mailHost}>`;
      const because = about.state.sequence;
      await addOutbox(tx, caseId, [
        { id, kind: 'letter', letter: NEW_CODE, party: party.id, because, medium: 'email', messageId },
      ]);
    }
    return lost.length;
  });
}
