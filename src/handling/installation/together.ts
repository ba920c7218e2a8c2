/** Several organisations that nobody administers yet are given to one address by one mail: who accepts it comes in everywhere. */
import { forgetTogether, type InvitedTogether, invitedTogether, keepTogether } from '#store/access/invited-together.ts';
import { setPassword, staffById } from '#store/access/staff.ts';
import { openInvitations } from '#store/access/staff-token.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { sendInvitation } from '../staff-mail.ts';
import { hasComeIn } from './administrators.ts';
import { firstHere } from './first-administrator.ts';

/** Whose link it was. */
interface Holder {
  readonly organisation: string;
  readonly staff: string;
  readonly email: string;
}

/** Invites this address in the first of them; what the link opens beside it is kept together with the mail. */
export async function inviteTogether(office: Office, organisations: readonly string[], email: string): Promise<void> {
  const [first, ...rest] = organisations;
  if (first === undefined) return;
  const others: InvitedTogether['others'][number][] = [];
  for (const organisation of rest) {
    const made = await withOrganisation(office.pool, organisation, (tx) => firstHere(tx, email));
    if ('id' in made) others.push({ organisation, staff: made.id });
  }
  await withOrganisation(office.pool, first, async (tx) => {
    const made = await firstHere(tx, email);
    if ('fault' in made) return;
    await keepTogether(tx, { first: { organisation: first, staff: made.id }, others });
    await sendInvitation(
      office,
      tx,
      made,
      others.map(({ organisation }) => organisation),
    );
  });
}

/** The organisations that an invitation opens which can still be accepted. */
export async function waitingTogether(office: Office): Promise<readonly string[]> {
  const invited = await invitedTogether(office.pool);
  if (invited === undefined) return [];
  const { first, others } = invited;
  const open = await withOrganisation(office.pool, first.organisation, openInvitations, { readOnly: true });
  return open.has(first.staff) ? others.map(({ organisation }) => organisation) : [];
}

/** Whoever proved by a link to have the address comes in with the same password wherever nobody of that address came in before. */
export async function openTogether(office: Office, holder: Holder, passwordHash: string): Promise<void> {
  const invited = await invitedTogether(office.pool);
  if (invited?.first.organisation !== holder.organisation || invited.first.staff !== holder.staff) return;
  for (const { organisation, staff } of invited.others)
    await withOrganisation(office.pool, organisation, async (tx) => {
      const there = await staffById(tx, staff);
      if (there?.active !== true || hasComeIn(there) || there.email.toLowerCase() !== holder.email.toLowerCase()) return;
      await setPassword(tx, staff, passwordHash);
    });
  await forgetTogether(office.pool);
}
