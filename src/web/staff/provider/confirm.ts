/** A session that only the provider's word keeps goes there by itself, before that word no longer counts or just after. */
import { claimsAfter } from '#handling/provider/ask-provider.ts';
import { answersNow, confirmed, silent, type ToConfirm, unconfirmed } from '#handling/provider/confirm.ts';
import type { Errand } from '#handling/provider/errand.ts';
import { ProviderFault } from '#handling/provider/provider-fault.ts';
import type { Provider } from '#handling/provider/provider-setting.ts';
import { CONFIRM_AHEAD, sessionToConfirm } from '#store/access/staff-session.ts';
import { COOKIE } from '../../cookies.ts';
import { signInHref, wantedPlace } from '../sign-in-first.tsx';
import type { Desk, DoorVisit } from '../visit.ts';
import { providerHere, sentThere } from './go.ts';
import { notLetIn, providerFaulty } from './no-entry.ts';

/** To the provider and back, when it is time and this is a page in the window itself; undefined when the page can be shown. */
export async function confirmFirst(desk: Desk): Promise<Response | undefined> {
  const { confirmIn } = desk.proof;
  if (confirmIn === undefined || confirmIn > CONFIRM_AHEAD || !isPage(desk)) return undefined;
  return sentToConfirm(desk, { organisation: desk.organisation, staff: desk.me.id, session: desk.session });
}

/** The same for a session of which the word no longer counts; undefined when this browser has none. */
export async function confirmLate(visit: DoorVisit): Promise<Response | undefined> {
  const session = visit.door.cookies.read(visit.c, COOKIE.staff);
  if (session === undefined || !isPage(visit)) return undefined;
  const whose = await sessionToConfirm(visit.door.office.pool, session);
  return whose === undefined ? undefined : sentToConfirm(visit, { ...whose, session });
}

/** Back from there. */
export async function confirmedThere(
  visit: DoorVisit,
  provider: Provider,
  { organisation, asked, wanted }: Errand,
): Promise<Response> {
  const { c, door } = visit;
  const session = door.cookies.read(c, COOKIE.staff) ?? '';
  const whose = await sessionToConfirm(door.office.pool, session);
  if (whose?.organisation !== organisation) return c.redirect(signInHref(wanted), 303);
  const at: ToConfirm = { ...whose, session };
  try {
    const query = new URL(c.req.url).search;
    const claims = await claimsAfter(door.office, organisation, provider, { query, asked, again: false });
    const done = await confirmed(door.office, provider, at, claims);
    return 'fault' in done ? notLetIn(visit, done.fault) : c.redirect(wanted, 303);
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    if (fault.code === 'unreachable') {
      await silent(door.office, at);
      return c.redirect(wanted, 303);
    }
    await unconfirmed(door.office, at);
    // whoever is no longer signed in there signs in again
    return fault.code === 'denied' ? c.redirect(signInHref(wanted), 303) : providerFaulty(visit, organisation, fault);
  }
}

async function sentToConfirm(visit: DoorVisit, at: ToConfirm): Promise<Response | undefined> {
  const { door } = visit;
  const provider = await providerHere(visit, at.organisation);
  // people do not come in by it any more: then nothing confirms, and the door is for who comes late
  if (provider === undefined) return undefined;
  if (await answersNow(door.office, provider, at))
    return sentThere(visit, at.organisation, provider, 'confirm', wantedHere(visit));
  // the session goes on: the page can be shown, or, where the session had run out, is asked for once more
  return 'me' in visit ? undefined : visit.c.redirect(wantedHere(visit), 303);
}

function wantedHere({ c }: DoorVisit): string {
  const url = new URL(c.req.url);
  return wantedPlace(`${url.pathname}${url.search}`);
}

/** A page in the window itself: a stream, a picture or a frame cannot be sent elsewhere and back. */
function isPage({ c }: DoorVisit): boolean {
  const kind = c.req.header('sec-fetch-dest');
  return c.req.method === 'GET' && (kind === undefined || kind === 'document');
}
