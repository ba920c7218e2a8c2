/** `upgrade`: brings an older installation to this version, after a backup of what it was. */
import { backupBeforeUpgrade } from '#backup-before-upgrade.ts';
import { readConfig } from '#config.ts';
import { stderrLog } from '#log.ts';
import { prepareDatabase } from '#prepare-database.ts';
import { pending } from '#store/migrate.ts';
import { withDatabase } from '#store/open-database.ts';
import { withClient } from '#store/roles.ts';
import { onlyHelp, type Run } from './command.ts';

const HELP = `Werkt een oudere installatie bij naar deze versie; maakt eerst een reservekopie.

Gebruik: bin/gehoord upgrade

De reservekopie staat daarna in de map backups van de gegevensmap. Zij bevat persoonsgegevens: verwijder haar als alles goed is.`;

export const upgradeCommand: Run = async (args, out) => {
  const answered = onlyHelp(args, out, HELP, 'upgrade heeft geen keuzes.');
  if (answered !== undefined) return answered;
  const config = readConfig();
  return withDatabase(config, 'upgrade', async (database) => {
    const waiting = await withClient(database.owner, pending);
    if (waiting.length === 0) {
      out.print('De installatie is al van deze versie.');
      return 0;
    }
    const target = await backupBeforeUpgrade(database.owner, config, waiting, out.complain);
    if (target !== undefined) out.print(`Reservekopie van hoe het was: ${target}`);
    for (const name of waiting) out.complain(`bijwerken: ${name}`);
    await prepareDatabase(database, config, stderrLog(config.logLevel));
    out.print('De installatie is bijgewerkt.');
    return 0;
  });
};
