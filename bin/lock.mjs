// Fills in the lockfile: entries of packages for other platforms that npm left out because the registry in use
// did not carry them. Without those entries `npm ci` refuses the whole lockfile. Run it after every `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LOCKFILE = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];

/** The optional packages that the lockfile asks for but does not hold: `[name, entry]` for each. */
export function missingPlatformEntries(packages) {
  const missing = [];
  for (const asker of Object.values(packages)) {
    for (const [name, version] of Object.entries(asker.optionalDependencies ?? {})) {
      if (!packages[`node_modules/${name}`]) missing.push([name, entryFor(name, version, asker)]);
    }
  }
  return missing;
}

function entryFor(name, version, asker) {
  const platform = name.slice(name.search(new RegExp(`(${SYSTEMS.join('|')})-`)));
  const [os, cpu, abi = ''] = platform.split('-');
  const libc = abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined;
  return { version, cpu: [cpu], ...(asker.dev && { dev: true }), ...(libc && { libc }), optional: true, os: [os] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
  const missing = missingPlatformEntries(lock.packages);
  for (const [name, entry] of missing) lock.packages[`node_modules/${name}`] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.error(`package-lock.json: ${missing.length} entries for other platforms added.`);
}
