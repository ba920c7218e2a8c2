// Finds the browser that the journeys run in; as root on Debian it installs one. It never skips: without a browser
// the tests cannot run, and saying so is better than a green that means nothing. The same Chromium without a window of its
// own (chromium-headless-shell) goes first: the journeys cost a third less processor time in it.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { canInstall, installFromDebian } from './apt.mjs';

const HEADLESS = '/usr/bin/chromium-headless-shell';
const PLACES = [
  HEADLESS,
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
  if (found === HEADLESS) return found;
  if (canInstall()) {
    say('Chromium installeren voor de tests, eenmalig …');
    // older releases of Debian have only the one with a window
    if (!installFromDebian('chromium-headless-shell', say) && !found) installFromDebian('chromium', say);
  }
  const installed = findChromium();
  if (installed) return installed;
  const command = existsSync('/usr/bin/apt-get') ? 'sudo apt-get install chromium' : 'npx playwright-core install chromium';
  throw new Error(`De tests hebben Chromium of Chrome nodig. Installeer het eerst: ${command}`);
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
