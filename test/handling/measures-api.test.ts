/** Improvements for programs: the same handling as on the pages, for whom the procedure lets see them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { lodge } from '#handling/lodge.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { withOrganisation } from '#store/transaction.ts';
import { improvementRule } from '../an-improvement.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let app: ReturnType<typeof apiApp>;
const tokens = new Map<string, string>();
const base = '/api/v1/organisations/cak';
let reference: string;

beforeAll(async () => {
  house = await testOffice(undefined, (policy) =>
    policy.policy === 'cak' ? { ...policy, improvement: { ...improvementRule, owner: 'coordinator', sees: [] } } : policy,
  );
  app = apiApp({ office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log });
  await withOrganisation(house.office.pool, 'cak', async (tx) => {
    for (const staff of ['j.pinas', 'f.elamrani', 'k.wongso']) {
      const made = await createApiToken(tx, { name: staff, scopes: ['read', 'write'], createdBy: staff });
      tokens.set(staff, made.token);
    }
  });
  const raw = {
    record: 'complaint',
    channel: 'form',
    story: 'Niemand belt.',
    people: [{ name: 'Jo', email: 'jo@example.test' }],
  };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('reference' in kept)) throw new Error('not lodged');
  reference = kept.reference;
});
afterAll(() => house.close());

async function asks(who: string, method: 'GET' | 'POST', path: string, body?: unknown) {
  const response = await app.request(`${base}${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens.get(who)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const started = { causes: ['phone'], problem: 'Niemand neemt op.', origin: 'case' };
const plan = { what: 'Wij bellen terug.', kind: 'process', staff: 'f.elamrani', due: '2026-12-15' };

test('INS-39: given a cause in a case, when a program plans a measure, then it stands in the list and in the file of the case', async () => {
  const made = await asks('j.pinas', 'POST', '/measures', { ...started, case: reference.toLowerCase() });
  expect(made).toMatchObject({ status: 201, body: { number: 1, status: 'found', links: { self: `${base}/measures/1` } } });
  expect(await asks('j.pinas', 'POST', '/measures/1/plan', { ...plan, seen: 1 })).toMatchObject({
    status: 201,
    body: { status: 'planned' },
  });
  const { body } = await asks('j.pinas', 'GET', '/measures?filter=open&cause=phone');
  expect(body.measures).toMatchObject([
    { number: 1, title: plan.what, staff: 'f.elamrani', due: plan.due, cases: 1, alert: false },
  ]);
  const whole = await asks('j.pinas', 'GET', '/measures/1');
  expect(whole.body).toMatchObject({
    cases: { references: [reference], unseen: 0 },
    duties: [{ step: 'execute', staff: 'f.elamrani', due: plan.due }],
    journal: [{ name: 'started' }, { name: 'planned' }],
  });
  expect(whole.body.steps).toContain('execution');
  const file = await asks('j.pinas', 'GET', `/cases/${reference}`);
  expect(JSON.stringify(file.body.journal)).toContain('Wij bellen terug.');
});

test('who took it on sees it without its cases, and carries it out; others find nothing', async () => {
  const whole = await asks('f.elamrani', 'GET', '/measures/1');
  expect(whole.body).toMatchObject({ cases: { references: [], unseen: 1 } });
  expect((await asks('f.elamrani', 'GET', '/measures')).status).toBe(404);
  expect(
    (await asks('f.elamrani', 'POST', '/measures/1/evaluation', { effect: 'worked', text: 'x', day: '2026-11-21' })).status,
  ).toBe(409);
  expect((await asks('f.elamrani', 'POST', '/measures/1/execution', { day: '2026-11-21' })).status).toBe(201);
  for (const path of ['/measures', '/measures/1']) expect((await asks('k.wongso', 'GET', path)).status).toBe(404);
  expect(
    (await asks('k.wongso', 'POST', '/measures/1/evaluation', { effect: 'worked', text: 'x', day: '2026-11-21' })).status,
  ).toBe(404);
});

test('what is wrong is told: a stale form, an unknown field, a step that only the system takes, a method that is not there', async () => {
  expect(await asks('j.pinas', 'POST', '/measures/1/progress', { text: 'x', seen: 2 })).toMatchObject({
    status: 409,
    body: { changed: [{ name: 'executed' }] },
  });
  expect(await asks('j.pinas', 'POST', '/measures/1/progress', { words: 'x' })).toMatchObject({ status: 400 });
  expect((await asks('j.pinas', 'GET', '/measures?filter=best')).status).toBe(400);
  expect((await asks('j.pinas', 'GET', '/measures?order=up')).status).toBe(400);
  expect((await asks('j.pinas', 'POST', '/measures/1/return', { case: reference, cause: 'phone' })).status).toBe(404);
  expect((await asks('j.pinas', 'POST', '/measures/99/progress', { text: 'x' })).status).toBe(404);
  expect((await asks('j.pinas', 'GET', '/measures/1/progress')).status).toBe(405);
  expect((await asks('j.pinas', 'POST', '/measures', { ...started, case: 'CAK-2026-99999' })).status).toBe(400);
});

test('the description names the list, one improvement and every step that colleagues take', async () => {
  const { paths } = (await (await app.request('/api/v1/openapi.json')).json()) as { paths: Record<string, object> };
  const where = '/api/v1/organisations/{organisation}/measures';
  expect(Object.keys(paths)).toEqual(expect.arrayContaining([where, `${where}/{measure}`, `${where}/{measure}/side-effect`]));
  expect(Object.keys(paths)).not.toContain(`${where}/{measure}/return`);
});
