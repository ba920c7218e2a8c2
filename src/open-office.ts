/** Opens the office: policies from disk, keys from the data directory, organisations and, for a demonstration, sample staff. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Log } from '#core/log-line.ts';
import { dayOf, momentAt } from '#core/time/moment.ts';
import { JURIST } from '#core/version/acts.ts';
import { nameForDanger } from '#handling/emergency-rules.ts';
import { onlyWanted } from '#handling/installation/only-wanted.ts';
import { inviteAdministrator } from '#handling/invite-administrator.ts';
import { openLooks } from '#handling/look/looks.ts';
import type { MovableClock } from '#handling/movable-clock.ts';
import type { Office } from '#handling/office.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { usablePolicies } from '#handling/usable-policies.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { giveInstallation } from '#store/access/installation.ts';
import { saveStaff } from '#store/access/staff.ts';
import { settleNotes } from '#store/files/held-notes.ts';
import { scannerAt } from '#store/files/scanner.ts';
import { namedKey, partyKey } from '#store/keys.ts';
import { ensureOrganisations } from '#store/organisations.ts';
import { type LoadedPolicies, loadPolicies } from '#store/policies.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Config } from './config.ts';

/** The office with everything in its place, at real time unless a clock is given. A policy with faults is left out, and said in the log with its place. */
export async function openOffice(config: Config, pool: Pool, url: string, log: Log, moved?: MovableClock): Promise<Office> {
  const loaded = await onlyWanted(usablePolicies(await loadPolicies()), config.organisations, pool);
  for (const { file, line, column, code } of loaded.faults) log('error', 'policy not loaded', { file, line, column, code });
  const clock = moved?.now ?? (() => momentAt(Date.now()));
  await ensureOrganisations(pool, [...new Set(loaded.policies.map(({ policy }) => policy))], dayOf(clock()));
  const policies = await standingShelf(pool, loaded, log);
  // documents that came while the database was away, before this start
  for (const organisation of policies.organisations) await settleNotes(pool, config.dataDir, organisation);
  if (config.mode === 'demonstration') await enterSampleStaff(pool, loaded);
  const office: Office = {
    pool,
    policies,
    clock,
    ...(moved && { ahead: moved.ahead }),
    codeKey: await partyKey(config.dataDir),
    vaultKey: await namedKey(config.dataDir, 'vault'),
    mailHost: new URL(url).hostname,
    publicUrl: url,
    undoSeconds: config.undoSeconds,
    rounds: new Map(),
    version: versionIn(config.home),
    looks: await openLooks(pool, () => policies.organisations),
    ...(config.clamav === undefined ? {} : { scanner: scannerAt(config.clamav) }),
  };
  if (config.adminEmail !== undefined) await inviteAdministrator(office, config.adminEmail);
  return office;
}

/** Sample colleagues keep their ids from start to start, so that a demonstration can be continued. */
async function enterSampleStaff(pool: Pool, { demonstration }: LoadedPolicies): Promise<void> {
  for (const [organisation, staff] of Object.entries(demonstration)) {
    await withOrganisation(pool, organisation, async (tx) => {
      for (const { toldOfDanger, ...one } of staff) await saveStaff(tx, { id: idOf(one), ...one });
      const told = staff.find(({ toldOfDanger }) => toldOfDanger);
      if (told !== undefined) await nameForDanger(tx, idOf(told));
      await saveStaff(tx, sampleAdministrator(organisation));
      await giveInstallation(tx, 'beheer');
      await saveStaff(tx, sampleJurist(organisation));
    });
  }
}

function idOf({ email }: { readonly email: string }): string {
  return email.split('@')[0] as string;
}

/** Who manages people belongs to the installation, not to a procedure. */
function sampleAdministrator(organisation: string) {
  return { id: 'beheer', name: 'Beheer', email: `beheer@${organisation}.example`, roles: [ADMINISTRATOR] };
}

/** Who writes the procedure belongs to the installation as well: a procedure does not say who may change it. */
function sampleJurist(organisation: string) {
  return { id: 'jurist', name: 'Jurist', email: `jurist@${organisation}.example`, roles: [JURIST] };
}

/** Which release this is. */
function versionIn(home: string): string {
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;
}
