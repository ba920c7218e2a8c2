/** Signing out: the session ends, and the browser forgets what it kept of us. */
import { endStaffSession } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import type { Answer } from '../route.ts';
import type { Desk } from '../visit.ts';

/** Ends this session and no other. */
export async function signOut({ c, door, organisation, session }: Desk): Promise<Response> {
  await withOrganisation(door.office.pool, organisation, (tx) => endStaffSession(tx, session));
  door.cookies.drop(c, COOKIE.staff);
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect('/werk/inloggen', 303) as Awaited<Answer>;
}
