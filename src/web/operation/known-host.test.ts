import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { knownHosts, onlyKnownHosts } from './known-host.ts';

const app = new Hono();
app.use(onlyKnownHosts(knownHosts('https://klachten.voorbeeld.nl', '127.0.0.1', 3000)));
app.get('/', (c) => c.text('ok'));

const asked = async (host: string) => (await app.request(`http://${host}/`, { headers: { Host: host } })).status;

test.each(['klachten.voorbeeld.nl', 'KLACHTEN.voorbeeld.nl', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])(
  'answers to %s',
  async (host) => {
    expect(await asked(host)).toBe(200);
  },
);

test.each(['evil.example', 'localhost:3001', 'klachten.voorbeeld.nl.evil.example', 'klachten.voorbeeld.nl:81'])(
  'B-41: refuses %s',
  async (host) => {
    expect(await asked(host)).toBe(400);
  },
);

test('B-41: refuses a request line that names another host than the header', async () => {
  const answer = await app.request('http://evil.example/', { headers: { Host: 'localhost:3000' } });
  expect(answer.status).toBe(400);
});
