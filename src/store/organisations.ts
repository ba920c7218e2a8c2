/** Which organisations this installation serves. */
import type { Pool } from 'pg';
import { rows, withOrganisation } from './transaction.ts';

/** Makes these organisations known; those that are known already are left as they are. */
export async function ensureOrganisations(pool: Pool, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await withOrganisation(pool, id, async (tx) => {
      await rows(tx, 'insert into organisation (id) values ($1) on conflict do nothing', [id]);
      await rows(tx, 'insert into chain_head (organisation) values ($1) on conflict do nothing', [id]);
    });
  }
}

/** The ids of all organisations, in order. */
export async function organisations(pool: Pick<Pool, 'query'>): Promise<readonly string[]> {
  const { rows: found } = await pool.query<{ id: string }>('select id from organisation order by id');
  return found.map(({ id }) => id);
}
