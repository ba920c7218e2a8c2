/** `policy versions`: every version of a procedure with its first day, and `policy export`: the folder of one of them. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathsOf } from '#core/version/folder.ts';
import type { PolicyShelf } from '#handling/policy-shelf.ts';
import type { Output, Run } from '../command.ts';
import { withPolicies } from './stored-policies.ts';

const VERSIONS = `Noemt de versies van een regeling: die uit de map, en die in het systeem zijn vastgesteld.

Gebruik: bin/gehoord policy versions REGELING [--json]

Einde: 0 gedaan, 2 verkeerd gevraagd.`;

const EXPORT = `Schrijft de map van een versie: policy.yaml, letters en examples.

Gebruik: bin/gehoord policy export REGELING@VERSIE MAP

  MAP   een map die er nog niet is

Einde: 0 gedaan, 2 verkeerd gevraagd.`;

/** Runs `policy versions`. Exit code: 0 done, 2 wrongly asked. */
export const versionsCommand: Run = async (args, out) => {
  if (wantsHelp(args)) return tell(out.print, VERSIONS, 0);
  const [name, ...more] = args.filter((word) => word !== '--json');
  if (name === undefined || more.length > 0 || name.startsWith('-')) return tell(out.complain, 'Noem één regeling.', 2);
  return withPolicies('policy versions', async (shelf) => {
    const versions = shelf.versions(name).map(({ version, inForce }) => ({ version, inForce }));
    if (versions.length === 0) return tell(out.complain, absent(shelf, name), 2);
    const lines = versions.map(({ version, inForce }) => `${name}@${version}  vanaf ${inForce}`);
    return tell(out.print, args.includes('--json') ? JSON.stringify(versions) : lines.join('\n'), 0);
  });
};

/** Runs `policy export`. Exit code: 0 done, 2 wrongly asked. */
export const exportCommand: Run = async (args, out) => {
  if (wantsHelp(args)) return tell(out.print, EXPORT, 0);
  const [word = '', folder, ...more] = args;
  const [, name, version] = /^([a-z][a-z0-9-]*)@(\d{1,4})$/.exec(word) ?? [];
  if (name === undefined || folder === undefined || more.length > 0)
    return tell(out.complain, 'Noem de versie en een map: REGELING@VERSIE MAP.', 2);
  if ((await stat(folder).catch(() => undefined)) !== undefined) return tell(out.complain, `${folder} bestaat al.`, 2);
  return withPolicies('policy export', async (shelf) => {
    const policy = shelf.exact(name, Number(version));
    const files = policy === undefined ? undefined : shelf.folder(policy);
    if (files === undefined) return tell(out.complain, absent(shelf, name, version), 2);
    for (const path of pathsOf(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), files[path] ?? '');
    }
    return tell(out.print, `${word} staat in ${folder}.`, 0);
  });
};

function absent(shelf: PolicyShelf, name: string, version?: string): string {
  const known = shelf.versions(name).map((one) => one.version);
  if (known.length === 0) return `Er is geen regeling ${name}; wel ${shelf.organisations.join(', ')}.`;
  return `Regeling ${name} heeft geen versie ${version}; wel ${known.join(', ')}.`;
}

function wantsHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}

function tell(say: Output['print'], text: string, code: number): number {
  say(text);
  return code;
}
