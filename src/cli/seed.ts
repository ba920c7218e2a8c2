/** `seed`: fills a demonstration with sample cases, decided by the real core and multiplied, to try and measure with. */
import { statfsSync } from 'node:fs';
import { type Config, readConfig } from '#config.ts';
import type { Policy } from '#core/policy/policy.ts';
import { addDays, type Day } from '#core/time/day.ts';
import { dayOf, type Moment, momentAt } from '#core/time/moment.ts';
import { stderrLog } from '#log.ts';
import { openOffice } from '#open-office.ts';
import { prepareDatabase } from '#prepare-database.ts';
import { listStaff } from '#store/access/staff.ts';
import { countCases } from '#store/journal/events.ts';
import { keepEditionOfRows, ROWS_EDITION } from '#store/journal/rows-edition.ts';
import { type OpenDatabase, withDatabase } from '#store/open-database.ts';
import { applicationPool, ownerPool } from '#store/pool.ts';
import { seedCases, withoutWall } from '#store/seed/seed-cases.ts';
import { StartFault } from '#store/start-fault.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Output, Run } from './command.ts';
import { journeysOf } from './seed/journeys.ts';
import { firstNames, lastNames } from './seed/texts.ts';

const HELP = `Vult een demonstratie met verzonnen zaken, om mee te proberen en te meten.

Gebruik: bin/gehoord seed --cases AANTAL

  --cases AANTAL   hoeveel zaken er bij komen, samen over alle organisaties: 1 tot en met 5000000`;

/** Measured on disk with all indexes, with room for what the server writes meanwhile. */
const BYTES_PER_CASE = 24_000;
const MARGIN_BYTES = 3_000_000_000;
const MOST = 5_000_000;

/** Days between the beginnings of journeys, and how far back they go. */
const EVERY = 10;
const BACK = 540;

export const seedCommand: Run = async (args, out) => {
  if (args.includes('--help') || args.includes('-h')) {
    out.print(HELP);
    return 0;
  }
  const count = args.length === 2 && args[0] === '--cases' ? Number(args[1]) : Number.NaN;
  if (!Number.isInteger(count) || count < 1 || count > MOST) {
    out.complain(`Noem met --cases een heel getal van 1 tot en met ${MOST}.`);
    return 2;
  }
  const config = readConfig();
  if (config.mode !== 'demonstration')
    throw new StartFault('Verzonnen zaken horen alleen in een demonstratie: hier staan echte klachten, of komen ze nog.');
  await withDatabase(config, 'seed', (database) => seed(database, config, count, out));
  return 0;
};

async function seed(database: OpenDatabase, config: Config, count: number, out: Output): Promise<void> {
  refuseFullDisk(config.dataDir, count);
  const log = stderrLog(config.logLevel);
  await prepareDatabase(database, config, log);
  const [owner, app] = [ownerPool(database.owner, () => {}), applicationPool(database.app, () => {}, { max: 4, statementMs: 0 })];
  const began = Date.now();
  try {
    const { policies, codeKey } = await openOffice(config, app, 'http://gehoord.example', log);
    const now = momentAt(Date.now());
    const shares = sharesOf(policies.organisations, count);
    await withoutWall(owner, async () => {
      for (const [organisation, share] of shares) {
        const policy = policies.current(organisation, dayOf(now));
        if (policy === undefined || share === 0) continue;
        const journeys = await journeysFor(app, policy, now);
        const say = (done: number) => out.complain(`${organisation}: ${done} van ${share} zaken`);
        const before = await withOrganisation(app, organisation, countCases);
        await seedCases({ owner, app, codeKey, person }, journeys, share, (done) =>
          done % 10_000 === 0 || done === share ? say(done) : undefined,
        );
        // they were just made: nothing has to be made anew at the next start
        if (before === 0) await withOrganisation(app, organisation, (tx) => keepEditionOfRows(tx, { edition: ROWS_EDITION }));
      }
    });
    // without fresh statistics the first questions would be planned for an empty database
    await owner.query('vacuum analyze');
  } finally {
    await Promise.all([owner.end(), app.end()]);
  }
  out.print(`${count} zaken toegevoegd in ${Math.round((Date.now() - began) / 1000)} s.`);
}

async function journeysFor(app: ReturnType<typeof applicationPool>, policy: Policy, now: Moment) {
  const staff = await withOrganisation(app, policy.policy, listStaff);
  const today = dayOf(now);
  const days = Array.from({ length: BACK / EVERY }, (_, at) => addDays(today, -at * EVERY) as Day);
  return journeysOf(policy, staff, days, now);
}

/** One large organisation and several small ones, as it would be: six tenths belong to the first. */
function sharesOf(organisations: readonly string[], count: number): readonly (readonly [string, number])[] {
  const [, ...others] = organisations;
  const each = Math.floor((count * 0.4) / Math.max(others.length, 1));
  return organisations.map((one, at) => [one, at === 0 ? count - each * others.length : each]);
}

function refuseFullDisk(dataDir: string, count: number): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const [free, needed] = [bavail * bsize, count * BYTES_PER_CASE + MARGIN_BYTES].map((bytes) => Math.ceil(bytes / 1_000_000_000));
  if ((free ?? 0) >= (needed ?? 0)) return;
  throw new StartFault(`Voor ${count} zaken is ongeveer ${needed} GB nodig; op de schijf van ${dataDir} is nog ${free} GB vrij.`);
}

function person(n: number): { name: string; email: string } {
  const [first, last] = [
    firstNames[n % firstNames.length] as string,
    lastNames[Math.floor(n / firstNames.length) % lastNames.length] as string,
  ];
  return { name: `${first} ${last}`, email: `${first}.${last}.${n}@burger.example`.toLowerCase() };
}
