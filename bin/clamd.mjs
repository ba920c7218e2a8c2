// Finds ClamAV's daemon for the tests of the virus scan; as root on Debian it installs it. Without it those tests are skipped, and
// say so: the product runs without a scanner as well.
import { accessSync, constants } from 'node:fs';
import { canInstall, installFromDebian } from './apt.mjs';

const PLACES = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'];

/** The path of clamd on this machine, or undefined. */
export function findClamd() {
  return PLACES.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Installs Debian's where that is possible; says what is not tested without it. */
export function ensureClamd(say) {
  if (findClamd() === undefined && canInstall()) {
    say('ClamAV installeren voor de tests, eenmalig …');
    installFromDebian('clamav-daemon', say);
  }
  if (findClamd() === undefined) say('ClamAV (clamd) is er niet: de tests van de virusscan worden overgeslagen.');
}
