// Connections to the database: what every pool of Gehoord has in common.
import pg from 'pg';
import { readInstant } from './read-instant.ts';
import { togetherSocket } from './together-socket.ts';

/** How to reach the database as one of its roles: the fields of a pg connection. */
export type Connection = Pick<pg.PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>;

export type PoolLimits = { max: number; statementMs: number };

const APPLICATION: PoolLimits = { max: 20, statementMs: 30_000 };
const OWNER: PoolLimits = { max: 4, statementMs: 0 };

/**
 * A pool for the application's role: what is asked of a connection leaves at once, also while earlier answers are on their way
 * (COPY and cursors are for the owner's pool). `onFault` hears when an idle connection breaks; the pool then makes a new one.
 * A calendar day (SQL `date`) stays text: it has no time zone, and a JavaScript Date would give it one.
 */
export function applicationPool(connection: Connection, onFault: (fault: Error) => void, limits = APPLICATION): pg.Pool {
  return createPool(connection, onFault, limits, {
    pipeline: true,
    stream: togetherSocket,
    // planning a work list takes longer than running it: each statement is planned once a connection, for all values
    onConnect: async (client) => {
      await client.query('SET plan_cache_mode = force_generic_plan');
    },
  });
}

/** A pool for the owner of the tables: migrations and maintenance, never the work of a request. */
export function ownerPool(connection: Connection, onFault: (fault: Error) => void, limits = OWNER): pg.Pool {
  return createPool(connection, onFault, limits);
}

function createPool(
  connection: Connection,
  onFault: (fault: Error) => void,
  { max, statementMs }: PoolLimits,
  asking: Pick<pg.PoolConfig, 'pipeline' | 'stream' | 'onConnect'> = {},
): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    ...asking,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementMs,
    application_name: 'gehoord',
    types: { getTypeParser: reader },
  });
  // a connection that is lost while it is lent out says so to nobody, and what is said to nobody ends the process; the next
  // question that is asked of it fails, and then it is thrown away
  pool.on('connect', (client) => client.on('error', () => {}));
  // A connection that breaks while the pool is being closed has nothing left to break.
  pool.on('error', (fault) => {
    if (!pool.ending) onFault(fault);
  });
  return pool;
}

/** pg's own reading, except for days and moments. */
const reader: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === pg.types.builtins.DATE) return (value: string) => value;
  if (oid === pg.types.builtins.TIMESTAMPTZ && format !== 'binary') return readInstant;
  return pg.types.getTypeParser(oid, format as 'text');
}) as typeof pg.types.getTypeParser;
