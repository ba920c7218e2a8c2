import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { checkKeys, checkMode } from './installation-mode.ts';
import { openDatabase } from './open-database.ts';
import type { Connection } from './pool.ts';
import { withClient } from './roles.ts';

let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'gehoord-open-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The address of the test's database as a role, the way an operator would write it. */
function urlAs(role: Connection): string {
  const { host, port, user, password } = role;
  const query = new URLSearchParams({
    host: String(host),
    port: String(port),
    user: String(user),
    ...(password ? { password: String(password) } : {}),
  });
  return `postgres:///${database.owner.database}?${query}`;
}

const admin = () => inject('testServer').admin;

describe('with DATABASE_URL', () => {
  test('the application works as a second role, which is made when there is none', async () => {
    const opened = await openDatabase({ dataDir: folder, mode: 'real', databaseUrl: urlAs(admin()), appDatabaseUrl: undefined });
    expect(opened.kind).toBe('server');
    const { rows } = await withClient(opened.app, (client) =>
      client.query('SELECT current_user AS role, current_database() AS database'),
    );
    expect(rows).toEqual([{ role: 'gehoord_app', database: database.owner.database }]);
    await opened.close();
  });

  test('a named role is used', async () => {
    const opened = await openDatabase({
      dataDir: folder,
      mode: 'real',
      databaseUrl: urlAs(database.owner),
      appDatabaseUrl: urlAs(database.app),
    });
    expect(opened.appRole).toBe('gehoord_app');
  });

  test('a named role that could pass by the wall between organisations is refused', async () => {
    const settings = {
      dataDir: folder,
      mode: 'real' as const,
      databaseUrl: urlAs(database.owner),
      appDatabaseUrl: urlAs(admin()),
    };
    await expect(openDatabase(settings)).rejects.toThrow(/is een beheerder/);
    await expect(openDatabase({ ...settings, appDatabaseUrl: urlAs(database.owner) })).rejects.toThrow(/is ook de eigenaar/);
  });

  // a server that asks for no password never shows that a role could not be changed
  test.runIf(inject('testServer').owner.password)('an owner who may not make roles is told to name one', async () => {
    const settings = { dataDir: folder, mode: 'real' as const, databaseUrl: urlAs(database.owner) };
    await expect(openDatabase(settings)).rejects.toThrow(/mag geen tweede rol maken.*APP_DATABASE_URL/);
  });

  test('a server that does not answer is named without its password', async () => {
    const settings = { dataDir: folder, mode: 'real' as const, databaseUrl: 'postgres://rol:geheim@127.0.0.1:1/klachten' };
    const said = await openDatabase(settings).catch((fault: Error) => fault.message);
    expect(said).toContain('De database is niet te bereiken (127.0.0.1:1, database klachten, rol rol)');
    expect(said).toContain('Controleer DATABASE_URL');
    expect(said).not.toContain('geheim');
  });
});

describe('what a database is used for', () => {
  test('is kept in it, and never changes', async () => {
    const other = await freshDatabase();
    await checkMode(other.ownerPool, 'demonstration');
    await checkMode(other.ownerPool, 'demonstration');
    await expect(checkMode(other.ownerPool, 'real')).rejects.toThrow(/bevat een demonstratie/);
    await other.drop();
  });

  test('with other keys than its own it is not opened, because no code of a complainant would work', async () => {
    const other = await freshDatabase();
    await checkKeys(other.ownerPool, folder, Buffer.alloc(32, 1));
    await checkKeys(other.ownerPool, folder, Buffer.alloc(32, 1));
    await expect(checkKeys(other.ownerPool, folder, Buffer.alloc(32, 2))).rejects.toThrow(/horen niet bij deze database/);
    await other.drop();
  });
});
