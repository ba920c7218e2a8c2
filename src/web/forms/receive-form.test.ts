// Receiving forms: whole, with files in pieces, and with everything that has crashed such readers before (B-21, B-22, B-23, B-25).
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveForm } from './receive-form.ts';
import { FORM_LIMITS, isForm, type KeepFile, type NoForm, type ReceivedForm } from './received-form.ts';

interface Kept {
  readonly field: string;
  readonly name: string;
  readonly size: number;
  readonly key: string | undefined;
}
let kept: Kept[] = [];
let seen: ReceivedForm | NoForm | undefined;

const keep: KeepFile = async ({ field, name, typed, content }) => {
  let size = 0;
  for await (const piece of content) size += piece.length;
  kept.push({ field, name, size, key: typed.get('key')?.[0] });
  return name.endsWith('.exe') ? 'type-not-allowed' : undefined;
};
const app = new Hono().post('/', async (c) => {
  seen = await receiveForm(c, keep, {
    ...FORM_LIMITS,
    files: 3,
    fields: 20,
    fieldBytes: 1000,
    textBytes: 5000,
    bodyBytes: 200_000,
  });
  return isForm(seen) ? c.json([...seen.typed]) : c.text(seen.because, seen.status);
});

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
  kept = [];
  seen = undefined;
  return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });
};
const multipart = (body: string, boundary = 'b') => send(body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
const field = (name: string, value: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="documents"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${value}\r\n`;

/** Whatever came before, an ordinary form must still be received. */
async function stillAlive() {
  const answer = await multipart(`${field('story', 'ja')}--b--\r\n`);
  expect(await answer.json()).toEqual([['story', ['ja']]]);
}

describe('an ordinary form', () => {
  test('without files comes whole, in order and literally', async () => {
    const answer = await send(
      new URLSearchParams([
        ['story', 'é\r\n{{7*7}} \u202e '],
        ['yes', 'a'],
        ['yes', 'b'],
      ]),
    );
    expect(await answer.json()).toEqual([
      ['story', ['é\r\n{{7*7}} \u202e ']],
      ['yes', ['a', 'b']],
    ]);
  });

  test('with files gives each its field, its name and what was typed before it', async () => {
    const form = new FormData();
    form.append('key', 'k1');
    form.append('documents', new File(['x'.repeat(100_000)], 'brief één 🙂.txt'));
    form.append('documents', new File([], ''));
    form.append('story', 'na het bestand');
    const answer = await send(form);
    expect(await answer.json()).toEqual([
      ['key', ['k1']],
      ['story', ['na het bestand']],
    ]);
    expect(kept).toEqual([{ field: 'documents', name: 'brief één 🙂.txt', size: 100_000, key: 'k1' }]);
  });

  test('keeps the other files and all text when one is refused', async () => {
    await multipart(`${field('story', 'ja')}${file('a.exe', 'MZ')}${file('b.txt', 'b')}--b--\r\n`);
    expect(seen).toMatchObject({ fileFaults: [{ field: 'documents', name: 'a.exe', fault: 'type-not-allowed' }] });
    expect(kept.map((one) => one.name)).toEqual(['a.exe', 'b.txt']);
  });

  test('says of each file above the number that it was not kept', async () => {
    await multipart(`${file('a.txt', '1').repeat(5)}${field('story', 'ja')}--b--\r\n`);
    expect(kept).toHaveLength(3);
    expect(seen).toMatchObject({ fileFaults: [{ fault: 'too-many' }, { fault: 'too-many' }] });
    expect((seen as ReceivedForm).typed.get('story')).toEqual(['ja']);
  });

  test('B-25: a path in a name is only a name', async () => {
    await multipart(`${file('../../app.js', 'x')}${file('C:\\x.txt', 'y')}--b--\r\n`);
    expect(kept.map((one) => one.name)).toEqual(['app.js', 'x.txt']);
  });
});

describe('what is no form that we can read', () => {
  test('another kind of body is refused', async () => {
    expect((await send('{"a":1}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await send('a=1', { 'content-type': 'text/plain' })).status).toBe(415);
    await stillAlive();
  });

  test.each([
    ['a boundary of 252 bytes', 'x'.repeat(252)],
    ['an empty boundary', '""'],
    ['a boundary with a line break', 'a%0d%0a;\tb"'],
  ])('B-23: %s', async (_, boundary) => {
    expect((await multipart(`--${boundary}--\r\n`, boundary)).status).toBe(400);
    await stillAlive();
  });

  test.each([
    ['nothing at all', ''],
    ['no end', field('a', '1')],
    ['an end in the headers of a part', '--b\r\nContent-Disposition: form-da'],
    ['an end inside a file', file('a.txt', 'half').slice(0, -4)],
    ['an end inside a part that is skipped', `--b\r\nContent-Type: text/plain\r\n\r\nskipped`],
    ['another boundary than it said', '--c\r\n\r\n--c--\r\n'],
  ])('B-23: %s', async (_, body) => {
    expect((await multipart(body)).status).toBe(400);
    await stillAlive();
  });

  test.each([
    ['more fields than allowed', field('a', '1').repeat(21)],
    ['the same field ten thousand times', field('a', '').repeat(10_000)],
    ['many more files than allowed', file('a.txt', '1').repeat(54)],
    ['many more files than allowed, cut off in the last', file('a.txt', '1').repeat(60).slice(0, -4)],
    [
      'more parts than allowed, cut off in one that is skipped',
      `${field('a', '1').repeat(40)}${file('a.txt', 'x')}`.slice(0, -4),
    ],
    ['a field that is longer than is read', field('a', 'x'.repeat(1001))],
    ['more text than is read', field('a', 'x'.repeat(900)).repeat(6)],
    ['a larger body than is read', file('a.txt', 'x'.repeat(300_000))],
  ])('B-23: %s', async (_, body) => {
    expect((await multipart(`${body}--b--\r\n`)).status).toBe(413);
    await stillAlive();
  });

  test('B-23: a hundred thousand empty parts', async () => {
    const answer = await multipart(`${'--b\r\n\r\n\r\n'.repeat(20_000)}--b--\r\n`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    await stillAlive();
  });

  test('B-22: names that mean something to JavaScript are only names', async () => {
    const answer = await multipart(
      `${field('__proto__', '1')}${field('constructor', '2')}${field('a[__proto__][x]', '3')}--b--\r\n`,
    );
    expect(await answer.json()).toEqual([
      ['__proto__', ['1']],
      ['constructor', ['2']],
      ['a[__proto__][x]', ['3']],
    ]);
    await multipart(`--b\r\n__proto__: x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n`);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    await stillAlive();
  });

  test('B-23: a nested multipart is text or refused, not a fault', async () => {
    const inner = `--b\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--\r\n`;
    expect((await multipart(`${inner}--b--\r\n`)).status).toBeLessThan(500);
    await stillAlive();
  });

  test('B-23: a sender who promises more than comes, and goes away', async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n${file('a.txt', 'half').slice(0, -2)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await expect.poll(() => seen).toMatchObject({ because: 'broken' });
    await stillAlive();
  });
});
