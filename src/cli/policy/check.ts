/** `policy check`: reads policies and says what is wrong in them, and what they leave open. */
import { checkPolicy } from '#core/policy/check.ts';
import { type Fault, faultLine } from '#core/policy/fault.ts';
import type { Finding } from '#core/policy/finding.ts';
import type { PolicyRead } from '#core/policy/read-policy.ts';
import { tryLetters } from '#letters/try-letters.ts';
import { loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import type { Output, Run } from '../command.ts';
import { besideOrOurs, fromHere, type Place, placeOf } from './places.ts';
import { policyAt } from './policy-at.ts';

const HELP = `Controleert regelingen.

Gebruik: bin/gehoord policy check PAD… [--json]

  PAD      de map van een regeling, haar policy.yaml, een map met regelingen, of REGELING@VERSIE
           voor een versie bij haar nummer, ook een die in het systeem is vastgesteld;
           zonder PAD: de regelingen van deze installatie
  --json   als JSON: {"errors": [...], "findings": [...]}, elk met file, line, column, clause (of null), code, message en help

Einde: 0 geen fouten, 1 fouten, 2 verkeerd gevraagd. Wat een regeling openlaat, is geen fout.`;

interface Checked {
  readonly errors: readonly Fault[];
  readonly findings: readonly Finding[];
}

/** Runs `policy check`. Exit code: 0 no errors, 1 errors, 2 wrongly asked. */
export const checkCommand: Run = async (args, out) => {
  if (args.includes('--help') || args.includes('-h')) return print(out, HELP);
  const unknown = args.find((word) => word.startsWith('-') && word !== '--json');
  if (unknown !== undefined) return wrong(out, `${unknown} is hier onbekend; toegestaan is --json.`);
  const paths = args.filter((word) => !word.startsWith('-'));
  const checked: Checked[] = [];
  for (const path of paths.length > 0 ? paths : [policiesFolder()]) {
    const one = NUMBERED.test(path) ? await checkVersion(path) : await checkPlace(path);
    if (typeof one === 'string') return wrong(out, one);
    checked.push(one);
  }
  const all: Checked = { errors: checked.flatMap((one) => one.errors), findings: checked.flatMap((one) => one.findings) };
  out.print(args.includes('--json') ? asJson(all) : report(all));
  return all.errors.length === 0 ? 0 : 1;
};

/** A version by its number, where a path would have a slash or none of these signs. */
const NUMBERED = /^[a-z][a-z0-9-]*@\d{1,4}$/;

async function checkVersion(word: string): Promise<Checked | string> {
  const found = await policyAt(word);
  if (typeof found === 'string') return found;
  if ('faults' in found) return { errors: found.faults, findings: [] };
  return { errors: tryLetters(found.policy), findings: findingsOf(found) };
}

async function checkPlace(path: string): Promise<Checked | string> {
  const place = await placeOf(path);
  return typeof place === 'string' ? place : checkAt(place);
}

async function checkAt({ root, names }: Place): Promise<Checked> {
  const beside = await besideOrOurs(root);
  const loaded = await Promise.all(names.map((name) => loadPolicy(root, name, beside)));
  const here = fromHere(root);
  return {
    errors: loaded.flatMap((one) => [...one.faults, ...one.read.flatMap(({ policy }) => tryLetters(policy))]).map(here),
    findings: loaded.flatMap((one) => one.read.flatMap(findingsOf)).map(here),
  };
}

/** What stands at a clause of a law does not say by its place which of the policies lacks it: the sentence does. */
function findingsOf(read: PolicyRead): readonly Finding[] {
  const { policy, version } = read.policy;
  return checkPolicy(read).map((one) =>
    one.file === read.file ? one : { ...one, message: `Regeling ${policy}@${version}: ${one.message}` },
  );
}

/** The same seven names for errors and findings; `clause` is null where none is meant. */
function asJson({ errors, findings }: Checked): string {
  const one = ({ file, line, column, clause = null as string | null, code, message, help }: Told) => ({
    ...{ file, line, column, clause, code, message, help },
  });
  return JSON.stringify({ errors: errors.map(one), findings: findings.map(one) });
}
type Told = Omit<Fault, 'clause' | 'code'> & { readonly clause?: string | null; readonly code: string };

function report({ errors, findings }: Checked): string {
  const lines = [
    ...errors.map((one) => `fout    ${faultLine(one)}`),
    ...findings.map(({ code, ...one }) => `let op  ${faultLine(one)} (${code})`),
  ];
  const one = (count: number, single: string, more: string) => `${count} ${count === 1 ? single : more}`;
  return [...lines, `${one(errors.length, 'fout', 'fouten')}, ${one(findings.length, 'opmerking', 'opmerkingen')}.`].join('\n');
}

function print(out: Output, text: string): number {
  out.print(text);
  return 0;
}

function wrong(out: Output, sentence: string): number {
  out.complain(sentence);
  return 2;
}
