/** ClamAV's daemon for a test: in a folder of its own, as the current user, with one signature of our own: that of the EICAR test file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { clamdVersion } from '#store/files/clamd.ts';
import { findClamd } from '../bin/clamd.mjs';

/** The test file that every scanner knows, taken apart so that this source is not one. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''));

/** Why nothing can be tried here; undefined when the daemon is there. */
export const noClamd: string | undefined =
  findClamd() === undefined ? 'skipped: there is no clamd here (apt-get install clamav-daemon)' : undefined;
if (noClamd !== undefined) console.warn(noClamd);

export interface TestClamd {
  readonly path: string;
  /** ends it, and waits until it is gone */
  stop(): Promise<void>;
  /** starts it again at the same place */
  start(): Promise<void>;
  /** ends it and takes its folder away */
  clear(): Promise<void>;
}

/** A daemon that is ready to answer. `mostBytes` is the largest stream that it takes. */
export async function testClamd(mostBytes = 1_000_000): Promise<TestClamd> {
  // short: the path of a socket may have no more than 107 bytes
  const folder = mkdtempSync('/tmp/clamd-');
  const path = join(folder, 's');
  const signature = [...EICAR].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  writeFileSync(join(folder, 'ours.ndb'), `Ours.Eicar.Anywhere:0:*:${signature}\n`);
  writeFileSync(join(folder, 'ours.hdb'), `${createHash('md5').update(EICAR).digest('hex')}:${EICAR.length}:Ours.Eicar\n`);
  writeFileSync(join(folder, 'clamd.conf'), conf(folder, path, mostBytes));
  let child: ChildProcess | undefined;
  const clamd: TestClamd = {
    path,
    async start() {
      child = spawn(findClamd() as string, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
      await answering(path);
    },
    async stop() {
      const ended = new Promise<void>((done) => (child?.exitCode === null ? child.once('exit', () => done()) : done()));
      child?.kill('SIGTERM');
      await ended;
      rmSync(path, { force: true });
    },
    async clear() {
      await clamd.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await clamd.start();
  return clamd;
}

function conf(folder: string, path: string, mostBytes: number): string {
  return [
    'Foreground yes',
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    `LocalSocket ${path}`,
    `User ${userInfo().username}`,
    'FixStaleSocket yes',
    'OfficialDatabaseOnly no',
    'SelfCheck 0',
    'MaxThreads 2',
    `StreamMaxLength ${mostBytes}`,
    '',
  ].join('\n');
}

async function answering(path: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if ((await clamdVersion({ path })) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('clamd did not start');
}
