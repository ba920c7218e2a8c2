/** The built product, started as its users start it: a process of its own, its own data, the database of its own launcher. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runningSocket } from '#store/embedded/cluster.ts';
import { eventually, processesIn, signal } from '#store/embedded/processes.ts';

export const HOME = resolve(import.meta.dirname, '..');
const PROGRAM = join(HOME, 'dist', 'gehoord.js');
/** Those of `npm start`. */
const NODE_FLAGS = startFlags();
/** After a hard end of a large database PostgreSQL reads its log first. */
const START_MS = 120_000;

/** Processor time, in seconds. */
export interface Spent {
  readonly application: number;
  readonly letters: number;
  readonly database: number;
}

export interface Product {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** folder of the database's socket */
  readonly socket: string;
  /** from the start of the process until it said where it is */
  readonly startMs: number;
  /** resident memory of the application's own process now, and the most it ever had; bytes */
  memory(): { readonly now: number; readonly most: number };
  /** until now: the application's own process, the one that draws letters, the database */
  processor(): Spent;
  /** holds the application and the process that draws letters still, so that the database has nobody else to serve */
  hold(): void;
  goOn(): void;
  stop(): Promise<void>;
  /** ends it without warning; the database stays, as after a crash */
  kill(): Promise<void>;
}

/** Milliseconds of processor time since `before`, for each of so many things that were done. */
export function spentSince(before: Spent, product: Product, count: number): Spent {
  const now = product.processor();
  const each = (name: keyof Spent) => ((now[name] - before[name]) * 1000) / count;
  return { application: each('application'), letters: each('letters'), database: each('database') };
}

/** A folder for the data of a benchmark, on the disk of the project; an old one of this name is taken away. */
export function freshData(name: string): string {
  const folder = dataFolder(name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

export function dataFolder(name: string): string {
  mkdirSync(join(HOME, '.cache', 'bench'), { recursive: true });
  return join(HOME, '.cache', 'bench', name);
}

/** Builds when something changed. */
export function buildProduct(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(HOME, 'bin', 'setup.mjs')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Runs a command of the built product to its end; what it says goes to the terminal. */
export function runCommand(dataDir: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: HOME, env: environment(dataDir), stdio: 'inherit' });
  if (status !== 0) throw new Error(`gehoord ${args.join(' ')} ended with ${status}`);
}

/** What a command of the built product prints. */
export function outputOf(dataDir: string, ...args: string[]): string {
  const run = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: HOME, env: environment(dataDir), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`gehoord ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return run.stdout.trim();
}

/** Starts the server; its log goes to a file, as it would with a service manager. */
export async function startProduct(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  const log = openSync(`${dataDir}.log`, 'w');
  const began = performance.now();
  const env = { ...environment(dataDir), PORT: '0', ...settings };
  const child = spawn(process.execPath, [...NODE_FLAGS, PROGRAM, 'serve'], { cwd: HOME, env, stdio: ['ignore', 'pipe', log] });
  process.once('exit', () => signal(child.pid as number, 'SIGKILL'));
  const url = await saidUrl(child, `${dataDir}.log`);
  const startMs = performance.now() - began;
  const pid = child.pid as number;
  return {
    url,
    pid,
    dataDir,
    socket: runningSocket(dataDir) ?? '',
    startMs,
    memory: () => memoryOf(pid),
    processor: () => ({
      application: processorOf(pid),
      letters: sum(family(pid).slice(1).map(processorOf)),
      database: sum(processesIn(join(dataDir, 'postgres')).map(processorOf)),
    }),
    hold: () => tell(family(pid), 'SIGSTOP'),
    goOn: () => tell(family(pid), 'SIGCONT'),
    stop: () => stop(child, dataDir),
    kill: () => ended(child, 'SIGKILL'),
  };
}

function tell(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) signal(pid, name);
}

function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));
  return /exec node (.*) dist/.exec(scripts.start)?.[1]?.split(' ') ?? [];
}

function environment(dataDir: string) {
  const { PATH, HOME: home } = process.env;
  return { PATH, HOME: home, DATA_DIR: dataDir };
}

function saidUrl(child: ChildProcess, log: string): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const late = setTimeout(() => failed(new Error(`the product did not start in time; see ${log}`)), START_MS);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /staat klaar op (\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      found(url);
    });
    child.once('exit', () => {
      clearTimeout(late);
      failed(new Error(`the product did not start:\n${said}${readFileSync(log, 'utf8')}`));
    });
  });
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  const killed = setTimeout(() => child.kill('SIGKILL'), 60_000);
  await ended(child, 'SIGTERM');
  clearTimeout(killed);
  await eventually(() => processesIn(join(dataDir, 'postgres')).length === 0, 10_000);
}

async function ended(child: ChildProcess, by: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolveWith) => child.once('exit', resolveWith));
  child.kill(by);
  await gone;
}

/** The application and the child processes that it forked itself; the database stands on its own and is not among them. */
function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return [pid, ...children.filter((one) => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('.worker.'))];
}

function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024;
  return { now: bytes('VmRSS'), most: bytes('VmHWM') };
}

/** Its own and that of its ended children, in seconds. */
function processorOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0; // ended meanwhile: its parent has its time
  const stat = readFileSync(file, 'utf8');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
  return sum(fields) / TICKS;
}

const TICKS = 100;

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
