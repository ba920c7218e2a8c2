// Before all tests: one PostgreSQL for the whole run, with the roles and a migrated template that test files clone.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startCluster } from '#store/embedded/cluster.ts';
import { type Postmaster, SOCKET_PORT, SUPERUSER } from '#store/embedded/postmaster.ts';
import { APP_ROLE, migrate } from '#store/migrate.ts';
import { type Connection, ownerPool } from '#store/pool.ts';
import { derivedPassword, ensureDatabase, ensureRole, OWNER_ROLE, withClient } from '#store/roles.ts';

/** What a test needs to clone the template: `admin` may create databases, the others are as in the product. */
export type TestServer = { admin: Connection; owner: Connection; app: Connection; template: string };

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
    /** a folder of this run, see test/journeys/seen-pages.ts */
    seenPages: string;
  }
}

/** Nothing here has to survive a power cut; there are more connections than a process of the product would open. */
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  const { admin, stop } = url ? { admin: connectionOf(url), stop: async () => {} } : await ownServer();
  const server = await prepare(admin, url !== undefined);
  project.provide('testServer', server);
  const seenPages = mkdtempSync(join(tmpdir(), 'gehoord-seen-'));
  project.provide('seenPages', seenPages);
  return async () => {
    rmSync(seenPages, { recursive: true, force: true });
    await withClient(admin, (client) => dropAll(client, server.template));
    await stop();
  };
}

async function ownServer(): Promise<{ admin: Connection; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoord-test-'));
  const postmaster = await startCluster(folder, HASTY);
  const dismiss = guard(postmaster, folder);
  const stop = async () => {
    dismiss();
    await postmaster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { admin: { host: postmaster.socket, port: SOCKET_PORT, user: SUPERUSER, database: 'postgres' }, stop };
}

/** Stands beside the run and clears up when that is killed: its input ends together with us. */
function guard(postmaster: Postmaster, folder: string): () => void {
  const script = 'cat >/dev/null; kill -INT "$1" 2>/dev/null; sleep 2; rm -rf "$2"';
  const watcher = spawn('sh', ['-c', script, 'sh', String(postmaster.pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  return () => void watcher.kill('SIGKILL');
}

/** Roles belong to the whole server and are made once; a server of somebody else gets passwords for them. */
async function prepare(admin: Connection, needsPasswords: boolean): Promise<TestServer> {
  const template = `gehoord_test_${randomBytes(4).toString('hex')}`;
  const password = needsPasswords ? randomBytes(16).toString('hex') : undefined;
  const appPassword = needsPasswords ? derivedPassword(admin) : undefined;
  const owner = { ...admin, user: OWNER_ROLE, password, database: template };
  await withClient(admin, async (client) => {
    for (const [role, secret] of [
      [OWNER_ROLE, password],
      [APP_ROLE, appPassword],
    ] as const) {
      await ensureRole(client, role, secret);
      if (secret) await client.query(`ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(secret)}`);
    }
    if (needsPasswords) await client.query(`GRANT ${OWNER_ROLE} TO CURRENT_USER`);
    await ensureDatabase(client, template);
  });
  const pool = ownerPool(owner, () => {});
  await migrate(pool);
  await pool.end();
  return { admin, owner, app: { ...owner, user: APP_ROLE, password: appPassword }, template };
}

async function dropAll(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [template]);
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

function connectionOf(url: string): Connection {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url }) as pg.Client & Connection;
  return { host, port, user, password: password ?? undefined, database, ssl };
}
