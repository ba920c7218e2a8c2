// The client of the virus scanner, against the real daemon, and against one that is away, silent or talks nonsense.
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EICAR, noClamd, type TestClamd, testClamd } from '#test/clamd.ts';
import { clamdVersion, scanStream } from './clamd.ts';

async function* of(...pieces: readonly (string | Buffer)[]) {
  for (const piece of pieces) yield Buffer.from(piece);
}

describe.skipIf(noClamd !== undefined)('given ClamAV’s own daemon', () => {
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await testClamd(200_000);
  });
  afterAll(() => clamd?.clear());

  test('then it says who it is', async () => {
    expect(await clamdVersion(clamd)).toMatch(/^ClamAV \d/);
  });

  test('when an ordinary document comes in pieces, then it is clean', async () => {
    expect(await scanStream(clamd, of('Geachte ', 'heer, ', 'mevrouw'))).toEqual({ is: 'clean' });
    expect(await scanStream(clamd, of())).toEqual({ is: 'clean' });
  });

  test('when it is the test file of all scanners, also cut in two or with words before it, then it is infected', async () => {
    const whole = await scanStream(clamd, of(EICAR));
    expect(whole).toEqual({ is: 'infected', found: expect.stringContaining('Ours.Eicar') });
    expect(await scanStream(clamd, of(EICAR.subarray(0, 30), EICAR.subarray(30)))).toEqual(whole);
    expect(await scanStream(clamd, of('Zie hieronder. ', EICAR))).toMatchObject({ is: 'infected' });
  });

  test('when it is larger than the daemon takes, then it could not be judged', async () => {
    const piece = Buffer.alloc(65_536, 'x');
    const large = of(...Array.from({ length: 40 }, () => piece));
    expect(await scanStream(clamd, large)).toMatchObject({ is: 'unscannable' });
  });

  test('when the document itself cannot be read, then that is said as it is', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half');
      throw new Error('disk');
    }
    await expect(scanStream(clamd, broken())).rejects.toThrow('disk');
  });
});

describe('given a daemon that is not well', () => {
  let server: Server;
  let answer: (socket: Socket) => void;
  const address = () => ({ host: '127.0.0.1', port: (server.address() as { port: number }).port });
  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => {});
      answer(socket);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void server.close());

  test('when nobody listens, then it is away', async () => {
    const nowhere = { path: '/tmp/there-is-no-such-socket' };
    expect(await scanStream(nowhere, of('x'))).toEqual({ is: 'away', because: 'ENOENT' });
    expect(await clamdVersion(nowhere)).toBeUndefined();
  });

  test.each([
    ['says nothing', () => {}, 'silent'],
    ['hangs up', (socket: Socket) => socket.end(), 'closed without an answer'],
    ['is something else', (socket: Socket) => socket.end('220 mail.example ESMTP\r\n'), 'another answer than a scanner gives'],
    ['never stops talking', (socket: Socket) => socket.write('x'.repeat(100_000)), 'another answer than a scanner gives'],
  ] as const)('when it %s, then it is away and nothing hangs', async (_, how, because) => {
    answer = how;
    // only who waits for nothing waits shortly: on a busy machine the others take their time
    expect(await scanStream(address(), of('x'), because === 'silent' ? 100 : 60_000)).toEqual({ is: 'away', because });
  });
});
