/** Tells the administrators what the virus scanner found, or that it does not answer: without the name or a word of the document. */
import { listStaff } from '#store/access/staff.ts';
import { newId } from '#store/id.ts';
import { addOutbox, type NewMessage } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { ADMINISTRATOR } from './people-of-office.ts';

/** A virus in a document. Which case it is in is not said: an administrator sees no cases, and may be concerned by one. */
export async function tellOfVirus(office: Office, tx: Tx, found: string): Promise<void> {
  await toAdministrators(office, tx, {
    subject: 'Virus in een document',
    text: `De virusscanner vond een virus in een document dat iemand stuurde: ${found}.

Niemand kan het document openen. Al het andere is gewoon aangenomen. Wie het stuurde en wie de zaak behandelt, zien wat zij kunnen doen.
`,
  });
}

/** The scanner does not answer, and documents wait for it. */
export async function tellScannerIsAway(office: Office, tx: Tx, waiting: number): Promise<void> {
  await toAdministrators(office, tx, {
    subject: 'De virusscanner antwoordt niet',
    text: `De virusscanner antwoordt niet. Er ${waiting === 1 ? 'wacht 1 document' : `wachten ${waiting} documenten`} op de scan. Zolang kan niemand die openen. Klachten worden gewoon aangenomen.

Kijk of clamd draait en of de instelling CLAMAV klopt. Daarna gaat het scannen vanzelf verder.
`,
  });
}

async function toAdministrators(
  office: Office,
  tx: Tx,
  mail: { readonly subject: string; readonly text: string },
): Promise<void> {
  const staff = await listStaff(tx);
  const told = staff.filter(({ active, roles }) => active && roles.includes(ADMINISTRATOR));
  const messages = told.map(({ name, email }): NewMessage => {
    const id = newId();
    const payload = { recipient: { name, address: email }, ...mail };
    return { id, kind: 'virus', medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` };
  });
  if (messages.length > 0) await addOutbox(tx, undefined, messages);
}
