/** Whether who stands in can handle what the absent colleague has: when it is none of it, who could. */
import { whoCanHandle } from '#handling/who-can-handle.ts';
import { type Absence, awayOn } from '#store/access/absence.ts';
import type { StaffRecord } from '#store/access/staff.ts';
import { handledBy } from '#store/cases/handled.ts';
import type { Tx } from '#store/transaction.ts';
import type { Desk } from '../visit.ts';

/** So many cases say enough: those that are due first. */
const LOOKED_AT = 50;

/** Colleagues who could stand in and are there; undefined when there is nothing to warn of. Cases that the reader may not see count not. */
export async function insteadOf(
  tx: Tx,
  { door, viewer, today }: Desk,
  { staff, standIn, firstDay }: Absence,
  { all, colleagues }: { readonly all: readonly Absence[]; readonly colleagues: readonly StaffRecord[] },
): Promise<readonly StaffRecord[] | undefined> {
  if (standIn === undefined) return undefined;
  const cases = await handledBy(tx, viewer, staff, LOOKED_AT);
  if (cases.length === 0) return undefined;
  const able = await whoCanHandle(door.office, tx, cases, colleagues);
  if (able.some(({ id }) => id === standIn)) return undefined;
  const away = awayOn(all, firstDay > today ? firstDay : today);
  return able.filter(({ id }) => id !== staff && !away.has(id));
}
