/** Signing out at the provider too, and hearing from it that somebody signed out there. */
import { signOutThere } from '#handling/provider/ask-provider.ts';
import { ProviderFault } from '#handling/provider/provider-fault.ts';
import { signedOutThere } from '#handling/provider/signed-out-there.ts';
import type { Answer } from '../route.ts';
import type { DoorVisit } from '../visit.ts';
import { organisationIn, providerHere } from './go.ts';
import { providerFaulty } from './no-entry.ts';

const MOST_BYTES = 20_000;

/** The way to where the session at the provider ends; back to our door when it has no such place. */
export async function leaveThere(visit: DoorVisit): Promise<Response> {
  const organisation = organisationIn(visit);
  const provider = await providerHere(visit, organisation);
  try {
    const there = provider === undefined ? undefined : await signOutThere(visit.door.office, organisation, provider);
    return visit.c.redirect(there ?? '/werk/inloggen', 302);
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    return providerFaulty(visit, organisation, fault);
  }
}

/** The provider tells it: a signed token, and nothing else that would count. */
export async function signedOutByProvider(visit: DoorVisit): Promise<Response> {
  const { c, door } = visit;
  c.header('Cache-Control', 'no-store');
  const organisation = organisationIn(visit);
  const token = new URLSearchParams(await shortBody(c.req.raw)).get('logout_token') ?? '';
  try {
    const known = token !== '' && door.office.policies.organisations.includes(organisation);
    const done = known && (await signedOutThere(door.office, organisation, token));
    return c.json(done ? {} : { error: 'invalid_request' }, done ? 200 : 400) as Awaited<Answer>;
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    door.log('warn', 'provider could not be asked', { organisation, code: fault.code });
    return c.json({ error: 'temporarily_unavailable' }, 503) as Awaited<Answer>;
  }
}

/** The body of a server's post; empty when it is longer than a token can be. */
async function shortBody({ body }: Request): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) return '';
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
