/** Which organisations this installation serves. */
import type { Pool } from 'pg';
import { changed, rows, type Tx, withOrganisation } from './transaction.ts';

/** Makes these organisations known; those that are known already are left as they are. */
export async function ensureOrganisations(pool: Pool, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await withOrganisation(pool, id, makeKnown);
  }
}

/** Makes the organisation of the open transaction known; false when it was. */
export async function makeKnown(tx: Tx): Promise<boolean> {
  const made = await changed(tx, 'insert into organisation (id) values ($1) on conflict do nothing', [tx.organisation]);
  await rows(tx, 'insert into chain_head (organisation) values ($1) on conflict do nothing', [tx.organisation]);
  return made > 0;
}

/** The ids of all organisations, in order. */
export async function organisations(pool: Pick<Pool, 'query'>): Promise<readonly string[]> {
  const { rows: found } = await pool.query<{ id: string }>('select id from organisation order by id');
  return found.map(({ id }) => id);
}
