/** In demonstration mode mail goes into a mailbox that can be read in the browser: parsed from the very bytes that would be sent. */
import PostalMime, { type Attachment } from 'postal-mime';
import type { Office } from '#handling/office.ts';
import { demonstrationSender } from '#mail/demonstration.ts';
import type { Message } from '#mail/outgoing.ts';
import type { MailSender } from '#mail/sender.ts';
import { keepMail, type MailAttachment } from '#store/post/mailbox.ts';
import { withOrganisation } from '#store/transaction.ts';

/** The sender of one organisation's mail in a demonstration. */
export function demonstrationMailbox({ pool, ahead }: Office, organisation: string): MailSender {
  return demonstrationSender((message) => keep(pool, organisation, message, ahead?.() ?? 0));
}

async function keep(pool: Office['pool'], organisation: string, message: Message, ahead: number): Promise<void> {
  const mail = await PostalMime.parse(message.raw);
  await withOrganisation(pool, organisation, (tx) =>
    keepMail(
      tx,
      {
        messageId: message.messageId,
        sender: message.envelope.from,
        recipient: message.envelope.to,
        subject: mail.subject ?? '',
        ...(mail.html === undefined ? {} : { html: withPictures(mail.html, mail.attachments) }),
        text: mail.text ?? '',
        attachments: mail.attachments.filter(isToOpen).map(attachmentOf),
      },
      ahead,
    ),
  );
}

/** No picture within the text, and not the nameless calendar that mail programs show as a question: it is there as a file as well. */
function isToOpen({ related, filename, mimeType }: Attachment): boolean {
  return related !== true && (filename !== null || mimeType !== 'text/calendar');
}

/** Pictures that came with the mail, in the place where it shows them: the page of a mail fetches nothing. */
function withPictures(html: string, attachments: readonly Attachment[]): string {
  return attachments.reduce((now, one) => {
    const id = one.contentId?.replace(/^<|>$/g, '');
    if (one.related !== true || id === undefined) return now;
    const { type, content } = attachmentOf(one);
    return now.replaceAll(`cid:${id}`, `data:${type};base64,${content}`);
  }, html);
}

function attachmentOf({ filename, mimeType, content }: Attachment): MailAttachment {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  return { name: filename ?? 'bijlage', type: mimeType, content: bytes.toString('base64') };
}
