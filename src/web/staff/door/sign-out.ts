/** Signing out: the session ends, and the browser forgets what it kept of us. */
import type { Pool } from 'pg';
import { ownParts } from '#store/access/own-parts.ts';
import { endPartySession, partyOfSession } from '#store/access/party-access.ts';
import { isLinked } from '#store/access/staff-provider.ts';
import { endStaffSession } from '#store/access/staff-session.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import type { Answer } from '../route.ts';
import type { Desk } from '../visit.ts';

/** Ends this session and no other. */
export async function signOut({ c, door, organisation, session, me }: Desk): Promise<Response> {
  const linked = await withOrganisation(door.office.pool, organisation, async (tx) => {
    await endStaffSession(tx, session);
    await leaveOwnPart(tx, door.cookies.read(c, COOKIE.mine), door.office.pool, me.id);
    return isLinked(tx, me.id);
  });
  door.cookies.drop(c, COOKIE.staff);
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect(linked ? `/werk/inloggen?uit=${organisation}` : '/werk/inloggen', 303) as Awaited<Answer>;
}

/** The own page that was opened from one's access ends as well; that of somebody's own complaint, opened by its code, does not. */
async function leaveOwnPart(tx: Tx, cookie: string | undefined, pool: Pool, staff: string): Promise<void> {
  const page = cookie === undefined ? undefined : await partyOfSession(pool, cookie);
  if (cookie === undefined || page?.organisation !== tx.organisation) return;
  const theirs = (await ownParts(tx, staff)).some(({ caseId, party }) => caseId === page.caseId && party === page.party);
  if (theirs) await endPartySession(tx, cookie);
}
