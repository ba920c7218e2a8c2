// The folder that holds everything an installation keeps: what it is, whether this program may use it, and how.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartFault } from '../start-fault.ts';
import { POSTGRES_MAJOR } from './binaries.ts';

/** A demonstration's data is never used for real complaints, nor the other way round. */
export type Mode = 'demonstration' | 'real';

/** `gehoord.json`: what a data directory is. `postgres` is a major version, or `server` when DATABASE_URL is used. */
export type DataDirectory = { format: number; mode: Mode; postgres: string; created: string };

/** The layout of the data directory that this program reads and writes. */
export const DATA_FORMAT = 1;
export const NEEDED_BYTES = 200 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const descriptionFile = (dataDir: string) => join(dataDir, 'gehoord.json');

/**
 * Makes the data directory when it is not there, and refuses one that this program may not use.
 * @param postgres the shipped major version, or `server` when the database stands elsewhere
 * @throws StartFault not writable, not ours, of another format, version or mode, or on a full disk
 */
export function prepareDataDirectory(dataDir: string, mode: Mode, postgres: string = POSTGRES_MAJOR): DataDirectory {
  makeFolder(dataDir);
  const fault = spaceFault(dataDir, NEEDED_BYTES);
  if (fault) throw new StartFault(fault);
  const description = readDescription(dataDir);
  if (description) {
    const why = mismatch(dataDir, description, mode, postgres);
    if (why) throw new StartFault(why);
    return description;
  }
  refuseForeignFolder(dataDir);
  const fresh = { format: DATA_FORMAT, mode, postgres, created: new Date().toISOString() };
  writeFileSync(`${descriptionFile(dataDir)}.new`, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${descriptionFile(dataDir)}.new`, descriptionFile(dataDir));
  return fresh;
}

/** What a data directory says it is; undefined when it is not one (yet). */
export function readDescription(dataDir: string): DataDirectory | undefined {
  if (!existsSync(descriptionFile(dataDir))) return undefined;
  try {
    return JSON.parse(readFileSync(descriptionFile(dataDir), 'utf8'));
  } catch (cause) {
    throw new StartFault(`Het bestand ${descriptionFile(dataDir)} is niet leesbaar. Zet het terug uit een reservekopie.`, {
      cause,
    });
  }
}

/** A sentence when fewer than so many bytes are free below this folder. */
export function spaceFault(folder: string, neededBytes: number): string | undefined {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= neededBytes) return undefined;
  const [left, needed] = [free, neededBytes].map((bytes) => Math.floor(bytes / MEGABYTE));
  return `Op de schijf van ${folder} is nog ${left} MB vrij; Gehoord heeft er minstens ${needed} MB nodig. Maak ruimte en start opnieuw.`;
}

function makeFolder(dataDir: string): void {
  try {
    makePath(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' || code === 'ENOTDIR'
        ? 'is geen map'
        : code === 'ENOSPC'
          ? 'past niet op de schijf, die is vol'
          : 'is niet te schrijven';
    throw new StartFault(
      `De gegevensmap ${dataDir} ${why} (${code}). Geef de gebruiker van Gehoord schrijfrechten of kies met DATA_DIR een andere map.`,
      { cause },
    );
  }
}

/** Node's own recursive mkdir never ends where a file system answers that a path does not exist, such as /proc. */
function makePath(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(folder))) makePath(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function refuseForeignFolder(dataDir: string): void {
  const content = readdirSync(dataDir).filter(
    (name) => name !== 'lost+found' && !name.startsWith('.') && !name.startsWith('gehoord.'),
  );
  if (content.length === 0) return;
  throw new StartFault(
    `De map ${dataDir} is niet leeg en is geen gegevensmap van Gehoord. Kies met DATA_DIR een nieuwe of lege map.`,
  );
}

/** A server cannot read the files of another major version; a backup holds rows, which every version reads. */
export const TO_ANOTHER_POSTGRES =
  'Maak met de vorige versie van Gehoord een reservekopie (bin/gehoord backup), en zet die met deze versie terug in een nieuwe map (bin/gehoord restore).';

function mismatch(dataDir: string, found: DataDirectory, mode: Mode, postgres: string): string | undefined {
  if (found.format > DATA_FORMAT)
    return `De map ${dataDir} is gemaakt door een nieuwere versie van Gehoord. Installeer die versie, of kies met DATA_DIR een andere map.`;
  if (found.format < DATA_FORMAT)
    return `De map ${dataDir} is gemaakt door een oudere versie van Gehoord. Werk haar bij met: bin/gehoord upgrade`;
  if (found.mode !== mode) return modeFault(found.mode, dataDir);
  if (found.postgres === postgres) return undefined;
  if (found.postgres === 'server')
    return `De map ${dataDir} hoort bij een eigen databaseserver. Stel DATABASE_URL weer in, of kies met DATA_DIR een andere map.`;
  if (postgres === 'server')
    return `De map ${dataDir} bevat een eigen database. Haal DATABASE_URL weg, of kies met DATA_DIR een andere map.`;
  return `De database in ${dataDir} is van PostgreSQL ${found.postgres}; deze versie van Gehoord gebruikt ${postgres}. ${TO_ANOTHER_POSTGRES}`;
}

/** The sentence for a demonstration that is opened as the real thing, or the other way round. */
function modeFault(found: Mode, dataDir: string): string {
  return found === 'demonstration'
    ? `De map ${dataDir} bevat een demonstratie; die wordt nooit gebruikt voor echte klachten. Kies een nieuwe map, bijvoorbeeld DATA_DIR=${dataDir}-echt.`
    : `De map ${dataDir} bevat echte klachten. Stel SMTP_URL en ADMIN_EMAIL weer in, of kies voor een demonstratie een andere map, bijvoorbeeld DATA_DIR=${dataDir}-demonstratie.`;
}
