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

/** Lets an administrator choose a new password after whoever runs the server let them in again; the link works for an hour. */
export function sendRecovered(office: Office, tx: Tx, staff: Receiver, link: string): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, 'staff-reset', staff, {
    subject: `U kunt weer bij ${name} inloggen als beheerder`,
    text: `Beste ${staff.name},

Wie de server van ${name} beheert, heeft uw tweede stappen gewist. U bent overal uitgelogd.

Kies met deze link een nieuw wachtwoord. De link werkt een uur, en één keer:
${link}

Stel daarna meteen weer een tweede stap in. Had u hier niet om gevraagd? Waarschuw dan wie de server beheert.
`,
  });
}

/** Tells another administrator that it was done. */
export function sendRecoveredTold(office: Office, tx: Tx, staff: Receiver, whom: Receiver): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, 'staff-changed', staff, {
    subject: `Een beheerder van ${name} is weer binnengelaten`,
    text: `Beste ${staff.name},

Wie de server van ${name} beheert, heeft de tweede stappen van ${whom.name} gewist, en een nieuw wachtwoord mogelijk gemaakt.

Wist u hier niet van? Vraag dan meteen na of dat klopt. Op ${office.publicUrl}/werk/mensen kunt u de toegang stoppen.
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
