// Two roles per database: one owns the tables, the other does the work and is bound by row-level security.
import { scryptSync } from 'node:crypto';
import pg from 'pg';
import { APP_ROLE } from './migrate.ts';
import type { Connection } from './pool.ts';
import { StartFault } from './start-fault.ts';

export const OWNER_ROLE = 'gehoord_owner';
export const DATABASE = 'gehoord';

/** PostgreSQL 15 is the oldest that Gehoord runs on. */
const OLDEST_SERVER = 150_000;

/** Runs one piece of work on a connection of its own. */
export async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  // a connection that is lost between two questions says so by an event, which nobody else hears
  const lost = new Promise<never>((_, lose) => client.on('error', lose));
  lost.catch(() => {});
  await client.connect();
  try {
    return await Promise.race([work(client), lost]);
  } finally {
    await client.end();
  }
}

/** Creates a role that may sign in and nothing else; one that exists keeps what it is. */
export async function ensureRole(client: pg.Client, role: string, password?: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount) return;
  const secret = password === undefined ? '' : ` PASSWORD ${pg.escapeLiteral(password)}`;
  await client.query(`CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS${secret}`);
}

/** Creates the database, with an owner who is no superuser and closed to every role that is not named. */
export async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  const database = pg.escapeIdentifier(name);
  if (!found.rowCount) await client.query(`CREATE DATABASE ${database} OWNER ${OWNER_ROLE}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`);
}

/**
 * The same password in every process that knows the owner's, so that several can run on one database without a secret
 * on disk. Without an owner's password the role gets none: the server then decides by other means who may sign in.
 */
export function derivedPassword(owner: Connection): string | undefined {
  if (typeof owner.password !== 'string' || owner.password === '') return undefined;
  return scryptSync(owner.password, `gehoord ${APP_ROLE}`, 32).toString('base64url');
}

/** @throws StartFault when the server is too old. */
export async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (rows[0].number >= OLDEST_SERVER) return;
  throw new StartFault(`De database is PostgreSQL ${rows[0].name}; Gehoord heeft versie 15 of nieuwer nodig.`);
}

/** @throws StartFault when the role could pass by row-level security: by its own powers or through another role. */
export async function requirePowerless(client: pg.Client, owner: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_user AS name, rolsuper OR rolbypassrls AS powerful, current_user = $1 AS owner,
            EXISTS (SELECT FROM pg_auth_members WHERE member = pg_roles.oid) AS member
       FROM pg_roles WHERE rolname = current_user`,
    [owner],
  );
  const { name, powerful, owner: same, member } = rows[0];
  const why = powerful
    ? 'is een beheerder (superuser of bypassrls)'
    : same
      ? 'is ook de eigenaar'
      : member
        ? 'is lid van een andere rol'
        : undefined;
  if (why) throw new StartFault(`De rol ${name} van APP_DATABASE_URL ${why}. Geef een rol zonder bijzondere rechten.`);
}
