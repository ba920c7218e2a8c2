/** Mails about the second step of signing in: whoever did not do it themselves must know at once. */
import { dayOf } from '#core/time/moment.ts';
import type { StaffMember } from '#store/access/staff.ts';
import { newId } from '#store/id.ts';
import { addOutbox } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

type Receiver = Pick<StaffMember, 'name' | 'email'>;
type Kind = 'app' | 'passkey';

const KINDS: Readonly<Record<Kind, string>> = { app: 'een app met codes', passkey: 'een passkey' };
const NOT_YOU =
  'Was u dat niet? Vraag dan meteen een nieuw wachtwoord aan op de pagina om in te loggen, en waarschuw uw beheerder.';

/** Tells that a second step was added. */
export function sendStepAdded(office: Office, tx: Tx, staff: Receiver, kind: Kind): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, staff, {
    subject: `Tweede stap voor ${name} toegevoegd`,
    text: `U hebt ${KINDS[kind]} toegevoegd om bij ${name} in te loggen.\n\n${NOT_YOU}`,
  });
}

/** Tells that one was taken away. */
export function sendStepRemoved(office: Office, tx: Tx, staff: Receiver, kind: Kind): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, staff, {
    subject: `Tweede stap voor ${name} verwijderd`,
    text: `U hebt ${KINDS[kind]} weggehaald bij ${name}. Daarmee kunt u niet meer inloggen.\n\n${NOT_YOU}`,
  });
}

/** Tells that an administrator took all of them away. */
export function sendStepsReset(office: Office, tx: Tx, staff: Receiver): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, staff, {
    subject: `Uw tweede stap voor ${name} is gewist`,
    text: `Een beheerder van ${name} heeft uw apps, passkeys en herstelcodes gewist. U bent overal uitgelogd.

Log in met uw wachtwoord en stel de tweede stap opnieuw in: ${office.publicUrl}/werk/mijzelf

Had u hier niet om gevraagd? Waarschuw dan meteen een andere beheerder.`,
  });
}

/** Tells that a recovery code was used, and how many are left. */
export function sendRecoveryUsed(office: Office, tx: Tx, staff: Receiver, left: number): Promise<void> {
  const name = nameOf(office, tx.organisation);
  const rest = left === 0 ? 'Dit was de laatste: maak nieuwe.' : `U hebt er nog ${left}.`;
  return put(office, tx, staff, {
    subject: `Een herstelcode voor ${name} is gebruikt`,
    text: `Iemand logde met uw wachtwoord en een herstelcode in bij ${name}. ${rest}\n\n${NOT_YOU}`,
  });
}

/** Tells that somebody who knows the password keeps guessing the second step. */
export function sendStepGuessed(office: Office, tx: Tx, staff: Receiver): Promise<void> {
  const name = nameOf(office, tx.organisation);
  return put(office, tx, staff, {
    subject: `Iemand probeert in te loggen bij ${name}`,
    text: `Iemand gaf uw goede wachtwoord en daarna steeds een verkeerde code. Wij houden dat tegen.\n\n${NOT_YOU}`,
  });
}

function put(
  office: Office,
  tx: Tx,
  { name, email }: Receiver,
  { subject, text }: { subject: string; text: string },
): Promise<void> {
  const id = newId();
  const payload = { recipient: { name, address: email }, subject, text: `Beste ${name},\n\n${text}\n` };
  return addOutbox(tx, undefined, [
    { id, kind: 'staff-changed', medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` },
  ]);
}

function nameOf({ policies, clock }: Office, organisation: string): string {
  return policies.current(organisation, dayOf(clock()))?.organisation.name ?? organisation;
}
