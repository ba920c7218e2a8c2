// The database that tests get is the product's: two roles, of which the one that works is bound.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from './database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('the application works as a role without powers, in no other role', async () => {
  const { rows } = await database.appPool.query(
    `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, EXISTS (SELECT FROM pg_auth_members WHERE member = pg_roles.oid) AS member
       FROM pg_roles WHERE rolname = current_user`,
  );
  expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, member: false });
});

test('the application owns no table', async () => {
  const { rows } = await database.appPool.query('SELECT tablename FROM pg_tables WHERE tableowner = current_user');
  expect(rows).toEqual([]);
});

test('the application cannot create a table', async () => {
  await expect(database.appPool.query('CREATE TABLE sneaky (id int)')).rejects.toThrow(/permission denied/);
});

test('another database is another world', async () => {
  const other = await freshDatabase();
  await database.ownerPool.query("INSERT INTO installation (key, value) VALUES ('only-here', '1')");
  const { rows } = await other.ownerPool.query("SELECT FROM installation WHERE key = 'only-here'");
  await other.drop();
  expect(rows).toHaveLength(0);
});
