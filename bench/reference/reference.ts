/** The reference of intake: rows captured from real lodgings, written again by PostgreSQL's own benchmark in a database beside. */
import type pg from 'pg';
import { SOCKET_PORT, SUPERUSER } from '#store/embedded/postmaster.ts';
import { APP_ROLE, migrate } from '#store/migrate.ts';
import { ownerPool } from '#store/pool.ts';
import { DATABASE, ensureDatabase, OWNER_ROLE, withClient } from '#store/roles.ts';
import { ORGANISATION } from '../intake/complaint.ts';
import { Connection } from '../load/connection.ts';
import { doOnce, type Work } from '../load/work.ts';
import type { Product } from '../product.ts';
import { runOwnClient } from './own-client.ts';
import { pgbenchProgram, runPgbench, writeScript } from './pgbench.ts';
import { type WrittenRows, writtenRows } from './rows.ts';

/** How many different lodgings are captured. */
const CAPTURED = 8;
const BESIDE = 'gehoord_reference';
/** Row-level security lets nothing through before the transaction names its organisation. */
const NAMED = `select set_config('gehoord.organisation', '${ORGANISATION}', true)`;

export interface Reference {
  readonly name: string;
  readonly rows: WrittenRows;
  /** transactions a second */
  run(clients: number, seconds: number): Promise<number>;
}

/**
 * Captures rows and prepares the database beside: with the same schema, so that the product's clocks do not take its rows
 * for work of theirs. The statements run under the application's own role and behind the same row-level security.
 */
export async function prepareReference(product: Product, work: Work): Promise<Reference> {
  const reach = { host: product.socket, port: SOCKET_PORT };
  const captured = await withClient({ ...reach, user: SUPERUSER, database: DATABASE }, (client) =>
    capture(product, client, work),
  );
  await withClient({ ...reach, user: SUPERUSER, database: 'postgres' }, (client) => ensureDatabase(client, BESIDE));
  const pool = ownerPool({ ...reach, user: OWNER_ROLE, database: BESIDE }, () => {});
  await migrate(pool, APP_ROLE);
  await pool.end();
  const transactions = captured.map(({ statements }) => [NAMED, ...statements]);
  const scripts = transactions.map((statements, at) => {
    const file = `${product.dataDir}.${at}.sql`;
    writeScript(file, statements);
    return file;
  });
  const program = pgbenchProgram();
  const where = { socket: product.socket, database: BESIDE, user: APP_ROLE };
  return {
    name: program === undefined ? 'PostgreSQL alone (own client: pgbench is missing)' : 'PostgreSQL alone (pgbench)',
    rows: captured[0] as WrittenRows,
    run: async (clients, seconds) =>
      program === undefined
        ? runOwnClient(transactions, { ...where, clients, seconds })
        : runPgbench(program, scripts, { ...where, clients, seconds }),
  };
}

async function capture(product: Product, client: pg.Client, work: Work): Promise<readonly WrittenRows[]> {
  const connection = new Connection(product.url);
  const all: WrittenRows[] = [];
  for (let turn = 0; all.length < CAPTURED; turn += 1) {
    if (turn > 20 * CAPTURED) throw new Error('the post was always faster than the reading of the rows');
    const { id } = JSON.parse((await doOnce(connection, work, turn)).body);
    product.hold();
    const rows = await writtenRows(client, id);
    product.goOn();
    // the clocks have not touched it yet
    if (rows.statements.some((one) => one.includes(`E'waiting'`))) all.push(rows);
  }
  connection.close();
  return all;
}
