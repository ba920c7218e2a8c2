/** `recover`: lets an administrator in again who lost every second step, or whose provider is down. */
import { parseArgs } from 'node:util';
import { readConfig } from '#config.ts';
import { recoverAdministrator } from '#handling/recover-administrator.ts';
import { stderrLog } from '#log.ts';
import { openOffice } from '#open-office.ts';
import { prepareDatabase } from '#prepare-database.ts';
import { withDatabase } from '#store/open-database.ts';
import { applicationPool } from '#store/pool.ts';
import { isOrganisationId } from '#store/transaction.ts';
import type { Run } from './command.ts';

const usage = 'Gebruik: bin/gehoord recover --organisation <naam> --administrator <e-mailadres> [--installation]';

const HELP = `Laat een beheerder weer binnen die geen enkele weg naar binnen meer heeft.

${usage}

De tweede stappen worden gewist, het account wordt losgemaakt van inloggen via de organisatie, en alle sessies eindigen.
U krijgt een link om een nieuw wachtwoord te kiezen; die gaat ook per mail naar de beheerder. Dat het gebeurde, staat in
het logboek en gaat per mail naar alle andere beheerders. Is er geen beheerder meer, dan wordt deze collega het.

--installation  de beheerder kan voortaan ook organisaties toevoegen, sluiten en openen (/werk/instellingen/organisaties).`;

export const recoverCommand: Run = async (args, out) => {
  if (args[0] === '--help' || args[0] === '-h') {
    out.print(HELP);
    return 0;
  }
  const asked = read(args);
  if (asked === undefined) {
    out.complain(usage);
    return 2;
  }
  const config = readConfig();
  const { organisation, email, installation } = asked;
  const outcome = await withDatabase(config, 'recover', async (database) => {
    const log = stderrLog(config.logLevel);
    await prepareDatabase(database, config, log);
    const pool = applicationPool(database.app, () => {});
    try {
      const office = await openOffice(config, pool, config.publicUrl ?? `http://localhost:${config.port}`, log);
      return office.policies.organisations.includes(organisation)
        ? await recoverAdministrator(office, organisation, email, { installation })
        : undefined;
    } finally {
      await pool.end();
    }
  });
  if (outcome === undefined) out.complain(`De organisatie ${organisation} staat niet in deze installatie.`);
  else if (!('fault' in outcome)) {
    out.print(outcome.link);
    out.complain(
      `Met deze link kiest ${email} een nieuw wachtwoord. Hij werkt een uur, en één keer; hij gaat ook per mail zodra de server draait.`,
    );
    out.complain(`Andere beheerders die bericht krijgen: ${outcome.told}.`);
    return 0;
  } else if (outcome.fault === 'unknown-colleague') out.complain(`Bij ${organisation} werkt niemand met het adres ${email}.`);
  else out.complain(`${email} is geen beheerder, en er zijn er nog andere: die kunnen helpen op /werk/mensen.`);
  return 1;
};

interface Asked {
  readonly organisation: string;
  readonly email: string;
  readonly installation: boolean;
}

function read(args: string[]): Asked | undefined {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args,
      options: { organisation: text, administrator: text, installation: { type: 'boolean' } },
    });
    const { organisation, administrator: email, installation = false } = values;
    return organisation && isOrganisationId(organisation) && email ? { organisation, email, installation } : undefined;
  } catch {
    // parseArgs complains in English about the option; the usage says all of it in one line
    return undefined;
  }
}
