/**
 * Replaying the cases of an organisation under another version: cases a second, and whether the memory stays the same when
 * there are ten times as many. What was seeded is kept for the next run, and is that of `bench/pages.ts`.
 * node bench/replay.ts [--cases 100000] [--against 10000]
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { policiesFolder } from '#store/policies-folder.ts';
import { line, megabytes, rate, times } from './figures.ts';
import { buildProduct, dataFolder, freshData, HOME, runCommand } from './product.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, against: { type: 'string', default: '10000' } },
});

interface Run {
  readonly cases: number;
  readonly seconds: number;
  /** the most resident memory of the command, bytes */
  readonly most: number;
}

/** The data of so many cases; seeded when it is not yet. */
function seeded(cases: number): string {
  const name = `pages-${cases}`;
  const mark = `${dataFolder(name)}.seeded`;
  if (existsSync(mark)) return dataFolder(name);
  const dataDir = freshData(name);
  runCommand(dataDir, 'seed', '--cases', String(cases));
  writeFileSync(mark, '');
  return dataDir;
}

/** The first organisation's procedure with a shorter term, as its next version. */
function nextVersion(): { readonly name: string; readonly folder: string } {
  const name = 'cak';
  const root = mkdtempSync(join(tmpdir(), 'replay-'));
  for (const one of ['laws', 'calendars', name]) cpSync(join(policiesFolder(), one), join(root, one), { recursive: true });
  const file = join(root, name, 'policy.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^version: \d+/m, 'version: 999').replace('within: 6 weeks', 'within: 4 weeks'));
  return { name, folder: join(root, name) };
}

/** Runs the command of the built product and watches its memory. */
async function replayed(dataDir: string, { name, folder }: ReturnType<typeof nextVersion>): Promise<Run> {
  const began = performance.now();
  // as bin/gehoord starts it
  const args = [join(HOME, 'dist', 'gehoord.js'), 'policy', 'replay', `${name}@${folder}`, '--json'];
  const child = spawn(process.execPath, ['--max-semi-space-size=16', '--heap-growing-percent=40', ...args], {
    cwd: HOME,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let most = 0;
  let last = '';
  const watch = setInterval(() => {
    most = Math.max(most, mostOf(child.pid));
  }, 100);
  // each case is a line: only the last one, with the counts, is kept
  child.stdout.on('data', (chunk: Buffer) => {
    const text = last + chunk.toString('utf8');
    last = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
  });
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`policy replay ended with ${code}`);
  const { cases } = JSON.parse(last) as { cases: number };
  return { cases, seconds: (performance.now() - began) / 1000, most };
}

/** The most memory a process ever had; 0 when it is gone. */
function mostOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

buildProduct();
const next = nextVersion();
try {
  const few = await replayed(seeded(Number(values.against)), next);
  const many = await replayed(seeded(Number(values.cases)), next);
  for (const one of [few, many])
    console.log(
      line(`${one.cases} cases`, `${one.seconds.toFixed(1)} s`, rate(one.cases / one.seconds), `${megabytes(one.most)} at most`),
    );
  console.log(line('memory, many against few', times(many.most / few.most)));
} finally {
  rmSync(join(next.folder, '..'), { recursive: true });
}
