/** Brings the database to this version's schema: each migration in one transaction, one process at a time. */
import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Pool, PoolClient } from 'pg';
import { grants, ownersFunctions } from './grants.ts';
import { up as organisationsAndStaff } from './migrations/0001-organisations-and-staff.ts';
import { up as cases } from './migrations/0002-cases.ts';
import { up as writing } from './migrations/0003-writing.ts';
import { up as search } from './migrations/0004-search.ts';
import { up as doors } from './migrations/0005-doors.ts';
import { up as late } from './migrations/0006-late.ts';
import { up as posted } from './migrations/0007-posted.ts';
import { up as staffLog } from './migrations/0008-staff-log.ts';
import { up as postToLookAt } from './migrations/0009-post-to-look-at.ts';
import { up as pace } from './migrations/0010-pace.ts';
import { up as wordsLater } from './migrations/0011-words-later.ts';
import { up as office } from './migrations/0012-office.ts';
import { up as lodging } from './migrations/0013-lodging.ts';
import { up as retention } from './migrations/0014-retention.ts';
import { up as openTo } from './migrations/0015-open-to.ts';
import { up as reviews } from './migrations/0016-reviews.ts';
import { up as reports } from './migrations/0017-reports.ts';
import { up as lodgingAndSealing } from './migrations/0018-lodging-and-sealing.ts';
import { up as heldLetters } from './migrations/0019-held-letters.ts';
import { up as searchAlike } from './migrations/0020-search-alike.ts';
import { up as lists } from './migrations/0021-lists.ts';
import { up as secondStep } from './migrations/0022-second-step.ts';
import { up as versions } from './migrations/0023-versions.ts';
import { up as organising } from './migrations/0024-organising.ts';
import { up as fileText } from './migrations/0025-file-text.ts';
import { up as absence } from './migrations/0026-absence.ts';
import { up as fileScan } from './migrations/0027-file-scan.ts';
import { up as provider } from './migrations/0028-provider.ts';
import { up as searchByAge } from './migrations/0029-search-by-age.ts';
import { up as installation } from './migrations/0030-installation.ts';
import { up as workload } from './migrations/0031-workload.ts';
import { up as providerAnew } from './migrations/0032-provider-anew.ts';
import { up as countedDetails } from './migrations/0033-counted-details.ts';
import { up as firstDay } from './migrations/0034-first-day.ts';
import { up as countedAnew } from './migrations/0035-counted-anew.ts';
import { up as dueFirst } from './migrations/0036-due-first.ts';
import { up as unsent } from './migrations/0037-unsent.ts';
import { up as lodgingTogether } from './migrations/0038-lodging-together.ts';
import { up as formGoesAlong } from './migrations/0039-form-goes-along.ts';
import { up as lateLooked } from './migrations/0040-late-looked.ts';
import { up as lastTold } from './migrations/0041-last-told.ts';
import { up as leaving } from './migrations/0042-leaving.ts';
import { up as planned } from './migrations/0043-planned.ts';
import { up as vacuumSooner } from './migrations/0044-vacuum-sooner.ts';
import { up as nextWithoutLeaving } from './migrations/0045-next-without-leaving.ts';
import { up as pageLettersLeave } from './migrations/0046-page-letters-leave.ts';
import { up as theDeskKeeps } from './migrations/0047-the-desk-keeps.ts';
import { up as missedStaysMissed } from './migrations/0048-missed-stays-missed.ts';
import { up as lastChanged } from './migrations/0049-last-changed.ts';
import { up as rowsOwed } from './migrations/0050-rows-owed.ts';
import { StartFault } from './start-fault.ts';

/** The role under which the application works: neither owner nor superuser, so that row-level security binds it. */
export const APP_ROLE = 'gehoord_app';

/** In order, by name; a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-organisations-and-staff': { up: organisationsAndStaff },
  '0002-cases': { up: cases },
  '0003-writing': { up: writing },
  '0004-search': { up: search },
  '0005-doors': { up: doors },
  '0006-late': { up: late },
  '0007-posted': { up: posted },
  '0008-staff-log': { up: staffLog },
  '0009-post-to-look-at': { up: postToLookAt },
  '0010-pace': { up: pace },
  '0011-words-later': { up: wordsLater },
  '0012-office': { up: office },
  '0013-lodging': { up: lodging },
  '0014-retention': { up: retention },
  '0015-open-to': { up: openTo },
  '0016-reviews': { up: reviews },
  '0017-reports': { up: reports },
  '0018-lodging-and-sealing': { up: lodgingAndSealing },
  '0019-held-letters': { up: heldLetters },
  '0020-search-alike': { up: searchAlike },
  '0021-lists': { up: lists },
  '0022-second-step': { up: secondStep },
  '0023-versions': { up: versions },
  '0024-organising': { up: organising },
  '0025-file-text': { up: fileText },
  '0026-absence': { up: absence },
  '0027-file-scan': { up: fileScan },
  '0028-provider': { up: provider },
  '0029-search-by-age': { up: searchByAge },
  '0030-installation': { up: installation },
  '0031-workload': { up: workload },
  '0032-provider-anew': { up: providerAnew },
  '0033-counted-details': { up: countedDetails },
  '0034-first-day': { up: firstDay },
  '0035-counted-anew': { up: countedAnew },
  '0036-due-first': { up: dueFirst },
  '0037-unsent': { up: unsent },
  '0038-lodging-together': { up: lodgingTogether },
  '0039-form-goes-along': { up: formGoesAlong },
  '0040-late-looked': { up: lateLooked },
  '0041-last-told': { up: lastTold },
  '0042-leaving': { up: leaving },
  '0043-planned': { up: planned },
  '0044-vacuum-sooner': { up: vacuumSooner },
  '0045-next-without-leaving': { up: nextWithoutLeaving },
  '0046-page-letters-leave': { up: pageLettersLeave },
  '0047-the-desk-keeps': { up: theDeskKeeps },
  '0048-missed-stays-missed': { up: missedStaysMissed },
  '0049-last-changed': { up: lastChanged },
  '0050-rows-owed': { up: rowsOwed },
};

/** The database was made by a later version of Gehoord: this one must not touch it. */
export class NewerSchema extends StartFault {
  override name = 'NewerSchema';
  constructor(unknown: readonly string[]) {
    super(
      `De database is gemaakt door een nieuwere versie van Gehoord (met ${unknown.join(', ')}). Installeer die versie, of zet een reservekopie van deze versie terug.`,
    );
  }
}

// 'gehoord' in ASCII, so that another program on the same server does not take the same lock by chance
const LOCK = 0x6765686f6f7264n.toString();

/**
 * Migrates with the owner's connection. Safe to kill at any instant and to start twice at once: what was begun is rolled
 * back or complete, and the second waits for the first. Throws NewerSchema, or the database's own error.
 * @param until the last migration to run, for restoring the rows of an older version; without it all
 */
export async function migrate(owner: Pool, appRole: string = APP_ROLE, until?: string): Promise<void> {
  const client = await owner.connect();
  let broken: Error | undefined;
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await migrateLocked(client, appRole, until);
    await client.query(`select pg_advisory_unlock(${LOCK})`);
  } catch (fault) {
    broken = fault instanceof Error ? fault : new Error(String(fault));
    throw fault;
  } finally {
    // a connection that failed is thrown away, and the lock with it
    client.release(broken);
  }
}

async function migrateLocked(client: PoolClient, appRole: string, until?: string): Promise<void> {
  await refuseOldServer(client);
  const waiting = await pending(client);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: onlyThis(client) }) });
  for (const name of waiting) {
    if (until !== undefined && name > until) break;
    // one by one, so that each is a transaction of its own: a kill loses at most the one under way
    const { error } = await migratorOf(db).migrateTo(name);
    if (error !== undefined) throw error instanceof Error ? error : new Error(String(error));
  }
  await granted(client, appRole);
}

function migratorOf(db: Kysely<unknown>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
}

/** The names of migrations that this database still lacks. Throws NewerSchema when it has some that we do not know. */
export async function pending(client: Pick<PoolClient, 'query'>): Promise<readonly string[]> {
  const known = Object.keys(migrations);
  const table = await client.query<{ there: boolean }>(`select to_regclass('public.kysely_migration') is not null as there`);
  if (table.rows[0]?.there !== true) return known;
  const done = (await client.query<{ name: string }>('select name from kysely_migration')).rows.map((row) => row.name);
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new NewerSchema(unknown);
  return known.filter((name) => !done.includes(name));
}

/** Whether an installation ever kept something in this database: a new one has nothing to lose. */
export async function isInUse(client: Pick<PoolClient, 'query'>): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(`select to_regclass('public.organisation') is not null as used`);
  return rows[0]?.used === true;
}

async function refuseOldServer(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::integer as number, current_setting('server_version') as version`,
  );
  const server = rows[0];
  if (server !== undefined && server.number < 150_000) {
    throw new StartFault(`De database is PostgreSQL ${server.version}; Gehoord heeft versie 15 of nieuwer nodig.`);
  }
}

/** A pool of one connection that we already hold, for Kysely's migrator. */
function onlyThis(client: PoolClient) {
  const borrowed = { query: client.query.bind(client), release: () => {} } as unknown as PoolClient;
  return { connect: async () => borrowed, end: async () => {} } as unknown as Pool;
}

async function granted(client: PoolClient, appRole: string): Promise<void> {
  const role = client.escapeIdentifier(appRole);
  const found = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`);
  const there = new Set(found.rows.map(({ name }) => name));
  const texts = [
    ...(await openTables(client)).map((table) => `alter table ${client.escapeIdentifier(table)} force row level security`),
    `do $$ begin
       if not exists (select from pg_roles where rolname = ${client.escapeLiteral(appRole)}) then
         create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls;
       end if;
     end $$`,
    `grant usage on schema public to ${role}`,
    ...Object.entries(grants).flatMap(([table, rights]) => (there.has(table) ? [`grant ${rights} on ${table} to ${role}`] : [])),
    // the counters of references, also for a role that is new on an old database
    `grant usage on all sequences in schema public to ${role}`,
    ...(await existing(client, ownersFunctions)).map((signature) => `grant execute on function ${signature} to ${role}`),
    `grant select on kysely_migration to ${role}`,
  ];
  await client.query(`begin; ${texts.join(';\n')}; commit`);
}

/** Tables that a killed bulk load left open to their owner. */
async function openTables(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity and relname <> 'search'`);
  return rows.map(({ name }) => name);
}

/** Those functions that this schema already has. */
async function existing(client: PoolClient, signatures: readonly string[]): Promise<readonly string[]> {
  const text = 'select signature from unnest($1::text[]) signature where to_regprocedure(signature) is not null';
  return (await client.query<{ signature: string }>(text, [signatures])).rows.map(({ signature }) => signature);
}
