/** An administrator sets the organisation's provider: every fault at its own field, and tried at the provider before it counts. */
import { dayOf } from '#core/time/moment.ts';
import { JURIST } from '#core/version/acts.ts';
import { whoHasFactor } from '#store/access/factor.ts';
import { listStaff } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { wakeEverybody } from '#store/access/staff-provider.ts';
import { keepSetting } from '#store/setting.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { checkProvider } from './ask-provider.ts';
import { mayBePlain } from './provider-connection.ts';
import { ProviderFault, type ProviderFaultCode } from './provider-fault.ts';
import { lockedSecret, PROVIDER_KEY, type Provider, providerOf } from './provider-setting.ts';

/** What was typed. */
export interface ProviderTyped {
  readonly issuer: string;
  readonly clientId: string;
  /** empty: the one that is kept */
  readonly secret: string;
  readonly claim: string;
  /** by role, groups with commas or lines between them */
  readonly groups: Readonly<Record<string, string>>;
  /** the role of who is in none of these groups; empty: no way in */
  readonly without: string;
  /** values of amr or acr, with commas or lines between them */
  readonly secondStep: string;
  readonly on: boolean;
}

export type ProviderField = 'issuer' | 'clientId' | 'secret' | 'claim' | 'groups' | 'without' | 'on';

export interface ProviderSettingFault {
  readonly field: ProviderField;
  readonly code: 'missing' | 'no-address' | 'not-https' | 'no-group' | 'unknown-role' | 'no-way-back' | ProviderFaultCode;
}

export type ProviderOutcome = { readonly saved: true } | { readonly faults: readonly ProviderSettingFault[] } | NoAdministrator;

/** Where a fault of the provider belongs. */
const FIELD: Readonly<Partial<Record<ProviderFaultCode, ProviderField>>> = {
  'client-refused': 'clientId',
  'secret-lost': 'secret',
};

/**
 * Keeps it. The provider is asked first, outside the transaction, so that a slow one holds nobody up.
 * @param openDoor whether there is another way in for everybody, as in the demonstration
 */
export async function setProvider(office: Office, by: By, typed: ProviderTyped, openDoor: boolean): Promise<ProviderOutcome> {
  const before = await withOrganisation(office.pool, by.organisation, providerOf, { readOnly: true });
  const read = readProvider(office, by.organisation, typed, before);
  if ('faults' in read) return read;
  const fault = typed.on ? await tried(office, by.organisation, read.provider) : undefined;
  if (fault !== undefined) return { faults: [fault] };
  return asAdministrator<ProviderOutcome>(office, by, async (tx) => {
    const { provider } = read;
    if (provider.on && !openDoor && !(await somebodyElseComesIn(tx))) return { faults: [{ field: 'on', code: 'no-way-back' }] };
    await keepSetting(tx, PROVIDER_KEY, provider, by.staff);
    if (!provider.on) await wakeEverybody(tx);
    const { issuer, on } = provider;
    await noteStaff(tx, { by: by.staff, what: 'provider-set', details: { issuer, on: on ? 'yes' : 'no' } });
    const { groups, without, secondStep, claim } = provider;
    const facts = { issuer, on, claim, groups, without, secondStep, secret: typed.secret === '' ? 'kept' : 'new' };
    await journalAccess(office, tx, { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] }, 'provider-set', facts);
    return { saved: true };
  });
}

type Read = { readonly provider: Provider } | { readonly faults: readonly ProviderSettingFault[] };

function readProvider(office: Office, organisation: string, typed: ProviderTyped, before: Provider | undefined): Read {
  const faults: ProviderSettingFault[] = [];
  const [issuer, clientId, claim] = [typed.issuer.trim(), typed.clientId.trim(), typed.claim.trim()];
  const url = URL.parse(issuer);
  if (issuer === '') faults.push({ field: 'issuer', code: 'missing' });
  else if (url === null || url.search !== '' || url.hash !== '' || url.username !== '')
    faults.push({ field: 'issuer', code: 'no-address' });
  else if (url.protocol !== 'https:' && !mayBePlain(office, issuer)) faults.push({ field: 'issuer', code: 'not-https' });
  if (clientId === '') faults.push({ field: 'clientId', code: 'missing' });
  if (claim === '') faults.push({ field: 'claim', code: 'missing' });
  // a secret belongs to one provider: it is never sent to another one that was typed later
  const keeps = typed.secret === '' && before?.issuer === issuer ? before.secret : undefined;
  if (typed.secret === '' && keeps === undefined) faults.push({ field: 'secret', code: 'missing' });
  const known = [
    ...Object.keys(office.policies.current(organisation, dayOf(office.clock()))?.roles ?? {}),
    ADMINISTRATOR,
    JURIST,
  ];
  const groups = Object.fromEntries(known.map((role) => [role, listTyped(typed.groups[role] ?? '')]));
  const { without } = typed;
  if (without === '' && Object.values(groups).every((some) => some.length === 0))
    faults.push({ field: 'groups', code: 'no-group' });
  // whoever has no group must not administer by it
  if (without !== '' && (!known.includes(without) || without === ADMINISTRATOR))
    faults.push({ field: 'without', code: 'unknown-role' });
  if (faults.length > 0) return { faults };
  const secret = keeps ?? lockedSecret(office.vaultKey, organisation, typed.secret.trim());
  const base = { issuer, clientId, secret, claim, groups, secondStep: listTyped(typed.secondStep), on: typed.on };
  return { provider: { ...base, ...(without === '' ? {} : { without }) } };
}

function listTyped(text: string): readonly string[] {
  return [...new Set(text.split(/[,\n]/).map((one) => one.trim().slice(0, 200)))].filter((one) => one !== '').slice(0, 50);
}

async function tried(office: Office, organisation: string, provider: Provider): Promise<ProviderSettingFault | undefined> {
  try {
    await checkProvider(office, organisation, provider);
    return undefined;
  } catch (fault) {
    if (!(fault instanceof ProviderFault)) throw fault;
    return { field: FIELD[fault.code] ?? 'issuer', code: fault.code };
  }
}

/** An administrator with a password and a second step who is not tied to the provider: the way in when that is down. */
async function somebodyElseComesIn(tx: Tx): Promise<boolean> {
  const having = await whoHasFactor(tx);
  return (await listStaff(tx)).some(
    (one) => one.active && one.hasPassword && !one.linked && one.roles.includes(ADMINISTRATOR) && having.has(one.id),
  );
}
