/** Reads the files of policies from the disk as text; what they mean is decided in the core. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PolicySources } from '#core/policy/read-policy.ts';
import type { SourceFile } from '#core/policy/source-file.ts';

/** The folders beside the policies that hold what they build on. */
const LAWS = 'laws';
const CALENDARS = 'calendars';
/** Procedures to learn from and to start with; whoever copies one to the folder above makes it a policy. */
const SAMPLES = 'samples';
/** The letters of the house, which every policy has. */
const HOUSE = 'house';

/** What all policies of a folder build on. */
export interface Beside {
  readonly laws: readonly SourceFile[];
  readonly calendars: readonly SourceFile[];
  /** the letters of the house by id */
  readonly house: Readonly<Record<string, SourceFile>>;
}

/** The names of the policies in a folder; what it builds on and its samples are none. */
export async function policyNames(root: string): Promise<readonly string[]> {
  return (await foldersIn(root)).filter((name) => ![LAWS, CALENDARS, SAMPLES, HOUSE].includes(name));
}

/** The law layers and calendars in a folder. */
export async function filesBeside(root: string): Promise<Beside> {
  const layers = await foldersIn(join(root, LAWS));
  const laws = await Promise.all(layers.map((name) => fileIn(root, join(LAWS, name, 'law.yaml'))));
  const names = await filesIn(join(root, CALENDARS), '.yaml');
  const calendars = await Promise.all(names.map((name) => fileIn(root, join(CALENDARS, name))));
  return { laws: present(laws), calendars: present(calendars), house: await houseAt(root) };
}

/** The files of the policy at a place below the folder; undefined when there is no policy.yaml. */
export async function sourcesAt(root: string, place: string, beside: Beside): Promise<PolicySources | undefined> {
  const policy = await fileIn(root, join(place, 'policy.yaml'));
  if (policy === undefined) return undefined;
  return { policy, ...beside, letters: await lettersAt(root, place) };
}

/** The letters of the house, and what to do at a danger as `danger-<kind>`. */
async function houseAt(root: string): Promise<Beside['house']> {
  const names = await filesIn(join(root, HOUSE, 'dangers'), '.md');
  const read = await Promise.all(names.map((name) => fileIn(root, join(HOUSE, 'dangers', name))));
  const scripts = names.flatMap((name, place) => {
    const source = read[place];
    return source === undefined ? [] : [[`danger-${name.slice(0, -'.md'.length)}`, source] as const];
  });
  return { ...(await lettersAt(root, HOUSE)), ...Object.fromEntries(scripts) };
}

/** The letters in a folder, by id. */
async function lettersAt(root: string, place: string): Promise<Readonly<Record<string, SourceFile>>> {
  const files = await filesIn(join(root, place, 'letters'), '.md');
  const read = await Promise.all(files.map((name) => fileIn(root, join(place, 'letters', name))));
  const letters = files.flatMap((name, index) => {
    const source = read[index];
    return source === undefined ? [] : [[name.slice(0, -'.md'.length), source] as const];
  });
  return Object.fromEntries(letters);
}

/** The examples of the policy at a place below the folder, by name. */
export async function examplesAt(root: string, place: string): Promise<readonly SourceFile[]> {
  const names = await filesIn(join(root, place, 'examples'), '.yaml');
  return present(await Promise.all(names.map((name) => fileIn(root, join(place, 'examples', name)))));
}

/** The text of a file with its name as it stands in faults; undefined when there is no such file. */
export async function fileIn(root: string, path: string): Promise<SourceFile | undefined> {
  const text = await beginningOf(join(root, path)).catch(absent);
  return text === undefined ? undefined : { file: path.split(sep).join('/'), text };
}

/** No file of a policy is larger than this; of one that is, no more is read than shows it. In bytes. */
const ENOUGH = 4 * 1024 * 1024;

/** The text of a file up to that; undefined when it is no file (a folder, a device, a pipe). */
async function beginningOf(path: string): Promise<string | undefined> {
  const found = await stat(path);
  if (!found.isFile()) return undefined;
  if (found.size <= ENOUGH) return readFile(path, 'utf8');
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(ENOUGH), length: ENOUGH, position: 0 });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The folders in a folder, by name; none when it is not there. */
export async function foldersIn(path: string): Promise<readonly string[]> {
  return (await entriesIn(path)).filter((one) => one.isDirectory()).map((one) => one.name);
}

async function filesIn(path: string, ending: string): Promise<readonly string[]> {
  return (await entriesIn(path)).filter((one) => one.isFile() && one.name.endsWith(ending)).map((one) => one.name);
}

async function entriesIn(path: string) {
  const entries = (await readdir(path, { withFileTypes: true }).catch(absent)) ?? [];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function present(files: readonly (SourceFile | undefined)[]): readonly SourceFile[] {
  return files.filter((one) => one !== undefined);
}

/** Not there, or not to be read by us: one such file stops nothing. */
const NOT_READABLE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG']);

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== undefined && NOT_READABLE.has(error.code)) return undefined;
  throw error;
}
