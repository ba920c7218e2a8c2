/** Tells who must know it, by mail and once, that something in a case is late. */
import { say } from '#core/policy/label.ts';
import { clauseOf } from '#core/policy/policy.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { type LateDuty, takeLate } from '#store/cases/late-told.ts';
import { newId } from '#store/id.ts';
import { addOutbox, type NewMessage } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { PlainMail } from './deliver-mail.ts';
import type { Workshop } from './workshop.ts';

/** One round through all organisations: noted and put in the outbox in one transaction, so that nothing is told twice. */
export async function tellLate(workshop: Workshop): Promise<void> {
  const { office } = workshop;
  for (const organisation of office.policies.organisations) {
    await withOrganisation(office.pool, organisation, async (tx) => {
      const late = await takeLate(tx);
      if (late.length === 0) return;
      const staff = await listStaff(tx);
      for (const duty of late) await addOutbox(tx, duty.caseId, messages(workshop, duty, staff));
    });
  }
}

/** Whoever holds the role that the clause names, and the handler; never somebody the complaint is about. */
function messages({ office }: Workshop, duty: LateDuty, staff: readonly StaffRecord[]): readonly NewMessage[] {
  const policy = office.policies.exact(duty.policy, duty.version);
  const rule = policy === undefined ? undefined : clauseOf(policy, duty.clause)?.duty;
  if (policy === undefined || rule === undefined) return [];
  const tell = rule.ifLate?.tell;
  const knows = (one: StaffRecord) => one.id === duty.handler || (tell !== undefined && one.roles.includes(tell));
  const told = staff.filter((one) => one.active && knows(one) && !duty.concerned.includes(one.id));
  return told.map((one) => {
    const id = newId();
    const payload: PlainMail = {
      recipient: { name: one.name, address: one.email },
      subject: `Te laat: ${duty.reference}`,
      text: `${say(rule.do, 'nl')}: dit is te laat in zaak ${duty.reference}.\n\n${say(policy.clauses.find((clause) => clause.id === duty.clause)?.says ?? { nl: '' }, 'nl')}\n\n${office.publicUrl}/werk/zaken/${duty.caseId}\n`,
    };
    return { id, kind: 'late', medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` };
  });
}
