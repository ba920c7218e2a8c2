/** Whether an organisation asks a second step of everybody who signs in; an administrator decides. */

import { noteStaff } from '#store/access/staff-log.ts';
import { obligeSessions, releaseSessions } from '#store/access/staff-session.ts';
import { keepSetting, settingOf } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';

const KEY = 'second-step';

/** Whether everybody must have one. Where nobody decided it, nobody must. */
export async function secondStepRequired(tx: Tx): Promise<boolean> {
  return ((await settingOf(tx, KEY)) as { required?: boolean } | undefined)?.required === true;
}

/** Asks it from now on, also of who is at work now, or no longer. Answers whether that is a change. */
export function requireSecondStep(office: Office, by: By, required: boolean): Promise<{ changed: boolean } | NoAdministrator> {
  return asAdministrator(office, by, async (tx) => {
    if ((await secondStepRequired(tx)) === required) return { changed: false };
    await keepSetting(tx, KEY, { required }, by.staff);
    await (required ? obligeSessions(tx) : releaseSessions(tx));
    await noteStaff(tx, { by: by.staff, what: 'second-step-set', details: { required: required ? 'yes' : 'no' } });
    await journalAccess(office, tx, { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] }, 'second-step-set', { required });
    return { changed: true };
  });
}
