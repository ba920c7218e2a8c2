// What the operator asks of the service: does it live, can it work, what does it count.
import { timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import type { Scanner } from '#store/files/scanner.ts';
import type { Counts, Gauges } from './counts.ts';

/** What the answers are made from. `ping` rejects when the database does not answer. */
export type Operation = {
  counts: Counts;
  ping: () => Promise<unknown>;
  /** rejects when there is no room left on the disk to keep what comes in */
  room: () => Promise<unknown>;
  metricsToken?: string | undefined;
  startedAt: number;
  scanner?: Scanner;
};

const PATIENCE_MS = 2000;

export function operationApp(operation: Operation): Hono {
  const app = new Hono();
  app.get('/health/live', (c) => c.json({ status: 'live' }));
  app.get('/health/ready', async (c) => {
    const [database, disk] = await Promise.all([inTime(operation.ping()), inTime(operation.room())]);
    if (database && disk) return c.json({ status: 'ready', ...scannerIn(operation) });
    return c.json({ status: 'not ready', waitsFor: database ? 'disk' : 'database' }, 503);
  });
  app.get('/metrics', (c) => {
    if (!mayRead(c, operation.metricsToken)) return c.notFound();
    return c.body(operation.counts.text({ ...gauges(operation.startedAt), ...scannerGauges(operation.scanner) }), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    });
  });
  return app;
}

async function inTime(answer: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const came = answer.then(
    () => true,
    () => false,
  ); // why it failed stands in the log of the pool
  return Promise.race([came, late]).finally(() => clearTimeout(timer));
}

/** The figures are for whoever has the token, and for this machine itself as long as no proxy speaks for somebody else. */
function mayRead(c: Context, token: string | undefined): boolean {
  const shown = c.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
  if (token && shown.length === token.length && timingSafeEqual(Buffer.from(shown), Buffer.from(token))) return true;
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip'].some((name) => c.req.header(name) !== undefined);
  return !proxied && isLoopback(getConnInfo(c).remote.address);
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

function gauges(startedAt: number) {
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  return {
    process_resident_memory_bytes: { help: 'Memory in use by the process.', value: memory.rss },
    nodejs_heap_used_bytes: { help: 'JavaScript memory in use.', value: memory.heapUsed },
    process_cpu_seconds_total: { help: 'Processor time since the start.', value: (cpu.user + cpu.system) / 1e6 },
    process_uptime_seconds: { help: 'Seconds since the start.', value: (performance.now() - startedAt) / 1000 },
  };
}

/** A scanner that is away does not make us unready: complaints are taken, and their documents wait. */
function scannerIn({ scanner }: Operation): { virusScanner?: 'answers' | 'away' } {
  const answers = scanner?.condition().answers;
  return answers === undefined ? {} : { virusScanner: answers ? 'answers' : 'away' };
}

function scannerGauges(scanner: Scanner | undefined): Gauges {
  if (scanner === undefined) return {};
  const { waiting, infected, unscannable } = scanner.counts();
  const { answers, since } = scanner.condition();
  return {
    virus_scanner_up: { help: 'Whether the virus scanner answers.', value: answers === true ? 1 : 0 },
    virus_scanner_since_seconds: {
      help: 'How long it has been so.',
      value: Math.round((Date.now() - since.getTime()) / 1000),
    },
    documents_waiting_for_scan: { help: 'Documents that nobody can open before they are scanned.', value: waiting },
    documents_infected: { help: 'Documents in which a virus was found.', value: infected },
    documents_unscannable: { help: 'Documents that the scanner cannot judge.', value: unscannable },
  };
}
