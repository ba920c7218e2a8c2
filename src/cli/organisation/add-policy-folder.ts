/** Makes the folder of a new organisation from a procedure that there is: under its own name, as a first version from today. */
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { faultLine } from '#core/policy/fault.ts';
import { dayOf, momentAt } from '#core/time/moment.ts';
import { loadPolicy } from '#store/policies.ts';
import { filesBeside, policyNames } from '#store/policy-files.ts';

export interface NewOrganisation {
  readonly id: string;
  /** the name of a procedure in the folder, such as `cak` or `samples/…`, or the path of a folder */
  readonly procedure: string;
  readonly name: string;
  /** prefix of references */
  readonly reference: string;
}

const RESERVED = ['laws', 'calendars', 'samples', 'house', 'werk', 'api', 'post', 'assets'];
/** What belongs to one version of a procedure; invented colleagues and older versions stay behind. */
const TAKEN = ['policy.yaml', 'letters', 'examples'];

/** The folder; or one sentence that says why there is none, and then nothing was left behind. */
export async function addPolicyFolder(
  root: string,
  { id, procedure, name, reference }: NewOrganisation,
): Promise<{ readonly folder: string } | { readonly fault: string }> {
  if (!/^[A-Z]{2,6}$/.test(reference)) return { fault: 'Het kenmerk van zaken bestaat uit 2 tot 6 hoofdletters, zoals ABC.' };
  if (name.trim() === '' || name.length > 100) return { fault: 'Geef de organisatie een naam van hooguit 100 tekens.' };
  const known = await policyNames(root);
  if (known.includes(id) || RESERVED.includes(id)) return { fault: `De naam ${id} is al in gebruik.` };
  const from = await sourceOf(root, procedure);
  if (from === undefined)
    return { fault: `Er is geen regeling ${procedure}. Kies uit ${known.join(', ')}, of noem een map met een policy.yaml.` };
  const folder = join(root, id);
  await mkdir(folder);
  try {
    for (const one of TAKEN)
      if (await isThere(join(from, one))) await cp(join(from, one), join(folder, one), { recursive: true });
    const file = join(folder, 'policy.yaml');
    await writeFile(file, renamed(await readFile(file, 'utf8'), { id, name, reference }));
    const { faults, read } = await loadPolicy(root, id, await filesBeside(root));
    if (faults.length === 0 && read.length > 0) return { folder };
    await rm(folder, { recursive: true });
    return { fault: `De regeling kan zo niet worden uitgevoerd:\n${faults.map(faultLine).join('\n')}` };
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    throw fault;
  }
}

async function sourceOf(root: string, procedure: string): Promise<string | undefined> {
  const places = [join(root, procedure), isAbsolute(procedure) ? procedure : resolve(procedure)];
  // a name stays in the folder; a path is where who types it says
  const named = basename(procedure) === procedure || procedure.startsWith('samples/') ? places : places.slice(1);
  for (const place of named) if (await isThere(join(place, 'policy.yaml'))) return place;
  return undefined;
}

/** The text with what is this organisation's own; comments stay where they were. */
function renamed(text: string, { id, name, reference }: Pick<NewOrganisation, 'id' | 'name' | 'reference'>): string {
  const document = parseDocument(text);
  document.set('policy', id);
  document.set('version', 1);
  document.set('in-force', dayOf(momentAt(Date.now())));
  document.delete('approved');
  document.setIn(['organisation', 'name'], name.trim());
  document.setIn(['organisation', 'reference'], reference);
  // nobody should call or write to the organisation from which the procedure came
  for (const one of ['phone', 'email', 'address', 'place', 'website']) document.deleteIn(['organisation', one]);
  return document.toString({ lineWidth: 0 }).replace(/(\$schema=)\S*?(policy\.schema\.json)/, '$1../$2');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
