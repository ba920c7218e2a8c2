/** A program that records cases in a register outside this system: what waits, as JSON and as CSV, and what is no longer there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { listStaff } from '#store/access/staff.ts';
import { readingsOf } from '#store/cases/reading-log.ts';
import { withOrganisation } from '#store/transaction.ts';
import { withRecordedParts } from '../recorded-parts.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let app: ReturnType<typeof apiApp>;
let headers: Record<string, string>;
const base = '/api/v1/organisations/cak';
const pending = `${base}/systems/crm/pending`;

beforeAll(async () => {
  house = await testOffice(undefined, withRecordedParts);
  app = apiApp({ office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log });
  await withOrganisation(house.office.pool, 'cak', async (tx) => {
    const colleague = (await listStaff(tx)).find((one) => one.roles.includes('coordinator'))?.id as string;
    const { token } = await createApiToken(tx, { name: 'koppeling', scopes: ['read', 'write', 'lodge'], createdBy: colleague });
    headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  });
});
afterAll(() => house.close());

async function post(path: string, body: unknown) {
  const response = await app.request(path, { method: 'POST', body: JSON.stringify(body), headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
async function waiting(query = ''): Promise<{ cases: Record<string, never>[]; links: { next?: string } }> {
  const response = await app.request(`${pending}${query}`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as never;
}
const lodged = async (story: string, more = {}) =>
  String(
    (await post(`${base}/complaints`, { story, people: [{ name: 'S. Yilmaz', email: 's@burger.example' }], ...more })).body.id,
  );

describe('what waits for a system', () => {
  let first: string;
  let second: string;
  beforeAll(async () => {
    first = await lodged('=cmd|dit is geen formule', { details: { amount: 125_050, kind: 'new' } });
    house.setClock('2026-11-21T10:43:00+01:00');
    second = await lodged('Een tweede klacht.');
  });

  test('KIK-15: given complaints that nobody recorded, then they are listed, the oldest first, page by page', async () => {
    expect((await waiting()).cases.map((one) => one.id)).toEqual([first, second]);
    const page = await waiting('?limit=1');
    expect(page.cases.map((one) => one.id)).toEqual([first]);
    const next = await app.request(page.links.next as string, { headers });
    expect(((await next.json()) as { cases: { id: string }[]; links: object }).cases.map(({ id }) => id)).toEqual([second]);
  });

  test('KIK-15: given an attempt that failed, then the case stays among them with what went wrong', async () => {
    const { status } = await post(`${base}/cases/${first}/external-record`, {
      system: 'crm',
      result: 'failed',
      error: 'Time-out',
    });
    expect(status).toBe(201);
    expect((await waiting()).cases[0]).toMatchObject({ id: first, external: { state: 'failed', error: 'Time-out' } });
  });

  test('KIK-15: the same as CSV, with what a register needs; a formula is only text, and that it was read is noted', async () => {
    const response = await app.request(`${pending}.csv`, { headers });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('"reference","received"');
    expect(text).toContain('"S. Yilmaz","\'=cmd|dit is geen formule"');
    expect(text).toContain('bedrag: €\u00a01.250,50; soort klant: nieuw');
    expect(text).toContain('"Time-out"');
    const readings = await withOrganisation(house.office.pool, 'cak', (tx) => readingsOf(tx, first));
    expect(readings.map((one) => one.what)).toContain('api');
  });

  test('KIK-15: given that it stands there under its number, then it waits no more, also after it was closed', async () => {
    const link = (await waiting()).cases[0] as unknown as { links: { record: string } };
    const done = await post(link.links.record, { system: 'crm', result: 'recorded', externalId: '5003-A' });
    expect(done.status).toBe(201);
    expect((await waiting()).cases.map((one) => one.id)).toEqual([second]);
    const whole = (await (await app.request(`${base}/cases/${first}`, { headers })).json()) as { externals: object };
    expect(whole.externals).toMatchObject({ crm: { state: 'recorded', id: '5003-A' } });
  });
});

test('a system that no procedure names, a parameter that is none, and no token', async () => {
  expect((await app.request(`${base}/systems/erp/pending`, { headers })).status).toBe(404);
  expect((await app.request(`${pending}?colour=red`, { headers })).status).toBe(400);
  expect((await app.request(`${pending}?limit=0`, { headers })).status).toBe(400);
  expect((await app.request(pending)).status).toBe(401);
  expect((await app.request(pending, { method: 'POST', headers })).status).toBe(405);
});

test('the description names the lists, and what details and classes look like', async () => {
  const document = (await (await app.request('/api/v1/openapi.json')).json()) as { paths: Record<string, object> };
  expect(Object.keys(document.paths)).toContain('/api/v1/organisations/{organisation}/systems/{system}/pending');
  expect(Object.keys(document.paths)).toContain('/api/v1/organisations/{organisation}/systems/{system}/pending.csv');
  expect(JSON.stringify(document.paths['/api/v1/organisations/{organisation}/complaints'])).toContain('whole number of cents');
});

test('details are read from a program as from a form: cents, euros, and a refusal at the detail', async () => {
  const id = await lodged('Nog een klacht.', { details: { amount: '12,50', since: '2026-10-01' } });
  const path = `${base}/cases/${id}/description`;
  expect((await post(path, { details: { amount: 1250 } })).status).toBe(409);
  expect((await post(path, { details: { amount: 500_001 } })).body).toMatchObject({
    refusals: [{ code: 'too-much', field: 'details.amount' }],
  });
  expect((await post(path, { details: { amount: null, further: 'Zo zat het.' } })).status).toBe(201);
  const whole = (await (await app.request(`${base}/cases/${id}`, { headers })).json()) as { details: object };
  expect(whole.details).toEqual({ since: '2026-10-01', further: 'Zo zat het.' });
});
