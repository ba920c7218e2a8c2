// Starts the built product as its users do: in a process of its own, on a free port, with its own data.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { processesIn, signal } from '#store/embedded/processes.ts';

export const HOME = resolve(import.meta.dirname, '..');
const PROGRAM = join(HOME, 'dist', 'gehoord.js');
/** Long: a machine on which everything is tested at once is slow, and this is no measurement. */
const START_MS = 60_000;

/** Settings on top of the demonstration's; `DATA_DIR` is a new folder unless it is given. */
export type Settings = Record<string, string>;

/** `output` grows while it runs. `stop` sends a signal and waits; its answer is the exit code, or the signal that ended it. */
export type TestServer = {
  url: string;
  pid: number;
  dataDir: string;
  output(): string;
  /** Closes what it speaks into, as a terminal or a pipe that goes away. */
  stopReading(): void;
  stop(by?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
};

/** A command that has ended. */
export type Outcome = { code: number | NodeJS.Signals; stdout: string; stderr: string };

/** Starts and waits until it says where it is. Throws with everything it said when it ends before that. */
export async function startServer(settings: Settings = {}): Promise<TestServer> {
  buildWhenStale();
  const dataDir = settings.DATA_DIR ?? newFolder();
  const child = launch(['serve'], { PORT: '0', DATA_DIR: dataDir, ...settings });
  const said = listenTo(child);
  const ended = ending(child);
  const url = await Promise.race([said.line(/staat klaar op (\S+)/), ended.then(() => undefined), patience()]);
  if (!url) throw new Error(`the server did not start:\n${said.all()}`);
  return {
    url,
    pid: child.pid as number,
    dataDir,
    output: said.all,
    stopReading() {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    async stop(by = 'SIGTERM') {
      child.kill(by);
      return ended;
    },
  };
}

/** Runs a command of the product to its end. */
export async function runCommand(args: string[], settings: Settings = {}): Promise<Outcome> {
  buildWhenStale();
  const child = launch(args, settings);
  const said = listenTo(child);
  const code = await ending(child);
  return { code, stdout: said.stdout(), stderr: said.stderr() };
}

const folders: string[] = [];

/** A folder that is not there yet, below one that `clearFolders` takes away. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gehoord-data-'));
  folders.push(folder);
  return join(folder, 'data');
}

/** A copy, with owners and rights, of the data of a server that does not run. */
export function copyFolder(dataDir: string): string {
  const copy = newFolder();
  const { status, stderr } = spawnSync('cp', ['-a', dataDir, copy], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return copy;
}

/** For `afterAll`: whatever a test left running in its data is ended, and the data is removed. */
export function clearFolders(): void {
  for (const folder of folders.splice(0)) {
    const data = join(folder, 'data', 'postgres');
    for (const pid of databaseProcesses(data)) signal(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** The processes of PostgreSQL that work in a data directory. */
export function databaseProcesses(data: string): number[] {
  try {
    return processesIn(data);
  } catch {
    return []; // no such folder: nobody works there
  }
}

let built = false;

function buildWhenStale(): void {
  if (built) return;
  const { status, stderr } = spawnSync(process.execPath, [join(HOME, 'bin', 'setup.mjs')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  built = true;
}

function launch(args: string[], settings: Settings): ChildProcess {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: tmpdir(), env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ending(child: ChildProcess): Promise<number | NodeJS.Signals> {
  return new Promise((resolveWith) => child.once('close', (code, by) => resolveWith(code ?? (by as NodeJS.Signals))));
}

function listenTo(child: ChildProcess) {
  const said = { stdout: '', stderr: '' };
  const waiting: (() => void)[] = [];
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
      for (const look of waiting) look();
    });
  }
  return {
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    all: () => said.stdout + said.stderr,
    line: (pattern: RegExp) =>
      new Promise<string>((found) => {
        waiting.push(() => {
          const match = pattern.exec(said.stdout);
          if (match) found(match[1] as string);
        });
      }),
  };
}

function patience(): Promise<undefined> {
  return new Promise((over) => setTimeout(() => over(undefined), START_MS).unref());
}
