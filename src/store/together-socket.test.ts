// What is written in one turn leaves together, in order, and nothing is held back.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { togetherSocket } from './together-socket.ts';

test('what is written in one turn is one write to the system, and the next turn another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'together-'));
  const heard: string[] = [];
  const server = createServer((peer) => peer.on('data', (bytes) => heard.push(String(bytes))));
  const socket = togetherSocket();
  const sent: number[] = [];
  const writev = socket._writev?.bind(socket);
  socket._writev = (chunks, done) => {
    sent.push(chunks.length);
    writev?.(chunks, done);
  };
  try {
    await new Promise<void>((listening) => server.listen(join(folder, 's'), listening));
    await new Promise<void>((connected) => socket.connect(join(folder, 's'), connected));
    for (const text of ['a', 'b', 'c']) socket.write(text);
    await new Promise((later) => setTimeout(later, 5));
    socket.write('d');
    await expect.poll(() => heard.join('')).toBe('abcd');
    expect(sent).toEqual([3]);
  } finally {
    socket.destroy();
    server.close();
    rmSync(folder, { recursive: true });
  }
});
