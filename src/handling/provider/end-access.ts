/** The provider knows a colleague no more: sessions end at once, and programs in the name rest until it does again. */

import { noteStaff } from '#store/access/staff-log.ts';
import { restStaff } from '#store/access/staff-provider.ts';
import type { Tx } from '#store/transaction.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';

/** @param asked by what it was asked; whoever signed in anew meanwhile is left in peace. Absent: whatever was kept */
export async function endAccess(office: Office, tx: Tx, staff: string, asked?: Buffer): Promise<boolean> {
  if (!(await restStaff(tx, staff, asked))) return false;
  await noteStaff(tx, { staff, what: 'access-ended' });
  await journalAccess(office, tx, { kind: 'system' }, 'access-ended', { staff });
  return true;
}
