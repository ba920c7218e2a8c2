/** Mails about reports to colleagues: that one is there to read, that one is due. Figures and names stay behind the door. */
import { say } from '#core/policy/label.ts';
import type { Reminder } from '#core/report/state.ts';
import { periodName } from '#core/words/period-names.ts';
import type { StaffRecord } from '#store/access/staff.ts';
import { newId } from '#store/id.ts';
import { addOutbox } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import type { OpenedReport } from './opened.ts';

type Receivers = readonly Pick<StaffRecord, 'name' | 'email'>[];

/** Tells the readers that the report is there. */
export function mailReport(office: Office, tx: Tx, { meta, rule, state }: OpenedReport, to: Receivers): Promise<void> {
  const subject = `${say(rule.name, 'nl')}: ${periodName(state, 'nl')}`;
  return post(office, tx, 'report', to, {
    subject,
    text: `${subject}

Dit rapport staat voor u klaar. U leest het hier, na inloggen:
${office.publicUrl}/werk/rapporten/${meta.number}
`,
  });
}

/** Tells who makes it that its day comes near, or has passed. */
export function mailReminder(
  office: Office,
  tx: Tx,
  { meta, rule, state }: OpenedReport,
  to: Receivers,
  about: { readonly what: Reminder; readonly due: string },
): Promise<void> {
  const name = `${say(rule.name, 'nl')}, ${periodName(state, 'nl')}`;
  const sentence =
    about.what === 'late'
      ? `Dit rapport is te laat. Het moest klaar zijn op ${about.due}.`
      : `Dit rapport moet klaar zijn op ${about.due}.`;
  return post(office, tx, 'report-reminder', to, {
    subject: about.what === 'late' ? `Te laat: ${name}` : `Bijna tijd: ${name}`,
    text: `${name}

${sentence}

${office.publicUrl}/werk/rapporten/${meta.number}
`,
  });
}

function post(
  office: Office,
  tx: Tx,
  kind: string,
  to: Receivers,
  mail: { readonly subject: string; readonly text: string },
): Promise<void> {
  const messages = to.map(({ name, email }) => {
    const id = newId();
    const payload = { recipient: { name, address: email }, ...mail };
    return { id, kind, medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` } as const;
  });
  return addOutbox(tx, undefined, messages);
}
