import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readInTurn } from './in-turn.ts';

/** A house whose pages are finished when the test says so. */
function house(atOnce: number, patienceMs: number) {
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const app = new Hono();
  app.use(readInTurn(atOnce, patienceMs));
  app.all('/:page', async (c) => {
    const page = c.req.param('page');
    begun.push(page);
    await new Promise<void>((done) => finish.set(page, done));
    if (page === 'broken') throw new Error('broken');
    return c.text(page);
  });
  app.onError((_, c) => c.text('fault', 500));
  const ask = (page: string, method = 'GET') => Promise.resolve(app.request(`/${page}`, { method }));
  const settled = () => new Promise((go) => setTimeout(go, 5));
  return { begun, ask, settled, end: (page: string) => finish.get(page)?.() };
}

test('given two at once, when a third page is asked for, then it begins when one of the two is finished', async () => {
  const { begun, ask, settled, end } = house(2, 60_000);
  const asked = ['one', 'two', 'three', 'four'].map((page) => ask(page));
  await settled();
  expect(begun).toEqual(['one', 'two']);
  end('two');
  await settled();
  expect(begun).toEqual(['one', 'two', 'three']);
  for (const page of ['one', 'three']) end(page);
  await settled();
  end('four');
  expect(await Promise.all((await Promise.all(asked)).map((one) => one.text()))).toEqual(['one', 'two', 'three', 'four']);
});

test('given a page that fails, then its place is free again', async () => {
  const { begun, ask, settled, end } = house(1, 60_000);
  const broken = ask('broken');
  const next = ask('next');
  await settled();
  end('broken');
  expect((await broken).status).toBe(500);
  await settled();
  expect(begun).toEqual(['broken', 'next']);
  end('next');
  expect((await next).status).toBe(200);
});

test('given a slow page, then who changes something goes at once, and who reads waits no longer than the patience', async () => {
  const { begun, ask, settled, end } = house(1, 20);
  const asked = [ask('slow'), ask('change', 'POST'), ask('reader')];
  await settled();
  expect(begun).toEqual(['slow', 'change']);
  await new Promise((go) => setTimeout(go, 40));
  expect(begun).toEqual(['slow', 'change', 'reader']);
  for (const page of ['slow', 'change', 'reader']) end(page);
  for (const one of asked) expect((await one).status).toBe(200);
});
