/** When the last whole backup was made, beside the data that it is of; a backup that was put back begins without. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'last-backup.json');

/** Notes that one is whole. */
export async function noteBackup(dataDir: string, at: Date): Promise<void> {
  await writeFile(fileIn(dataDir), `${JSON.stringify({ at: at.toISOString() })}\n`, { mode: 0o600 });
}

/** When it was made; undefined when none was made from here. */
export async function lastBackup(dataDir: string): Promise<Date | undefined> {
  try {
    const { at } = JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as { at?: unknown };
    const date = new Date(typeof at === 'string' ? at : Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT' || fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
