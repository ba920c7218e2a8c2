// A demonstration's database is never used for real complaints: with DATABASE_URL the database itself remembers what it is.
import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Mode } from './embedded/data-directory.ts';
import { keysFolder } from './keys.ts';
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
  const found = (await remembered(pool, 'mode', mode)) as Mode;
  if (found !== mode) throw new StartFault(SENTENCES[found]);
}

/**
 * Records a print of the key of the complainants' codes at the first start, and compares at every later one: with other
 * keys every code that was ever sent would silently stop working.
 * @throws StartFault when these keys are not those of this database
 */
export async function checkKeys(pool: pg.Pool, dataDir: string, key: Buffer): Promise<void> {
  const print = createHmac('sha256', key).update('which key this is').digest('hex');
  if ((await remembered(pool, 'keys', print)) === print) return;
  throw new StartFault(
    `De sleutels in ${keysFolder(dataDir)} horen niet bij deze database: met andere sleutels werkt geen enkele code van een klager meer. Zet de map met sleutels van deze installatie daar terug, of noem met DATA_DIR de map waar zij staat.`,
  );
}

/** What the database remembers under this name: the value of its first start. */
async function remembered(pool: pg.Pool, key: string, value: string): Promise<unknown> {
  await pool.query('INSERT INTO installation (key, value) VALUES ($1, to_jsonb($2::text)) ON CONFLICT (key) DO NOTHING', [
    key,
    value,
  ]);
  const { rows } = await pool.query('SELECT value FROM installation WHERE key = $1', [key]);
  return rows[0].value;
}
