/** Mail to those whose work a case becomes without their doing: the role to which it was passed on (KIK-17), the body of an appeal. */
import { type Holder, mayRule } from '#core/case/independence.ts';
import { mustStayOut } from '#core/case/insider.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { listStaff } from '#store/access/staff.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { tellColleague } from './tell-colleague.ts';

/** In the open transaction. Nobody who must stay out of the case hears of it, and nobody is told of what they did themselves. */
export async function tellWhoseWork(
  office: Office,
  tx: Tx,
  policy: Policy,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const event of events) {
    const work = workOf(policy, state, event);
    if (work === undefined) continue;
    for (const one of await listStaff(tx)) {
      const self = event.by.kind === 'staff' && event.by.id === one.id;
      if (!one.active || self || mustStayOut(policy, state, one.id) || !work.isTheirs(one)) continue;
      const text = `Beste ${one.name},\n\n${work.says} Lees haar nu:\n${office.publicUrl}/werk/zaken/${state.reference}\n`;
      await tellColleague(office, tx, { to: one, kind: work.kind, subject: work.subject, text });
    }
  }
}

interface Work {
  readonly kind: string;
  readonly subject: string;
  readonly says: string;
  readonly isTheirs: (staff: Holder) => boolean;
}

/** What became somebody's work by this event; undefined when nothing did. */
function workOf(policy: Policy, state: CaseState, { name, facts }: CaseEvent): Work | undefined {
  const { reference } = state;
  if (name === 'routed' && facts.freed === true) {
    const role = String(facts.to);
    const known = policy.roles[role]?.name ?? { nl: role };
    return {
      kind: 'staff-routed',
      subject: `Zaak ${reference} is doorgestuurd`,
      says: `Zaak ${reference} is doorgestuurd naar uw rol: ${say(known, 'nl')}. Nog niemand behandelt haar.`,
      isTheirs: ({ roles }) => roles.includes(role),
    };
  }
  const tier = name === 'appealed' ? policy.tiers[String(facts.tier)] : undefined;
  if (tier === undefined) return undefined;
  const prepares = tier.preparedBy ?? [];
  return {
    kind: 'staff-appealed',
    subject: `Nieuw oordeel gevraagd in zaak ${reference}`,
    says: `In zaak ${reference} vroeg iemand een nieuw oordeel: ${say(tier.name, 'nl')}. Dat is uw werk.`,
    isTheirs: (one) => mayRule(policy, state, one) || one.roles.some((role) => prepares.includes(role)),
  };
}
