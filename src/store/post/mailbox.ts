/** The mailbox of demonstration mode: mails that would have left us, kept to be read in the browser. */
import { newId } from '../id.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { row, rows, type Tx } from '../transaction.ts';

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  /** the id of a stored file, or the content itself in base64 for small ones */
  readonly file?: string;
  readonly content?: string;
}

export interface KeptMail {
  readonly messageId: string;
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
  readonly html?: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

export interface MailboxItem extends KeptMail {
  readonly id: string;
  readonly at: Date;
}

/** Keeps a mail, as left now by a clock that is so many milliseconds ahead; answers its id in the mailbox. */
export async function keepMail(tx: Tx, mail: KeptMail, ahead = 0): Promise<string> {
  const id = newId();
  const { messageId, sender, recipient, subject, html, text, attachments } = mail;
  await rows(
    tx,
    `insert into mailbox (organisation, id, message_id, sender, recipient, subject, html, text, attachments, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(secs => $10))`,
    [tx.organisation, id, messageId, sender, recipient, subject, html ?? null, text, storableJson(attachments), ahead / 1000],
  );
  return id;
}

/** The latest mails, newest first. */
export async function listMail(tx: Tx, limit = 100): Promise<readonly MailboxItem[]> {
  return (
    await rows<Row>(tx, 'select * from mailbox where organisation = $1 order by at desc, id limit $2', [tx.organisation, limit])
  ).map(itemOf);
}

/** One mail; undefined when there is none with this id. */
export async function mailById(tx: Tx, id: string): Promise<MailboxItem | undefined> {
  const found = await row<Row>(tx, 'select * from mailbox where organisation = $1 and id = $2', [tx.organisation, id]);
  return found === undefined ? undefined : itemOf(found);
}

interface Row {
  id: string;
  at: Date;
  message_id: string;
  sender: string;
  recipient: string;
  subject: string;
  html: string | null;
  text: string;
  attachments: MailAttachment[];
}

function itemOf({ id, at, message_id: messageId, sender, recipient, subject, html, text, attachments }: Row): MailboxItem {
  return { id, at, messageId, sender, recipient, subject, text, attachments, ...(html === null ? {} : { html }) };
}
