/** The policies as the running system has them: those of the folder, and the versions that were published in this installation. */
import { readConfig } from '#config.ts';
import type { PolicyShelf } from '#handling/policy-shelf.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { withDatabase } from '#store/open-database.ts';
import { loadPolicies } from '#store/policies.ts';
import { applicationPool } from '#store/pool.ts';

/** Works with the shelf while the database is open. */
export function withPolicies<T>(command: string, work: (shelf: PolicyShelf) => Promise<T>): Promise<T> {
  return withDatabase(readConfig(), command, async (database) => {
    const pool = applicationPool(database.app, () => {}, { max: 1, statementMs: 0 });
    try {
      return await work(await standingShelf(pool, await loadPolicies(), () => {}));
    } finally {
      await pool.end();
    }
  });
}
