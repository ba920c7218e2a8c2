/** Who is away, from which day until which, and who stands in. Why is nobody's business here: a cause of illness is not kept (AVG art. 9). */
import type { Day } from '#core/time/day.ts';
import { newId } from '../id.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { staffById } from './staff.ts';
import { noteStaff } from './staff-log.ts';

export interface Absence {
  readonly id: string;
  readonly staff: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly standIn?: string;
}

/** Everything that lasts until this day or longer, the first first. */
export async function absencesFrom(tx: Tx, today: Day): Promise<readonly Absence[]> {
  const text = `select id, staff, first_day::text as first_day, last_day::text as last_day, stand_in from absence
    where organisation = $1 and last_day >= $2::date order by first_day, last_day, id`;
  const found = await rows<Row>(tx, text, [tx.organisation, today]);
  return found.map(({ first_day: firstDay, last_day: lastDay, stand_in: standIn, ...rest }) => ({
    ...{ ...rest, firstDay: firstDay as Day, lastDay: lastDay as Day },
    ...(standIn === null ? {} : { standIn }),
  }));
}

interface Row {
  id: string;
  staff: string;
  first_day: string;
  last_day: string;
  stand_in: string | null;
}

/** Who is away on this day, each with the absence that lasts longest. */
export function awayOn(all: readonly Absence[], day: Day): ReadonlyMap<string, Absence> {
  const away = new Map<string, Absence>();
  for (const one of all) {
    const known = away.get(one.staff);
    if (one.firstDay <= day && day <= one.lastDay && (known === undefined || known.lastDay < one.lastDay))
      away.set(one.staff, one);
  }
  return away;
}

/** For whom this colleague stands in on this day. */
export async function standsInFor(tx: Tx, staff: string, day: Day): Promise<readonly string[]> {
  const text = `select distinct staff from absence where organisation = $1 and stand_in = $2 and $3::date between first_day and last_day`;
  return (await rows<{ staff: string }>(tx, text, [tx.organisation, staff, day])).map((one) => one.staff);
}

/** Notes it. Who stands in sees what is of the absent colleague on these days: that stands in the log of the office. */
export async function addAbsence(tx: Tx, by: string, { staff, firstDay, lastDay, standIn }: Omit<Absence, 'id'>): Promise<void> {
  const text = `insert into absence (organisation, id, staff, first_day, last_day, stand_in, entered_by)
    values ($1, $2, $3, $4, $5, $6, $7)`;
  await rows(tx, text, [tx.organisation, newId(), staff, firstDay, lastDay, standIn ?? null, by]);
  if (standIn === undefined) return;
  const name = (await staffById(tx, standIn))?.name ?? standIn;
  await noteStaff(tx, { by, staff, what: 'stand-in-set', details: { standIn: name, from: firstDay, to: lastDay } });
}

/** Takes it away, in the name of `by`; of one colleague alone when `of` names who. */
export async function dropAbsence(tx: Tx, by: string, id: string, of?: string): Promise<boolean> {
  const text = `delete from absence where organisation = $1 and id = $2 and ($3::text is null or staff = $3)
    returning staff, stand_in`;
  const gone = await row<{ staff: string; stand_in: string | null }>(tx, text, [tx.organisation, id, of ?? null]);
  if (gone === undefined) return false;
  const { staff, stand_in: standIn } = gone;
  if (standIn === null) return true;
  const name = (await staffById(tx, standIn))?.name ?? standIn;
  await noteStaff(tx, { by, staff, what: 'stand-in-ended', details: { standIn: name } });
  return true;
}
