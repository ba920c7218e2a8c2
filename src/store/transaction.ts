/** A transaction in the name of one organisation: the only door to its rows. */
import { createHash } from 'node:crypto';
import type { ClientBase, Pool, PoolClient } from 'pg';

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
  return withConnection(pool, organisation, async (client) => {
    // the first question leaves together with the beginning
    const [result] = await bothOf(async () => work({ organisation, client }), begin(client, organisation, choices));
    await client.query('COMMIT');
    tell(client);
    return result;
  });
}

const untold = new WeakMap<ClientBase, (() => void)[]>();

/** Does this once what the transaction wrote is kept, and never when it is rolled back. */
export function afterCommit({ client }: Pick<Tx, 'client'>, done: () => void): void {
  const waiting = untold.get(client);
  if (waiting === undefined) untold.set(client, [done]);
  else waiting.push(done);
}

function tell(client: ClientBase): void {
  const waiting = untold.get(client);
  untold.delete(client);
  for (const done of waiting ?? []) done();
}

/**
 * Asks several things in one transaction that only reads, unless it is told otherwise, and in one trip: the beginning, every
 * question and the end leave together. So everything is asked before the first answer is there, with `Promise.all`; whoever asks
 * later gets a fault.
 */
export async function askTogether<T>(
  pool: Pool,
  organisation: string,
  ask: (tx: Tx) => Promise<T>,
  choices: TransactionChoices = { readOnly: true },
): Promise<T> {
  return withConnection(pool, organisation, async (client) => {
    const begun = begin(client, organisation, choices);
    let open = true;
    const tx: Tx = {
      organisation,
      get client() {
        if (open) return client;
        throw new Error('a question came after the others had left: ask together, or use withOrganisation');
      },
    };
    const asked = bothOf(() => ask(tx), begun);
    open = false;
    const [[answers]] = await bothOf(() => asked, client.query('COMMIT'));
    tell(client);
    return answers;
  });
}

/** Lends a connection; when the work throws, what it did is rolled back first. */
async function withConnection<T>(pool: Pool, organisation: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  if (!isOrganisationId(organisation))
    throw new Error(`not the id of an organisation: ${JSON.stringify(organisation.slice(0, 60))}`);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (fault) {
    untold.delete(client);
    broken = await rolledBack(client);
    throw fault;
  } finally {
    client.release(broken);
  }
}

/** Waits for both, also when one fails: a connection is given back only when nobody asks anything of it any more. */
async function bothOf<A, B>(work: () => Promise<A>, beside: Promise<B>): Promise<readonly [A, B]> {
  const [second, first] = await Promise.allSettled([beside, work()]);
  if (second.status === 'rejected') throw second.reason;
  if (first.status === 'rejected') throw first.reason;
  return [first.value, second.value];
}

function begin(
  client: ClientBase,
  organisation: string,
  { readOnly = false, snapshot = false }: TransactionChoices,
): Promise<unknown> {
  const isolation = snapshot ? 'REPEATABLE READ' : 'READ COMMITTED';
  // the id was checked before, so it can stand in the text
  return client.query(
    `BEGIN ISOLATION LEVEL ${isolation}${readOnly ? ' READ ONLY' : ''}; SET LOCAL gehoord.organisation = '${organisation}'`,
  );
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
