/** Which organisations this installation serves, and what it remembers of itself. */
import type { Pool } from 'pg';
import { storableJson } from './journal/canonical-json.ts';
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

/** What the installation remembers under this key; undefined when nothing. */
export async function installationValue(pool: Pick<Pool, 'query'>, key: string): Promise<unknown> {
  const { rows: found } = await pool.query<{ value: unknown }>('select value from installation where key = $1', [key]);
  return found[0]?.value;
}

/** Remembers something of the installation as a whole. */
export async function setInstallationValue(pool: Pick<Pool, 'query'>, key: string, value: unknown): Promise<void> {
  const text = `insert into installation (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value, changed_at = now()`;
  await pool.query(text, [key, storableJson(value)]);
}
