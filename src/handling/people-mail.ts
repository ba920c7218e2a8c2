/** Mails that tell a colleague what was done in their name: whoever did not expect it must be able to say so. */
import { dayOf } from '#core/time/moment.ts';
import type { StaffMember } from '#store/access/staff.ts';
import { newId } from '#store/id.ts';
import { addOutbox } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

type Receiver = Pick<StaffMember, 'name' | 'email'>;

/** Tells the old address that another one is in use from now on; the new one is not named. */
export function sendAddressChanged(office: Office, tx: Tx, staff: Receiver): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, 'staff-changed', staff, {
    subject: `Uw e-mailadres voor ${name} is gewijzigd`,
    text: `Beste ${staff.name},

Een beheerder heeft uw e-mailadres voor het werk bij ${name} gewijzigd. Op dit adres krijgt u geen berichten meer, en u bent uitgelogd.

Wist u hier niet van? Waarschuw dan meteen uw beheerder.
`,
  });
}

/** Tells a colleague that a program may work in their name. */
export function sendTokenMade(office: Office, tx: Tx, staff: Receiver, token: { readonly name: string }): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, 'staff-token', staff, {
    subject: `Een programma mag bij ${name} namens u werken`,
    text: `Beste ${staff.name},

Een beheerder maakte een sleutel voor het programma "${token.name}". Wat dat programma doet, staat op uw naam. Het kan niet meer dan u zelf.

Wist u hier niet van? Waarschuw dan meteen uw beheerder: die kan de sleutel intrekken.
`,
  });
}

function put(
  office: Office,
  tx: Tx,
  kind: string,
  { name, email }: Receiver,
  mail: { readonly subject: string; readonly text: string },
): Promise<void> {
  const id = newId();
  const payload = { recipient: { name, address: email }, ...mail };
  return addOutbox(tx, undefined, [{ id, kind, medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` }]);
}

function nameOf({ policies, clock }: Office, organisation: string): string {
  return policies.current(organisation, dayOf(clock()))?.organisation.name ?? organisation;
}
