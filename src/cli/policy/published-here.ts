/** A version that was published in the browser of this installation, read for a command that takes policies by name. */
import { readConfig } from '#config.ts';
import { type PolicyRead, readPolicy } from '#core/policy/read-policy.ts';
import { sourcesOf } from '#core/version/folder.ts';
import { readDescription } from '#store/embedded/data-directory.ts';
import { withPolicies } from './stored-policies.ts';

/** The version; the numbers there are when it has none such; undefined when there is no database to ask: none is made for a question. */
export async function publishedHere(
  name: string,
  version: number,
): Promise<PolicyRead | { readonly versions: readonly number[] } | undefined> {
  const { databaseUrl, dataDir } = readConfig();
  if (!databaseUrl && readDescription(dataDir) === undefined) return undefined;
  return withPolicies('policy', async (shelf) => {
    const versions = shelf.versions(name).map((one) => one.version);
    const policy = shelf.exact(name, version);
    const files = policy === undefined ? undefined : shelf.folder(policy);
    if (policy === undefined || files === undefined) return { versions };
    const read = readPolicy(sourcesOf(files, shelf.beside(policy)));
    // it stands on the shelf, so it could be read
    return 'faults' in read ? { versions } : read;
  });
}
