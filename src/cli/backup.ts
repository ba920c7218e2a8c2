/** `backup`: writes everything that was entrusted to this installation into a new folder, while the work goes on. */
import { backupFolder } from '#backup-before-upgrade.ts';
import { readConfig } from '#config.ts';
import { makeBackup } from '#store/backup/make-backup.ts';
import { withDatabase } from '#store/open-database.ts';
import { ownerPool } from '#store/pool.ts';
import type { Run } from './command.ts';

const HELP = `Maakt een reservekopie van database, documenten, sleutels en ijkpunten, terwijl het werk doorgaat.

Gebruik: bin/gehoord backup [MAP]

  MAP   een map die nog niet bestaat; zonder: backups/<tijdstip> in de gegevensmap

De kopie bevat persoonsgegevens en sleutels: bewaar haar even zorgvuldig als de gegevensmap, op een andere schijf.`;

export const backupCommand: Run = async (args, out) => {
  const [folder, ...more] = args;
  if (folder === '--help' || folder === '-h') {
    out.print(HELP);
    return 0;
  }
  if (more.length > 0 || folder?.startsWith('-')) {
    out.complain('Noem hoogstens één map, die nog niet bestaat.');
    return 2;
  }
  const config = readConfig();
  const target = folder ?? backupFolder(config);
  const manifest = await withDatabase(config, 'backup', async (database) => {
    const pool = ownerPool(database.owner, () => {});
    try {
      return await makeBackup(pool, config.dataDir, target, config.mode, out.complain);
    } finally {
      await pool.end();
    }
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  out.print(`Reservekopie gemaakt in ${target}: ${rows} rijen en ${manifest.files.count} documenten.`);
  return 0;
};
