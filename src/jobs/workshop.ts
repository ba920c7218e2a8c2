/** What the jobs work with: the office, the ways out, the folders, and where they report. */
import type { KeyObject } from 'node:crypto';
import type { Log } from '#core/log-line.ts';
import type { Office } from '#handling/office.ts';
import type { PdfWriter } from '#letters/as-pdf.ts';
import type { Mailbox } from '#mail/outgoing.ts';
import type { MailSender } from '#mail/sender.ts';

export interface Workshop {
  readonly office: Office;
  /** the way mail of an organisation leaves */
  readonly senderFor: (organisation: string) => MailSender;
  readonly pdf: PdfWriter;
  readonly dataDir: string;
  /** the sender of all mail; absent: each organisation's own address */
  readonly mailFrom?: Mailbox;
  /** signs checkpoints; stands outside the database */
  readonly signingKey: KeyObject;
  /** many people wait for an answer at this moment: what nobody waits for gives way */
  readonly crowded: () => boolean;
  readonly log: Log;
}
