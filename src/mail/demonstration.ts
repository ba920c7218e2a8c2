/** Sends nothing: in demonstration mode every mail is kept where people can read it in the browser. */

import type { Message } from './outgoing.ts';
import type { MailSender } from './sender.ts';

/** A sender that gives each message to `keep`. When that fails the mail counts as not sent, and is tried again. */
export function demonstrationSender(keep: (message: Message) => Promise<void>): MailSender {
  return {
    async send(message) {
      await keep(message);
      return { accepted: true, response: '250 kept in the demonstration mailbox' };
    },
    async close() {},
  };
}
