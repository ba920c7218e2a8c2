/** The provider tells by itself that somebody signed out there, or was put out (OpenID Connect Back-Channel Logout 1.0). */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { endProviderSessions, pointOut, staffBySubject } from '#store/access/staff-provider.ts';
import { endStaffSessions } from '#store/access/staff-session.ts';
import { claimKey } from '#store/forms/idempotency.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { whatItSignsWith } from './ask-provider.ts';
import { subjectOf } from './come-in.ts';
import { type Provider, providerInUse } from './provider-setting.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/** Ends the sessions that the token names; false when the token is not one of this provider for us, or was used before. */
export async function signedOutThere(office: Office, organisation: string, token: string): Promise<boolean> {
  const provider = await withOrganisation(office.pool, organisation, providerInUse, { readOnly: true });
  const told = provider === undefined ? undefined : await readToken(office, organisation, provider, token);
  if (provider === undefined || told === undefined) return false;
  return withOrganisation(office.pool, organisation, async (tx) => {
    const first = await claimKey(tx, `signed out ${told.id}`.slice(0, 300), Buffer.alloc(0));
    if (first.claim !== 'new') return false;
    await endThose(tx, provider, told);
    return true;
  });
}

interface Told {
  readonly id: string;
  /** who; absent when only the session is named */
  readonly subject?: string;
  /** which session; absent when it is all of them */
  readonly sid?: string;
}

async function endThose(tx: Tx, provider: Provider, { subject, sid }: Told): Promise<void> {
  if (sid !== undefined) await endProviderSessions(tx, sid);
  if (subject === undefined) return;
  const staff = await staffBySubject(tx, subjectOf(provider, { subject }));
  if (staff === undefined) return;
  if (sid === undefined) await endStaffSessions(tx, staff.id);
  // somebody who was put out for good is found out by asking, whether at work or not
  await pointOut(tx, staff.id);
}

async function readToken(office: Office, organisation: string, provider: Provider, token: string): Promise<Told | undefined> {
  const { issuer, keys } = await whatItSignsWith(office, organisation, provider);
  const keySet = keySets.get(keys) ?? createRemoteJWKSet(new URL(keys), { timeoutDuration: 5_000 });
  keySets.set(keys, keySet);
  try {
    const { payload } = await jwtVerify(token, keySet, {
      issuer,
      audience: provider.clientId,
      maxTokenAge: '5m',
      clockTolerance: 60,
    });
    const events = payload.events as Readonly<Record<string, unknown>> | undefined;
    // an id token must not pass for one of these
    if (payload.nonce !== undefined || typeof events?.[EVENT] !== 'object' || typeof payload.jti !== 'string') return undefined;
    const subject = typeof payload.sub === 'string' ? payload.sub : undefined;
    const sid = typeof payload.sid === 'string' ? payload.sid : undefined;
    if (subject === undefined && sid === undefined) return undefined;
    return { id: payload.jti, ...(subject === undefined ? {} : { subject }), ...(sid === undefined ? {} : { sid }) };
  } catch {
    // whatever is wrong with it: it is not a token for us
    return undefined;
  }
}
