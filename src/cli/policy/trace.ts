// `policy trace`: each sentence of the published texts beside the clauses, letters and tests that make it true.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Fault, faultLine } from '#core/policy/fault.ts';
import { readTree } from '#core/policy/read/read-tree.ts';
import { readingOf } from '#core/policy/read/reading.ts';
import { entryOf, oneOrMore, text } from '#core/policy/read/shape.ts';
import { readRequirements } from '#core/policy/requirements.ts';
import { type Proof, proofsIn, type TraceRow, trace } from '#core/policy/trace.ts';
import { loadPolicies } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { fileIn, policyNames } from '#store/policy-files.ts';
import type { Output } from '../command.ts';

const HELP = `Legt elke zin van de gepubliceerde teksten naast wat haar waarmaakt.

Gebruik: bin/gehoord policy trace [--json]

  --json   als JSON: [{"id", "clauses", "tests", "letters", "missing", …}]

Einde: 0 alles is bewezen, 1 er ontbreekt iets, 2 verkeerd gevraagd.`;

export interface Traced {
  readonly rows: readonly TraceRow[];
  readonly faults: readonly Fault[];
}

/** Runs `policy trace`. Exit code: 0 nothing is missing, 1 something is, 2 wrongly asked. */
export async function traceCommand(args: readonly string[], out: Output): Promise<number> {
  if (args.some((word) => word === '--help' || word === '-h')) {
    out.print(HELP);
    return 0;
  }
  const unknown = args.find((word) => word !== '--json');
  if (unknown !== undefined) {
    out.complain(`${unknown} is hier onbekend; toegestaan is --json.`);
    return 2;
  }
  const { rows, faults } = await traceProject();
  for (const fault of faults) out.complain(faultLine(fault));
  const lacking = rows.filter((row) => row.missing.length > 0);
  out.print(args.includes('--json') ? JSON.stringify(rows) : traceTable(rows));
  if (!args.includes('--json')) out.print(`\n${rows.length} zinnen, bij ${lacking.length} ontbreekt iets.`);
  return lacking.length === 0 && faults.length === 0 ? 0 : 1;
}

/** The trace of the policies of this package; tests stand beside them in the project. */
export async function traceProject(): Promise<Traced> {
  const root = policiesFolder();
  const project = dirname(root);
  const names = await policyNames(root);
  const { policies, faults } = await loadPolicies(root);
  const read = (await Promise.all(names.map((name) => requirementsOf(root, name)))).flat();
  const requirements = read.flatMap((one) => ('requirements' in one ? one.requirements : []));
  const proofs = [...(await testsIn(project)), ...(await Promise.all(names.map((name) => examplesIn(root, name)))).flat()];
  const wrong = read.flatMap((one) => ('faults' in one ? one.faults : []));
  return { rows: trace(requirements, policies, proofs), faults: [...faults, ...wrong] };
}

async function requirementsOf(root: string, name: string) {
  const file = await fileIn(root, join(name, 'requirements.yaml'));
  return file === undefined ? [] : [readRequirements(name, file.file, file.text)];
}

/** The names of all tests of the project: none where only the product is installed. */
async function testsIn(project: string): Promise<readonly Proof[]> {
  const files = (await Promise.all(['src', 'test'].map((folder) => filesBelow(join(project, folder))))).flat();
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file)).sort();
  const read = await Promise.all(tests.map(async (file) => proofsIn(pathIn(project, file), await readFile(file, 'utf8'))));
  return read.flat();
}

/** The examples of a policy run as tests, and say themselves which sentences they show. */
async function examplesIn(root: string, name: string): Promise<readonly Proof[]> {
  const files = (await filesBelow(join(root, name, 'examples'))).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const tree = readTree(file, await readFile(file, 'utf8'));
      const read = (key: string) => {
        const node = 'faults' in tree ? undefined : entryOf(tree, key)?.value;
        return node === undefined ? [] : (oneOrMore(text())(node, readingOf(file)) ?? []);
      };
      return { name: read('example').join(' '), file: pathIn(dirname(root), file), ids: read('shows') };
    }),
  );
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

function pathIn(project: string, file: string): string {
  return relative(project, file).split(sep).join('/');
}

/** The trace as a table in Markdown. */
export function traceTable(rows: readonly TraceRow[]): string {
  const cell = (words: readonly string[]) => (words.length === 0 ? '–' : words.join(', '));
  const lines = rows.map(({ id, asks, clauses, letters, tests, missing }) => {
    const proven = tests.length === 0 ? '–' : `${tests.length}: ${shorter(tests[0] as string)}`;
    const lack = missing.length === 0 ? '' : ` **ontbreekt: ${missing.join(', ')}**`;
    return `| ${id} | ${asks}${lack} | ${cell(clauses)} | ${cell(letters)} | ${proven.replaceAll('|', '\\|')} |`;
  });
  return ['| id | wat de tekst vraagt | bepalingen | brieven | tests |', '|---|---|---|---|---|', ...lines].join('\n');
}

function shorter(words: string): string {
  return words.length > 120 ? `${words.slice(0, 117)}…` : words;
}
