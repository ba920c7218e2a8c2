// One running PostgreSQL server on one data directory, reached through a unix socket only.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartFault } from '../start-fault.ts';
import { eventually, isAlive, markOf, type ProcessMark, signal } from './processes.ts';
import type { Footing } from './unprivileged.ts';

export const SUPERUSER = 'postgres';
export const SOCKET_PORT = 5432;

/** Where a server's programs, data, socket and log stand, and as whom it runs. */
export type Site = { binaries: string; data: string; socket: string; log: string; footing: Footing };

/** A server that runs. `died` becomes a sentence when it ends without having been asked to. */
export type Postmaster = { pid: number; socket: string; died: Promise<string>; stop(manner?: 'fast' | 'smart'): Promise<void> };

/** Kept on the command line and not in postgresql.conf, so that a new version of Gehoord brings its own. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What a failing statement held may be about a person: no values and no statements in the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
};

const START_MS = 120_000;
const FAST_MS = 30_000;

/**
 * Starts the server and waits until it answers. It stands on its own: it survives this process when that is killed.
 * @throws StartFault with the reason from its log
 */
export async function startPostmaster(site: Site, settings: Record<string, string> = {}): Promise<Postmaster> {
  const command = postgresCommand(site, { ...SETTINGS, ...settings });
  const log = openSync(site.log, sizeOf(site.log) > 10_000_000 ? 'w' : 'a', 0o600);
  const from = sizeOf(site.log);
  const child = spawn(command[0] as string, command.slice(1), {
    detached: true,
    stdio: ['ignore', log, log],
    env: cleanEnvironment,
    uid: site.footing.uid,
    gid: site.footing.gid,
  });
  closeSync(log);
  child.unref();
  let ended = false;
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve())).then(() => {
    ended = true;
  });
  const ready = await eventually(async () => ended || (await answers(site.socket)), START_MS);
  if (ended || !ready || child.pid === undefined) throw new StartFault(whyNot(site.log, from));
  return running(child.pid, site, exit);
}

/** The environment of the server: nothing of ours leaks in, messages in English for whoever reads the log. */
export const cleanEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function postgresCommand(site: Site, settings: Record<string, string>): string[] {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [
    ...site.footing.prefix,
    join(site.binaries, 'bin', 'postgres'),
    '-D',
    site.data,
    '-k',
    site.socket,
    '-p',
    String(SOCKET_PORT),
    ...options,
  ];
}

function running(pid: number, site: Site, exit: Promise<void>): Postmaster {
  const mark = markOf(pid);
  let asked = false;
  const died = new Promise<string>((resolve) => {
    exit.then(() => {
      if (!asked) resolve(`De database is onverwacht gestopt. De reden staat in ${site.log}.`);
    });
  });
  return {
    pid,
    socket: site.socket,
    died,
    async stop(manner = 'fast') {
      asked = true;
      if (mark) await stopPostmaster(mark, manner);
    },
  };
}

/** Fast: open transactions are rolled back. Smart: waits until everybody else is done. */
async function stopPostmaster(mark: ProcessMark, manner: 'fast' | 'smart'): Promise<void> {
  const gone = () => !isAlive(mark);
  if (manner === 'smart') {
    signal(mark.pid, 'SIGTERM');
    if (await eventually(gone, FAST_MS)) return;
  }
  signal(mark.pid, 'SIGINT');
  if (await eventually(gone, FAST_MS)) return;
  signal(mark.pid, 'SIGQUIT');
  await eventually(gone, FAST_MS);
}

/** Whether a server answers on the socket in this folder. */
export async function answers(socket: string): Promise<boolean> {
  const client = new pg.Client({
    host: socket,
    port: SOCKET_PORT,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false; // not yet: the caller asks again until its patience ends, and then reads the log
  }
}

function whyNot(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|ERROR|error|cannot/.test(line)) ?? lines.at(-1) ?? '';
  if (/No space left/.test(reason)) return 'De database kan niet starten: de schijf is vol. Maak ruimte en start opnieuw.';
  return `De database kan niet starten: ${reason.trim() || 'zij antwoordt niet'}. Meer staat in ${log}.`;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
