/** To the provider: to come in, or to prove once more who one is. */
import { instantOf } from '#core/time/moment.ts';
import { type HowAsked, whereToAsk } from '#handling/provider/ask-provider.ts';
import { type Errand, sealedErrand } from '#handling/provider/errand.ts';
import { ProviderFault } from '#handling/provider/provider-fault.ts';
import { type Provider, providerInUse } from '#handling/provider/provider-setting.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import { attemptProvider } from '../door/attempts.ts';
import { notFound, tooMany } from '../faults.tsx';
import { WANTED, wantedPlace } from '../sign-in-first.tsx';
import type { Desk, DoorVisit } from '../visit.ts';
import { providerFaulty } from './no-entry.ts';

const ERRAND_SECONDS = 15 * 60;

/** The way to the provider of the organisation in the address. */
export async function toProvider(visit: DoorVisit): Promise<Response> {
  const organisation = organisationIn(visit);
  const provider = await providerHere(visit, organisation);
  if (provider === undefined) return notFound(visit);
  return sentThere(visit, organisation, provider, 'enter', wantedPlace(visit.c.req.query(WANTED)));
}

/** The same for who is in already, and must prove it once more. */
export async function toProveAgain(desk: Desk): Promise<Response> {
  const provider = await providerHere(desk, desk.organisation);
  if (provider === undefined) return notFound(desk);
  return sentThere(desk, desk.organisation, provider, 'again', wantedPlace(desk.c.req.query(WANTED)));
}

/** Sends the browser there, with what must be remembered until it is back. */
export async function sentThere(
  visit: DoorVisit,
  organisation: string,
  provider: Provider,
  purpose: Errand['purpose'],
  wanted: string,
  { consent = false }: Pick<HowAsked, 'consent'> = {},
): Promise<Response> {
  const { c, door } = visit;
  // whoever has a session goes there by itself every few minutes, and many of one office come from one address
  const allowed = purpose === 'confirm' ? undefined : await attemptProvider(visit);
  if (allowed?.allowed === false) return tooMany(visit, allowed.retryAfter);
  try {
    const { url, asked } = await whereToAsk(door.office, organisation, provider, {
      ...{ again: purpose === 'again', consent, silent: purpose === 'confirm' },
    });
    const errand: Errand = { organisation, purpose, wanted, asked, ...(consent ? { consent } : {}) };
    door.cookies.write(c, COOKIE.errand, sealedErrand(door.office, errand, instantOf(visit.now)), ERRAND_SECONDS);
    return c.redirect(url, 302);
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    return providerFaulty(visit, organisation, fault);
  }
}

/** The organisation in the address; one that does not exist has no provider. */
export function organisationIn({ c }: DoorVisit): string {
  return (c.req.param('organisation') ?? '').slice(0, 100);
}

/** The provider by which people come in there; undefined when they do not. */
export async function providerHere({ door: { office } }: DoorVisit, organisation: string): Promise<Provider | undefined> {
  if (!office.policies.organisations.includes(organisation)) return undefined;
  return withOrganisation(office.pool, organisation, providerInUse, { readOnly: true });
}
