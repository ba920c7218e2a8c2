/** `token`: makes a token by which a program may use the API, in the name of a colleague whose rights it cannot exceed. */
import { parseArgs } from 'node:util';
import { readConfig } from '#config.ts';
import { stderrLog } from '#log.ts';
import { prepareDatabase } from '#prepare-database.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { staffByEmail } from '#store/access/staff.ts';
import { withDatabase } from '#store/open-database.ts';
import { applicationPool } from '#store/pool.ts';
import { isOrganisationId, withOrganisation } from '#store/transaction.ts';
import type { Run } from './command.ts';

const scopes = ['read', 'write', 'lodge'];
const usage =
  'Gebruik: bin/gehoord token --organisation <naam> --colleague <e-mailadres> --name <waarvoor> [--scopes read,write,lodge]';

const HELP = `Maakt een sleutel waarmee een programma de API gebruikt, namens een collega: zij kan nooit meer dan die collega.

${usage}

  --scopes   wat de sleutel mag, met komma's ertussen: read, write, lodge; zonder: read`;

export const tokenCommand: Run = async (args, out) => {
  if (args[0] === '--help' || args[0] === '-h') {
    out.print(HELP);
    return 0;
  }
  const asked = read(args);
  if (typeof asked === 'string') {
    out.complain(asked);
    return 2;
  }
  const config = readConfig();
  const token = await withDatabase(config, 'token', async (database) => {
    await prepareDatabase(database, config, stderrLog(config.logLevel));
    const pool = applicationPool(database.app, () => {});
    try {
      return await make(pool, asked);
    } finally {
      await pool.end();
    }
  });
  if (token === undefined) {
    out.complain(`Bij ${asked.organisation} werkt niemand met het adres ${asked.colleague}.`);
    return 1;
  }
  out.print(token);
  out.complain('Bewaar deze sleutel nu: hij wordt niet nog een keer getoond.');
  return 0;
};

interface Asked {
  readonly organisation: string;
  readonly colleague: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** What was asked, or the sentence that says what is allowed. */
function read(args: string[]): Asked | string {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { organisation: text, colleague: text, name: text, scopes: text } });
    const { organisation, colleague, name } = values;
    const wanted = (values.scopes ?? 'read').split(',');
    if (!organisation || !isOrganisationId(organisation) || !colleague || !name) return usage;
    return wanted.every((one) => scopes.includes(one))
      ? { organisation, colleague, name, scopes: wanted }
      : `--scopes is een lijst van ${scopes.join(', ')}.`;
  } catch {
    // parseArgs complains in English about the option; the usage says all of it in one line
    return usage;
  }
}

function make(
  pool: ReturnType<typeof applicationPool>,
  { organisation, colleague, name, scopes: wanted }: Asked,
): Promise<string | undefined> {
  return withOrganisation(pool, organisation, async (tx) => {
    const found = await staffByEmail(tx, colleague);
    if (found?.active !== true) return undefined;
    return (await createApiToken(tx, { name, scopes: wanted, createdBy: found.id })).token;
  });
}
