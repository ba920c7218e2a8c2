// Installs a Debian package that only the tests need, where that is possible: as root, on a machine with apt.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this machine and user can install Debian packages. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Tries it, with fresh lists when the first try fails; what went wrong is said, not thrown. Whether it is there now. */
export function installFromDebian(name, say) {
  const install = () => apt('install', '-y', '--no-install-recommends', name);
  if (install().status === 0) return true;
  apt('update');
  const second = install();
  if (second.status !== 0) say(`apt-get install ${name} lukte niet:\n${second.stdout}${second.stderr}`);
  return second.status === 0;
}

function apt(...args) {
  return spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
