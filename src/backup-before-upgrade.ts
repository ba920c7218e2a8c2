// A backup of what an installation was, before a new version changes its database.
import { join } from 'node:path';
import { makeBackup } from '#store/backup/make-backup.ts';
import { isInUse } from '#store/migrate.ts';
import type { Connection } from '#store/pool.ts';
import { ownerPool } from '#store/pool.ts';
import { StartFault } from '#store/start-fault.ts';
import type { Config } from './config.ts';

/** Where a backup goes without being told: named by the moment, so that none is ever overwritten. */
export function backupFolder({ dataDir }: Pick<Config, 'dataDir'>, why = ''): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return join(dataDir, 'backups', `${moment}${why}`);
}

/**
 * Backs up the installation before these migrations; answers where. Undefined when nothing was ever kept in the database,
 * so that there is nothing to lose. `progress` hears what is being copied.
 * @throws StartFault when the backup cannot be made: then nothing may be migrated
 */
export async function backupBeforeUpgrade(
  owner: Connection,
  config: Pick<Config, 'dataDir' | 'mode'>,
  [first]: readonly string[],
  progress: (what: string) => void,
): Promise<string | undefined> {
  const pool = ownerPool(owner, () => {});
  try {
    if (!(await isInUse(pool))) return undefined;
    const target = backupFolder(config, `-voor-${first}`);
    await makeBackup(pool, config.dataDir, target, config.mode, progress);
    return target;
  } catch (cause) {
    if (!(cause instanceof StartFault)) throw cause;
    const why = `De database is van een oudere versie. Vóór het bijwerken hoort een reservekopie, en die kan niet worden gemaakt.`;
    throw new StartFault(`${why} ${cause.message}`, { cause });
  } finally {
    await pool.end();
  }
}
