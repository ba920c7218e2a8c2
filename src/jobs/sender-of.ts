/** In whose name a mail goes out: the organisation's name, with the installation's address or its own. */
import type { Policy } from '#core/policy/policy.ts';
import type { Mailbox } from '#mail/outgoing.ts';
import type { Workshop } from './workshop.ts';

/** Names that no domain ever has (RFC 2606), and no name at all. */
const NOWHERE = /(?:^|[.@])(?:example|test|invalid|localhost)$/i;

/** The sender of this organisation's mail. */
export function senderOf({ mailFrom, office }: Pick<Workshop, 'mailFrom'> & { readonly office: Host }, policy: Sending): Mailbox {
  const { name, email } = policy.organisation;
  // the procedures that come with this software have addresses of nobody: a mail server at work lets nothing leave from there
  const own = email !== undefined && NOWHERE.test(email) && !NOWHERE.test(office.mailHost) ? undefined : email;
  return { name, address: mailFrom?.address ?? own ?? `klachten@${office.mailHost}` };
}

type Host = Pick<Workshop['office'], 'mailHost'>;
interface Sending {
  readonly organisation: Pick<Policy['organisation'], 'name' | 'email'>;
}
