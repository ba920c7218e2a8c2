/** How much room there is on the disk where the documents stand. */
import { statfs } from 'node:fs/promises';

export interface Disk {
  /** bytes that we may still use */
  readonly free: number;
  readonly total: number;
}

export async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}
