/** Mails about a version on its way to colleagues: that their word is asked, and what became of it. What it says stays behind the door. */
import { approvesVersions, writesPolicies } from '#core/version/acts.ts';
import type { VersionEvent, VersionState } from '#core/version/state.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { newId } from '#store/id.ts';
import { addOutbox } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';

/** What happened, as somebody who must act on it hears it. */
const told: Readonly<Partial<Record<VersionEvent, { readonly subject: string; readonly text: string }>>> = {
  proposed: {
    subject: 'Een nieuwe klachtenregeling wacht op uw besluit',
    text: 'Er is een nieuwe versie van de klachtenregeling. Lees wat er verandert. Keur haar daarna goed, of stuur haar terug.',
  },
  approved: {
    subject: 'De nieuwe klachtenregeling is goedgekeurd',
    text: 'U kunt de nieuwe versie nu vaststellen, en kiezen vanaf welke dag zij geldt.',
  },
  declined: {
    subject: 'De nieuwe klachtenregeling is teruggestuurd',
    text: 'Er moet iets anders in de nieuwe versie. U leest wat, en kunt weer schrijven.',
  },
};

/** Whose turn it is by this: who approves, where approval is asked; who writes, once there is a decision. Never who did it. */
export async function mailTurn(
  office: Office,
  tx: Tx,
  { event, state, by }: { readonly event: string; readonly state: VersionState; readonly by: string | undefined },
): Promise<void> {
  const mail = told[event as VersionEvent];
  if (mail === undefined) return;
  const turn = (one: StaffRecord): boolean =>
    event === 'proposed'
      ? approvesVersions(state.proposed?.roles ?? [], one.roles) && !state.authors.includes(one.id)
      : writesPolicies(one.roles);
  const to = (await listStaff(tx)).filter((one) => one.active && one.id !== by && turn(one));
  const messages = to.map(({ name, email }) => {
    const id = newId();
    const text = `${mail.text}\n\n${office.publicUrl}/werk/regeling/concept/vaststellen\n`;
    const payload = { recipient: { name, address: email }, subject: mail.subject, text };
    return { id, kind: 'version', medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` } as const;
  });
  await addOutbox(tx, undefined, messages);
}
