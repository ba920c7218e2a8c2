/** Loads the policies folder: every policy in every version, with its law layers, calendar, letters and sample staff. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readDemonstration, type SampleStaff } from '#core/policy/demonstration.ts';
import type { Fault } from '#core/policy/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { readPolicy, type SourceFile } from '#core/policy/read-policy.ts';
import { policiesFolder } from './policies-folder.ts';

export type { SampleStaff } from '#core/policy/demonstration.ts';

export interface LoadedPolicies {
  /** by name, and per name the oldest version first */
  readonly policies: readonly Policy[];
  /** sample staff of demonstration mode, by policy */
  readonly demonstration: Readonly<Record<string, readonly SampleStaff[]>>;
  /** what could not be loaded; the rest can be used */
  readonly faults: readonly Fault[];
}

/** The folders beside the policies that hold what they build on. */
const LAWS = 'laws';
const CALENDARS = 'calendars';
const NOT_POLICIES: ReadonlySet<string> = new Set([LAWS, CALENDARS]);

/** Loads all policies. A faulty one is left out and its faults are given; nothing here stops the server. */
export async function loadPolicies(folder: string = policiesFolder()): Promise<LoadedPolicies> {
  const names = (await foldersIn(folder)).filter((name) => !NOT_POLICIES.has(name));
  const beside = await besideThem(folder);
  const loaded = await Promise.all(names.map((name) => loadPolicy(folder, name, beside)));
  const policies = loaded.flatMap((one) => one.policies);
  const sample = loaded.flatMap((one) => (one.staff === undefined ? [] : [[one.name, one.staff] as const]));
  return {
    policies,
    demonstration: Object.fromEntries(sample),
    faults: [...loaded.flatMap((one) => one.faults), ...twice(policies)],
  };
}

interface Beside {
  readonly laws: readonly SourceFile[];
  readonly calendars: readonly SourceFile[];
}

async function besideThem(folder: string): Promise<Beside> {
  const layers = await foldersIn(join(folder, LAWS));
  const laws = await Promise.all(layers.map((name) => fileIn(folder, join(LAWS, name, 'law.yaml'))));
  const calendars = await Promise.all(
    (await filesIn(join(folder, CALENDARS), '.yaml')).map((name) => fileIn(folder, join(CALENDARS, name))),
  );
  return { laws: laws.filter((one) => one !== undefined), calendars: calendars.filter((one) => one !== undefined) };
}

interface Loaded {
  readonly name: string;
  readonly policies: readonly Policy[];
  readonly staff?: readonly SampleStaff[];
  readonly faults: readonly Fault[];
}

/** Every version of one policy: the file in its folder, and one in each folder below it that holds a policy.yaml. */
async function loadPolicy(root: string, name: string, beside: Beside): Promise<Loaded> {
  const places = [name, ...(await foldersIn(join(root, name))).map((version) => join(name, version))];
  const read = await Promise.all(places.map((place) => readVersion(root, place, beside)));
  const found = read.filter((one) => one !== undefined);
  if (found.length === 0) return { name, policies: [], faults: [noPolicy(name)] };
  const policies = found.flatMap((one) => ('policy' in one ? [one.policy] : [])).sort((a, b) => a.version - b.version);
  const faults = found.flatMap((one) => ('faults' in one ? one.faults : []));
  const other = policies.filter((one) => one.policy !== name).map((one) => otherName(name, one.policy));
  const sample = await loadStaff(root, name, policies.at(-1));
  return {
    name,
    policies: other.length > 0 ? [] : policies,
    ...('staff' in sample ? sample : {}),
    faults: [...faults, ...other, ...('faults' in sample ? sample.faults : [])],
  };
}

async function readVersion(root: string, place: string, { laws, calendars }: Beside) {
  const policy = await fileIn(root, join(place, 'policy.yaml'));
  if (policy === undefined) return undefined;
  const files = await filesIn(join(root, place, 'letters'), '.md');
  const letters = await Promise.all(
    files.map(async (file) => [file.slice(0, -'.md'.length), await fileIn(root, join(place, 'letters', file))] as const),
  );
  const known = letters.filter((one): one is readonly [string, SourceFile] => one[1] !== undefined);
  return readPolicy({ policy, laws, calendars, letters: Object.fromEntries(known) });
}

interface Sample {
  readonly staff?: readonly SampleStaff[];
  readonly faults: readonly Fault[];
}

async function loadStaff(root: string, name: string, policy: Policy | undefined): Promise<Sample> {
  const source = await fileIn(root, join(name, 'demonstration.yaml'));
  if (source === undefined || policy === undefined) return { faults: [] };
  const read = readDemonstration(source.file, source.text, Object.keys(policy.roles));
  return 'staff' in read ? { staff: read.staff, faults: [] } : read;
}

/** The text of a file with its name as it stands in faults; undefined when there is no such file. */
async function fileIn(root: string, path: string): Promise<SourceFile | undefined> {
  const text = await readFile(join(root, path), 'utf8').catch(absent);
  return text === undefined ? undefined : { file: path.split(sep).join('/'), text };
}

async function foldersIn(path: string): Promise<readonly string[]> {
  const entries = (await readdir(path, { withFileTypes: true }).catch(absent)) ?? [];
  return entries
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort();
}

async function filesIn(path: string, ending: string): Promise<readonly string[]> {
  const entries = (await readdir(path, { withFileTypes: true }).catch(absent)) ?? [];
  return entries
    .filter((one) => one.isFile() && one.name.endsWith(ending))
    .map((one) => one.name)
    .sort();
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

function noPolicy(name: string): Fault {
  return {
    file: `${name}/policy.yaml`,
    line: 1,
    column: 1,
    code: 'no-file',
    message: 'In deze map staat geen regeling.',
    help: 'Zet er een policy.yaml in.',
  };
}

function otherName(folder: string, policy: string): Fault {
  const message = `De regeling heet ‘${policy}’, maar staat in de map ‘${folder}’.`;
  return {
    file: `${folder}/policy.yaml`,
    line: 1,
    column: 1,
    code: 'contradiction',
    message,
    help: 'Geef map en regeling dezelfde naam.',
  };
}

function twice(policies: readonly Policy[]): readonly Fault[] {
  const again = policies.filter((one, index) =>
    policies.some((other, before) => before < index && other.policy === one.policy && other.version === one.version),
  );
  return again.map(({ policy, version }) => ({
    file: `${policy}/policy.yaml`,
    line: 1,
    column: 1,
    code: 'duplicate-id',
    message: `Versie ${version} van deze regeling is er twee keer.`,
    help: 'Een nieuwe versie krijgt een nieuw nummer.',
  }));
}
