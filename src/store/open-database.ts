// The way in to the database: the embedded one of a data directory, or a server that DATABASE_URL points to.
import pg from 'pg';
import { runningSocket, startCluster } from './embedded/cluster.ts';
import { type Mode, prepareDataDirectory, readDescription } from './embedded/data-directory.ts';
import { lockOwner, takeLock } from './embedded/lock.ts';
import { answers, SOCKET_PORT, SUPERUSER } from './embedded/postmaster.ts';
import { eventually } from './embedded/processes.ts';
import { APP_ROLE } from './migrate.ts';
import type { Connection } from './pool.ts';
import {
  DATABASE,
  derivedPassword,
  ensureDatabase,
  ensureRole,
  OWNER_ROLE,
  requirePowerless,
  requireVersion,
  withClient,
} from './roles.ts';
import { StartFault } from './start-fault.ts';

/** The settings that decide where the database is; `config.ts` reads them. */
export type DatabaseSettings = { dataDir: string; mode: Mode; databaseUrl?: string; appDatabaseUrl?: string };

/** A database that answers. `died` becomes a sentence when it ends without having been asked to. */
export type OpenDatabase = {
  kind: 'embedded' | 'server';
  owner: Connection;
  app: Connection;
  appRole: string;
  died: Promise<string>;
  close(): Promise<void>;
};

const WAIT_FOR_RUNNING_MS = 15_000;

/**
 * Opens the database for the process that owns the data directory.
 * @param command what that process is, for the sentence that a second one gets
 * @throws StartFault when the settings, the folder, the disk, another process or the server stand in the way
 */
export async function openDatabase(settings: DatabaseSettings, command = 'serve'): Promise<OpenDatabase> {
  if (settings.databaseUrl) return openServer(settings, settings.databaseUrl);
  prepareDataDirectory(settings.dataDir, settings.mode);
  const lock = await takeLock(settings.dataDir, command);
  if ('owner' in lock) {
    const { pid, command: what } = lock.owner;
    throw new StartFault(
      `De gegevensmap ${settings.dataDir} is in gebruik door proces ${pid} (gehoord ${what}). Stop dat proces eerst, of kies met DATA_DIR een andere map.`,
    );
  }
  try {
    return await openEmbedded(settings.dataDir, command, lock.release);
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/**
 * Gives a command the database: of the server that runs on this data directory, or one that is started for as long
 * as the command takes.
 */
export async function withDatabase<T>(
  settings: DatabaseSettings,
  command: string,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = (await joinRunning(settings)) ?? (await openDatabase(settings, command));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function joinRunning({ dataDir, databaseUrl }: DatabaseSettings): Promise<OpenDatabase | undefined> {
  if (databaseUrl || !readDescription(dataDir) || !lockOwner(dataDir)) return undefined;
  let socket: string | undefined;
  const found = await eventually(async () => {
    if (!lockOwner(dataDir)) return true;
    socket = runningSocket(dataDir);
    return socket !== undefined && (await answers(socket)) && (await isPrepared(socket));
  }, WAIT_FOR_RUNNING_MS);
  if (!found || !socket || !lockOwner(dataDir)) return undefined;
  return { ...embeddedConnections(socket), died: new Promise(() => {}), close: async () => {} };
}

async function isPrepared(socket: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM pg_database WHERE datname = $1';
  return withClient(superuser(socket), async (client) => Boolean((await client.query(sql, [DATABASE])).rowCount));
}

async function openEmbedded(dataDir: string, command: string, release: () => void): Promise<OpenDatabase> {
  const postmaster = await startCluster(dataDir);
  const close = async () => {
    // Another command may be using the server that this command started: it gets the time to finish.
    await postmaster.stop(command === 'serve' ? 'fast' : 'smart');
    release();
  };
  try {
    await withClient(superuser(postmaster.socket), async (client) => {
      await ensureRole(client, OWNER_ROLE);
      await ensureRole(client, APP_ROLE);
      await ensureDatabase(client, DATABASE);
    });
  } catch (fault) {
    await close();
    throw fault;
  }
  return { ...embeddedConnections(postmaster.socket), died: postmaster.died, close };
}

const superuser = (socket: string): Connection => ({ host: socket, port: SOCKET_PORT, user: SUPERUSER, database: 'postgres' });

function embeddedConnections(socket: string) {
  const reach = { host: socket, port: SOCKET_PORT, database: DATABASE };
  return {
    kind: 'embedded' as const,
    owner: { ...reach, user: OWNER_ROLE },
    app: { ...reach, user: APP_ROLE },
    appRole: APP_ROLE,
  };
}

async function openServer(settings: DatabaseSettings, url: string): Promise<OpenDatabase> {
  prepareDataDirectory(settings.dataDir, settings.mode, 'server');
  const owner = connectionOf(url);
  const app = settings.appDatabaseUrl
    ? connectionOf(settings.appDatabaseUrl)
    : { ...owner, user: APP_ROLE, password: derivedPassword(owner) };
  await reach('DATABASE_URL', owner, async (client) => {
    await requireVersion(client);
    if (!settings.appDatabaseUrl) await createAppRole(client, app);
    await client.query(
      `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(String(owner.database))} TO ${pg.escapeIdentifier(String(app.user))}`,
    );
  });
  await reach('APP_DATABASE_URL', app, (client) => requirePowerless(client, String(owner.user)));
  return { kind: 'server', owner, app, appRole: String(app.user), died: new Promise(() => {}), close: async () => {} };
}

async function createAppRole(client: pg.Client, app: Connection): Promise<void> {
  const password = typeof app.password === 'string' ? app.password : undefined;
  try {
    await ensureRole(client, APP_ROLE, password);
    if (password !== undefined && !(await canSignIn(app)))
      await client.query(`ALTER ROLE ${APP_ROLE} PASSWORD ${pg.escapeLiteral(password)}`);
  } catch (cause) {
    if ((cause as pg.DatabaseError).code !== '42501') throw cause;
    throw new StartFault(
      `De rol van DATABASE_URL mag geen tweede rol maken. Maak er zelf een, zonder bijzondere rechten, en noem die in APP_DATABASE_URL.`,
      { cause },
    );
  }
}

async function canSignIn(connection: Connection): Promise<boolean> {
  try {
    await withClient(connection, async () => {});
    return true;
  } catch {
    return false; // the caller sets the password anew, and signing in again shows whether that was it
  }
}

async function reach(setting: string, connection: Connection, work: (client: pg.Client) => Promise<void>): Promise<void> {
  try {
    await withClient(connection, work);
  } catch (cause) {
    if (cause instanceof StartFault) throw cause;
    const { code, message } = cause as pg.DatabaseError;
    const where = `${connection.host}:${connection.port}, database ${connection.database}, rol ${connection.user}`;
    throw new StartFault(`De database is niet te bereiken (${where}): ${message || code}. Controleer ${setting}.`, { cause });
  }
}

/** The parts of a connection URL as pg itself understands them, sockets and TLS included. */
function connectionOf(url: string): Connection {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url }) as pg.Client & Connection;
  return { host, port, user, password: password ?? undefined, database, ssl };
}
