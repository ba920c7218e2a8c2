/** In whose name a mail goes out, and where its answer goes: the organisation's name, with the installation's address or its own. */
import type { CaseReach } from '#core/case/reach-of-case.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Mailbox } from '#mail/outgoing.ts';
import type { Workshop } from './workshop.ts';

/** Names that no domain ever has (RFC 2606), and no name at all. */
const NOWHERE = /(?:^|[.@])(?:example|test|invalid|localhost)$/i;

/** The sender of this organisation's mail; `reach`: of a case, whose mail others may read than the organisation's. */
export function senderOf(
  { mailFrom, office }: Pick<Workshop, 'mailFrom'> & { readonly office: Host },
  { organisation }: Sending,
  reach: CaseReach = organisation,
): { readonly from: Mailbox; readonly replyTo?: Mailbox } {
  const { name } = organisation;
  const { email } = reach;
  // the procedures that come with this software have addresses of nobody: a mail server at work lets nothing leave from there
  const own = email !== undefined && NOWHERE.test(email) && !NOWHERE.test(office.mailHost) ? undefined : email;
  const from = mailFrom?.address ?? own ?? `klachten@${office.mailHost}`;
  // a mail that leaves from the one address of the installation is answered where its case is read
  const elsewhere = own !== undefined && own !== from && own !== organisation.email;
  return { from: { name, address: from }, ...(elsewhere ? { replyTo: { name, address: own } } : {}) };
}

type Host = Pick<Workshop['office'], 'mailHost'>;
interface Sending {
  readonly organisation: Pick<Policy['organisation'], 'name' | 'email'>;
}
