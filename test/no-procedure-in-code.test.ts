/** No name, role title, outside body, system or sentence of a procedure stands in the code: those are data, in policies/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPolicies, loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { filesBeside, policyNames } from '#store/policy-files.ts';

const SRC = resolve(import.meta.dirname, '../src');
const { policies } = await loadPolicies();
const folder = join(policiesFolder(), 'samples');
const beside = await filesBeside(policiesFolder());
const samples = await Promise.all((await policyNames(folder)).map((name) => loadPolicy(folder, name, beside)));
const all = [...policies, ...samples.flatMap(({ read }) => read.map(({ policy }) => policy))];
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice(SRC.length + 1), code: withoutComments(readFileSync(path, 'utf8')) }));

/** Words of the five procedures and of the samples that are nobody else's: organisations, titles, bodies, systems, papers. */
const theirs: Readonly<Record<string, RegExp>> = {
  organisations: /\b(CAK|Klikklaar|KiKa|CCV|Insolving|Scholen aan de Vaart|Zorg om de Hoek|De Haven)\b(?!-\d)/i,
  titles:
    /\b(klachtbehandelaar|klacht(en)?co[oö]rdinator|(beroeps)?voorzitter|directeur|directie|raad van toezicht|serviceteam|dienstverlener|plaatsvervanger|leidinggevende|klantenservice|complaints? coordinator|supervisory board|klachtenfunctionaris|bestuurder|directeur-bestuurder|complaints officer|service (team|manager)|managing director)\b/i,
  bodies:
    /\b(ombudsman|kifid|geschillencommissie|klachtencommissie|beroepscommissie|kantonrechter|rechtbank|ministerie|VWS|AFM|DNB|appeals? committee|disputes committee|huurcommissie|rent tribunal|geschilleninstantie|disputes body|klachtencommissie|vertrouwensinspecteur|Wkkgz|WPO)\b/i,
  systems: /\b(salesforce|zendesk|topdesk)\b/i,
  papers:
    /\b(klachtenregistratieformulier|klantfeedback|kantooroverleg|verbetermogelijkheid|klachtendossier|werkwijze en tijdsduur)\b/i,
};

describe('in the code stand none of', () => {
  test.each(Object.entries(theirs))('the %s', (_, words) => {
    const found = files.flatMap(({ path, code }) => {
      const match = words.exec(code);
      return match === null ? [] : [`${path}: ${match[0]}`];
    });
    expect(found).toEqual([]);
  });

  test('sentences of their clauses', () => {
    const says = all.flatMap(({ clauses }) => clauses.flatMap((clause) => [clause.says.nl, clause.says.en ?? clause.says.nl]));
    const sentences = [...new Set(says)].filter((one) => one.length >= 20);
    const found = files.flatMap(({ path, code }) =>
      sentences.filter((one) => code.includes(one)).map((one) => `${path}: ${one}`),
    );
    expect(sentences.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});

/** Comments may cite anything; only what runs is looked at. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
