/** The programs' door: the same handling as the pages, problem documents, tokens that open one organisation only. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { createApiToken, revokeApiToken } from '#store/access/api-token.ts';
import { listStaff, setStaffActive } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let app: ReturnType<typeof apiApp>;
let token: string;
let tokenId: string;
let colleague: string;

const base = '/api/v1/organisations/cak';
const complaint = {
  story: 'Niemand belde terug.',
  people: [{ name: 'S. Yilmaz', email: 's@burger.example', phone: '0600000000' }],
};

beforeAll(async () => {
  house = await testOffice();
  app = apiApp({ office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log });
  await withOrganisation(house.office.pool, 'cak', async (tx) => {
    const staff = await listStaff(tx);
    colleague = staff.find((one) => one.roles.includes('coordinator'))?.id as string;
    ({ token, id: tokenId } = await createApiToken(tx, {
      name: 'proef',
      scopes: ['read', 'write', 'lodge'],
      createdBy: colleague,
    }));
  });
});
afterAll(() => house.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.request(path, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Record<string, any>,
  };
}
async function get(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(path, { headers });
  return { status: response.status, body: (await response.json()) as Record<string, any> };
}
const withToken = () => ({ authorization: `Bearer ${token}` });

describe('lodging', () => {
  test('CAK-07, CAK-10: given a complaint without a token, then it is kept and promises the real date with its steps', async () => {
    const { status, body } = await post(`${base}/complaints`, complaint);
    expect(status).toBe(201);
    expect(body.reference).toMatch(/^CAK-2026-\d{5}$/);
    const answer = body.promises.find((one: { clause: string }) => one.clause === 'decide');
    expect(answer.due).toBe('2027-01-04');
    expect(answer.steps.length).toBeGreaterThan(1);
  });

  test.each(['receivedAt', 'filedOn'])(
    'given no token and a %s of another day, then nothing is kept and it says why, because the term would begin on another day (Awb 9:6)',
    async (field) => {
      const earlier = { receivedAt: '2026-11-18T09:00:00+01:00', filedOn: '2026-11-16' }[field];
      const { status, type, body } = await post(`${base}/complaints`, { ...complaint, [field]: earlier });
      expect([status, type, body.type, body.field]).toEqual([
        403,
        'application/problem+json',
        'urn:gehoord:problem:token-needed',
        field,
      ]);
      const kept = await post(`${base}/complaints`, { ...complaint, channel: 'letter', [field]: earlier }, withToken());
      expect(kept.status).toBe(201);
    },
  );

  test('B-31: given the same Idempotency-Key twenty times at once, then there is one complaint and one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(`${base}/complaints`, complaint, { 'idempotency-key': 'k1' })),
    );
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((one) => `${one.body.id} ${one.body.reference} ${one.body.code}`)).size).toBe(1);
    const other = await post(`${base}/complaints`, { ...complaint, story: 'Iets anders.' }, { 'idempotency-key': 'k1' });
    expect(other.status).toBe(422);
  });

  test('given a complaint, its list, its case and a step, then each answer holds what the description says, and nothing that it does not', async () => {
    const { body: described } = await get('/api/v1/openapi.json');
    const lodged = await post(`${base}/complaints`, complaint);
    const self = lodged.body.links.self as string;
    const list = await get(`${base}/cases`, withToken());
    const step = await post(`${self}/note`, { text: 'Zij belt morgen.' }, withToken());
    const whole = await get(self, withToken());
    const { schemas } = described.components as { schemas: Record<string, Schema> };
    expect([
      ...strange(schemas, 'Lodged', lodged.body),
      ...list.body.cases.flatMap((one: unknown) => strange(schemas, 'CaseSummary', one)),
      ...strange(schemas, 'Taken', step.body),
      ...strange(schemas, 'Case', whole.body),
    ]).toEqual([]);
    expect([whole.body.duties.length, whole.body.journal.length]).toEqual([expect.any(Number), 2]);
  });

  test('CAK-10: given a retry on a later day, then the answer is that of the first time, and no other date is promised', async () => {
    house.setClock('2026-11-21T23:59:59+01:00');
    const first = await post(`${base}/complaints`, complaint, { 'idempotency-key': 'over midnight' });
    house.setClock('2026-11-22T00:00:01+01:00');
    const again = await post(`${base}/complaints`, complaint, { 'idempotency-key': 'over midnight' });
    house.setClock('2026-11-21T10:42:00+01:00');
    expect(again).toEqual(first);
    expect(again.body.received).toBe('2026-11-21T23:59:59+01:00');
  });

  test('B-30: given a complaint with a document, when it is sent again, then it is the same complaint; another one cannot take the document', async () => {
    const sent = await app.request(`${base}/uploads?name=brief.txt`, { method: 'POST', body: 'Beste,', headers: withToken() });
    const { id } = (await sent.json()) as { id: string };
    const send = (key: string) =>
      post(`${base}/complaints`, { ...complaint, documents: [id] }, { ...withToken(), 'idempotency-key': key });
    const first = await send('with a document');
    expect(first.status).toBe(201);
    expect(await send('with a document')).toEqual(first);
    const other = await send('another');
    expect([other.status, other.body.refusals?.[0]]).toEqual([
      400,
      expect.objectContaining({ code: 'unknown-document', field: 'documents' }),
    ]);
  });

  test.each([
    ['an unknown field', { ...complaint, status: 'closed' }, 400, 'status'],
    ['an own verdict', { ...complaint, verdict: 'founded' }, 400, 'verdict'],
    ['no story', { people: complaint.people }, 400, 'story'],
    ['NUL in the text', { ...complaint, story: 'a\u0000b' }, 400, 'story'],
    ['an impossible day', { ...complaint, conduct: '2026-02-30' }, 400, 'conduct'],
    ['a day to come', { ...complaint, conduct: '2027-02-01' }, 422, 'conduct'],
    ['a text that is too long', { ...complaint, story: 'a'.repeat(20_001) }, 400, 'story'],
    ['an object for a text', { ...complaint, story: { toString: 1 } }, 400, 'story'],
    ['a number for the people', { ...complaint, people: 3 }, 400, 'people'],
    [
      'a prototype',
      JSON.parse('{"__proto__": {"isAdmin": true}, "story": "x", "people": [{"name": "x", "email": "x@x.example"}]}'),
      400,
      '__proto__',
    ],
  ])('B-22: given %s, then it is refused by name and nothing is kept', async (_, body, status, field) => {
    const text = JSON.stringify(body).replace('"story":"x"', '"__proto__":{"a":1},"story":"x"');
    const answer = await post(`${base}/complaints`, field === '__proto__' ? text : body);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body.refusals.map((one: { field: string }) => one.field)).toContain(field);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test.each([
    ['not JSON', '{', 400],
    ['a list', '[]', 400],
    ['nested ten thousand deep', '['.repeat(10_000), 400],
  ])('B-62: given a body that is %s, then the answer is a problem document', async (_, body, status) => {
    expect((await post(`${base}/complaints`, body)).status).toBe(status);
  });

  test.each([
    ['an empty one', ''],
    ['one of 201 signs', 'k'.repeat(201)],
  ])('given an Idempotency-Key that could be that of somebody else (%s), then nothing is kept', async (_, key) => {
    const answer = await post(`${base}/complaints`, complaint, { 'idempotency-key': key });
    expect([answer.status, answer.body.type]).toEqual([400, 'urn:gehoord:problem:unusable-key']);
  });

  test('given an unknown organisation, then it is as if there were nothing', async () => {
    expect((await post('/api/v1/organisations/geheim/complaints', complaint)).status).toBe(404);
  });
});

test('B-28: given a document without an end and without a length, then it is refused at the limit, not read on, and nothing of it stays on disk', async () => {
  const piece = Buffer.alloc(256 * 1024, 'a');
  let sent = 0;
  const body = new ReadableStream({
    pull(out) {
      sent += piece.length;
      out.enqueue(piece);
    },
  });
  const sends = (headers: Record<string, string>, content: BodyInit) =>
    app.request(`${base}/uploads?name=lang.txt`, {
      method: 'POST',
      body: content,
      duplex: 'half',
      headers: { ...withToken(), ...headers },
    } as RequestInit);
  const answer = await sends({}, body);
  expect([answer.status, ((await answer.json()) as { title: string }).title]).toEqual([
    413,
    expect.stringContaining('Er is niets bewaard'),
  ]);
  expect(sent).toBeLessThan(27 * 1024 * 1024);
  // who says beforehand how long it is, is not read at all
  expect((await sends({ 'content-length': String(5 * 1024 ** 3) }, 'Beste,')).status).toBe(413);
  const left = await readdir(house.workshop.dataDir, { recursive: true });
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
});

describe('cases', () => {
  test('B-49, B-54: given no token, a wrong one, one of another organisation, then nothing is told', async () => {
    expect((await get(`${base}/cases`)).status).toBe(401);
    expect((await get(`${base}/cases`, { authorization: 'Bearer gh_cak_wrong' })).status).toBe(401);
    expect((await get(`/api/v1/organisations/kika/cases`, withToken())).status).toBe(404);
    expect((await get(`${base}/cases?token=${token}`)).status).toBe(401);
  });

  test('CAK-17: given a case, when a step is taken, then it is as on the pages: taken, refused by its clause, or in conflict', async () => {
    const { body: kept } = await post(`${base}/complaints`, complaint);
    const self = kept.links.self as string;
    const whole = await get(self, withToken());
    expect(whole.body.duties.map((one: { clause: string }) => one.clause)).toContain('decide');
    const other = await aHandler();
    const involved = await post(`${self}/involvement`, { capacity: 'subject', staff: other }, withToken());
    expect(involved.status).toBe(201);
    const refused = await post(`${self}/assignment`, { staff: other, notInvolved: true }, withToken());
    expect(refused.status).toBe(409);
    expect(refused.body.refusals[0].clause.source).toContain('CAK-17');
    const unknown = await post(`${self}/nothing`, {}, withToken());
    expect(unknown.status).toBe(404);
  });

  test('given the list, then it is paged and says where the next page is', async () => {
    const first = await get(`${base}/cases?limit=2`, withToken());
    expect(first.body.cases).toHaveLength(2);
    const next = await get(first.body.links.next, withToken());
    expect(next.status).toBe(200);
    expect(next.body.cases[0].id).not.toBe(first.body.cases[0].id);
  });

  test('given what is left to do is asked for, then only such cases are listed', async () => {
    const unfinished = await get(`${base}/cases?status=unfinished`, withToken());
    expect(unfinished.body.cases.length).toBeGreaterThan(0);
    expect((await get(`${base}/cases?status=finished`, withToken())).body.cases).toEqual([]);
    expect((await get(`${base}/cases?status=open-ish`, withToken())).body.refusals[0].field).toBe('status');
  });

  test('B-52: given a filter that the list does not know, then it is named instead of ignored', async () => {
    const answer = await get(`${base}/cases?handler=me`, withToken());
    expect([answer.status, answer.body.refusals[0].field]).toEqual([400, 'handler']);
  });

  test('B-54: given a token taken back, or its colleague gone, then it opens nothing', async () => {
    await withOrganisation(house.office.pool, 'cak', (tx) => setStaffActive(tx, colleague, false));
    expect((await get(`${base}/cases`, withToken())).status).toBe(401);
    await withOrganisation(house.office.pool, 'cak', (tx) => setStaffActive(tx, colleague, true));
    await withOrganisation(house.office.pool, 'cak', (tx) => revokeApiToken(tx, tokenId));
    expect((await get(`${base}/cases`, withToken())).status).toBe(401);
  });
});

test.each([
  ['GET', `${base}/complaints`, 405, 'POST'],
  ['DELETE', `${base}/uploads`, 405, 'POST'],
  ['PUT', `${base}/cases`, 405, 'GET'],
  ['POST', `${base}/cases/x`, 405, 'GET'],
  ['GET', `${base}/cases/x/extension`, 405, 'POST'],
  ['POST', '/api/v1/openapi.json', 405, 'GET'],
  ['GET', `${base}/cases/x/nothing`, 404, null],
  ['GET', '/api/v1/nothing', 404, null],
  ['GET', '/api', 404, null],
])('given %s %s, then the answer is a problem document with %i', async (method, path, status, allow) => {
  const answer = await app.request(path, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test.each([
  ['53100', 503],
  ['ECONNREFUSED', 503],
  ['23505', 500],
])(
  'B-62: given a database that fails with %s, then the answer is a problem document with %i that says nothing of our insides',
  async (code, status) => {
    const fails = async () => {
      throw Object.assign(new Error('geheim'), { code });
    };
    const broken = { ...house.office, pool: { query: fails, connect: fails } as unknown as TestOffice['office']['pool'] };
    const door = { office: broken, dataDir: house.workshop.dataDir, log: house.workshop.log };
    const answer = await apiApp(door).request(`${base}/cases`, { headers: withToken() });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(await answer.text()).not.toContain('geheim');
  },
);

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
}

test('the description names every operation that answers and no other, each with a name of its own', async () => {
  const { body } = await get('/api/v1/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  expect(body.servers).toEqual([{ url: 'http://localhost:3000' }]);
  const paths = Object.entries(body.paths as Record<string, Record<string, Described>>);
  const described = paths.flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  const answering = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('openapi.json'));
  const named = answering.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const aStep = (line: string) => /\{(case|measure)\}\/(?!compliance)/.test(line);
  expect(new Set(described.filter((line) => !aStep(line)))).toEqual(new Set(named.filter((line) => !aStep(line))));
  // a step is one pattern in the app; that each noun is one of ours, the app itself says by what it answers to another method
  for (const line of described.filter(aStep)) {
    const [, path = ''] = line.split(' ');
    const answer = await app.request(path.replace('{organisation}', 'cak').replace(/\{\w+\}/g, 'x'));
    expect([line, answer.status]).toEqual([line, 405]);
  }
  const operations = paths.flatMap(([, methods]) => Object.values(methods));
  const ids = operations.map((one) => one.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('lodgeComplaint');
  const headings = (body.tags as { name: string }[]).map(({ name }) => name);
  for (const { tags, responses } of operations) {
    expect(headings).toEqual(expect.arrayContaining([...tags]));
    expect(Object.keys(responses)).toEqual([expect.stringMatching(/^20[01]$/), '4XX', '5XX']);
  }
});

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}

/** Where an answer and its schema differ: what is required and absent, and what is there and not described. */
function strange(schemas: Readonly<Record<string, Schema>>, name: string, answer: unknown): readonly string[] {
  const look = (schema: Schema, value: unknown, at: string): readonly string[] => {
    if (schema.$ref !== undefined) return look(schemas[schema.$ref.split('/').at(-1) as string] as Schema, value, at);
    if (schema.allOf !== undefined && schema.properties === undefined) {
      const parts = schema.allOf.map((one) => (one.$ref === undefined ? one : schemas[one.$ref.split('/').at(-1) as string]));
      const all = { properties: {}, required: [] as string[] };
      for (const one of parts) {
        Object.assign(all.properties, one?.properties);
        all.required.push(...(one?.required ?? []));
      }
      return look(all, value, at);
    }
    if (Array.isArray(value)) return value.flatMap((one) => look(schema.items ?? {}, one, `${at}[]`));
    if (typeof value !== 'object' || value === null || schema.properties === undefined) return [];
    const { properties, required = [] } = schema;
    const loose = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
    return [
      ...required.filter((key) => !(key in value)).map((key) => `${at}.${key} is absent`),
      ...Object.entries(value).flatMap(([key, one]) =>
        properties[key] !== undefined
          ? look(properties[key], one, `${at}.${key}`)
          : loose
            ? []
            : [`${at}.${key} is not described`],
      ),
    ];
  };
  return look(schemas[name] as Schema, answer, name);
}

async function aHandler(): Promise<string> {
  const staff = await withOrganisation(house.office.pool, 'cak', listStaff);
  return staff.find((one) => one.roles.includes('handler') && one.id !== colleague)?.id as string;
}
