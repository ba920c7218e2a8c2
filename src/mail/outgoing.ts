/** Builds the mails that go out: the bytes themselves, made once, so that what is kept, sent and sent again is the same. */

import MailComposer from 'nodemailer/lib/mail-composer';
import { headerText, wireAddress } from './address.ts';

export type Mailbox = { readonly name?: string; readonly address: string };
/** An appointment as calendars understand it (RFC 5545), with what they must do with it (RFC 5546). */
export type CalendarPart = { readonly method: 'REQUEST' | 'PUBLISH' | 'CANCEL'; readonly content: string };
export type Attachment = { readonly filename: string; readonly content: Buffer; readonly contentType: string };

/** `id` is a content id without angle brackets. */
export type Picture = Attachment & { readonly id: string };

export type Draft = {
  readonly from: Mailbox;
  /** One mail has one recipient: what happens to it happens to nobody else. */
  readonly to: Mailbox;
  readonly replyTo?: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly Attachment[];
  /** pictures in `html`, which names them as `cid:` and their id (RFC 2392): they travel with the mail */
  readonly pictures?: readonly Picture[];
  readonly calendar?: CalendarPart;
  /** With its angle brackets; the same at every attempt. */
  readonly messageId: string;
  /** The id of this delivery, for `X-Gehoord-Delivery`: by it a copy is recognised. */
  readonly delivery: string;
  readonly date: Date;
  /** `replied`: the system answers something it received (RFC 3834). */
  readonly automatic: 'generated' | 'replied';
  readonly inReplyTo?: string;
  /** Further headers; only names that begin with `X-` or `List-`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where bounces go when not to `from`; the empty text is the null sender. */
  readonly bounceTo?: string;
};

/** A mail ready to go. */
export type Message = {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly messageId: string;
  readonly delivery: string;
  readonly raw: Buffer;
};

export type DraftFault = {
  readonly field:
    | 'from'
    | 'to'
    | 'replyTo'
    | 'bounceTo'
    | 'messageId'
    | 'inReplyTo'
    | 'delivery'
    | 'headers'
    | 'attachments'
    | 'pictures';
  readonly value: string;
};

const MESSAGE_ID = /^<[\x21-\x3b\x3d\x3f\x41-\x7e]{1,180}@[A-Za-z0-9.-]{1,70}>$/;
const CONTENT_ID = /^[\w.-]{1,60}@[A-Za-z0-9.-]{1,70}$/;
const DELIVERY = /^[\w.-]{1,100}$/;
const HEADER_NAME = /^(?:X|List)-[A-Za-z0-9-]{1,60}$/;
/** Text on one line, in printable ASCII. */
const HEADER_VALUE = /^[\x20-\x7e]{0,800}$/;
const CONTENT_TYPE = /^[a-z0-9][\w.+-]{0,80}\/[a-z0-9][\w.+-]{0,80}$/i;

/** Asks others' machines not to answer; failure reports (NDR) are not in it, for we want to hear that a letter did not arrive. */
const SUPPRESS = 'OOF, AutoReply, DR, RN, NRN';
/** These are set here and nowhere else. */
const OWN_HEADERS = ['x-auto-response-suppress', 'x-gehoord-delivery', 'x-mailer'];

function firstFault(draft: Draft): DraftFault | undefined {
  const { from, to, replyTo, bounceTo, messageId, inReplyTo, delivery, headers = {}, attachments = [], pictures = [] } = draft;
  const boxes = { from: from.address, to: to.address, replyTo: replyTo?.address, bounceTo: bounceTo || undefined };
  for (const field of ['from', 'to', 'replyTo', 'bounceTo'] as const) {
    const value = boxes[field];
    if (value !== undefined && wireAddress(value) === undefined) return { field, value };
  }
  if (!MESSAGE_ID.test(messageId)) return { field: 'messageId', value: messageId };
  if (inReplyTo !== undefined && !MESSAGE_ID.test(inReplyTo)) return { field: 'inReplyTo', value: inReplyTo };
  if (!DELIVERY.test(delivery)) return { field: 'delivery', value: delivery };
  const header = Object.entries(headers).find(
    ([name, value]) => !HEADER_NAME.test(name) || !HEADER_VALUE.test(value) || OWN_HEADERS.includes(name.toLowerCase()),
  );
  if (header) return { field: 'headers', value: header[0] };
  const picture = pictures.find(({ id, contentType }) => !CONTENT_ID.test(id) || !/^image\//.test(contentType));
  if (picture) return { field: 'pictures', value: picture.id };
  const attachment = attachments.find(({ contentType }) => !CONTENT_TYPE.test(contentType));
  return attachment && { field: 'attachments', value: attachment.filename };
}

function mailbox({ name = '', address }: Mailbox): { name: string; address: string } {
  return { name: headerText(name, 300), address: wireAddress(address) ?? '' };
}

/** A file name without folders and controls, short enough for every file system. */
function fileName(name: string): string {
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(headerText(name).replace(/[/\\:*?"<>|]/g, '_')) ?? [];
  return `${stem.slice(0, 120).toWellFormed().trim() || 'bijlage'}${extension}`;
}

/** Always encoded: then no line is too long, and no dot, bare CR or "From " in a text means anything on the way. */
function encoded(content: string): { content: string; contentTransferEncoding: string } {
  return { content: content.toWellFormed().replace(/\r\n?|\n/g, '\r\n'), contentTransferEncoding: 'quoted-printable' };
}

/**
 * Builds a mail. A fault names the field that cannot go over the wire as it is; names and subject never give one, they are
 * encoded. Throws only when the composer itself fails.
 */
export async function buildMessage(draft: Draft): Promise<Message | { fault: DraftFault }> {
  const fault = firstFault(draft);
  if (fault) return { fault };
  const [from, to] = [mailbox(draft.from), mailbox(draft.to)];
  const envelope = {
    from: draft.bounceTo === undefined ? from.address : draft.bounceTo && mailbox({ address: draft.bounceTo }).address,
    to: to.address,
  };
  const composer = new MailComposer({
    from,
    to,
    ...(draft.replyTo && { replyTo: mailbox(draft.replyTo) }),
    subject: headerText(draft.subject),
    text: encoded(draft.text),
    ...(draft.html !== undefined && { html: encoded(draft.html) }),
    attachments: [
      ...(draft.pictures ?? []).map(({ filename, content, contentType, id }) => ({
        filename: fileName(filename),
        content,
        contentType,
        contentDisposition: 'inline' as const,
        cid: id,
      })),
      ...(draft.attachments ?? []).map(({ filename, content, contentType }) => ({
        filename: fileName(filename),
        content,
        contentType,
        contentDisposition: 'attachment' as const,
      })),
    ],
    ...(draft.calendar && { icalEvent: { ...draft.calendar, filename: 'afspraak.ics' } }),
    messageId: draft.messageId,
    ...(draft.inReplyTo && { inReplyTo: draft.inReplyTo, references: draft.inReplyTo }),
    date: draft.date,
    xMailer: false,
    headers: {
      ...draft.headers,
      'Auto-Submitted': `auto-${draft.automatic}`,
      'X-Auto-Response-Suppress': SUPPRESS,
      'X-Gehoord-Delivery': draft.delivery,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { envelope, messageId: draft.messageId, delivery: draft.delivery, raw };
}
