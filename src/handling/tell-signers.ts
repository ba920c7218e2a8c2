/** Word to colleagues whose signature fell because something changed under it: they sign anew, or the case cannot end (INS-26). */
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { canBeSigned } from '#core/case/unsigned.ts';
import type { Policy } from '#core/policy/policy.ts';
import { staffById } from '#store/access/staff.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { tellColleague } from './tell-colleague.ts';

/**
 * Mails them, in the open transaction. Whom the complaint is about gets the letter of the procedure; who changed it was warned before,
 * and where nothing can be signed now nobody is asked to.
 */
export async function tellSigners(
  office: Office,
  tx: Tx,
  policy: Policy,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const { name, facts, by } of events) {
    // a complainant who is satisfied after all opens the way to signing again
    const fell = Array.isArray(facts.unsigned)
      ? facts.unsigned
      : name === 'accepted'
        ? state.lapsed?.map(({ id }) => id)
        : undefined;
    for (const { id, by: signer } of state.lapsed ?? []) {
      const isTold = fell?.includes(id) === true && canBeSigned(policy, state, id) && !(by.kind === 'staff' && by.id === signer);
      if (!isTold || state.parties.some((one) => one.staff === signer || one.id === signer)) continue;
      const to = await staffById(tx, signer);
      if (to?.active === true) await tellColleague(office, tx, { to, ...again(office, state, to.name) });
    }
  }
}

function again({ publicUrl }: Office, { reference }: CaseState, name: string) {
  return {
    kind: 'staff-sign-again',
    subject: `Teken zaak ${reference} opnieuw`,
    text: `Beste ${name},

U tekende voor zaak ${reference}. Daarna veranderde er iets in waarvoor u tekende. Uw handtekening geldt daarom niet meer.

Lees wat er nu staat en teken opnieuw:
${publicUrl}/werk/zaken/${reference}
`,
  };
}
