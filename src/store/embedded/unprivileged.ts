// PostgreSQL refuses to run as root. Started by root, it gets a user of its own: inside a user namespace, where files
// stay where they are; or, where the kernel refuses that, as `nobody` with its files in a place `nobody` can reach.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartFault } from '../start-fault.ts';
import { holdsBinaries } from './binaries.ts';
import { markOf } from './processes.ts';

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** How the programs of PostgreSQL are started: a command in front, another user, or neither. */
export type Footing = { prefix: string[]; uid?: number; gid?: number };

/**
 * The footing for a cluster that stands here, or will. Anybody but root runs PostgreSQL as themselves. For root, data that
 * is there decides: it is opened as its owner, whatever the kernel allows today.
 * @throws StartFault when the data needs a user namespace and the kernel now refuses one
 */
export function chooseFooting(data: string): Footing {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  if (namespaceAllowed()) return { prefix: NAMESPACE };
  if (!owner) return { prefix: [], uid: NOBODY, gid: NOBODY };
  throw new StartFault(
    `De database in ${data} is van root, en PostgreSQL draait niet als root. Start Gehoord als een gewone gebruiker, en geef die de map.`,
  );
}

function namespaceAllowed(): boolean {
  return spawnSync(NAMESPACE[0] as string, [...NAMESPACE.slice(1), 'true'], { stdio: 'ignore' }).status === 0;
}

/** Where data and binaries stand for a footing that changes user: below a folder that `nobody` can enter. */
export function placeForNobody(dataDir: string, base = '/var/lib/gehoord'): { data: string; binaries: string; socket: string } {
  const own = join(base, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  return { data: join(own, 'postgres'), binaries: join(base, 'binaries'), socket: join(own, 'socket') };
}

/** Makes a folder that only the footing's user can enter; its parents can be passed through by everybody. */
export function makeOwnFolder(folder: string, footing: Footing): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (footing.uid !== undefined) chownSync(folder, footing.uid, footing.gid ?? footing.uid);
}

/** Copies the binaries, once per version, to where `nobody` can read them. Returns the copy's folder. */
export function copyBinaries(source: string, into: string, version: string): string {
  const copy = join(into, version);
  if (holdsBinaries(copy)) return copy;
  const half = `${copy}.half-${process.pid}`;
  mkdirSync(into, { recursive: true, mode: 0o755 });
  for (const name of readdirSync(into)) {
    const maker = Number(/\.half-(\d+)$/.exec(name)?.[1] ?? 0);
    if (maker && !markOf(maker)) rmSync(join(into, name), { recursive: true, force: true });
  }
  cpSync(source, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  rmSync(copy, { recursive: true, force: true });
  renameSync(half, copy);
  return copy;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
