/** How much room there is on the disk where the documents stand. */
import { statfs } from 'node:fs/promises';

export interface Disk {
  /** bytes that we may still use */
  readonly free: number;
  readonly total: number;
}

/** With less than this even a complaint without documents could be refused: 64 MB for the database, its log and a letter. */
export const LEAST_FREE = 64 * 1024 * 1024;

/** Rejects when the disk of this folder has less than `LEAST_FREE` left; one question to the kernel, so it can be asked often. */
export async function roomIn(folder: string, disk: (folder: string) => Promise<Disk> = diskOf): Promise<void> {
  const { free } = await disk(folder);
  if (free < LEAST_FREE) throw new Error(`only ${free} bytes are free below ${folder}`);
}

export async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}
