// A connection that is lost while nothing is asked of it: whoever works on it hears so, and the process goes on.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { ensureOrganisations } from './organisations.ts';
import { withClient } from './roles.ts';
import { row, type Tx, withOrganisation } from './transaction.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak']);
});
afterAll(() => database.drop());

/** Ends this connection as a server does that stops. */
async function end({ client }: Pick<Tx, 'client'>): Promise<void> {
  const own = await row<{ pid: number }>({ client }, 'select pg_backend_pid() as pid');
  const ended = new Promise((heard) => client.once('end', heard));
  await withClient(inject('testServer').admin, (admin) => admin.query('select pg_terminate_backend($1)', [own?.pid]));
  await ended;
}

test('given work on a connection of its own, when it is lost between two questions, then the work fails with what was said', async () => {
  const work = withClient(database.owner, async (client) => {
    await end({ client });
    // nothing more is asked: it must not wait for ever
    await new Promise(() => {});
  });
  await expect(work).rejects.toThrow('terminating connection');
});

test('given a transaction, when its connection is lost between two questions, then it fails, and the next has another connection', async () => {
  const broken = withOrganisation(database.appPool, 'cak', async (tx) => {
    await end(tx);
    return row(tx, 'select 1 as one');
  });
  await expect(broken).rejects.toThrow('connection');
  expect(await withOrganisation(database.appPool, 'cak', (tx) => row(tx, 'select 1 as one'))).toEqual({ one: 1 });
});
