/** Backups that were never finished: what a killed process left of one, which nobody will go on with. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One that is being made changes; one of which the folder stood still for a day is left over. */
const A_DAY_MS = 86_400_000;

/** Removes halves of backups from this folder; what is being made now stays. */
export async function removeHalves(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.part'))) {
    const tables = join(folder, name, 'tables');
    const { mtimeMs } = await stat(tables).catch(() => stat(join(folder, name)));
    if (now - mtimeMs > A_DAY_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}
