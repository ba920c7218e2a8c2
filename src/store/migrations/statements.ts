/** What every migration does: run its statements, and put each table of an organisation behind row-level security. */
import { type Kysely, sql } from 'kysely';

/** Runs the statements one after the other, in the migration's transaction. */
export async function statements(db: Kysely<unknown>, texts: readonly string[]): Promise<void> {
  for (const text of texts) await sql.raw(text).execute(db);
}

/**
 * Shuts the tables: a row is seen and written only in a transaction that names its organisation, by the owner too.
 * What the application may do with them is granted at the end of every migration, by `grants.ts`.
 */
export async function behindTheWall(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const mine = `organisation = current_setting('gehoord.organisation', true)`;
    await statements(db, [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `create policy own_organisation on ${table} using (${mine}) with check (${mine})`,
    ]);
  }
}
