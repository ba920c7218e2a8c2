// A demonstration's database is never used for real complaints: with DATABASE_URL the database itself remembers what it is.
import type pg from 'pg';
import type { Mode } from './embedded/data-directory.ts';
import { StartFault } from './start-fault.ts';

/** What is wrong when a database of this mode is opened as the other. */
const SENTENCES: Record<Mode, string> = {
  demonstration:
    'De database van DATABASE_URL bevat een demonstratie; die wordt nooit gebruikt voor echte klachten. Noem een nieuwe, lege database.',
  real: 'De database van DATABASE_URL bevat echte klachten. Stel SMTP_URL en ADMIN_EMAIL weer in, of noem voor een demonstratie een andere database.',
};

/**
 * Records the mode in the table `installation(key, value)` at the first start, and compares at every later one.
 * To be called after the migrations, with the owner's pool.
 * @throws StartFault when the database belongs to the other mode
 */
export async function checkMode(pool: pg.Pool, mode: Mode): Promise<void> {
  await pool.query("INSERT INTO installation (key, value) VALUES ('mode', to_jsonb($1::text)) ON CONFLICT (key) DO NOTHING", [
    mode,
  ]);
  const { rows } = await pool.query("SELECT value FROM installation WHERE key = 'mode'");
  const found = rows[0].value as Mode;
  if (found !== mode) throw new StartFault(SENTENCES[found]);
}
