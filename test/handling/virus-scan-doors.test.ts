/** A document with a virus through the doors that people and programs use, the public form and the API, with ClamAV's own daemon. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { scanFiles } from '#jobs/scan-files.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { scannerAt } from '#store/files/scanner.ts';
import { withOrganisation } from '#store/transaction.ts';
import { EICAR, noClamd, type TestClamd, testClamd } from '../clamd.ts';
import { aRunningHouse, type RunningHouse } from '../journeys/a-running-house.ts';
import { aVisitor, textOf, type Visitor } from '../journeys/a-visitor.ts';

const go = new AbortController().signal;
const api = '/api/v1/organisations/cak';

describe.skipIf(noClamd !== undefined)('given a virus scanner', () => {
  let house: RunningHouse;
  let clamd: TestClamd;
  beforeAll(async () => {
    [house, clamd] = await Promise.all([aRunningHouse('real'), testClamd()]);
    Object.assign(house.office, { scanner: scannerAt(clamd) });
  });
  afterAll(async () => {
    await clamd?.clear();
    await house.close();
  });

  async function colleague(): Promise<Visitor> {
    const visitor = aVisitor(house.app);
    const session = await withOrganisation(house.office.pool, 'cak', (tx) => startStaffSession(tx, 'j.pinas'));
    visitor.cookies.set('werk', session);
    return visitor;
  }

  /** Where the document of this name is opened on the page that was seen last; undefined when it is not offered. */
  const hrefOf = (html: string, name: string) =>
    [...html.matchAll(/<a[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].find(([, , text]) => text?.includes(name))?.[1];

  test('when it comes with the public form, then the complaint is taken; nobody opens it on the own page or at work, before and after the scan', async () => {
    const jo = aVisitor(house.app);
    await jo.get('/cak/klacht');
    const me = { 'people.0.name': 'Jo de Vries', 'people.0.email': 'jo@burger.example' };
    for (const answer of [{ story: 'Niemand belde terug.' }, {}, {}, me]) await jo.send(answer);
    const files = [
      new File([EICAR], 'factuur.txt', { type: 'text/plain' }),
      new File(['Een brief.'], 'brief.txt', { type: 'text/plain' }),
    ];
    await jo.send({ documents: files });
    const done = await jo.send();
    const reference = /CAK-\d{4}-\d{5}/.exec(textOf(done.html))?.[0] as string;
    expect(reference).toBeDefined();

    const mine = await jo.get('/cak/mijn-klacht');
    expect(textOf(mine.html)).toContain('factuur.txt');
    const waiting = await jo.get(hrefOf(mine.html, 'factuur.txt') as string);
    expect(waiting.status).toBe(409);
    expect(waiting.html).not.toContain('EICAR');

    await scanFiles(house.workshop, go);
    const after = await jo.get('/cak/mijn-klacht');
    expect(textOf(after.html)).toContain('virus');
    const found = await jo.get(hrefOf(mine.html, 'factuur.txt') as string);
    expect([found.status, found.html]).toEqual([403, expect.not.stringContaining('EICAR')]);
    expect((await jo.get(hrefOf(after.html, 'brief.txt') as string)).status).toBe(200);
    const file = hrefOf(mine.html, 'factuur.txt')?.replace('/document/', '/bestand/') as string;
    expect((await jo.get(file)).status).toBe(403);

    const pinas = await colleague();
    const desk = await pinas.get(`/werk/zaken/${reference}`);
    expect(textOf(desk.html)).toContain('virus: niet te openen');
    const id = hrefOf(mine.html, 'factuur.txt')?.split('/').at(-1);
    for (const more of ['', '/bestand', '/lakken', '/pagina/1'])
      expect((await pinas.get(`/werk/zaken/${reference}/documenten/${id}${more}`)).status, more).toBe(403);
  });

  test('when a program uploads it, then the complaint is taken; the case says so to the program, and nobody opens it', async () => {
    const app = apiApp({ office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log });
    const made = { name: 'proef', scopes: ['read', 'write', 'lodge'], createdBy: 'j.pinas' };
    const { token } = await withOrganisation(house.office.pool, 'cak', (tx) => createApiToken(tx, made));
    const headers = { authorization: `Bearer ${token}` };
    const sent = await app.request(`${api}/uploads?name=factuur.txt`, { method: 'POST', body: EICAR, headers });
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    const complaint = { story: 'Niemand belde terug.', people: [{ name: 'Jo', email: 'jo@burger.example' }], documents: [id] };
    const json = { ...headers, 'content-type': 'application/json' };
    const kept = await app.request(`${api}/complaints`, { method: 'POST', body: JSON.stringify(complaint), headers: json });
    expect(kept.status).toBe(201);
    const { id: caseId } = (await kept.json()) as { id: string };
    await scanFiles(house.workshop, go);
    const read = await app.request(`${api}/cases/${caseId}`, { headers });
    const { documents, journal, reference } = (await read.json()) as {
      documents: unknown;
      journal: readonly { name: string }[];
      reference: string;
    };
    expect(documents).toMatchObject([{ id, infected: true }]);
    expect(journal.map(({ name }) => name)).toContain('quarantined');
    const opened = await (await colleague()).get(`/werk/zaken/${reference}/documenten/${id}/bestand`);
    expect([opened.status, opened.html]).toEqual([403, expect.not.stringContaining('EICAR')]);
  });
});
