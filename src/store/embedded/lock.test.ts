import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockOwner, takeLock } from './lock.ts';
import { markOf } from './processes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoord-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('given a free folder, the first gets it and the second hears who that is', async () => {
  const first = await takeLock(folder, 'serve');
  expect('release' in first).toBe(true);
  expect(await takeLock(folder, 'journal')).toEqual({ owner: expect.objectContaining({ pid: process.pid, command: 'serve' }) });
});

test('what is given back is free again, and nothing is left behind', async () => {
  const lock = await takeLock(folder, 'serve');
  if ('release' in lock) lock.release();
  expect(lockOwner(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock whose owner is gone is taken over', async () => {
  const child = spawn('sleep', ['60']);
  const mark = markOf(child.pid as number);
  child.kill('SIGKILL');
  await new Promise((done) => child.once('exit', done));
  writeFileSync(join(folder, 'gehoord.lock'), JSON.stringify({ ...mark, command: 'serve' }));
  expect('release' in (await takeLock(folder, 'serve'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['gehoord.lock']);
});

test('another process that got the number of a dead owner is not taken for it', async () => {
  writeFileSync(join(folder, 'gehoord.lock'), JSON.stringify({ pid: process.ppid, started: 'another boot 1', command: 'serve' }));
  expect('release' in (await takeLock(folder, 'serve'))).toBe(true);
});

test('of many that want a dead lock at once, one gets it', async () => {
  writeFileSync(join(folder, 'gehoord.lock'), '{"pid": 1');
  await expectOneOfMany();
});

test('and also when one that was about to take it died with the right to do so', async () => {
  const dead = (boot: string) => JSON.stringify({ ...markOf(process.pid), started: boot, command: 'serve' });
  const mark = createHash('sha256')
    .update(`gehoord.lock ${dead('first')}`)
    .digest('hex')
    .slice(0, 16);
  writeFileSync(join(folder, 'gehoord.lock'), dead('first'));
  writeFileSync(join(folder, `gehoord.lock.after-${mark}`), dead('second'));
  await expectOneOfMany();
});

async function expectOneOfMany(): Promise<void> {
  const script = `
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    const lock = await takeLock(${JSON.stringify(folder)}, 'race');
    console.log('release' in lock ? 'won' : 'lost');
    // however late the others are: it stays until the test ends it, or is gone itself
    process.stdin.resume();`;
  const runs = Array.from({ length: 4 }, () => spawn(process.execPath, ['--input-type=module', '-e', script]));
  const said = await Promise.all(
    runs.map((run) => new Promise<string>((done) => run.stdout.once('data', (text) => done(String(text).trim())))),
  );
  const names = readdirSync(folder);
  for (const run of runs) run.kill();
  expect(said.filter((word) => word === 'won')).toHaveLength(1);
  expect(names).toEqual(['gehoord.lock']);
}
