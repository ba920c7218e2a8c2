/** `journal verify`: checks the journal of every organisation against its chain and its checkpoints, and says where it does not fit. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { type Config, readConfig } from '#config.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { checkpointsFolder } from '#store/journal/checkpoint.ts';
import { type Finding, type FindingKind, MOST_FINDINGS, type Verification, verifyAll } from '#store/journal/verify.ts';
import { verifyViews } from '#store/journal/verify-views.ts';
import { signingKey } from '#store/keys.ts';
import { withDatabase } from '#store/open-database.ts';
import { loadPolicies } from '#store/policies.ts';
import { applicationPool } from '#store/pool.ts';
import { isOrganisationId } from '#store/transaction.ts';
import type { Output, Run } from '../command.ts';

const HELP = `Controleert het journaal: elke regel, elke schakel en de ondertekende ijkpunten buiten de database. Bouwt daarna elke
zaak opnieuw op uit het journaal, en vergelijkt wat de lijsten en pagina’s van de zaak tonen met wat eruit komt.

Gebruik: bin/gehoord journal verify [--organisation NAAM] [--key BESTAND] [--json]

  --organisation NAAM  alleen deze organisatie
  --key BESTAND        de openbare sleutel van de ijkpunten; zonder: die van de gegevensmap
  --json               als JSON

Einde: 0 alles klopt, 1 er klopt iets niet, 2 verkeerd gevraagd.
Wat alleen van de lijsten en pagina’s niet klopt, maakt "journal rebuild" opnieuw.`;

const WORDS: Readonly<Record<FindingKind, string>> = {
  'changed-entry': 'de regel is veranderd',
  'missing-entry': 'de regel is weg',
  'missing-link': 'een schakel van de keten is weg',
  'inserted-entry': 'de regel is later tussengevoegd',
  'changed-words': 'de woorden bij de regel zijn veranderd',
  'missing-words': 'de woorden bij de regel zijn weg zonder dat zij zijn vernietigd',
  'gap-in-case': 'de nummering van de zaak heeft een gat',
  'case-differs': 'de zaak staat niet waar het journaal ophoudt',
  'kind-differs': 'dit is van een andere soort dan waarmee het begon',
  'cut-tail': 'het einde van de keten is afgeknipt',
  rewritten: 'de keten is herschreven: zij past niet meer op een ondertekend ijkpunt',
  'forged-checkpoint': 'een ijkpunt is niet door ons ondertekend, of er ontbreekt een',
  'view-differs': 'de rij voor lijsten en pagina’s is niet wat het journaal zegt',
  'duties-differ': 'wat er nog moet gebeuren, is niet wat het journaal zegt',
  'unreadable-case': 'de zaak is uit het journaal niet op te bouwen',
  'unknown-policy': 'de regeling van de zaak is er niet',
};

export const verifyCommand: Run = async (args, out) => {
  const asked = read(args);
  if (asked === 'help') return help(out);
  if (typeof asked === 'string') {
    out.complain(asked);
    return 2;
  }
  const config = readConfig();
  const key = await keyOf(config, asked.key);
  const found = await withDatabase(config, 'journal', async (database) => {
    const pool = applicationPool(database.app, () => {}, { max: 1, statementMs: 0 });
    try {
      const verified = await verifyAll(pool, checkpointsFolder(config.dataDir), key, asked.organisation);
      return await withViews(pool, verified);
    } finally {
      await pool.end();
    }
  });
  if (asked.json) out.print(JSON.stringify(found, null, 2));
  else for (const one of found) tell(one, out);
  return found.every((one) => one.findings.length === 0) ? 0 : 1;
};

/** Each verification with what its rebuilt cases show besides. */
async function withViews(pool: Pool, verified: readonly Verification[]): Promise<readonly Verification[]> {
  const shelf = await standingShelf(pool, await loadPolicies(), () => {});
  const all: Verification[] = [];
  for (const one of verified) {
    const views = await verifyViews(pool, one.organisation, (...asked) => shelf.exact(...asked));
    all.push({ ...one, findings: [...one.findings, ...views].slice(0, MOST_FINDINGS) });
  }
  return all;
}

function help(out: Output): number {
  out.print(HELP);
  return 0;
}

interface Asked {
  readonly organisation?: string;
  readonly key?: string;
  readonly json: boolean;
}

function read(args: string[]): Asked | 'help' | string {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  try {
    const text = { type: 'string' } as const;
    const {
      organisation,
      key,
      json = false,
    } = parseArgs({ args, options: { organisation: text, key: text, json: { type: 'boolean' } } }).values;
    if (organisation !== undefined && !isOrganisationId(organisation))
      return '--organisation is de korte naam van een organisatie: kleine letters, cijfers en streepjes.';
    return { json, ...(organisation === undefined ? {} : { organisation }), ...(key === undefined ? {} : { key }) };
  } catch {
    // parseArgs complains in English about the option
    return 'Toegestaan zijn --organisation NAAM, --key BESTAND en --json.';
  }
}

async function keyOf(config: Config, file: string | undefined): Promise<KeyObject> {
  return file === undefined ? (await signingKey(config.dataDir)).open : createPublicKey(await readFile(file));
}

/** A summary, and of what does not fit the first place in full: whoever repairs begins there. */
function tell(
  { organisation, sealed, unsealed, destroyed, checkpoints, lastCheckpoint, findings }: Verification,
  out: Output,
): void {
  const until =
    lastCheckpoint === undefined
      ? 'nog geen ijkpunt'
      : `${checkpoints} ijkpunten, het laatste van ${lastCheckpoint.at} op plaats ${lastCheckpoint.position}`;
  const tail = unsealed === 0 ? '' : `, ${unsealed} nog niet verzegeld`;
  const gone = destroyed === 0 ? '' : `, van ${destroyed} zijn de woorden vernietigd zoals het hoort`;
  out.print(`${organisation}: ${sealed} regels verzegeld${tail}${gone}; ${until}.`);
  const [first] = findings;
  if (first === undefined) out.print(`${organisation}: alles klopt.`);
  else out.print(`${organisation}: NIET IN ORDE op ${findings.length} plaats(en). Eerste: ${place(first)}: ${words(first)}.`);
  for (const one of findings.slice(1, 20)) out.print(`  ${place(one)}: ${words(one)}`);
}

function words({ kind, what }: Finding): string {
  return what === undefined ? WORDS[kind] : `${WORDS[kind]} (${what})`;
}

function place({ position, caseId, sequence, line }: Finding): string {
  const parts = [
    position === undefined ? [] : [`plaats ${position} van de keten`],
    caseId === undefined ? [] : [`zaak ${caseId}`],
    sequence === undefined ? [] : [`regel ${sequence}`],
    line === undefined ? [] : [`regel ${line} van het bestand met ijkpunten`],
  ];
  return parts.flat().join(', ');
}
