/** What goes along when a case is handed over, besides what the journal says: what was typed and not sent, and word to the receiver. */
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { Policy } from '#core/policy/policy.ts';
import { staffById } from '#store/access/staff.ts';
import { moveDrafts } from '#store/forms/move-drafts.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { tellColleague } from './tell-colleague.ts';

/**
 * Moves drafts and mails the receiver, and mails whoever was named in an alarm; and, where whom it is about handles it first and at
 * once, who was given the case (INS-16, INS-30). In the open transaction.
 */
export async function tellOrganised(
  office: Office,
  tx: Tx,
  policy: Policy,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const { name, facts, by } of events) {
    if (
      name !== 'entrusted' &&
      name !== 'delegated' &&
      name !== 'alarmed' &&
      !(name === 'assigned' && policy.concerned !== undefined)
    )
      continue;
    if (name === 'entrusted' || name === 'delegated') await moveDrafts(tx, state.id, String(facts.from), String(facts.staff));
    const to = await staffById(tx, String(facts.staff));
    if (to?.active !== true || (by.kind === 'staff' && by.id === to.id)) continue;
    const giver = by.kind === 'staff' ? (await staffById(tx, by.id))?.name : undefined;
    await tellColleague(office, tx, {
      to,
      ...{ entrusted: passedOn, delegated: tasks, alarmed: danger, assigned: givenTo }[name](
        office,
        state,
        to.name,
        giver ?? 'Een collega',
      ),
    });
  }
}

function givenTo({ publicUrl }: Office, { reference }: CaseState, name: string, giver: string) {
  return {
    kind: 'staff-assigned',
    subject: `Zaak ${reference} is aan u toegewezen`,
    text: `Beste ${name},

${giver} wees zaak ${reference} aan u toe. Lees haar nu:
${publicUrl}/werk/zaken/${reference}
`,
  };
}

function passedOn({ publicUrl }: Office, { reference }: CaseState, name: string, giver: string) {
  return {
    kind: 'staff-entrusted',
    subject: `Zaak ${reference} is aan u overgedragen`,
    text: `Beste ${name},

${giver} droeg zaak ${reference} aan u over. Lees de samenvatting in de zaak:
${publicUrl}/werk/zaken/${reference}
`,
  };
}

function tasks({ publicUrl }: Office, { reference }: CaseState, name: string, giver: string) {
  return {
    kind: 'staff-entrusted',
    subject: `Taken in zaak ${reference} zijn aan u overgedragen`,
    text: `Beste ${name},

${giver} droeg taken in zaak ${reference} aan u over. Lees de samenvatting in de zaak:
${publicUrl}/werk/zaken/${reference}
`,
  };
}

function danger({ publicUrl }: Office, { reference }: CaseState, name: string, giver: string) {
  return {
    kind: 'staff-alarm',
    subject: `Gevaar gemeld in zaak ${reference}: kijk nu`,
    text: `Beste ${name},

${giver} meldde gevaar in zaak ${reference}. U bent daarvoor aangewezen. Kijk nu:
${publicUrl}/werk/zaken/${reference}

Wat u kunt doen: ${publicUrl}/werk/gevaar
`,
  };
}
