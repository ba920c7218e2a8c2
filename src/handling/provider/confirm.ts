/** Sessions that only the provider's word keeps: it is asked anew through the browser, without a question to the person. */
import { onlyWithPerson, staffBySubject } from '#store/access/staff-provider.ts';
import { confirmSession, endStaffSession } from '#store/access/staff-session.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { checkProvider } from './ask-provider.ts';
import type { Claims } from './claims.ts';
import { comeIn, type NoEntry, subjectOf } from './come-in.ts';
import { ProviderFault } from './provider-fault.ts';
import { type Provider, providerInUse } from './provider-setting.ts';

/** A session that must be confirmed, and of whom it is. */
export interface ToConfirm {
  readonly organisation: string;
  readonly staff: string;
  readonly session: string;
}

/** Whether a session of this colleague needs the provider's word: people come in by it, and it cannot be asked without them. */
export async function needsConfirming(tx: Tx, staff: string): Promise<boolean> {
  return (await onlyWithPerson(tx, staff)) && (await providerInUse(tx)) !== undefined;
}

/** What the provider says of them now: the session goes on with the roles of now, or it ends. */
export async function confirmed(
  office: Office,
  provider: Provider,
  { organisation, staff, session }: ToConfirm,
  claims: Claims,
): Promise<{ readonly goesOn: true } | { readonly fault: NoEntry | 'other-person' }> {
  // whoever else signed in there meanwhile does not come in by this
  const same = await withOrganisation(office.pool, organisation, (tx) => staffBySubject(tx, subjectOf(provider, claims)));
  const came = same?.id === staff ? await comeIn(office, organisation, provider, claims) : { fault: 'other-person' as const };
  if ('fault' in came) {
    await unconfirmed(office, { organisation, session });
    return came;
  }
  await withOrganisation(office.pool, organisation, (tx) =>
    confirmSession(tx, session, { forGood: claims.refresh !== undefined }),
  );
  return { goesOn: true };
}

/** The provider says nothing of them any more: the session ends. */
export function unconfirmed(office: Office, { organisation, session }: Omit<ToConfirm, 'staff'>): Promise<void> {
  return withOrganisation(office.pool, organisation, (tx) => endStaffSession(tx, session));
}

/** Whether the provider answers at all. Its silence ends nothing: the session goes on until the next time. */
export async function answersNow(
  office: Office,
  provider: Provider,
  { organisation, session }: Omit<ToConfirm, 'staff'>,
): Promise<boolean> {
  try {
    await checkProvider(office, organisation, provider);
    return true;
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    await silent(office, { organisation, session });
    return false;
  }
}

/** It fell silent on the way: as before. */
export function silent(office: Office, { organisation, session }: Omit<ToConfirm, 'staff'>): Promise<void> {
  return withOrganisation(office.pool, organisation, (tx) => confirmSession(tx, session, { forGood: false }));
}
