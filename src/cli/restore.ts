/** `restore`: puts a backup back into an installation that holds nothing yet, and proves that it is whole. */
import { readdir } from 'node:fs/promises';
import { type Config, readConfig } from '#config.ts';
import { type Manifest, readManifest } from '#store/backup/manifest.ts';
import { restoreBackup } from '#store/backup/restore-backup.ts';
import { checkpointsFolder } from '#store/journal/checkpoint.ts';
import { type Verification, verifyAll } from '#store/journal/verify.ts';
import { signingKey } from '#store/keys.ts';
import { type OpenDatabase, withDatabase } from '#store/open-database.ts';
import { applicationPool, ownerPool } from '#store/pool.ts';
import { StartFault } from '#store/start-fault.ts';
import type { Output, Run } from './command.ts';

const HELP = `Zet een reservekopie terug in een lege gegevensmap, werkt haar bij naar deze versie en controleert het journaal.

Gebruik: DATA_DIR=<lege map> bin/gehoord restore MAP

  MAP   de map die bin/gehoord backup heeft gemaakt`;

export const restoreCommand: Run = async (args, out) => {
  const [source, ...more] = args;
  if (source === '--help' || source === '-h') {
    out.print(HELP);
    return 0;
  }
  if (source === undefined || more.length > 0 || source.startsWith('-')) {
    out.complain('Noem één map: die van de reservekopie.');
    return 2;
  }
  const config = readConfig();
  const manifest = await readManifest(source);
  refuseOtherMode(manifest, config);
  await refuseUsed(config.dataDir);
  const found = await withDatabase(config, 'restore', (database) => restored(database, config, source, manifest, out));
  const bad = found.filter((one) => one.findings.length > 0);
  out.print(`Teruggezet in ${config.dataDir}: de stand van ${manifest.createdAt}.`);
  if (bad.length === 0) return 0;
  out.complain(
    `Het journaal van ${bad.map((one) => one.organisation).join(', ')} klopt niet. Bekijk het met: bin/gehoord journal verify`,
  );
  return 1;
};

async function restored(
  database: OpenDatabase,
  { dataDir }: Config,
  source: string,
  manifest: Manifest,
  out: Output,
): Promise<readonly Verification[]> {
  const [owner, app] = [ownerPool(database.owner, () => {}), applicationPool(database.app, () => {}, { max: 2, statementMs: 0 })];
  try {
    await restoreBackup({ owner, app, appRole: database.appRole, dataDir, source, manifest }, out.complain);
    out.complain('het journaal wordt gecontroleerd');
    return await verifyAll(app, checkpointsFolder(dataDir), (await signingKey(dataDir)).open);
  } finally {
    await Promise.all([owner.end(), app.end()]);
  }
}

function refuseOtherMode({ mode }: Manifest, config: Config): void {
  if (mode === config.mode) return;
  throw new StartFault(
    mode === 'demonstration'
      ? 'Deze reservekopie is van een demonstratie; zij wordt nooit gebruikt voor echte klachten. Haal SMTP_URL en ADMIN_EMAIL weg.'
      : 'Deze reservekopie bevat echte klachten. Stel SMTP_URL en ADMIN_EMAIL in zoals bij de installatie waarvan zij is.',
  );
}

async function refuseUsed(dataDir: string): Promise<void> {
  const content = await readdir(dataDir).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  if (content.length === 0) return;
  throw new StartFault(
    `De gegevensmap ${dataDir} is niet leeg. Een reservekopie overschrijft nooit iets: kies met DATA_DIR een nieuwe of lege map.`,
  );
}
