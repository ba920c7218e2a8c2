// `migrate`: brings the database to this version, as every start does too.

import { readConfig } from '#config.ts';
import { stderrLog } from '#log.ts';
import { prepareDatabase } from '#prepare-database.ts';
import { withDatabase } from '#store/open-database.ts';
import type { Run } from './command.ts';

export const migrateCommand: Run = async (_args, out) => {
  const config = readConfig();
  await withDatabase(config, 'migrate', (database) => prepareDatabase(database, config, stderrLog(config.logLevel)));
  out.print('De database is bij.');
  return 0;
};
