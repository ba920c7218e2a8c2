// Migrations: whatever happens to the process, the database is whole, and the next attempt completes it.
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { isInUse, migrate, migrations, NewerSchema, pending } from './migrate.ts';
import { type Connection, ownerPool } from './pool.ts';
import { ensureDatabase, withClient } from './roles.ts';

const SCRIPT = join(import.meta.dirname, '../../test/killed-migration.ts');

async function empty(): Promise<{ connection: Connection; drop: () => Promise<void> }> {
  const server = inject('testServer');
  const name = `${server.template}_m_${Math.random().toString(36).slice(2, 8)}`;
  await withClient(server.admin, async (client) => {
    await client.query(`CREATE DATABASE ${name} OWNER ${pg.escapeIdentifier(String(server.owner.user))}`);
    await ensureDatabase(client, name);
  });
  const drop = () => withClient(server.admin, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  return { connection: { ...server.owner, database: name }, drop };
}

/** The schema as text: tables with columns, indexes, policies, functions, rights. */
async function schema(connection: Connection): Promise<unknown> {
  return withClient(connection, async (client) => {
    const texts = [
      `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' order by 1, 2`,
      `select indexdef from pg_indexes where schemaname = 'public' order by 1`,
      `select tablename, policyname, qual, with_check from pg_policies order by 1, 2`,
      `select proname, md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
      `select table_name, privilege_type from information_schema.role_table_grants where table_schema = 'public' and grantee = 'gehoord_app' order by 1, 2`,
    ];
    const found: unknown[] = [];
    for (const text of texts) found.push((await client.query(text)).rows);
    return found;
  });
}

async function migrated(connection: Connection): Promise<void> {
  const pool = ownerPool(connection, () => {});
  await migrate(pool).finally(() => pool.end());
}

describe('a process that migrates is killed', () => {
  test('at whatever statement: nothing is half done, and the next attempt gives the whole schema', async () => {
    const reference = await empty();
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, JSON.stringify(reference.connection), '100000']);
    const statements = Number.parseInt(stdout, 10);
    const whole = await schema(reference.connection);
    const { connection, drop } = await empty();
    // one database, killed ever further on: each attempt goes on where the one before was ended
    for (let before = 3; before < statements; before += Math.ceil(statements / 9)) {
      const { signal } = spawnSync(process.execPath, [SCRIPT, JSON.stringify(connection), String(before)]);
      const left = await withClient(connection, (client) => pending(client));
      const half = await withClient(
        connection,
        async (client) => (await client.query(`select tablename from pg_tables where schemaname = 'public'`)).rowCount,
      );
      expect(signal === 'SIGKILL' || left.length === 0).toBe(true);
      // a table is only there when the migration that makes it is noted as done
      if (left.length === Object.keys(migrations).length) expect(half).toBeLessThanOrEqual(2);
    }
    await migrated(connection);
    expect(await schema(connection)).toEqual(whole);
    await Promise.all([drop(), reference.drop()]);
  }, 240_000);
});

test('a new database is not in use, so that nobody is warned of losing something; a migrated one is', async () => {
  const { connection, drop } = await empty();
  expect(await withClient(connection, isInUse)).toBe(false);
  await migrated(connection);
  expect(await withClient(connection, isInUse)).toBe(true);
  await drop();
});

test('two processes at once: both succeed, one of them after the other', async () => {
  const { connection, drop } = await empty();
  await Promise.all([migrated(connection), migrated(connection), migrated(connection)]);
  expect(await withClient(connection, (client) => pending(client))).toEqual([]);
  await drop();
});

test('a database of a newer version is refused by name, and left alone', async () => {
  const { connection, drop } = await empty();
  await migrated(connection);
  await withClient(connection, (client) =>
    client.query(`insert into kysely_migration (name, timestamp) values ('9999-future', '2030')`),
  );
  const before = await schema(connection);
  await expect(migrated(connection)).rejects.toThrow(NewerSchema);
  await expect(migrated(connection)).rejects.toThrow(/9999-future/);
  expect(await schema(connection)).toEqual(before);
  await drop();
});

test('KIK-07, KIK-16: given rows of an older version, then each organisation is here since the day on which it was made, and its cases are counted once more', async () => {
  const { connection, drop } = await empty();
  const pool = ownerPool(connection, () => {});
  await migrate(pool, undefined, '0033-counted-details');
  await withClient(connection, async (client) => {
    // past midnight in Amsterdam
    await client.query(
      `insert into organisation (id, created_at) values ('cak', '2026-06-30T22:30:00Z'), ('kika', '2026-07-09T12:00:00Z')`,
    );
    for (const one of ['cak', 'kika'])
      await client.query(`begin; select set_config('gehoord.organisation', '${one}', true);
        insert into case_counted (organisation, case_id, sequence, record, received, facts)
        values ('${one}', gen_random_uuid(), 7, 'complaint', '2026-07-10', '{}'); commit`);
  });
  await migrate(pool);
  const found = await withClient(connection, async (client) => {
    const days = await client.query('select id, first_day::text as day from organisation order by id');
    const sequences = [];
    for (const { id } of days.rows) {
      await client.query(`select set_config('gehoord.organisation', $1, false)`, [id]);
      sequences.push(...(await client.query('select sequence from case_counted')).rows.map(({ sequence }) => sequence));
    }
    return { days: days.rows, sequences };
  });
  expect(found).toEqual({
    days: [
      { id: 'cak', day: '2026-07-01' },
      { id: 'kika', day: '2026-07-09' },
    ],
    sequences: [0, 0],
  });
  await pool.end();
  await drop();
});

test('CAK-02, CAK-06: given cases that ended before the desk kept what ended there, then who wrote one down has it, unless somebody handled it or it runs', async () => {
  const { connection, drop } = await empty();
  const pool = ownerPool(connection, () => {});
  await migrate(pool, undefined, '0046-page-letters-leave');
  const cases = { ended: ['redirected'], handled: ['closed', 'assigned'], running: ['open'], theirs: ['closed'] } as const;
  await withClient(connection, async (client) => {
    await client.query(`insert into organisation (id) values ('cak')`);
    await client.query(`select set_config('gehoord.organisation', 'cak', false)`);
    for (const [reference, [status, ...entries]] of Object.entries(cases)) {
      const { rows } = await client.query(
        `insert into case_view (organisation, id, reference, policy, version, status, record, channel, form, received, filed, concerned, sequence)
        values ('cak', gen_random_uuid(), $1, 'cak', 1, $2, 'objection', 'letter', 'written', now(), now(), '{}', 2) returning id`,
        [reference, status],
      );
      const by = reference === 'theirs' ? ['public', null] : ['staff', 'bas'];
      for (const [place, name] of ['lodged', ...entries].entries())
        await client.query(
          `insert into journal (organisation, case_id, sequence, name, at, entered, by_kind, by_id, audience, facts)
          values ('cak', $1, $2, $3, now(), now(), $4, $5, '{us}', '{}')`,
          [rows[0].id, place + 1, name, ...by],
        );
    }
  });
  await migrate(pool);
  const found = await withClient(connection, async (client) => {
    await client.query(`select set_config('gehoord.organisation', 'cak', false)`);
    return (await client.query('select reference, open_to from case_view order by reference')).rows;
  });
  expect(found.map((one) => [one.reference, one.open_to])).toEqual([
    ['ended', ['@bas']],
    ['handled', []],
    ['running', []],
    ['theirs', []],
  ]);
  await pool.end();
  await drop();
});

test('CCV-15: given cases of an older version, then the rows of those that ended and had a last day are owed anew, and running ones get theirs otherwise', async () => {
  const { connection, drop } = await empty();
  const pool = ownerPool(connection, () => {});
  await migrate(pool, undefined, '0049-last-changed');
  await withClient(connection, async (client) => {
    await client.query(`insert into organisation (id) values ('cak'), ('kika')`);
    for (const [organisation, reference, status, day] of [
      ['cak', 'ended', 'closed', '2026-06-01'],
      ['cak', 'running', 'open', '2026-06-01'],
      ['cak', 'undated', 'closed', null],
      ['kika', 'theirs', 'concluded', '2026-06-01'],
    ]) {
      await client.query(`select set_config('gehoord.organisation', $1, false)`, [organisation]);
      const { rows } = await client.query(
        `insert into case_view (organisation, id, reference, policy, version, status, record, channel, form, received, filed, concerned, sequence)
        values ($1, gen_random_uuid(), $2, $1, 1, $3, 'complaint', 'letter', 'written', now(), now(), '{}', 2) returning id`,
        [organisation, reference, status],
      );
      await client.query(
        `insert into duty (organisation, case_id, key, clause, owner, status, target, late, since, due_day, urgent_at, dated, "do", concerned)
        values ($1, $2, 'decide', 'decide', 'handler', 'done', false, false, now(), $3, now(), true, '{}', '{}')`,
        [organisation, rows[0].id, day],
      );
    }
  });
  await migrate(pool);
  const found = await withClient(connection, async (client) => {
    const owed = [];
    for (const organisation of ['cak', 'kika']) {
      await client.query(`select set_config('gehoord.organisation', $1, false)`, [organisation]);
      owed.push((await client.query('select v.reference from rows_owed o join case_view v on v.id = o.case_id')).rows);
    }
    return owed;
  });
  expect(found).toEqual([[{ reference: 'ended' }], [{ reference: 'theirs' }]]);
  await pool.end();
  await drop();
});

test('migrations stand in the order of their names', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual([...names].sort());
});
