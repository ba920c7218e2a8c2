/** From which procedures a new organisation can begin: those that are carried out here, the samples, or a folder. */
import { isAbsolute, join, resolve } from 'node:path';
import { dayOf } from '#core/time/moment.ts';
import { type Folder, folderOf } from '#core/version/folder.ts';
import { loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { examplesAt, filesBeside, foldersIn, sourcesAt } from '#store/policy-files.ts';
import type { Office } from '../office.ts';

/** One of them, by the name that a form or command gives. */
export interface ProcedureOffered {
  /** the name of a folder of procedures, or `samples/…` */
  readonly id: string;
  /** of the organisation for which it was written */
  readonly name: string;
  readonly isSample: boolean;
}

const SAMPLES = 'samples';

/** All that can be chosen: what is carried out here first. */
export async function proceduresOffered({ policies, clock }: Office): Promise<readonly ProcedureOffered[]> {
  const today = dayOf(clock());
  const here = policies.organisations.flatMap((id) => {
    const policy = policies.current(id, today);
    const files = policy === undefined ? undefined : policies.folder(policy);
    return policy === undefined || files === undefined ? [] : [{ id, name: policy.organisation.name, isSample: false }];
  });
  const root = join(policiesFolder(), SAMPLES);
  const beside = await filesBeside(policiesFolder());
  const samples = await Promise.all(
    (await foldersIn(root)).map(async (name) => {
      const policy = (await loadPolicy(root, name, beside)).read.at(-1)?.policy;
      return policy === undefined ? [] : [{ id: `${SAMPLES}/${name}`, name: policy.organisation.name, isSample: true }];
    }),
  );
  return [...here, ...samples.flat()];
}

/** The files of one that is offered; undefined when it is not. */
export async function filesOffered(office: Office, id: string): Promise<Folder | undefined> {
  const { policies, clock } = office;
  if (!(await proceduresOffered(office)).some((one) => one.id === id)) return undefined;
  const policy = policies.current(id, dayOf(clock()));
  return policy === undefined ? filesIn(policiesFolder(), id) : policies.folder(policy);
}

/** The files of a procedure in a folder of the machine; undefined when there is no policy.yaml. */
export function filesAt(path: string): Promise<Folder | undefined> {
  return filesIn(isAbsolute(path) ? path : resolve(path), '');
}

async function filesIn(root: string, place: string): Promise<Folder | undefined> {
  const sources = await sourcesAt(root, place, { laws: [], calendars: [], house: {} });
  return sources === undefined ? undefined : folderOf(sources, await examplesAt(root, place));
}
