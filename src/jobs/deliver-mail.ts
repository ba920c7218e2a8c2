/** A mail outside the letters of a case: an invitation, a new code, a warning. Its words were written by the door that made it. */

import { type CaseReach, reachOfCase } from '#core/case/reach-of-case.ts';
import type { Policy } from '#core/policy/policy.ts';
import { readersOfMail } from '#core/policy/stand-ins.ts';
import { dayOf } from '#core/time/moment.ts';
import { letterCase } from '#handling/dispatch.ts';
import { buildMessage, type CalendarPart } from '#mail/outgoing.ts';
import { finishOutbox, type OutboxEntry, type Sending } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { mustNotRepeat, sendingAfter } from './attempts.ts';
import { senderOf } from './sender-of.ts';
import type { Workshop } from './workshop.ts';

/** The payload of such a message; emptied when it has left. */
export interface PlainMail {
  readonly recipient: { readonly name?: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly calendar?: CalendarPart;
}

/** Of a mail about a case: an answer must not come to whom that case is about, even when a colleague gives it. */
async function reachFor({ office }: Workshop, policy: Policy, caseId: string | undefined): Promise<CaseReach | undefined> {
  if (caseId === undefined || readersOfMail(policy).length === 0) return undefined;
  const about = await withOrganisation(office.pool, policy.policy, (tx) => letterCase(office, tx, caseId));
  return about === undefined ? undefined : reachOfCase(about.policy, about.state);
}

/** Hands one mail over, or notes when it is tried again. */
export async function deliverMail(workshop: Workshop, organisation: string, entry: OutboxEntry): Promise<void> {
  const end = await handOver(workshop, organisation, entry);
  if (end.status !== 'sent')
    workshop.log('warn', 'a mail did not leave', { status: end.status, entry: entry.id, kind: entry.kind });
  await withOrganisation(workshop.office.pool, organisation, (tx) => finishOutbox(tx, entry, end));
}

async function handOver(workshop: Workshop, organisation: string, entry: OutboxEntry): Promise<Sending> {
  const { office } = workshop;
  const now = office.clock();
  const policy = office.policies.current(organisation, dayOf(now));
  const mail = entry.payload as PlainMail | null;
  if (mustNotRepeat(entry)) return { status: 'failed', error: 'uncertain: two copies may have arrived' };
  if (policy === undefined || mail === null) return { status: 'failed', error: 'there is nothing to send' };
  const reach = await reachFor(workshop, policy, entry.caseId);
  const built = await buildMessage({
    ...senderOf(workshop, policy, reach),
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    ...(mail.calendar === undefined ? {} : { calendar: mail.calendar }),
    messageId: entry.messageId,
    delivery: entry.id,
    date: new Date(now),
    automatic: 'generated',
  });
  if (!('raw' in built)) return { status: 'failed', error: `refused: ${built.fault.field} cannot be used` };
  const sent = await workshop.senderFor(organisation).send(built);
  return 'accepted' in sent ? { status: 'sent', at: new Date(now) } : sendingAfter(entry, sent, now);
}
