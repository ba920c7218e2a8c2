// The server itself, with people who send very slowly.
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { LIMITS, listen } from './listen.ts';

test('B-28: given two hundred who send one character at a time, when somebody else asks, then they are answered at once, and the slow ones are let go', async () => {
  expect(LIMITS.headersTimeout).toBeLessThanOrEqual(15_000);
  const listener = await listen('127.0.0.1', 0, { ...LIMITS, headersTimeout: 400, connectionsCheckingInterval: 100 });
  listener.answerWith(() => new Response('ja'));
  const slow = await Promise.all(Array.from({ length: 200 }, () => slowly(listener.port)));
  const answer = await fetch(`http://127.0.0.1:${listener.port}/`);
  expect([answer.status, await answer.text()]).toEqual([200, 'ja']);
  const told = await Promise.all(slow.map(({ ended }) => ended));
  expect(told.every((text) => text.startsWith('HTTP/1.1 408'))).toBe(true);
  await listener.close();
});

interface Slow {
  /** what the server said before it hung up */
  readonly ended: Promise<string>;
}

/** Begins a request and never gets to its end. */
async function slowly(port: number): Promise<Slow> {
  const socket: Socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (data) => {
    said += data.toString();
  });
  // the server may hang up while a character is under way
  socket.on('error', () => {});
  await new Promise((ready) => socket.once('connect', ready));
  socket.write('GET / HTTP/1.1\r\n');
  const drip = setInterval(() => socket.write('x'), 100);
  const ended = new Promise<string>((done) =>
    socket.once('close', () => {
      clearInterval(drip);
      done(said);
    }),
  );
  return { ended };
}
