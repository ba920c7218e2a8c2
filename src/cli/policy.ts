// `policy check`: reads policies and says what is wrong in them, and what they leave open.
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checkPolicy } from '#core/policy/check.ts';
import { type Fault, faultLine } from '#core/policy/fault.ts';
import type { Finding } from '#core/policy/finding.ts';
import { loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { type Beside, filesBeside, policyNames } from '#store/policy-files.ts';
import type { Output } from './command.ts';

const HELP = `Controleert regelingen.

Gebruik: bin/gehoord policy check PAD… [--json]

  PAD      de map van een regeling, haar policy.yaml, of een map met regelingen;
           zonder PAD: de regelingen van deze installatie
  --json   als JSON: {"errors", "findings"}

Einde: 0 geen fouten, 1 fouten, 2 verkeerd gevraagd. Wat een regeling openlaat, is geen fout.`;

interface Checked {
  readonly errors: readonly Fault[];
  readonly findings: readonly Finding[];
}

/** Runs `policy check`. Exit code: 0 no errors, 1 errors, 2 wrongly asked. */
export async function policyCommand(args: readonly string[], out: Output): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === '--help' || verb === '-h' || rest.includes('--help')) return print(out, HELP);
  const unknown = rest.find((word) => word.startsWith('-') && word !== '--json');
  if (verb !== 'check')
    return wrong(
      out,
      verb === undefined ? 'Noem wat er met de regeling moet: check.' : `"${verb}" bestaat niet; toegestaan is check.`,
    );
  if (unknown !== undefined) return wrong(out, `${unknown} is hier onbekend; toegestaan is --json.`);
  const paths = rest.filter((word) => !word.startsWith('-'));
  const checked: Checked[] = [];
  for (const path of paths.length > 0 ? paths : [policiesFolder()]) {
    const one = await checkAt(path);
    if (typeof one === 'string') return wrong(out, one);
    checked.push(one);
  }
  const all: Checked = { errors: checked.flatMap((one) => one.errors), findings: checked.flatMap((one) => one.findings) };
  out.print(rest.includes('--json') ? JSON.stringify(all) : report(all));
  return all.errors.length === 0 ? 0 : 1;
}

/** Checks what stands at a path: one policy, or all policies in a folder. */
async function checkAt(path: string): Promise<Checked | string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return `${path} bestaat niet; noem de map van een regeling.`;
  const place = resolve(found.isDirectory() ? path : dirname(path));
  if (found.isDirectory() || basename(path) === 'policy.yaml') return checkFolder(place);
  return `${path} is geen regeling; noem een map, of een bestand dat policy.yaml heet.`;
}

async function checkFolder(place: string): Promise<Checked> {
  const isPolicy = (await stat(join(place, 'policy.yaml')).catch(() => undefined)) !== undefined;
  const root = isPolicy ? dirname(place) : place;
  const names = isPolicy ? [basename(place)] : await policyNames(root);
  const beside = await besideOrOurs(root);
  const loaded = await Promise.all(names.map((name) => loadPolicy(root, name, beside)));
  const prefix = relative(process.cwd(), root);
  const here = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: join(prefix, one.file) });
  return {
    errors: loaded.flatMap((one) => one.faults).map(here),
    findings: loaded.flatMap((one) => one.read.flatMap(checkPolicy)).map(here),
  };
}

/** A policy that stands alone builds on the laws and calendars of this installation. */
async function besideOrOurs(root: string): Promise<Beside> {
  const [own, ours] = [await filesBeside(root), await filesBeside(policiesFolder())];
  return {
    laws: own.laws.length > 0 ? own.laws : ours.laws,
    calendars: own.calendars.length > 0 ? own.calendars : ours.calendars,
  };
}

function report({ errors, findings }: Checked): string {
  const lines = [
    ...errors.map((one) => `fout    ${faultLine(one)}`),
    ...findings.map(
      ({ file, line, column, clause, code, message }) =>
        `let op  ${file}:${line}:${column}: ${clause === undefined ? '' : `[${clause}] `}${message} (${code})`,
    ),
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
