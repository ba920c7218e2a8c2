/** Opening a case that is not one's own, because it cannot wait: with a reason, for some hours, and told to who handles it. */
import { emergencyRoles } from '#handling/emergency-rules.ts';
import { EMERGENCY_HOURS, openInEmergency } from '#store/access/emergency.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { faultPage, forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/noodtoegang';

/** The page, for the roles that the organisation named. */
export function emergencyPage(desk: Desk): Promise<Response> {
  return show(desk, new Map(), {});
}

/** Opens the case. One that is not there and one about who asks look the same. */
export async function emergencySent(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, me, language } = desk;
  const says = emergencyWords(language).emergency;
  const reference = one(typed, 'reference').trim().toUpperCase().slice(0, 80);
  const reason = one(typed, 'reason').trim().slice(0, 2_000);
  const faults: Record<string, string> = {};
  if (reference === '') faults.reference = says.missingReference;
  if (reason === '') faults.reason = says.missingReason;
  if (Object.keys(faults).length > 0) return show(desk, typed, faults);
  const opened = await withOrganisation(door.office.pool, organisation, async (tx) => {
    if (!(await mayOpen(tx, desk))) return 'forbidden';
    if (!(await openInEmergency(tx, { staff: me.id, reference, reason }))) return 'unknown';
    await noteStaff(tx, { by: me.id, staff: me.id, what: 'emergency-access', details: { reference } });
    return 'open';
  });
  if (opened === 'forbidden') return forbidden(desk);
  return opened === 'open' ? c.redirect(`/werk/zaken/${reference}`, 303) : show(desk, typed, { reference: says.unknown });
}

async function mayOpen(tx: Parameters<typeof emergencyRoles>[0], { me, policy }: Desk): Promise<boolean> {
  const roles = await emergencyRoles(tx);
  return me.roles.some((role) => roles.includes(role) && policy.roles[role] !== undefined);
}

async function show(desk: Desk, typed: Typed, faults: Readonly<Record<string, string>>): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const says = emergencyWords(language).emergency;
  const { may, frame } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => ({ may: await mayOpen(tx, desk), frame: await frameIn(tx, desk, 'emergency') }),
    { readOnly: true },
  );
  // whoever comes by an address that a colleague sent reads whom to ask
  if (!may) return faultPage(desk, 200, { kind: 'said', heading: says.heading, text: says.notYours });
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.lead(EMERGENCY_HOURS)}
      faults={Object.entries(faults).map(([field, message]) => ({ field, message }))}
      form={targetOf(desk, HERE)}
      fields={[
        { kind: 'text', name: 'reference', label: says.reference, value: one(typed, 'reference'), error: faults.reference },
        { kind: 'long', name: 'reason', label: says.reason, value: one(typed, 'reason'), error: faults.reason, maxLength: 2_000 },
      ]}
      submit={says.submit}
    />,
    Object.keys(faults).length > 0 ? 422 : 200,
  );
}
