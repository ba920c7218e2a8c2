/** Mail to whoever the procedure wants to know at once what became true in a case. Without words of people: the case itself tells. */
import { mustStayOut } from '#core/case/insider.ts';
import type { Actor, CaseState } from '#core/case/state.ts';
import { type ToldInside, toldInside } from '#core/case/told-inside.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { listStaff } from '#store/access/staff.ts';
import { newId } from '#store/id.ts';
import type { NewMessage } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

/** A case before and after what somebody did in it; a new case has no before. */
export interface Change {
  readonly policy: Policy;
  readonly before?: CaseState;
  readonly state: CaseState;
  readonly by: Actor;
}

/** Whether anybody is to be told: asked first, because most of what happens tells nobody anything. */
export function tellsInside({ policy, before, state }: Change): readonly ToldInside[] {
  return toldInside(policy, before, state);
}

/** The mails. Nobody who must stay out of the case hears of it, and nobody is told of what they did themselves. */
export async function messagesInside(
  office: Office,
  tx: Tx,
  { policy, state, by }: Change,
  told: readonly ToldInside[],
): Promise<readonly NewMessage[]> {
  if (told.length === 0) return [];
  const staff = (await listStaff(tx)).filter(
    (one) => one.active && !(by.kind === 'staff' && by.id === one.id) && !mustStayOut(policy, state, one.id),
  );
  return told.flatMap(({ role, says }) => {
    const said = say(says, 'nl');
    return staff
      .filter(({ roles }) => roles.includes(role))
      .map(({ name, email }): NewMessage => {
        const id = newId();
        // a new case has no number yet; its page is found by either
        const { reference } = state;
        const subject = reference === '' ? said : `${said}: ${reference}`;
        const text = `Beste ${name},\n\n${said}. Lees het hier:\n${office.publicUrl}/werk/zaken/${reference || state.id}\n`;
        const payload = { recipient: { name, address: email }, subject, text };
        return { id, kind: 'staff-told', medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` };
      });
  });
}
