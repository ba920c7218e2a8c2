// For whoever works on Gehoord: builds, starts, and does both again at every change below src/ or policies/.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildIsStale } from './build.mjs';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const QUIET_MS = 150;

const say = (line) => process.stderr.write(`${line}\n`);
let server;
let waiting;
let busy = Promise.resolve();

async function restart() {
  try {
    if (buildIsStale(HOME)) await build(HOME, say);
  } catch (error) {
    say(`${error.message}\nHersteld? Dan probeer ik het vanzelf opnieuw.`);
    return;
  }
  await stop();
  server = spawn(process.execPath, [join(HOME, 'dist', 'gehoord.js'), 'serve'], { cwd: HOME, stdio: 'inherit' });
}

async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

for (const folder of ['src', 'policies']) {
  watch(join(HOME, folder), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      busy = busy.then(restart);
    }, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => busy.then(stop).then(() => process.exit(0)));
}
busy = restart();
