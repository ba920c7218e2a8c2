/** What PostgreSQL alone reaches with the rows of a lodging: pgbench, plain statements, one transaction each, on the same server. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { SOCKET_PORT } from '#store/embedded/postmaster.ts';

const PLACES = [18, 17, 16, 15].map((major) => `/usr/lib/postgresql/${major}/bin/pgbench`).concat('/usr/bin/pgbench');

/** Where the statements go, and how hard. */
export interface Run {
  readonly socket: string;
  readonly database: string;
  readonly user: string;
  readonly clients: number;
  readonly seconds: number;
}

/** The program; undefined where it is not installed. */
export function pgbenchProgram(): string | undefined {
  return PLACES.find((path) => existsSync(path));
}

/** Writes the script of one transaction: a round trip for every statement. */
export function writeScript(file: string, statements: readonly string[]): void {
  const numbers = ['\\set n :n + 1', '\\set u :client_id * 1000000000000 + :n'];
  writeFileSync(file, `${[...numbers, ...['begin', ...statements, 'commit'].map((one) => `${one};`)].join('\n')}\n`);
}

let runs = 0;

/** Transactions a second, the scripts in turn by chance. Every run numbers its rows from where none was before. */
export function runPgbench(program: string, scripts: readonly string[], run: Run): number {
  runs += 1;
  const reach = ['-h', run.socket, '-p', String(SOCKET_PORT), '-U', run.user];
  const pace = ['-c', String(run.clients), '-j', '1', '-T', String(run.seconds), '-M', 'prepared', '-n'];
  const files = scripts.flatMap((file) => ['-f', file]);
  const done = spawnSync(program, [...reach, ...pace, '-D', `n=${runs * 10_000_000}`, ...files, run.database], {
    encoding: 'utf8',
    timeout: (run.seconds + 30) * 1000,
  });
  const tps = Number(/^tps = ([\d.]+)/m.exec(done.stdout)?.[1]);
  if (done.status !== 0 || Number.isNaN(tps)) throw new Error(`pgbench failed: ${done.stderr}`);
  return tps;
}
