/** Mail to the colleague who gets a measure, or is spoken to about one (INS-40): what was said stands with the measure itself. */
import { seesMeasure } from '#core/improvement/access.ts';
import type { MeasureState } from '#core/improvement/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { Policy } from '#core/policy/policy.ts';
import { staffById } from '#store/access/staff.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { tellColleague } from '../tell-colleague.ts';

const told: Readonly<Record<string, { readonly kind: string; readonly subject: string; readonly says: string }>> = {
  planned: { kind: 'staff-measure', subject: 'Een maatregel is voor u', says: 'gaf u een maatregel om uit te voeren' },
  handed: { kind: 'staff-measure', subject: 'Een maatregel is voor u', says: 'gaf u een maatregel om uit te voeren' },
  reminded: { kind: 'staff-reminded', subject: 'Over een maatregel', says: 'sprak u aan op een maatregel' },
};

/** In the open transaction. Nobody is told of what they did themselves, and who may not read it hears whom to ask. */
export async function tellColleagueOfMeasure(
  office: Office,
  tx: Tx,
  about: { readonly policy: Policy; readonly state: MeasureState; readonly entry: OfficeEntry; readonly number: number },
): Promise<void> {
  const { policy, state, entry, number } = about;
  const says = told[entry.name];
  if (says === undefined || entry.by.kind !== 'staff' || entry.by.id === entry.facts.staff) return;
  const [to, giver] = await Promise.all([staffById(tx, String(entry.facts.staff)), staffById(tx, entry.by.id)]);
  if (to?.active !== true) return;
  const who = giver?.name ?? 'Een collega';
  const reads = seesMeasure(policy, state, to)
    ? `Lees het hier:\n${office.publicUrl}/werk/verbeteren/${number}`
    : `Vraag ${who} ernaar.`;
  const text = `Beste ${to.name},\n\n${who} ${says.says}. ${reads}\n`;
  await tellColleague(office, tx, { to, kind: says.kind, subject: says.subject, text });
}
