// A data directory's own PostgreSQL: chooses where it stands, creates it, clears away what a crash left, and starts it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartFault } from '../start-fault.ts';
import { binariesFolder, POSTGRES_MAJOR } from './binaries.ts';
import { TO_ANOTHER_POSTGRES } from './data-directory.ts';
import { cleanEnvironment, type Postmaster, type Site, SOCKET_PORT, SUPERUSER, startPostmaster } from './postmaster.ts';
import { eventually, processesIn, signal } from './processes.ts';
import { chooseFooting, copyBinaries, makeOwnFolder, placeForNobody } from './unprivileged.ts';

/** A path of a unix socket may be this many bytes long. */
const SOCKET_PATH_LIMIT = 107;
const GRACE_MS = 3000;
const KILL_MS = 10_000;

/**
 * Creates the cluster when it is not there, ends what a crash left running, and starts it.
 * The caller holds the lock of the data directory.
 */
export async function startCluster(dataDir: string, settings: Record<string, string> = {}): Promise<Postmaster> {
  const site = chooseSite(dataDir);
  if (existsSync(site.data)) await clearLeftovers(site);
  else await createCluster(site);
  const version = readFileSync(join(site.data, 'PG_VERSION'), 'utf8').trim();
  if (version !== POSTGRES_MAJOR) {
    throw new StartFault(
      `De database in ${dataDir} is van PostgreSQL ${version}; deze versie van Gehoord gebruikt ${POSTGRES_MAJOR}. ${TO_ANOTHER_POSTGRES}`,
    );
  }
  return startPostmaster(site, settings);
}

/** The folder of the socket of the server that runs on this data directory, read from what that server wrote itself. */
export function runningSocket(dataDir: string): string | undefined {
  const places = [join(dataDir, 'postgres'), placeForNobody(dataDir).data];
  const file = places.map((place) => join(place, 'postmaster.pid')).find((path) => existsSync(path));
  return file && readFileSync(file, 'utf8').split('\n')[4];
}

/** In the data directory; for a root that must become somebody else, where that somebody can come. */
function chooseSite(dataDir: string): Site {
  const log = join(dataDir, 'postgres.log');
  const binaries = binariesFolder();
  const [inside, place] = [join(dataDir, 'postgres'), placeForNobody(dataDir)];
  const elsewhere = !existsSync(inside) && existsSync(place.data);
  const footing = chooseFooting(elsewhere ? place.data : inside);
  if (footing.uid === undefined) return { binaries, data: inside, socket: socketFolder(dataDir), log, footing };
  const data = existsSync(inside) ? inside : place.data;
  const socket = data === inside ? socketFolder(dataDir, footing.uid) : place.socket;
  if (data !== inside) makeOwnFolder(dirname(place.data), footing);
  makeOwnFolder(socket, footing);
  return { binaries: copyBinaries(binaries, place.binaries, nameOfCopy(binaries)), data, socket, log, footing };
}

/** A name for a copy of the binaries that changes when they change. */
function nameOfCopy(binaries: string): string {
  const { version } = JSON.parse(readFileSync(join(binaries, '..', 'package.json'), 'utf8'));
  return `postgres-${version}`;
}

/** Inside the data directory, where everybody who can see the data can find it; elsewhere when the path is too long. */
export function socketFolder(dataDir: string, server?: number): string {
  const uid = process.getuid?.() ?? 0;
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const inside = join(dataDir, 'socket');
  const folder = fits(inside) ? inside : join(tmpdir(), `gehoord-${uid}-${hash}`);
  if (!fits(folder))
    throw new StartFault(
      `Het pad ${folder} is te lang voor de verbinding met de database. Kies met DATA_DIR een map met een korter pad.`,
    );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== uid && found.uid !== server)) {
    throw new StartFault(`De map ${folder} is van iemand anders. Verwijder haar of kies met DATA_DIR een andere map.`);
  }
  chmodSync(folder, 0o700);
  return folder;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_LIMIT;
}

/** Creates beside the final place and then changes its name: a creation that was cut off leaves nothing half. */
async function createCluster(site: Site): Promise<void> {
  await clearHalfMade(site.data);
  const half = `${site.data}.new-${process.pid}`;
  makeOwnFolder(half, site.footing);
  const command = [...site.footing.prefix, join(site.binaries, 'bin', 'initdb'), '-D', half, '-U', SUPERUSER, '--auth=trust'];
  const options = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'];
  const run = spawnSync(command[0] as string, [...command.slice(1), ...options], {
    encoding: 'utf8',
    env: cleanEnvironment,
    uid: site.footing.uid,
    gid: site.footing.gid,
    cwd: dirname(site.data),
  });
  if (run.status !== 0) {
    const lines = (run.stderr ?? '').trim().split('\n');
    const why = run.error?.message ?? lines.find((line) => /FATAL|PANIC|error|could not/.test(line)) ?? lines.at(-1);
    throw new StartFault(`De database kan niet worden aangemaakt in ${dirname(site.data)}: ${why}`);
  }
  renameSync(half, site.data);
}

/** Killed while it was creating, an earlier start may have left programs that still write: they end first. */
async function clearHalfMade(data: string): Promise<void> {
  const names = readdirSync(dirname(data)).filter((name) => name.startsWith(`${basename(data)}.new-`));
  for (const half of names.map((name) => join(dirname(data), name))) {
    for (const pid of processesIn(half)) signal(pid, 'SIGKILL');
    await eventually(() => processesIn(half).length === 0, KILL_MS);
    rmSync(half, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * After kill -9 the postmaster lives on, or, killed itself, leaves backends that keep the shared memory for seconds.
 * Ends by number every process that works in the data, first politely, and removes the files of a server that is gone.
 */
async function clearLeftovers({ data, socket }: Site): Promise<void> {
  const none = () => remaining(data).length === 0;
  // Only the postmaster may be asked: its helpers understand the same signal as something else.
  const postmaster = postmasterIn(data);
  if (remaining(data).includes(postmaster)) signal(postmaster, 'SIGINT');
  if (!(await eventually(none, GRACE_MS))) {
    for (const pid of remaining(data)) signal(pid, 'SIGKILL');
    if (!(await eventually(none, KILL_MS))) {
      throw new StartFault(
        `De vorige database draait nog (proces ${remaining(data).join(', ')}) en wil niet stoppen. Beëindig dat proces en start opnieuw.`,
      );
    }
  }
  // PostgreSQL takes a zombie, or whoever got the old number since, for the owner of these files.
  rmSync(join(data, 'postmaster.pid'), { force: true });
  for (const end of ['', '.lock']) rmSync(join(socket, `.s.PGSQL.${SOCKET_PORT}${end}`), { force: true });
}

/** Without /proc only the postmaster itself can be found: by the number in its file, if that is a PostgreSQL on this data. */
function remaining(data: string): number[] {
  if (process.platform === 'linux') return processesIn(data);
  const pid = postmasterIn(data);
  if (!pid) return [];
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.includes(data) ? [pid] : [];
}

/** The number in the postmaster's file; 0 when there is none. */
function postmasterIn(data: string): number {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}
