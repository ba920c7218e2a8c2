// Puts the house together: database, schema, pages, port. The one place that knows every floor.
import { join } from 'node:path';
import { Hono } from 'hono';
import { apiApp } from '#api/api-app.ts';
import type { Log } from '#core/log-line.ts';
import { type OpenDatabase, openDatabase } from '#store/open-database.ts';
import { applicationPool } from '#store/pool.ts';
import { type Counts, startCounting } from '#web/operation/counts.ts';
import { answerFaults, answerUnknown } from '#web/operation/faults.ts';
import { knownHosts, onlyKnownHosts } from '#web/operation/known-host.ts';
import { operationApp } from '#web/operation/operation-app.ts';
import { noteRequests } from '#web/operation/request-log.ts';
import { StartPage } from '#web/operation/start-page.tsx';
import { builtAssets } from '#web/parts/built-assets.ts';
import { securityHeaders } from '#web/parts/headers.ts';
import type { Config } from './config.ts';
import { listen } from './listen.ts';
import { stderrLog } from './log.ts';
import { openOffice } from './open-office.ts';
import { openWorkshop } from './open-workshop.ts';
import { prepareDatabase } from './prepare-database.ts';

/** A running installation. `ended` becomes a sentence when something it cannot do without is gone. */
export type RunningApp = { url: string; ended: Promise<string>; stop(): Promise<void> };

/**
 * Starts everything, in the order in which it depends on each other; what was started is stopped again when a later
 * part cannot start.
 * @throws StartFault with a sentence for the operator
 */
export async function startApp(config: Config, log: Log = stderrLog(config.logLevel)): Promise<RunningApp> {
  const database = await openDatabase(config);
  try {
    await prepareDatabase(database, config, log);
    return await open(config, database, log);
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

async function open(config: Config, database: OpenDatabase, log: Log): Promise<RunningApp> {
  const pool = applicationPool(database.app, (fault) => log('warn', 'database connection lost', { kind: fault.name }));
  let app = new Hono();
  const listener = await listen(config.host, config.port, (request, env) => app.fetch(request, env));
  const url = config.publicUrl ?? `http://localhost:${listener.port}`;
  const office = await openOffice(config, pool, url, log);
  const workshop = await openWorkshop(config, office, log);
  const counts = startCounting();
  app = frame(config, url, listener.port, counts, log);
  app.route(
    '/',
    operationApp({ counts, ping: () => pool.query('SELECT 1'), metricsToken: config.metricsToken, startedAt: performance.now() }),
  );
  app.route('/', apiApp({ office, dataDir: config.dataDir, log }));
  const assets = builtAssets(join(config.home, 'dist', 'assets'));
  app.route('/', assets.app);
  app.get('/', (c) => c.html(StartPage({ mode: config.mode, stylesHref: assets.url('look.css') })));
  log('info', 'started', { port: listener.port, mode: config.mode, database: database.kind });
  return {
    url,
    ended: database.died,
    async stop() {
      await listener.close();
      await workshop.stop();
      await pool.end();
      await database.close();
      log('info', 'stopped');
    },
  };
}

/** What surrounds every answer, whichever door it comes from. */
function frame(config: Config, url: string, port: number, counts: Counts, log: Log): Hono {
  const app = new Hono();
  app.use(noteRequests(log, counts));
  app.use(securityHeaders(url));
  app.use(onlyKnownHosts(knownHosts(url, config.host, port)));
  app.onError(answerFaults(log));
  app.notFound(answerUnknown);
  return app;
}
