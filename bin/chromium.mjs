// Finds the browser that the journeys run in; as root on Debian it installs one. It never skips: without a browser
// the tests cannot run, and saying so is better than a green that means nothing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium or Chrome on this machine, or undefined. */
export function findChromium() {
  return [...PLACES, ...playwrightPlaces()].find(isExecutable);
}

/** The path of a browser; installs Debian's where that is possible. Throws with the command that is needed. */
export function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installFromDebian(say);
  const installed = findChromium();
  if (installed) return installed;
  const command = existsSync('/usr/bin/apt-get') ? 'sudo apt-get install chromium' : 'npx playwright-core install chromium';
  throw new Error(`De tests hebben Chromium of Chrome nodig. Installeer het eerst: ${command}`);
}

function installFromDebian(say) {
  say('Chromium installeren voor de tests, eenmalig …');
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
  if (install().status === 0) return;
  apt('update');
  const second = install();
  if (second.status !== 0) say(`apt-get install chromium lukte niet:\n${second.stdout}${second.stderr}`);
}

function apt(...args) {
  return spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function playwrightPlaces() {
  const cache = join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return versions.flatMap((name) => ['chrome-linux', 'chrome-linux64'].map((folder) => join(cache, name, folder, 'chrome')));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
