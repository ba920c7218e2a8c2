/** A transaction in the name of one organisation: the only door to its rows. */
import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';

/** An open transaction in which row-level security lets through this organisation's rows and no others. */
export interface Tx {
  readonly organisation: string;
  /** the connection itself, for a job queue that enqueues inside the same transaction */
  readonly client: ClientBase;
}

/** How a transaction runs: `snapshot` sees one moment throughout, `readOnly` refuses to write. */
export interface TransactionChoices {
  readonly readOnly?: boolean;
  readonly snapshot?: boolean;
}

const ORGANISATION = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Whether a text can be the id of an organisation at all: small letters, digits and hyphens, at most 40. */
export function isOrganisationId(text: string): boolean {
  return ORGANISATION.test(text);
}

/** Runs the work in one transaction of this organisation: all of it is kept, or, when it throws, nothing. */
export async function withOrganisation<T>(
  pool: Pool,
  organisation: string,
  work: (tx: Tx) => Promise<T>,
  choices: TransactionChoices = {},
): Promise<T> {
  if (!isOrganisationId(organisation))
    throw new Error(`not the id of an organisation: ${JSON.stringify(organisation.slice(0, 60))}`);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // one round trip instead of two; the id was checked above, so it can stand in the text
    await client.query(`${begin(choices)}; SELECT set_config('gehoord.organisation', '${organisation}', true)`);
    const result = await work({ organisation, client });
    await client.query('COMMIT');
    return result;
  } catch (fault) {
    broken = await rolledBack(client);
    throw fault;
  } finally {
    client.release(broken);
  }
}

function begin({ readOnly = false, snapshot = false }: TransactionChoices): string {
  const isolation = snapshot ? 'REPEATABLE READ' : 'READ COMMITTED';
  // planning a work list takes longer than running it: each statement is planned once a connection, for all values
  return `BEGIN ISOLATION LEVEL ${isolation}${readOnly ? ' READ ONLY' : ''}; SET LOCAL plan_cache_mode = force_generic_plan`;
}

/** A connection that cannot even roll back is thrown away by the pool instead of being used again. */
async function rolledBack(client: ClientBase): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

const names = new Map<string, string>();

/** The rows of a prepared statement. Each text is planned once a connection, so it must come from a small fixed set. */
export async function rows<R extends object>(
  tx: Pick<Tx, 'client'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('base64url').slice(0, 16);
    names.set(text, name);
  }
  const result = await tx.client.query<R>({ name, text, values: [...values] });
  return result.rows;
}

/** The first row of a prepared statement; undefined when there is none. */
export async function row<R extends object>(
  tx: Pick<Tx, 'client'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<R | undefined> {
  return (await rows<R>(tx, text, values))[0];
}

/** How many rows a prepared statement changed. */
export async function changed(tx: Pick<Tx, 'client'>, text: string, values: readonly unknown[] = []): Promise<number> {
  const result = await tx.client.query({ text, values: [...values] });
  return result.rowCount ?? 0;
}
