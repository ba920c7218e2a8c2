/** Adds an organisation while everything runs: its procedure, checked to the last letter, and whoever administers it first. */
import type { Actor } from '#core/case/state.ts';
import type { Fault } from '#core/policy/fault.ts';
import { dayOf } from '#core/time/moment.ts';
import type { Folder } from '#core/version/folder.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { answerUnder, claimKey, keepAnswer } from '#store/forms/idempotency.ts';
import { newCaseId } from '#store/id.ts';
import { makeKnown } from '#store/organisations.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { policyNames } from '#store/policy-files.ts';
import { isOrganisationId, withOrganisation } from '#store/transaction.ts';
import { keepVersion } from '#store/versions/stored-versions.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import type { By } from '../people-of-office.ts';
import { fingerprintOf } from '../version/opened-version.ts';
import { type GaveUp, studying } from '../version/studying.ts';
import { mayInstall, type NotYours } from './administrators.ts';
import { inviteFirst, isAddress } from './first-administrator.ts';

/** What is asked for. */
export interface OrganisationAsked {
  /** the first part of its addresses, for ever */
  readonly id: string;
  readonly name: string;
  /** prefix of references */
  readonly reference: string;
  /** address of who administers it first */
  readonly administrator: string;
  readonly files: Folder;
  /** sent twice under one key, it is added once */
  readonly key?: string;
  /** the files were written for this organisation */
  readonly ownDetails?: boolean;
  /** the answers are looked at, and nothing is added */
  readonly onlyLook?: boolean;
}

/** Which answer is wrong, and how. */
export interface AddingFault {
  readonly field: 'id' | 'name' | 'reference' | 'administrator';
  readonly code: 'bad-id' | 'taken' | 'bad-name' | 'bad-reference' | 'reference-taken' | 'bad-address';
}

export type AddingOutcome =
  | NotYours
  | { readonly added: string }
  | { readonly faults: readonly AddingFault[] }
  /** the procedure cannot be carried out */
  | { readonly unusable: readonly Fault[] }
  | GaveUp;

/** Addresses of the installation itself. */
const RESERVED = ['werk', 'api', 'post', 'assets', 'health', 'metrics'];
const LONGEST_NAME = 100;

/** Adds it in the name of an administrator of the installation; without `by`, of who runs the server. */
export async function addOrganisation(office: Office, by: By | undefined, asked: OrganisationAsked): Promise<AddingOutcome> {
  if (by !== undefined && !(await mayInstall(office, by))) return { notYours: true };
  const { id, reference, files, key, ownDetails = false } = asked;
  if (by !== undefined && key !== undefined && (await addedBefore(office, by, key)) === id) return { added: id };
  const name = asked.name.replace(/[\p{C}\s]+/gu, ' ').trim();
  const administrator = asked.administrator.trim();
  const faults = await faultsOf(office, { ...asked, name, administrator });
  if (faults.length > 0 || asked.onlyLook === true) return { faults };
  const stamp = { version: 1, inForce: dayOf(office.clock()) };
  const { laws, calendars, house = {} } = office.policies.shared;
  const of = { name: id, folder: files, stamp, beside: { laws, calendars, house } };
  const checked = await studying.ask({ ask: 'adopt', of, owner: { id, name, reference, ownDetails } });
  if ('gaveUp' in checked) return checked;
  if (checked.policy === undefined) return { unusable: checked.faults };
  const { folder } = checked;
  const made = await withOrganisation(office.pool, id, async (tx) => {
    if (!(await makeKnown(tx, stamp.inForce))) return false;
    await keepVersion(tx, { ...stamp, stream: newCaseId(), files: folder });
    await noteStaff(tx, {
      what: 'organisation-added',
      details: { name, ...(by === undefined ? {} : { organisation: by.organisation }) },
    });
    const actor: Actor = { kind: 'system' };
    await journalAccess(office, tx, actor, 'organisation-added', {
      ...{ version: stamp.version, fingerprint: fingerprintOf(folder) },
      ...(by === undefined ? {} : { installer: { organisation: by.organisation, staff: by.staff } }),
    });
    return true;
  });
  if (!made) return { faults: [{ field: 'id', code: 'taken' }] };
  if (by !== undefined) await notedAtHome(office, by, id, key);
  await office.policies.refresh();
  await inviteFirst(office, by, id, administrator);
  return { added: id };
}

/** The organisation of whoever did it knows it too. */
function notedAtHome(office: Office, { organisation, staff }: By, added: string, key: string | undefined): Promise<void> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    await noteStaff(tx, { by: staff, staff, what: 'organisation-added', details: { organisation: added } });
    if (key === undefined) return;
    await claimKey(tx, keyOf(key), Buffer.from(staff));
    await keepAnswer(tx, keyOf(key), { added });
  });
}

async function addedBefore(office: Office, { organisation }: By, key: string): Promise<string | undefined> {
  const answer = await withOrganisation(office.pool, organisation, (tx) => answerUnder(tx, keyOf(key)), { readOnly: true });
  return ((answer ?? {}) as { added?: string }).added;
}

function keyOf(key: string): string {
  return `organisation ${key}`;
}

async function faultsOf(
  office: Office,
  { id, name, reference, administrator }: OrganisationAsked,
): Promise<readonly AddingFault[]> {
  const { organisations } = office.policies;
  const faults: AddingFault[] = [];
  if (!isOrganisationId(id)) faults.push({ field: 'id', code: 'bad-id' });
  else if (organisations.includes(id) || RESERVED.includes(id) || (await namesOfFolder()).includes(id))
    faults.push({ field: 'id', code: 'taken' });
  if (name === '' || name.length > LONGEST_NAME) faults.push({ field: 'name', code: 'bad-name' });
  if (!/^[A-Z]{2,6}$/.test(reference)) faults.push({ field: 'reference', code: 'bad-reference' });
  else if (
    organisations.some((one) => office.policies.versions(one).some((policy) => policy.organisation.reference === reference))
  )
    faults.push({ field: 'reference', code: 'reference-taken' });
  if (!isAddress(administrator)) faults.push({ field: 'administrator', code: 'bad-address' });
  return faults;
}

/** A folder that could not be loaded has its name all the same. */
async function namesOfFolder(): Promise<readonly string[]> {
  return ['laws', 'calendars', 'samples', 'house', ...(await policyNames(policiesFolder()))];
}
