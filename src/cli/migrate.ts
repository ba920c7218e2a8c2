// `migrate`: brings the database to this version, as every start does too.

import { readConfig } from '#config.ts';
import { stderrLog } from '#log.ts';
import { prepareDatabase } from '#prepare-database.ts';
import { withDatabase } from '#store/open-database.ts';
import { onlyHelp, type Run } from './command.ts';

const HELP = `Brengt de database naar deze versie, zoals elke start ook doet; zonder reservekopie (die maakt bin/gehoord upgrade).

Gebruik: bin/gehoord migrate`;

export const migrateCommand: Run = async (args, out) => {
  const answered = onlyHelp(args, out, HELP, 'migrate heeft geen keuzes.');
  if (answered !== undefined) return answered;
  const config = readConfig();
  await withDatabase(config, 'migrate', (database) => prepareDatabase(database, config, stderrLog(config.logLevel)));
  out.print('De database is bij.');
  return 0;
};
