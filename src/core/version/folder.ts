/** The folder of a procedure as text: its files by their path, which paths there may be, and how a reader gets them. */

import { LARGEST } from '#core/policy/read/tree.ts';
import type { PolicySources } from '#core/policy/read-policy.ts';
import type { SourceFile } from '#core/policy/source-file.ts';

/** The text of every file by its path: `policy.yaml`, `letters/<letter>.md`, `examples/<name>.yaml`. */
export type Folder = Readonly<Record<string, string>>;

/** The file with the clauses. */
export const POLICY = 'policy.yaml';
/** No folder holds more files than this. */
export const MOST_FILES = 300;
/** The longest file, in characters. */
export const LONGEST = LARGEST;

const PATH = /^(?:policy\.yaml|letters\/[a-z][a-z0-9-]{0,59}(?:\.en)?\.md|examples\/[a-z0-9][a-z0-9-]{0,59}\.yaml)$/;

/** Whether a folder can hold a file with this path. */
export function isFilePath(path: string): boolean {
  return PATH.test(path);
}

/** What a file is: the clauses, a letter, or an example. */
export function kindOf(path: string): 'policy' | 'letter' | 'example' {
  if (path === POLICY) return 'policy';
  return path.startsWith('letters/') ? 'letter' : 'example';
}

/** The paths in the order in which one reads them: the clauses, then letters, then examples. */
export function pathsOf(folder: Folder): readonly string[] {
  const order = { policy: 0, letter: 1, example: 2 };
  return Object.keys(folder).sort((a, b) => order[kindOf(a)] - order[kindOf(b)] || (a < b ? -1 : 1));
}

/** The folder that was read as these sources. */
export function folderOf({ policy, letters }: PolicySources, examples: readonly SourceFile[]): Folder {
  return Object.fromEntries([
    [POLICY, policy.text],
    ...Object.entries(letters).map(([id, { text }]) => [`letters/${id}.md`, text]),
    ...examples.map(({ file, text }) => [`examples/${file.split('/').at(-1)}`, text]),
  ]);
}

/** The folder as a reader takes it. Faults name its files by their paths. */
export function sourcesOf(
  folder: Folder,
  { laws, calendars, house }: Pick<PolicySources, 'laws' | 'calendars' | 'house'>,
): PolicySources {
  const letters = Object.entries(folder).filter(([path]) => kindOf(path) === 'letter');
  return {
    policy: { file: POLICY, text: folder[POLICY] ?? '' },
    laws,
    calendars,
    ...(house === undefined ? {} : { house }),
    letters: Object.fromEntries(
      letters.map(([path, text]) => [path.slice('letters/'.length, -'.md'.length), { file: path, text }] as const),
    ),
    approval: 'in-the-journal',
  };
}

/** The examples in the folder, by name. */
export function examplesOf(folder: Folder): readonly SourceFile[] {
  return pathsOf(folder)
    .filter((path) => kindOf(path) === 'example')
    .map((file) => ({ file, text: folder[file] ?? '' }));
}
