/** Whoever administers an organisation first is invited by the installation; from then on that is for its own administrators. */
import { readPeople } from '#core/case/read-people.ts';
import { listStaff, type StaffMember, type StaffRecord, saveStaff, setStaffActive } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { dropStaffTokens } from '#store/access/staff-token.ts';
import { throttled } from '#store/access/throttle.ts';
import { newId } from '#store/id.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, type By } from '../people-of-office.ts';
import { sendInvitation } from '../staff-mail.ts';
import { hasComeIn, mayInstall, type NotYours } from './administrators.ts';

export type FirstOutcome =
  | NotYours
  | { readonly invited: string }
  /** `has-administrator`: somebody administers it; `works-there`: this address is of a colleague who came in before */
  | { readonly fault: 'has-administrator' | 'works-there' | 'bad-address' | 'too-many' };

/** Who is invited to administer it and has not come in yet, or does. */
export function firstOf(staff: readonly StaffRecord[]): { readonly runs: boolean; readonly waiting?: StaffRecord } {
  const administrators = staff.filter(({ active, roles }) => active && roles.includes(ADMINISTRATOR));
  const [waiting] = administrators.filter((one) => !hasComeIn(one));
  return { runs: administrators.some(hasComeIn), ...(waiting === undefined ? {} : { waiting }) };
}

/** Invites somebody in the name of an administrator of the installation: also once more, or another in the place of who never came. */
export async function inviteFirst(
  office: Office,
  by: By | undefined,
  organisation: string,
  email: string,
): Promise<FirstOutcome> {
  if (by !== undefined && !(await mayInstall(office, by))) return { notYours: true };
  if (!isAddress(email)) return { fault: 'bad-address' };
  const { allowed } = await throttled(office.pool, organisation, 'first administrator', 5, 60 * 60);
  if (!allowed) return { fault: 'too-many' };
  return withOrganisation(office.pool, organisation, async (tx) => {
    const who = await firstHere(tx, email);
    if ('fault' in who) return who;
    await sendInvitation(office, tx, who);
    return { invited: who.id };
  });
}

/** Whether mail can be sent to it. */
export function isAddress(text: string): boolean {
  return text !== '' && !('refused' in readPeople('people', [{ email: text }]));
}

/** Lets this address be the first administrator of the open transaction's organisation, with nothing sent yet. */
export async function firstHere(tx: Tx, email: string): Promise<StaffMember | Extract<FirstOutcome, { readonly fault: string }>> {
  // two who invite at once wait for each other
  await rows(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`first:${tx.organisation}`]);
  const staff = await listStaff(tx);
  const { runs } = firstOf(staff);
  if (runs) return { fault: 'has-administrator' };
  const known = staff.find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (known !== undefined && hasComeIn(known)) return { fault: 'works-there' };
  for (const other of staff)
    if (other.active && other.id !== known?.id && other.roles.includes(ADMINISTRATOR)) await neverCame(tx, other);
  const who = {
    id: known?.id ?? newId(),
    name: known?.name ?? (email.split('@')[0] as string),
    email: known?.email ?? email,
    roles: [...new Set([...(known?.roles ?? []), ADMINISTRATOR])],
  };
  await saveStaff(tx, who);
  if (known?.active === false) await setStaffActive(tx, who.id, true);
  await noteStaff(tx, { staff: who.id, what: known === undefined ? 'invited' : 'invited-again', details: { email: who.email } });
  return who;
}

/** An invitation that went to a wrong address opens nothing any more. */
async function neverCame(tx: Tx, { id }: StaffRecord): Promise<void> {
  await setStaffActive(tx, id, false);
  await dropStaffTokens(tx, id);
  await noteStaff(tx, { staff: id, what: 'let-go' });
}
