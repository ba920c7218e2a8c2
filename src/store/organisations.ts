/** Which organisations this installation serves, and since when. */
import type { Pool } from 'pg';
import type { Day } from '#core/time/day.ts';
import { changed, row, rows, type Tx, withOrganisation } from './transaction.ts';

/** Makes these organisations known from this day on; those that are known already are left as they are. */
export async function ensureOrganisations(pool: Pool, ids: readonly string[], firstDay?: Day): Promise<void> {
  for (const id of ids) {
    await withOrganisation(pool, id, (tx) => makeKnown(tx, firstDay));
  }
}

/** Makes the organisation of the open transaction known; false when it was. Without a first day it is today by the database. */
export async function makeKnown(tx: Tx, firstDay?: Day): Promise<boolean> {
  const [names, values] = firstDay === undefined ? ['id', [tx.organisation]] : ['id, first_day', [tx.organisation, firstDay]];
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  const made = await changed(tx, `insert into organisation (${names}) values (${places}) on conflict do nothing`, values);
  await rows(tx, 'insert into chain_head (organisation) values ($1) on conflict do nothing', [tx.organisation]);
  return made > 0;
}

/** The day on which the organisation of the open transaction came to be here; undefined when it is not. */
export async function firstDayOf(tx: Tx): Promise<Day | undefined> {
  const text = 'select first_day::text as day from organisation where id = $1';
  return (await row<{ day: Day }>(tx, text, [tx.organisation]))?.day;
}

/** Whether something of the open transaction's organisation must go on: it has a case, or a version of its procedure of its own. */
export async function wasUsed(tx: Tx): Promise<boolean> {
  const text = `select exists (select from case_view where organisation = $1)
    or exists (select from policy_version where organisation = $1) as used`;
  return (await row<{ used: boolean }>(tx, text, [tx.organisation]))?.used === true;
}

/** The ids of all organisations, in order. */
export async function organisations(pool: Pick<Pool, 'query'>): Promise<readonly string[]> {
  const { rows: found } = await pool.query<{ id: string }>('select id from organisation order by id');
  return found.map(({ id }) => id);
}
