/** Where the policies stand: the folder of that name in the package, whether it runs from source or from the bundle. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The policies folder of this package; throws when the package cannot be found. */
export function policiesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (isPackage(join(folder, 'package.json'))) return join(folder, 'policies');
    const above = dirname(folder);
    if (above === folder) throw new Error('the package that holds the policies cannot be found');
    folder = above;
  }
}

function isPackage(file: string): boolean {
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'gehoord';
}
