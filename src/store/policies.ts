/** Loads the policies folder: every policy in every version, with its law layers, calendar, letters and sample staff. */
import { dirname, join } from 'node:path';
import { readDemonstration, type SampleStaff } from '#core/policy/demonstration.ts';
import type { Fault } from '#core/policy/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type PolicyRead, type PolicySources, readPolicy } from '#core/policy/read-policy.ts';
import type { SourceFile } from '#core/policy/source-file.ts';
import { policiesFolder } from './policies-folder.ts';
import { type Beside, examplesAt, fileIn, filesBeside, foldersIn, policyNames, sourcesAt } from './policy-files.ts';

export type { SampleStaff } from '#core/policy/demonstration.ts';

export interface LoadedPolicies {
  /** by name, and per name the oldest version first */
  readonly policies: readonly Policy[];
  /** sample staff of demonstration mode, by policy */
  readonly demonstration: Readonly<Record<string, readonly SampleStaff[]>>;
  /** the examples of each policy as text */
  readonly examples: ReadonlyMap<Policy, readonly SourceFile[]>;
  /** the files that each policy was read from */
  readonly sources: ReadonlyMap<Policy, PolicySources>;
  /** what all of them build on */
  readonly beside: Beside;
  /** what could not be loaded; the rest can be used */
  readonly faults: readonly Fault[];
}

/** One folder with all its versions. */
export interface LoadedPolicy {
  readonly read: readonly PolicyRead[];
  readonly sources: readonly PolicySources[];
  readonly staff?: readonly SampleStaff[];
  readonly faults: readonly Fault[];
}

/** Loads all policies. A faulty one is left out and its faults are given; nothing in a file stops the server. */
export async function loadPolicies(folder: string = policiesFolder()): Promise<LoadedPolicies> {
  const beside = await filesBeside(folder);
  const names = await policyNames(folder);
  const loaded = await Promise.all(names.map((name) => loadPolicy(folder, name, beside)));
  const staff = loaded.flatMap((one, index) => (one.staff === undefined ? [] : [[names[index] as string, one.staff] as const]));
  const read = loaded.flatMap((one) => one.read);
  const examples = await Promise.all(
    read.map(async ({ policy, file }) => [policy, await examplesAt(folder, dirname(file))] as const),
  );
  return {
    policies: read.map(({ policy }) => policy),
    demonstration: Object.fromEntries(staff),
    examples: new Map(examples),
    sources: new Map(loaded.flatMap((one) => one.read.map(({ policy }, index) => [policy, one.sources[index] as PolicySources]))),
    beside,
    faults: loaded.flatMap((one) => one.faults),
  };
}

/** Every version of one policy: the file in its folder, and one in each folder below it that holds a policy.yaml. */
export async function loadPolicy(root: string, name: string, beside: Beside): Promise<LoadedPolicy> {
  const places = [name, ...(await foldersIn(join(root, name))).map((version) => join(name, version))];
  const sources = (await Promise.all(places.map((place) => sourcesAt(root, place, beside)))).filter((one) => one !== undefined);
  if (sources.length === 0) return { read: [], sources: [], faults: [noPolicy(name)] };
  const outcomes = sources.map((from) => ({ from, one: readPolicy(from) }));
  const readable = outcomes
    .flatMap(({ from, one }) => ('policy' in one ? [{ from, one }] : []))
    .sort((a, b) => a.one.policy.version - b.one.policy.version);
  const read = readable.map(({ one }) => one);
  const faults = outcomes.flatMap(({ one }) => ('faults' in one ? one.faults : []));
  const mismatched = read.flatMap((one, index) => [...otherName(name, one), ...again(read[index - 1], one)]);
  const sample = await loadStaff(root, name, read.at(-1)?.policy);
  const staff = sample.staff === undefined ? {} : { staff: sample.staff };
  const usable = mismatched.length > 0 ? [] : readable;
  return {
    read: usable.map(({ one }) => one),
    sources: usable.map(({ from }) => from),
    ...staff,
    faults: [...faults, ...mismatched, ...sample.faults],
  };
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

function noPolicy(name: string): Fault {
  const message = 'In deze map staat geen regeling die gelezen kan worden.';
  return { file: `${name}/policy.yaml`, line: 1, column: 1, code: 'no-file', message, help: 'Zet er een policy.yaml in.' };
}

/** A case knows its policy by name: folder and file must agree on it. */
function otherName(folder: string, { policy, file }: PolicyRead): readonly Fault[] {
  if (policy.policy === folder) return [];
  const message = `De regeling heet ‘${policy.policy}’, maar staat in de map ‘${folder}’.`;
  return [{ file, line: 1, column: 1, code: 'contradiction', message, help: 'Geef map en regeling dezelfde naam.' }];
}

/** A case runs under one version for ever: two policies cannot both be it. */
function again(before: PolicyRead | undefined, { policy, file }: PolicyRead): readonly Fault[] {
  if (before === undefined || before.policy.version !== policy.version) return [];
  const message = `Versie ${policy.version} van deze regeling staat ook in ${before.file}.`;
  return [{ file, line: 1, column: 1, code: 'duplicate-id', message, help: 'Een nieuwe versie krijgt een nieuw nummer.' }];
}
