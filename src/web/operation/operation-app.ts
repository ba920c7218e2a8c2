// What the operator asks of the service: does it live, can it work, what does it count.
import { timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import type { Counts } from './counts.ts';

/** What the answers are made from. `ping` rejects when the database does not answer. */
export type Operation = { counts: Counts; ping: () => Promise<unknown>; metricsToken?: string | undefined; startedAt: number };

const PATIENCE_MS = 2000;

export function operationApp(operation: Operation): Hono {
  const app = new Hono();
  app.get('/health/live', (c) => c.json({ status: 'live' }));
  app.get('/health/ready', async (c) =>
    (await inTime(operation.ping())) ? c.json({ status: 'ready' }) : c.json({ status: 'not ready', waitsFor: 'database' }, 503),
  );
  app.get('/metrics', (c) => {
    if (!mayRead(c, operation.metricsToken)) return c.notFound();
    return c.body(operation.counts.text(gauges(operation.startedAt)), 200, {
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
    process_cpu_seconds: { help: 'Processor time since the start.', value: (cpu.user + cpu.system) / 1e6 },
    process_uptime_seconds: { help: 'Seconds since the start.', value: (performance.now() - startedAt) / 1000 },
  };
}
