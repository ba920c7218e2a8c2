/** What a way of sending mail is: it takes a built message and says what became of it. */

import type { Message } from './outgoing.ts';

/**
 * `temporary`: try again later; `permanent`: this mail will not arrive, a person must find another way.
 * `about`: what is refused: this recipient, this message, or everything (the server itself: tell a person soon).
 * `uncertain`: everything was handed over but no answer came, so a copy may have arrived (RFC 1047).
 * `code` is the reply of SMTP, or of the system (`ECONNREFUSED`).
 */
export type Refused = {
  readonly refused: 'temporary' | 'permanent';
  readonly about: 'recipient' | 'message' | 'server';
  readonly uncertain: boolean;
  readonly code: string;
  readonly text: string;
  readonly recipient: string;
};

export type Sent = { readonly accepted: true; readonly response: string } | Refused;

export type MailSender = {
  /** Hands a message over. Never throws for what a server or a network does. */
  send(message: Message): Promise<Sent>;
  /** Ends its connections. */
  close(): Promise<void>;
};
