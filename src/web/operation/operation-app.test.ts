// Whether the service can work, as the operator asks it.
import { describe, expect, test } from 'vitest';
import { LEAST_FREE, roomIn } from '#store/files/disk.ts';
import { startCounting } from './counts.ts';
import { operationApp } from './operation-app.ts';

const disk = (free: number) => roomIn('/data', async () => ({ free, total: 100 * LEAST_FREE }));

async function ready(ping: () => Promise<unknown>, room: () => Promise<unknown>) {
  const app = operationApp({ counts: startCounting(), ping, room, startedAt: 0 });
  const answer = await app.request('/health/ready');
  return [answer.status, await answer.json()];
}

const answers = async () => undefined;
const fails = () => Promise.reject(new Error('away'));

describe('given the question whether it is ready', () => {
  test('when the database answers and the disk has room, then it is', async () => {
    expect(await ready(answers, () => disk(LEAST_FREE))).toEqual([200, { status: 'ready' }]);
    expect((await ready(answers, () => roomIn('/')))[0]).toBe(200);
  });

  test('when the disk is full, then it is not, and says that it is the disk', async () => {
    expect(await ready(answers, () => disk(LEAST_FREE - 1))).toEqual([503, { status: 'not ready', waitsFor: 'disk' }]);
    expect(await ready(answers, () => roomIn('/no/such/folder'))).toEqual([503, { status: 'not ready', waitsFor: 'disk' }]);
  });

  test('when the database does not answer, then it says that first', async () => {
    expect(await ready(fails, fails)).toEqual([503, { status: 'not ready', waitsFor: 'database' }]);
  });
});
