/** One version of one policy, by the words of the command line: `NAME`, `NAME@VERSION` (of the folder, or published here), or the folder it stands in. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Fault } from '#core/policy/fault.ts';
import { type PolicyRead, readPolicy } from '#core/policy/read-policy.ts';
import { loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { filesBeside, sourcesAt } from '#store/policy-files.ts';
import { besideOrOurs, fromHere } from './places.ts';
import { publishedHere } from './published-here.ts';

export type Found = PolicyRead | { readonly faults: readonly Fault[] } | string;

/** The policy as it was read; the faults of its files; or a sentence when there is none. */
export async function policyAt(word: string): Promise<Found> {
  const isFolder = await stat(join(word, 'policy.yaml')).then(
    (one) => one.isFile(),
    () => false,
  );
  return isFolder ? inFolder(resolve(word)) : named(word);
}

async function inFolder(place: string): Promise<Found> {
  // an older version stands in a folder below its policy, and the laws beside that
  const version = (await stat(join(dirname(place), 'policy.yaml')).catch(() => undefined)) !== undefined;
  const root = version ? dirname(dirname(place)) : dirname(place);
  const path = version ? join(basename(dirname(place)), basename(place)) : basename(place);
  const sources = await sourcesAt(root, path, await besideOrOurs(root));
  if (sources === undefined) return `In ${place} staat geen regeling.`;
  const read = readPolicy(sources);
  return 'faults' in read ? { faults: read.faults.map(fromHere(root)) } : read;
}

async function named(word: string): Promise<Found> {
  const [name = '', version] = word.split('@');
  const root = policiesFolder();
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return `${word} is geen regeling; noem haar naam of haar map.`;
  const { read, faults } = await loadPolicy(root, name, await filesBeside(root));
  const found = version === undefined ? read.at(-1) : read.find((one) => String(one.policy.version) === version);
  if (found !== undefined) return found;
  if (faults.length > 0 && read.length === 0 && faults[0]?.code !== 'no-file') return { faults: faults.map(fromHere(root)) };
  if (version === undefined) return `Er is geen regeling ${name}.`;
  // it may have been published in the browser
  const stored = await publishedHere(name, Number(version));
  if (stored !== undefined && 'policy' in stored) return stored;
  const known = [...read.map((one) => one.policy.version), ...(stored?.versions ?? [])].sort((a, b) => a - b);
  return known.length === 0
    ? `Er is geen regeling ${name}.`
    : `Regeling ${name} heeft geen versie ${version}; wel ${[...new Set(known)].join(', ')}.`;
}
