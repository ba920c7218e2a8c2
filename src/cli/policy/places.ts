/** Which policies a path of the command line means, and with which laws and calendars they are read. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { policiesFolder } from '#store/policies-folder.ts';
import { type Beside, filesBeside, policyNames } from '#store/policy-files.ts';

/** A folder with policies, and the names of those that were meant. */
export interface Place {
  readonly root: string;
  readonly names: readonly string[];
  /** the whole folder was meant, not one policy of it */
  readonly whole: boolean;
}

/** What stands at a path: one policy, or all policies of a folder. A sentence when it is neither. */
export async function placeOf(path: string): Promise<Place | string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return `${path} bestaat niet; noem de map van een regeling.`;
  const folder = resolve(found.isDirectory() ? path : dirname(path));
  if (!found.isDirectory() && basename(path) !== 'policy.yaml')
    return `${path} is geen regeling; noem een map, of een bestand dat policy.yaml heet.`;
  const isPolicy = (await stat(join(folder, 'policy.yaml')).catch(() => undefined)) !== undefined;
  return isPolicy
    ? { root: dirname(folder), names: [basename(folder)], whole: false }
    : { root: folder, names: await policyNames(folder), whole: true };
}

/** A policy that stands alone builds on the laws and calendars of this installation. */
export async function besideOrOurs(root: string): Promise<Beside> {
  const [own, standing] = [await filesBeside(root), await filesBeside(policiesFolder())];
  // their place as it is seen from the folder that was meant
  const from = relative(root, policiesFolder());
  const there = (files: Beside['laws']) => files.map((one) => ({ ...one, file: join(from, one.file) }));
  const house = Object.fromEntries(
    Object.entries(standing.house).map(([id, one]) => [id, { ...one, file: join(from, one.file) }]),
  );
  const ours = { laws: there(standing.laws), calendars: there(standing.calendars) };
  return {
    laws: own.laws.length > 0 ? own.laws : ours.laws,
    calendars: own.calendars.length > 0 ? own.calendars : ours.calendars,
    house: Object.keys(own.house).length > 0 ? own.house : house,
  };
}

/** The name of a file below this folder as the terminal stands to it. */
export function fromHere(root: string): <T extends { readonly file: string }>(one: T) => T {
  const prefix = relative(process.cwd(), root);
  return (one) => ({ ...one, file: join(prefix, one.file) });
}
