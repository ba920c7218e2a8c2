// The built product starts, refuses, stops and gets up again: in real processes, on a real data directory.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { runningSocket } from '#store/embedded/cluster.ts';
import { SOCKET_PORT, SUPERUSER } from '#store/embedded/postmaster.ts';
import { signal } from '#store/embedded/processes.ts';
import {
  clearFolders,
  copyFolder,
  databaseProcesses,
  newFolder,
  runCommand,
  type Settings,
  startServer,
  type TestServer,
} from './server.ts';

// some start a real server several times
vi.setConfig({ testTimeout: 180_000 });

const running: TestServer[] = [];

/** Starts one on data that were used before, unless it is told on which. */
async function start(settings?: Settings): Promise<TestServer> {
  const server = await startServer({ DATA_DIR: settings?.DATA_DIR ?? (await usedData()), ...settings });
  running.push(server);
  return server;
}

let used: Promise<string> | undefined;

/** A copy of the data of a demonstration that was started and stopped: a fraction of the price of a first start. */
async function usedData(): Promise<string> {
  used ??= startServer().then(async (server) => {
    expect(await server.stop()).toBe(0);
    return server.dataDir;
  });
  return copyFolder(await used);
}

let answering: Promise<TestServer> | undefined;

/** One that runs for all tests that only ask it something. */
function oneThatAnswers(): Promise<TestServer> {
  answering ??= usedData().then((dataDir) => startServer({ DATA_DIR: dataDir }));
  return answering;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(async () => {
  await (await answering)?.stop();
  clearFolders();
});

const REAL = { SMTP_URL: 'smtp://127.0.0.1:2525', ADMIN_EMAIL: 'beheer@voorbeeld.nl' };
const inData = (server: TestServer) => databaseProcesses(join(server.dataDir, 'postgres'));

describe('a first start without settings', () => {
  test('says where it is, where the data is and how to sign in, and answers', async () => {
    const server = await start({ DATA_DIR: newFolder() });
    expect(server.output()).toContain(`staat klaar op ${server.url} (demonstratie)`);
    expect(server.output()).toContain(`Gegevens: ${server.dataDir}`);
    expect(server.output()).toContain(`Inloggen: ${server.url}/werk`);
    const live = await fetch(`${server.url}/health/live`);
    const ready = await fetch(`${server.url}/health/ready`);
    expect([live.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toEqual({ status: 'ready' });
  });

  test('counts requests by pattern and answers with the headers of every page', async () => {
    const server = await oneThatAnswers();
    const missing = await fetch(`${server.url}/er/is/niets/mevrouw-jansen`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(metrics).toContain('http_requests_total{method="GET",route="/:organisation/*",status="404"} 1');
    expect(metrics + server.output()).not.toContain('jansen');
  });

  test('keeps its figures from whoever comes through a proxy', async () => {
    const server = await oneThatAnswers();
    const answer = await fetch(`${server.url}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
    expect(answer.status).toBe(404);
  });
});

describe('stopping', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the server and its database', async (by) => {
    const server = await start();
    expect(inData(server)).not.toEqual([]);
    expect(await server.stop(by)).toBe(0);
    expect(inData(server)).toEqual([]);
  });
});

describe('when nobody reads the log any more', () => {
  test('it works on, and ends when asked', async () => {
    const server = await start();
    server.stopReading();
    for (let n = 0; n < 20; n++) expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});

describe('after kill -9', () => {
  test('the next start works, with what was written', async () => {
    const killed = await start();
    await write(killed, 'kept');
    expect(await killed.stop('SIGKILL')).toBe('SIGKILL');
    expect(inData(killed)).not.toEqual([]);
    const next = await start({ DATA_DIR: killed.dataDir });
    expect(await read(next)).toBe('kept');
  });

  test('the next start also works when the database was killed with it', async () => {
    const killed = await start();
    await write(killed, 'kept');
    const [postmaster] = readFileSync(join(killed.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    await killed.stop('SIGKILL');
    const next = await start({ DATA_DIR: killed.dataDir });
    expect(await read(next)).toBe('kept');
  });

  test('when only the database was killed, the server ends and says so', async () => {
    const server = await start();
    // those that see the first one die may be gone before it is their turn
    for (const pid of inData(server)) signal(pid, 'SIGKILL');
    await expect.poll(() => server.output()).toContain('De database is onverwacht gestopt');
    // it ends by itself: a signal that asks for nothing, to wait for that
    expect(await server.stop('SIGCONT')).toBe(1);
  });
});

describe('it refuses to start, in one sentence and with exit code 1,', () => {
  async function refusal(settings: Settings): Promise<string> {
    const { code, stdout, stderr } = await runCommand(['serve'], { PORT: '0', DATA_DIR: newFolder(), ...settings });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    return stderr;
  }

  test('a second time on the same data, and names the first', async () => {
    const first = await oneThatAnswers();
    expect(await refusal({ DATA_DIR: first.dataDir })).toContain(`in gebruik door proces ${first.pid} (gehoord serve)`);
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  });

  test('on a port that is taken, and names another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as { port: number };
    expect(await refusal({ PORT: String(port), DATA_DIR: await usedData() })).toMatch(
      new RegExp(`Poort ${port} .* al in gebruik.*PORT=${port + 1}`),
    );
    other.close();
  });

  test('with wrong settings: all of them by name, with what they allow', async () => {
    const said = await refusal({ PORT: '70000', LOG_LEVEL: 'luid', GEHOORD_PORT: '1', SMTP_URL: 'smtp://localhost' });
    expect(said.trim().split('\n')).toEqual([
      'PORT is niet goed: toegestaan is een heel getal van 0 tot en met 65535 (0 kiest een vrije poort).',
      'LOG_LEVEL is niet goed: toegestaan is debug, info, warn of error.',
      'GEHOORD_PORT bestaat niet: bedoelt u PORT?',
      'SMTP_URL is ingesteld en ADMIN_EMAIL niet: stel beide in, of geen van beide voor de demonstratie.',
    ]);
  });

  test('a demonstration for the whole network', async () => {
    expect(await refusal({ HOST: '0.0.0.0' })).toContain('de demonstratie luistert alleen op 127.0.0.1');
  });

  test("a demonstration's data for the real thing, and the other way round", async () => {
    const demonstration = await usedData();
    const refused = await refusal({ ...REAL, DATA_DIR: demonstration });
    expect(refused).toContain(`DATA_DIR=${demonstration}-echt`);
    const real = await start({ ...REAL, DATA_DIR: newFolder() });
    await real.stop();
    expect(await refusal({ DATA_DIR: real.dataDir })).toContain('bevat echte klachten');
  });

  test('data of another version', async () => {
    const dataDir = await usedData();
    const file = join(dataDir, 'gehoord.json');
    const description = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...description, format: 99 }));
    expect(await refusal({ DATA_DIR: dataDir })).toContain('nieuwere versie van Gehoord');
    writeFileSync(file, JSON.stringify({ ...description, format: 0 }));
    expect(await refusal({ DATA_DIR: dataDir })).toContain('bin/gehoord upgrade');
    writeFileSync(file, JSON.stringify({ ...description, postgres: '17' }));
    // what it says to do is what works: upgrade itself is refused with the same sentence
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(/PostgreSQL 17.*gehoord backup.*gehoord restore/);
  });
});

describe('commands on the database', () => {
  test('use the server that runs, and leave it running', async () => {
    const server = await oneThatAnswers();
    const { code, stdout } = await runCommand(['migrate'], { DATA_DIR: server.dataDir });
    expect([code, stdout]).toEqual([0, 'De database is bij.\n']);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  test('start one for their own time when none runs', async () => {
    const dataDir = await usedData();
    const { code } = await runCommand(['migrate'], { DATA_DIR: dataDir });
    expect(code).toBe(0);
    expect(databaseProcesses(join(dataDir, 'postgres'))).toEqual([]);
  });

  test.each(['serve', 'migrate', 'upgrade', 'backup', 'restore', 'journal', 'policy', 'seed', 'token', 'deadline'])(
    '%s explains itself, and does nothing else',
    async (name) => {
      const { code, stdout, stderr } = await runCommand([name, '--help'], { DATA_DIR: '/nowhere' });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain(name);
    },
  );

  test('an unknown one is refused with the list of those that exist', async () => {
    const { code, stderr } = await runCommand(['vlieg']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^De opdracht "vlieg" bestaat niet\.\n/);
    expect(stderr).toContain('migrate');
  });
});

async function query(server: TestServer, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const host = runningSocket(server.dataDir) as string;
  const client = new pg.Client({ host, port: SOCKET_PORT, user: SUPERUSER, database: 'gehoord' });
  await client.connect();
  const result = await client.query(sql, values);
  await client.end();
  return result;
}

async function write(server: TestServer, value: string): Promise<void> {
  await query(server, "INSERT INTO installation (key, value) VALUES ('test', to_jsonb($1::text))", [value]);
}

async function read(server: TestServer): Promise<unknown> {
  return (await query(server, "SELECT value FROM installation WHERE key = 'test'")).rows[0]?.value;
}
