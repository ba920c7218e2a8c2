/** Signing out: the session ends, and the browser forgets what it kept of us. */
import { isLinked } from '#store/access/staff-provider.ts';
import { endStaffSession } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import type { Answer } from '../route.ts';
import type { Desk } from '../visit.ts';

/** Ends this session and no other. */
export async function signOut({ c, door, organisation, session, me }: Desk): Promise<Response> {
  const linked = await withOrganisation(door.office.pool, organisation, async (tx) => {
    await endStaffSession(tx, session);
    return isLinked(tx, me.id);
  });
  door.cookies.drop(c, COOKIE.staff);
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect(linked ? `/werk/inloggen?uit=${organisation}` : '/werk/inloggen', 303) as Awaited<Answer>;
}
