/** In whose name a mail goes out: the organisation's name, with the installation's address or its own. */
import type { Policy } from '#core/policy/policy.ts';
import type { Mailbox } from '#mail/outgoing.ts';
import type { Workshop } from './workshop.ts';

/** The sender of this organisation's mail. */
export function senderOf({ mailFrom, office }: Workshop, { organisation }: Policy): Mailbox {
  return { name: organisation.name, address: mailFrom?.address ?? organisation.email ?? `klachten@${office.mailHost}` };
}
