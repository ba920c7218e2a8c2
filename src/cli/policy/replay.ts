/** `policy replay`: what would change for the cases there are, if another version of their procedure had been in force. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { readConfig } from '#config.ts';
import { faultLine } from '#core/policy/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Change, compareVersions } from '#core/replay/compare.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import type { PolicyShelf } from '#handling/policy-shelf.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { countCases, everyCase } from '#store/journal/events.ts';
import { withDatabase } from '#store/open-database.ts';
import { loadPolicies } from '#store/policies.ts';
import { applicationPool } from '#store/pool.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import type { Output, Run } from '../command.ts';
import { policyAt } from './policy-at.ts';
import { progressOn } from './progress.ts';
import { Summary, summaryAsText } from './replay-summary.ts';

const HELP = `Speelt de zaken van een organisatie na onder een andere versie van haar regeling: wat zou er anders zijn gegaan?

Gebruik: bin/gehoord policy replay REGELING@NIEUW [--json]

  REGELING  de naam van de regeling
  NIEUW     het nummer van een versie, of de map waarin zij staat
  --json    een regel JSON voor elke zaak met een verschil, en een laatste regel met het geheel

Er verandert niets: het journaal wordt alleen gelezen.
Einde: 0 gedaan, 1 de regeling kan niet gelezen worden, 2 verkeerd gevraagd.`;

/** Runs `policy replay`. Exit code: 0 done, 1 the version has faults, 2 wrongly asked. */
export const replayCommand: Run = async (args, out) => {
  const asked = read(args);
  if (asked === 'help') return tell(out.print, HELP, 0);
  if (typeof asked === 'string') return tell(out.complain, asked, 2);
  const { organisation, json } = asked;
  const next = await policyAt(asked.version);
  if (typeof next === 'string') return tell(out.complain, next, 2);
  if ('faults' in next) return tell(out.complain, next.faults.map(faultLine).join('\n'), 1);
  if (next.policy.policy !== organisation)
    return tell(out.complain, `In ${asked.version} staat de regeling ${next.policy.policy}, niet ${organisation}.`, 2);
  const summary = await withDatabase(readConfig(), 'replay', async (database) => {
    const pool = applicationPool(database.app, () => {}, { max: 1, statementMs: 0 });
    try {
      // cases run under versions that were published here as well
      const shelf = await standingShelf(pool, await loadPolicies(), () => {});
      const versions = await versionsOfCases(pool, shelf, organisation);
      const count = await withOrganisation(pool, organisation, countCases, { readOnly: true });
      const progress = progressOn(process.stderr, count);
      return await replayAll(everyCase(pool, organisation), versions, next.policy, momentAt(Date.now()), (reference, changes) => {
        progress.one();
        if (json && changes.length > 0) out.print(JSON.stringify({ reference, changes }));
      }).finally(progress.end);
    } finally {
      await pool.end();
    }
  });
  out.print(json ? JSON.stringify(summary.asData()) : summaryAsText(summary, next.policy));
  return 0;
};

/** Every version under which there are cases, as far as it can be read. */
async function versionsOfCases(pool: Pool, shelf: PolicyShelf, organisation: string): Promise<readonly Policy[]> {
  const text = 'select distinct version from case_view where organisation = $1';
  const found = await withOrganisation(pool, organisation, (tx) => rows<{ version: number }>(tx, text, [organisation]), {
    readOnly: true,
  });
  return found.flatMap(({ version }) => shelf.exact(organisation, version) ?? []);
}

/** Compares one case after the other; nothing of a case is kept but the count of its changes. */
export async function replayAll(
  cases: ReturnType<typeof everyCase>,
  versions: readonly Policy[],
  next: Policy,
  now: Moment,
  each: (reference: string, changes: readonly Change[]) => void,
): Promise<Summary> {
  const summary = new Summary();
  for await (const { meta, events } of cases) {
    const own = versions.find((one) => one.version === meta.version);
    if (own === undefined) summary.unknown(meta.version);
    const changes = own === undefined ? [] : compareVersions(own, next, { ...meta, events }, now);
    summary.add(meta.reference, changes);
    each(meta.reference, changes);
  }
  return summary;
}

interface Asked {
  readonly organisation: string;
  /** as `policyAt` takes it */
  readonly version: string;
  readonly json: boolean;
}

function read(args: string[]): Asked | 'help' | string {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  try {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
    const [word, ...more] = positionals;
    const at = word?.indexOf('@') ?? -1;
    if (word === undefined || more.length > 0 || at < 1) return 'Noem de regeling en de andere versie: REGELING@NIEUW.';
    const [organisation, version] = [word.slice(0, at), word.slice(at + 1)];
    if (version === '') return 'Noem na de @ het nummer van een versie, of de map waarin zij staat.';
    const named = /^\d+$/.test(version) ? word : resolve(version);
    return { organisation, version: named, json: values.json ?? false };
  } catch {
    // parseArgs complains in English about the option
    return 'Toegestaan is --json.';
  }
}

function tell(say: Output['print'], text: string, code: number): number {
  say(text);
  return code;
}
