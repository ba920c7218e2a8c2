// Makes a fresh clone ready to run: packages, then the build; with --test also a browser. Plain JavaScript without
// dependencies, because it runs before anything is installed, under whatever Node the machine has (20 or newer).
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildIsStale } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureClamd } from './clamd.mjs';
import { install, installIsStale } from './install.mjs';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const LOCK = join(HOME, '.cache', 'setup.lock');
const PATIENCE_MS = 10 * 60_000;

/** Progress goes to stderr: stdout belongs to the command that comes after. */
export const say = (line) => process.stderr.write(`${line}\n`);

async function main(options) {
  requireNode();
  if (installIsStale(HOME) || buildIsStale(HOME)) {
    await alone(async () => {
      if (installIsStale(HOME)) install(HOME, say);
      if (buildIsStale(HOME)) await build(HOME, say);
    });
  }
  if (options.includes('--test')) {
    ensureChromium(say);
    ensureClamd(say);
  }
}

/** Linux on x64 gets its own Node with the packages; every other machine brings one that is new enough. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const bringsItsOwn = process.platform === 'linux' && process.arch === 'x64';
  const enough = bringsItsOwn ? major >= 20 : major > 24 || (major === 24 && minor >= 7);
  if (enough) return;
  const needed = bringsItsOwn ? '20' : '24.7';
  throw new Error(`Node ${process.versions.node} is te oud: installeer Node ${needed} of nieuwer (https://nodejs.org).`);
}

/** One set-up at a time in this folder; a lock left behind by a process that is gone is taken over. */
async function alone(work) {
  mkdirSync(join(HOME, '.cache'), { recursive: true });
  const until = Date.now() + PATIENCE_MS;
  while (!takeLock()) {
    if (Date.now() > until) throw new Error(`Een andere opstart is nog bezig; is dat niet zo, verwijder dan ${LOCK}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (ownerIsGone()) rmSync(LOCK, { force: true });
    return false;
  }
}

function ownerIsGone() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    if (!pid) return Date.now() - statSync(LOCK).mtimeMs > 5000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

main(process.argv.slice(2)).catch((error) => {
  say(error.message);
  process.exit(1);
});
