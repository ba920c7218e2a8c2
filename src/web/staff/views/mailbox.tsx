/** The demonstration's mailbox: every message that would otherwise leave, newest first. */
import { LetterPreview } from '../../parts/letter-preview.tsx';
import { Pages } from '../../parts/pagination.tsx';
import type { DoorFrame } from './sign-in.tsx';
import { DoorLayout } from './sign-in.tsx';

/** One message in the list. */
export interface MailLine {
  readonly href: string;
  readonly to: string;
  readonly subject: string;
  /** local moment: "2026-11-21T10:43" */
  readonly sent: string;
}

/** The list. */
export interface MailboxPageProps {
  readonly frame: DoorFrame;
  readonly today: string;
  readonly mails: readonly MailLine[];
  /** what has not left yet and will */
  readonly underway?: number | undefined;
  /** this page, to look again for it */
  readonly hereHref: string;
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
}

/** The page with all messages. */
export function MailboxPage({ frame, today, mails, underway = 0, hereHref, newerHref, olderHref }: MailboxPageProps) {
  const { words } = frame;
  return (
    <DoorLayout frame={frame} title={words.staff.mailbox.heading} wide>
      <h1>{words.staff.mailbox.heading}</h1>
      <p class="form-lead">{mails.length + underway === 0 ? words.staff.mailbox.empty : words.staff.mailbox.lead}</p>
      {underway > 0 && (
        <p>
          {words.staff.mailbox.underway(underway)} <a href={hereHref}>{words.staff.mailbox.again}</a>
        </p>
      )}
      <ul class="mails" data-key-list>
        {mails.map((mail) => (
          <li class="mail" data-key-row>
            <a class="mail-subject" href={mail.href}>
              <bdi>{mail.subject}</bdi>
            </a>
            <bdi class="mail-to">{mail.to}</bdi>
            <time class="mail-sent" datetime={mail.sent}>
              {words.format.shortMoment(mail.sent, today)}
            </time>
          </li>
        ))}
      </ul>
      <Pages newerHref={newerHref} olderHref={olderHref} words={words} />
    </DoorLayout>
  );
}

/** One message. */
export interface MailPageProps {
  readonly frame: DoorFrame;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly sent: string;
  /** the message as text; links in it are opened by `links` */
  readonly text: string;
  /** a same-origin page with the message as it looks in a mail program */
  readonly src?: string | undefined;
  readonly links?: readonly { readonly href: string; readonly text: string }[] | undefined;
  readonly attachments: readonly { readonly href: string; readonly name: string; readonly bytes: number }[];
  readonly backHref: string;
}

/** The page with one message. */
export function MailPage(props: MailPageProps) {
  const { words } = props.frame;
  return (
    <DoorLayout frame={props.frame} title={props.subject} wide>
      <p class="case-line">
        <a href={props.backHref}>← {words.staff.mailbox.back}</a>
      </p>
      <h1>
        <bdi>{props.subject}</bdi>
      </h1>
      <dl class="mail-head">
        {(
          [
            [words.staff.mailbox.from, props.from],
            [words.staff.mailbox.to, props.to],
            [words.staff.mailbox.sent, words.format.moment(props.sent)],
          ] as const
        ).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Attachments {...props} />
      <LetterPreview title={props.subject} src={props.src} words={words}>
        <div class="typed" dir="auto">
          {props.text}
        </div>
      </LetterPreview>
    </DoorLayout>
  );
}

function Attachments({ frame: { words }, attachments, links = [] }: MailPageProps) {
  if (attachments.length + links.length === 0) return null;
  return (
    <ul class="mail-links" aria-label={words.staff.mailbox.attachments}>
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
      {attachments.map((file) => (
        <li>
          <a href={file.href}>
            <bdi>{file.name}</bdi>
          </a>{' '}
          <span class="muted small">{words.format.fileSize(file.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
