// Who is alive: recognises processes by number *and* start time, and finds those that work in a data directory.
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number. */
export type ProcessMark = { pid: number; started: string };

export function markOf(pid: number): ProcessMark | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

/** True while that very process runs; a zombie counts as dead. */
export function isAlive(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.started;
}

/** Boot and clock tick at which a living process began; undefined when there is none or only a zombie is left. */
function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return answersSignals(pid) ? 'unknown' : undefined;
  const stat = readIf(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name in brackets may hold spaces and brackets itself; the numbers start after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${readIf('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The living processes whose working directory is this folder: a postmaster and its backends stand in their data. */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux' || !existsSync(folder)) return [];
  const place = realpathSync(folder);
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((pid) => workingDirectory(pid) === place && startOf(pid) !== undefined);
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone meanwhile, or somebody else's: either way not one of ours
  }
}

/** Sends a signal; a process that is already gone is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks again until the answer is yes, at most so many milliseconds. Returns whether it came. */
export async function eventually(question: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  for (;;) {
    if (await question()) return true;
    if (Date.now() > until) return false;
    await pause(20);
  }
}

function readIf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // the process ended between listing and reading
  }
}
