/** The compliance statement for programs: of a case and of a period, for the holder of a token of who may see every case. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { caseIdOf } from '#store/cases/find.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let app: ReturnType<typeof apiApp>;
const tokens = new Map<string, string>();
const base = '/api/v1/organisations/cak';
const references: string[] = [];

beforeAll(async () => {
  house = await testOffice();
  app = apiApp({ office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log });
  await withOrganisation(house.office.pool, 'cak', async (tx) => {
    for (const staff of ['j.pinas', 'm.dewit']) {
      const made = await createApiToken(tx, { name: staff, scopes: ['read'], createdBy: staff });
      tokens.set(staff, made.token);
    }
  });
  // more than one page of the store
  for (let number = 0; number < 103; number += 1) {
    const raw = {
      record: 'complaint',
      channel: 'form',
      story: 'Niemand belt.',
      people: [{ name: 'Jo', email: 'jo@example.test' }],
    };
    const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
    if (!('reference' in kept)) throw new Error('not lodged');
    references.push(kept.reference);
  }
});
afterAll(() => house.close());

async function asks(who: string, path: string, method = 'GET') {
  const response = await app.request(`${base}${path}`, { method, headers: { authorization: `Bearer ${tokens.get(who)}` } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
interface Clause {
  readonly standing: string;
  readonly parts: readonly { readonly standing: string; readonly evidence: readonly { readonly event: string }[] }[];
}
interface Count {
  readonly counts: Record<string, number>;
  readonly kept?: number;
  readonly late: readonly string[];
}

test('given a case, then every clause has its standing, and what runs is proved by the entry it follows from', async () => {
  const { status, body } = await asks('j.pinas', `/cases/${references[0]}/compliance`);
  expect(status).toBe(200);
  const clauses = body.clauses as readonly Clause[];
  expect(clauses.length).toBe(house.office.policies.versions('cak')[0]?.clauses.length);
  expect(clauses.some((one) => one.standing === 'running')).toBe(true);
  expect(clauses.flatMap((one) => one.parts).flatMap((part) => part.evidence)).toContainEqual(
    expect.objectContaining({ sequence: 1, event: 'lodged' }),
  );
});

test('given a step that was taken back, then the statement is worked out from what there is, and tells nothing of that step', async () => {
  const caseId = await withOrganisation(house.office.pool, 'cak', (tx) => caseIdOf(tx, references[1] as string));
  const by = {
    organisation: 'cak',
    caseId: caseId as string,
    actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] },
  } as const;
  // its letter waits a moment, so that it can be taken back
  const office = { ...house.office, undoSeconds: 60 };
  const noted = await take(office, { ...by, verb: 'note', raw: { text: 'Per ongeluk.', audience: 'complainants' } });
  const entry = 'events' in noted ? noted.events[0]?.sequence : undefined;
  expect(await take(office, { ...by, verb: 'recall', raw: { entry } })).toHaveProperty('events');
  const { status, body } = await asks('j.pinas', `/cases/${references[1]}/compliance`);
  expect(status).toBe(200);
  const told = (body.clauses as readonly Clause[]).flatMap((one) => one.parts).flatMap((part) => part.evidence);
  expect(told.map((one) => one.event)).toContain('lodged');
  expect(told.map((one) => one.event)).not.toContain('noted');
});

test('given more cases than one page of the store, then the sum counts each of them once', async () => {
  const { body } = await asks('j.pinas', '/compliance?from=2026-11-21&until=2026-11-21');
  expect(body.cases).toBe(103);
  for (const { counts } of body.clauses as readonly Count[])
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(103);
  expect((await asks('j.pinas', '/compliance?from=2026-11-01&until=2026-11-20')).body.cases).toBe(0);
});

test('given terms that are over, then the sum says how many were late, with the first cases to look into', async () => {
  house.setClock('2027-06-01T10:00:00+02:00');
  const { body } = await asks('j.pinas', '/compliance?from=2026-11-21&until=2026-11-21');
  const late = (body.clauses as readonly Count[]).filter(({ counts }) => (counts.late ?? 0) > 0);
  expect(late.length).toBeGreaterThan(0);
  for (const one of late) expect(one).toMatchObject({ kept: 0, counts: { late: 103 } });
  expect(late[0]?.late).toHaveLength(20);
  house.setClock('2026-11-21T10:42:00+01:00');
});

test('who does not see every case gets no statement; what is wrong is told', async () => {
  expect((await asks('m.dewit', '/compliance?from=2026-11-01&until=2026-11-30')).status).toBe(403);
  expect((await asks('m.dewit', `/cases/${references[0]}/compliance`)).status).toBe(403);
  expect((await asks('j.pinas', '/cases/CAK-2026-99999/compliance')).status).toBe(404);
  expect((await asks('j.pinas', '/compliance')).status).toBe(400);
  expect((await asks('j.pinas', '/compliance?from=2026-11-30&until=2026-11-01')).status).toBe(400);
  expect((await asks('j.pinas', '/compliance?from=2026-11-01&until=2026-11-30&by=month')).status).toBe(400);
  expect((await asks('j.pinas', '/compliance', 'POST')).status).toBe(405);
});

test('the description names both', async () => {
  const { paths } = (await (await app.request('/api/v1/openapi.json')).json()) as { paths: Record<string, object> };
  const where = '/api/v1/organisations/{organisation}';
  expect(Object.keys(paths)).toEqual(expect.arrayContaining([`${where}/compliance`, `${where}/cases/{case}/compliance`]));
});
