// Puts the house together: database, schema, pages, port. The one place that knows every floor.
import { join } from 'node:path';
import { Hono } from 'hono';
import { apiApp } from '#api/api-app.ts';
import { absent } from '#api/problem.ts';
import type { Log } from '#core/log-line.ts';
import { type MovableClock, movableClock } from '#handling/movable-clock.ts';
import { openPictures } from '#handling/pictures/pictures.ts';
import { removeHalves } from '#store/backup/halves.ts';
import { roomIn } from '#store/files/disk.ts';
import { namedKey } from '#store/keys.ts';
import { isInUse, pending } from '#store/migrate.ts';
import { type OpenDatabase, openDatabase } from '#store/open-database.ts';
import { applicationPool } from '#store/pool.ts';
import { withClient } from '#store/roles.ts';
import { cookiesFor } from '#web/cookies.ts';
import type { Door } from '#web/door.ts';
import { type Counts, startCounting } from '#web/operation/counts.ts';
import { answerFaults } from '#web/operation/faults.ts';
import { readInTurn } from '#web/operation/in-turn.ts';
import { knownHosts, onlyKnownHosts } from '#web/operation/known-host.ts';
import { operationApp } from '#web/operation/operation-app.ts';
import { noteRequests } from '#web/operation/request-log.ts';
import { builtAssets } from '#web/parts/built-assets.ts';
import { securityHeaders } from '#web/parts/headers.ts';
import { notFound } from '#web/public/faults.tsx';
import { publicApp } from '#web/public/public-app.ts';
import { watchingFor } from '#web/staff/live/watching.ts';
import { staffApp } from '#web/staff/staff-app.ts';
import type { StaffDoor } from '#web/staff/visit.ts';
import { backupBeforeUpgrade } from './backup-before-upgrade.ts';
import type { Config } from './config.ts';
import { listen } from './listen.ts';
import { stderrLog } from './log.ts';
import { openOffice } from './open-office.ts';
import { openWorkshop, type RunningWorkshop } from './open-workshop.ts';
import { prepareDatabase } from './prepare-database.ts';

/** So many requests under way at once mean that people wait for each other, and that letters should wait for people. */
const CROWD = 3;

/** A running installation. `ended` becomes a sentence when something it cannot do without is gone. */
export type RunningApp = { url: string; ended: Promise<string>; stop(): Promise<void> };

/**
 * Starts everything, in the order in which it depends on each other. Stopping goes the other way round, and so does a
 * start that fails halfway.
 * @throws StartFault with a sentence for the operator
 */
export async function startApp(
  config: Config,
  log: Log = stderrLog(config.logLevel),
  stopping?: AbortSignal,
): Promise<RunningApp> {
  const opened: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const { url, ended } = await open(config, log, (close) => opened.push(close), stopping);
    return { url, ended, stop: () => stop().then(() => log('info', 'stopped')) };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function open(
  config: Config,
  log: Log,
  onStop: (close: () => Promise<unknown>) => void,
  stopping?: AbortSignal,
): Promise<Omit<RunningApp, 'stop'>> {
  const database = await openDatabase(config);
  onStop(database.close);
  await keepWhatItWas(database, config, log, stopping);
  stopping?.throwIfAborted();
  await prepareDatabase(database, config, log);
  const pool = applicationPool(database.app, (fault) => log('warn', 'database connection lost', { kind: fault.name }));
  onStop(() => pool.end());
  const listener = await listen(config.host, config.port);
  onStop(listener.close);
  const url = config.publicUrl ?? `http://localhost:${listener.port}`;
  const clock = config.mode === 'demonstration' ? await movableClock(pool) : undefined;
  const office = await openOffice(config, pool, url, log, clock);
  const counts = startCounting();
  const workshop = await openWorkshop(config, office, () => counts.underWay() >= CROWD, log);
  onStop(workshop.stop);
  const formKey = await namedKey(config.dataDir, 'forms');
  onStop(async () => watchingFor({ office, log }).close());
  const pictures = openPictures();
  onStop(() => pictures.close());
  const moveClock = clock && movingAll(clock, workshop);
  const opened = { office, pdf: workshop.pdf, pictures, formKey, counts, ...(moveClock && { moveClock }) };
  listener.answerWith(doors(config, opened, url, listener.port, log).fetch);
  log('info', 'started', { port: listener.port, mode: config.mode, database: database.kind });
  return { url, ended: database.died };
}

/** Lets what was written leave, moves the clock, and lets everything that runs by itself do at once what is due by then. */
function movingAll(clock: MovableClock, { wake, emptyOutbox }: RunningWorkshop): MovableClock['moveTo'] {
  return async (day) => {
    const fault = await clock.moveTo(day, emptyOutbox);
    if (fault === undefined) wake();
    return fault;
  };
}

/** The embedded database of an older version is backed up before a start changes it; a server of one's own has its own backups. */
async function keepWhatItWas(database: OpenDatabase, config: Config, log: Log, stopping?: AbortSignal): Promise<void> {
  await removeHalves(join(config.dataDir, 'backups'));
  const waiting = await withClient(database.owner, pending);
  const [first, ...others] = waiting;
  if (first === undefined) return;
  if (database.kind === 'server') {
    if (await withClient(database.owner, isInUse)) log('warn', 'upgrading without a backup of our own', { from: first });
    return;
  }
  // a large office waits for it: the log says how far it is, and whoever asks to stop need not wait for all of it
  const folder = await backupBeforeUpgrade(database.owner, config, waiting, (what) => {
    stopping?.throwIfAborted();
    log('info', 'backing up before upgrading', { what });
  });
  if (folder !== undefined) log('info', 'backed up before upgrading', { folder, from: first, migrations: others.length + 1 });
}

type Opened = Pick<StaffDoor, 'office' | 'pdf' | 'pictures' | 'formKey' | 'moveClock'> & { counts: Counts };

/** Every door of the house behind one frame; a door is one line. */
function doors(config: Config, opened: Opened, url: string, port: number, log: Log): Hono {
  const { office, formKey, pdf, pictures, counts, moveClock } = opened;
  const assets = builtAssets(join(config.home, 'dist', 'assets'));
  const app = frame(config, url, port, counts, log);
  app.route(
    '/',
    operationApp({
      counts,
      ping: () => office.pool.query('SELECT 1'),
      room: () => roomIn(config.dataDir),
      metricsToken: config.metricsToken,
      startedAt: performance.now(),
      ...(office.scanner === undefined ? {} : { scanner: office.scanner }),
    }),
  );
  app.route('/', assets.app);
  app.use(readInTurn());
  app.route('/', apiApp({ office, dataDir: config.dataDir, log }));
  const { mode, dataDir } = config;
  const door: Door = {
    office,
    assets,
    mode,
    dataDir,
    pictures,
    formKey,
    cookies: cookiesFor(url),
    log,
    ...(moveClock && { moveClock }),
  };
  app.route('/', staffApp({ ...door, pdf }));
  // last: the first part of its addresses is the name of an organisation
  app.route('/', publicApp(door));
  app.notFound((c) => (c.req.path.startsWith('/api/') ? absent(c) : notFound(c, door)));
  return app;
}

/** What surrounds every answer, whichever door it comes from. */
function frame(config: Config, url: string, port: number, counts: Counts, log: Log): Hono {
  const app = new Hono();
  app.use(noteRequests(log, counts));
  app.use(securityHeaders(url));
  app.use(onlyKnownHosts(knownHosts(url, config.host, port)));
  app.onError(answerFaults(log));
  return app;
}
