/** `journal rebuild`: makes the rows of lists and pages anew from the journal, where they are not what it says. */
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { readConfig } from '#config.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { countCases } from '#store/journal/events.ts';
import { rebuildSome } from '#store/journal/rebuild-rows.ts';
import type { Finding } from '#store/journal/verify.ts';
import { withDatabase } from '#store/open-database.ts';
import { organisations } from '#store/organisations.ts';
import { loadPolicies } from '#store/policies.ts';
import { applicationPool } from '#store/pool.ts';
import { isOrganisationId, withOrganisation } from '#store/transaction.ts';
import type { Output, Run } from '../command.ts';
import { progressOn } from '../policy/progress.ts';
import { casesInWords } from '../policy/replay-summary.ts';

const HELP = `Bouwt elke zaak opnieuw op uit het journaal, en schrijft de rijen van lijsten en pagina’s opnieuw waar die anders zijn.
Het journaal zelf verandert niet. Kijk eerst met "journal verify": dan is bekend wat er niet klopte.

Gebruik: bin/gehoord journal rebuild [--organisation NAAM]

  --organisation NAAM  alleen deze organisatie

Einde: 0 alles klopt nu, 1 een zaak is niet op te bouwen, 2 verkeerd gevraagd.`;

export const rebuildCommand: Run = async (args, out) => {
  const asked = read(args);
  if (asked === 'help') {
    out.print(HELP);
    return 0;
  }
  if (typeof asked === 'string') {
    out.complain(asked);
    return 2;
  }
  return withDatabase(readConfig(), 'journal', async (database) => {
    const pool = applicationPool(database.app, () => {}, { max: 1, statementMs: 0 });
    try {
      const all = await organisations(pool);
      const { organisation } = asked;
      if (organisation !== undefined && !all.includes(organisation)) {
        out.complain(`Hier is geen organisatie "${organisation}".`);
        return 2;
      }
      const shelf = await standingShelf(pool, await loadPolicies(), () => {});
      let whole = true;
      for (const one of organisation === undefined ? all : [organisation])
        whole = (await rebuild(pool, one, (...version) => shelf.exact(...version), out)) && whole;
      return whole ? 0 : 1;
    } finally {
      await pool.end();
    }
  });
};

/** Whether every case of this organisation could be built. */
async function rebuild(
  pool: Pool,
  organisation: string,
  policyOf: Parameters<typeof rebuildSome>[2],
  out: Output,
): Promise<boolean> {
  const count = await withOrganisation(pool, organisation, countCases, { readOnly: true });
  const bar = progressOn(process.stderr, count);
  let looked = 0;
  const findings: Finding[] = [];
  for (let after: string | undefined; ; ) {
    const some = await rebuildSome(pool, organisation, policyOf, { after });
    for (let n = 0; n < some.looked; n++) bar.one();
    looked += some.looked;
    findings.push(...some.findings);
    after = some.after;
    if (after === undefined) break;
  }
  bar.end();
  const [built, unbuilt] = split(findings);
  const anew = new Set(built.map((one) => one.caseId)).size;
  out.print(`${organisation}: ${casesInWords(looked)} bekeken, van ${anew} de rijen opnieuw gemaakt.`);
  for (const { caseId, what } of built.slice(0, 20)) out.print(`  zaak ${caseId}: ${what}`);
  for (const { caseId, what } of unbuilt)
    out.complain(`  zaak ${caseId} is niet op te bouwen${what === undefined ? '' : `: ${what}`}`);
  return unbuilt.length === 0;
}

function split(findings: readonly Finding[]): readonly [readonly Finding[], readonly Finding[]] {
  const differs = ({ kind }: Finding) => kind === 'view-differs' || kind === 'duties-differ';
  return [findings.filter(differs), findings.filter((one) => !differs(one))];
}

function read(args: string[]): { readonly organisation?: string } | 'help' | string {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  try {
    const { organisation } = parseArgs({ args, options: { organisation: { type: 'string' } } }).values;
    if (organisation !== undefined && !isOrganisationId(organisation))
      return '--organisation is de korte naam van een organisatie: kleine letters, cijfers en streepjes.';
    return organisation === undefined ? {} : { organisation };
  } catch {
    // parseArgs complains in English about the option
    return 'Toegestaan is --organisation NAAM.';
  }
}
