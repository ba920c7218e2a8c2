/** From one's own access to the own page of a complaint about oneself: the same page that the letter opens, and nothing more. */
import { ownParts } from '#store/access/own-parts.ts';
import { startPartySession } from '#store/access/party-access.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import type { Desk } from '../visit.ts';
import { showAccount } from './account.tsx';

/** Opens it. What is not one's own, or not told yet, does not exist. */
export async function partOpened(desk: Desk): Promise<Response> {
  const { c, door, organisation, me } = desk;
  const reference = c.req.param('reference') ?? '';
  const session = await withOrganisation(door.office.pool, organisation, async (tx) => {
    const part = (await ownParts(tx, me.id)).find((one) => one.reference === reference);
    return part === undefined ? undefined : startPartySession(tx, part);
  });
  if (session === undefined) return showAccount(desk);
  door.cookies.write(c, COOKIE.mine, session);
  return c.redirect(`/${organisation}/mijn-klacht`, 303);
}
