/** Says what a failure of SMTP means: for whom, and whether trying again helps. */

import type { Refused } from './sender.ts';

/** What nodemailer's errors carry. */
export type SmtpError = Error & {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
};

/** Replies that are about us and the server, never about one recipient: sign-in and TLS (RFC 4954, RFC 3207), shutting down. */
const SERVER_REPLIES = [421, 530, 534, 535, 538];

function subject(error: SmtpError): Refused['about'] {
  const { responseCode, command = '' } = error;
  if (error.code === 'EMESSAGE' && command === 'MAIL FROM') return 'message';
  if (responseCode === undefined || SERVER_REPLIES.includes(responseCode)) return 'server';
  if (command === 'RCPT TO') return 'recipient';
  return command === 'DATA' || command === 'MAIL FROM' ? 'message' : 'server';
}

/**
 * Classifies a failed attempt. A 5xx reply about a recipient or a message is permanent; so is a message larger than the server
 * takes. Everything about the server itself, the network included, may be repaired and is temporary.
 */
export function refusal(error: SmtpError, recipient: string, handedOver: boolean): Refused {
  const about = subject(error);
  const tooLarge = error.code === 'EMESSAGE' && error.responseCode === undefined;
  const permanent = about !== 'server' && (tooLarge || (error.responseCode ?? 0) >= 500);
  return {
    refused: permanent ? 'permanent' : 'temporary',
    about,
    uncertain: handedOver && error.responseCode === undefined,
    code: String(error.responseCode ?? error.originalCode ?? error.code ?? 'EUNKNOWN'),
    text: (error.response ?? error.message).replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 500),
    recipient,
  };
}
