/** Mails to colleagues about their work in a case: without words of people in them, because the case itself tells. */
import type { CalendarPart } from '#mail/outgoing.ts';
import { newId } from '#store/id.ts';
import { addOutbox } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

export interface ColleagueMail {
  readonly to: { readonly name: string; readonly email: string };
  /** what kind of mail it is, for the list of mails that did not leave */
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: CalendarPart;
  /** it leaves with the letters of this entry of a case, after so many seconds, and goes out of the post when that entry is taken back */
  readonly held?: { readonly caseId: string; readonly because: number; readonly wait: number };
}

/** Adds the mail to what leaves, in the open transaction. */
export async function tellColleague(office: Office, tx: Tx, { to, kind, held, ...mail }: ColleagueMail): Promise<void> {
  const id = newId();
  const payload = { recipient: { name: to.name, address: to.email }, ...mail };
  const { caseId, ...until } = held ?? {};
  await addOutbox(tx, caseId, [{ id, kind, medium: 'email', payload, messageId: `<${id}@${office.mailHost}>`, ...until }]);
}
