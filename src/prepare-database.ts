// Brings an opened database to the schema of this version, and makes sure that it is the database of this mode.
import type { Log } from '#core/log-line.ts';
import { checkKeys, checkMode } from '#store/installation-mode.ts';
import { partyKey } from '#store/keys.ts';
import { migrate, NewerSchema } from '#store/migrate.ts';
import type { OpenDatabase } from '#store/open-database.ts';
import { ownerPool } from '#store/pool.ts';
import { StartFault } from '#store/start-fault.ts';
import type { Config } from './config.ts';

/** @throws StartFault when the database is of a newer version, of the other mode, or of other keys */
export async function prepareDatabase(database: OpenDatabase, config: Config, log: Log): Promise<void> {
  const pool = ownerPool(database.owner, (fault) => log('warn', 'database connection lost', { kind: fault.name }));
  try {
    await migrate(pool, database.appRole);
    await checkMode(pool, config.mode);
    await checkKeys(pool, config.dataDir, await partyKey(config.dataDir));
  } catch (cause) {
    if (!(cause instanceof NewerSchema)) throw cause;
    throw new StartFault(
      'De database is gemaakt door een nieuwere versie van Gehoord. Installeer die versie, of zet een reservekopie van deze versie terug.',
      { cause },
    );
  } finally {
    await pool.end();
  }
}
