/** Back from the provider: its answer is checked, and then somebody comes in, has proven who they are, or ties an account. */
import { instantOf } from '#core/time/moment.ts';
import { claimsAfter, givesOffline } from '#handling/provider/ask-provider.ts';
import type { Claims } from '#handling/provider/claims.ts';
import { comeIn, subjectOf } from '#handling/provider/come-in.ts';
import { type Errand, takenErrand } from '#handling/provider/errand.ts';
import { ProviderFault } from '#handling/provider/provider-fault.ts';
import { type Provider, provedStepThere } from '#handling/provider/provider-setting.ts';
import { staffBySubject } from '#store/access/staff-provider.ts';
import { provenAgain } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import { attemptProvider } from '../door/attempts.ts';
import { begin, onward } from '../door/enter.tsx';
import { notFound, tooMany } from '../faults.tsx';
import { sameSiteFirst } from '../sign-in-first.tsx';
import { type DoorVisit, deskOf } from '../visit.ts';
import { confirmedThere } from './confirm.ts';
import { organisationIn, providerHere, sentThere } from './go.ts';
import { offerLink } from './link.tsx';
import { notLetIn, providerFaulty } from './no-entry.ts';

/** The answer of the provider, in the address. */
export async function backFromProvider(visit: DoorVisit): Promise<Response> {
  const { c, door, now } = visit;
  // our strict cookies do not come along from there
  const asksAgain = sameSiteFirst(visit);
  if (asksAgain !== undefined) return asksAgain;
  const organisation = organisationIn(visit);
  const provider = await providerHere(visit, organisation);
  if (provider === undefined) return notFound(visit);
  const sealed = door.cookies.read(c, COOKIE.errand) ?? '';
  door.cookies.drop(c, COOKIE.errand);
  // an errand of ours is as good as a session: only who comes without one is counted
  const errand = await takenErrand(door.office, organisation, sealed, instantOf(now));
  const allowed = errand?.purpose === 'confirm' ? undefined : await attemptProvider(visit);
  if (allowed?.allowed === false) return tooMany(visit, allowed.retryAfter);
  if (errand === undefined) return notLetIn(visit, 'begun-too-long-ago');
  if (errand.purpose === 'confirm') return confirmedThere(visit, provider, errand);
  const query = new URL(c.req.url).search;
  try {
    const asks = { query, asked: errand.asked, again: errand.purpose === 'again' };
    const claims = await claimsAfter(door.office, organisation, provider, asks);
    if (errand.purpose === 'again') return await provenThere(visit, provider, errand, claims);
    // what lets us ask again some providers give only after a question to the person: so that is asked, once
    if (claims.refresh === undefined && errand.consent !== true && (await givesOffline(door.office, organisation, provider)))
      return await sentThere(visit, organisation, provider, errand.purpose, errand.wanted, { consent: true });
    return errand.purpose === 'link' ? await offerLink(visit, provider, claims) : await entered(visit, provider, errand, claims);
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    return providerFaulty(visit, organisation, fault);
  }
}

async function entered(visit: DoorVisit, provider: Provider, errand: Errand, claims: Claims): Promise<Response> {
  const { organisation, wanted } = errand;
  const came = await comeIn(visit.door.office, organisation, provider, claims);
  if ('fault' in came) return notLetIn(visit, came.fault);
  const place = { organisation, staff: came.staff, ...(claims.sid === undefined ? {} : { providerSid: claims.sid }) };
  if (!provedStepThere(provider, claims)) return onward(visit, place, wanted);
  const bySid = claims.sid === undefined ? {} : { providerSid: claims.sid };
  return begin(visit, place, wanted, { hasFactor: true, ...bySid });
}

/** Whoever is signed in here proved it anew there, and it is the same person. */
async function provenThere(visit: DoorVisit, provider: Provider, errand: Errand, claims: Claims): Promise<Response> {
  const desk = await deskOf(visit);
  if (desk === undefined) return notLetIn(visit, 'begun-too-long-ago');
  const { door, organisation, me, session, c } = desk;
  const same = await withOrganisation(door.office.pool, organisation, async (tx) => {
    if ((await staffBySubject(tx, subjectOf(provider, claims)))?.id !== me.id) return false;
    await provenAgain(tx, session, { factor: provedStepThere(provider, claims) });
    return true;
  });
  return same ? c.redirect(errand.wanted, 303) : notLetIn(desk, 'other-person');
}
