/** The small folders beside the documents: keys and checkpoints, needed to verify and to write letters again. */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDERS = ['checkpoints', 'keys'] as const;

/** Copies them from one place to another; one that a new installation does not have yet becomes an empty one. */
export async function copyFolders(from: string, into: string): Promise<void> {
  for (const folder of FOLDERS) {
    await mkdir(join(into, folder), { recursive: true, mode: 0o700 });
    await cp(join(from, folder), join(into, folder), { recursive: true }).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'ENOENT') throw fault;
    });
  }
}
