/** The virus scan from upload to own page, with ClamAV's own daemon: nothing is refused or lost, and nothing infected is opened. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#core/case/state.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { openCase, openOwnPage } from '#handling/open-case.ts';
import { overviewOfPerson } from '#handling/overview-of-person.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { take } from '#handling/take.ts';
import { readFiles } from '#jobs/read-files.ts';
import { scanFiles } from '#jobs/scan-files.ts';
import { watchScanner } from '#jobs/watch-scanner.ts';
import { saveStaff } from '#store/access/staff.ts';
import { searchCases } from '#store/cases/search.ts';
import { scannerAt } from '#store/files/scanner.ts';
import { fileToOpen, withheldOf } from '#store/files/scans.ts';
import { type StoredFile, storeFile } from '#store/files/store-file.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { startCounting } from '#web/operation/counts.ts';
import { operationApp } from '#web/operation/operation-app.ts';
import { EICAR, noClamd, type TestClamd, testClamd } from '../clamd.ts';
import { asker } from '../journeys/staff-asking.ts';
import { type StaffHouse, staffHouse } from '../journeys/staff-house.ts';

const viewer = { organisation: 'cak', staff: { id: 'j.pinas', roles: ['coordinator'], sees: 'all', assigns: true } } as const;
const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const go = new AbortController().signal;

describe.skipIf(noClamd !== undefined)('given a virus scanner', () => {
  let house: StaffHouse;
  let clamd: TestClamd;
  beforeAll(async () => {
    [house, clamd] = await Promise.all([staffHouse('real'), testClamd()]);
    Object.assign(house.office, { scanner: scannerAt(clamd) });
    const administrator = { id: 'beheer', name: 'Beheer', email: 'beheer@cak.example', roles: [ADMINISTRATOR] };
    await inCak((tx) => saveStaff(tx, administrator));
  });
  afterAll(async () => {
    await clamd?.clear();
    await house.close();
  });

  const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
  const opens = (kept: Kept, { id }: StoredFile) => inCak((tx) => fileToOpen(tx, true, kept.caseId, id));
  const scan = () => scanFiles(house.workshop, go);
  const mails = () =>
    inCak(
      async (tx) =>
        (await tx.client.query(`select payload->>'subject' as subject from outbox where kind = 'virus' order by created_at, id`))
          .rows,
    );

  async function upload(name: string, content: string | Buffer): Promise<StoredFile> {
    async function* pieces() {
      yield Buffer.from(content);
    }
    const stored = await storeFile(
      house.office.pool,
      house.workshop.dataDir,
      { organisation: 'cak', session: 'browser', name },
      pieces(),
    );
    if (!('file' in stored)) throw new Error(`not stored: ${stored.fault}`);
    return stored.file;
  }

  async function complaintWith(...files: readonly StoredFile[]): Promise<Kept> {
    const people = [{ name: 'Jo de Vries', email: 'jo@burger.example' }];
    const documents = files.map(({ id }) => id);
    const raw = { record: 'complaint', channel: 'form', story: 'Niemand belde terug.', people, documents };
    const uploads = { session: 'browser', documents: files };
    const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw, uploads });
    if (!('reference' in kept)) throw new Error('the complaint was refused');
    return kept;
  }

  test('when a document comes with a complaint, then it waits, and opens once it was found clean', async () => {
    const file = await upload('brief.txt', 'Geachte heer, mevrouw, Zilverreiger');
    const kept = await complaintWith(file);
    expect(await opens(kept, file)).toEqual({ withheld: 'waiting', name: 'brief.txt' });
    await readFiles(house.workshop, go);
    expect(await inCak((tx) => searchCases(tx, viewer, 'zilverreiger'))).toHaveLength(0);
    await scan();
    expect(await opens(kept, file)).toEqual({ file: expect.objectContaining({ name: 'brief.txt', size: 35 }) });
    await readFiles(house.workshop, go);
    expect(await inCak((tx) => searchCases(tx, viewer, 'zilverreiger'))).toHaveLength(1);
  });

  test('when it has a virus, then the complaint is there and nobody opens the document; everybody whom it concerns is told', async () => {
    const [bad, good] = [await upload('factuur.txt', EICAR), await upload('foto.txt', 'Foto')];
    // already known before the complaint was sent: it is not refused for that
    await scan();
    const kept = await complaintWith(bad, good);
    const before = (await mails()).length;
    await scan();
    expect(await opens(kept, bad)).toEqual({ withheld: 'infected', name: 'factuur.txt' });
    expect(await opens(kept, good)).toHaveProperty('file');
    // also when the scanner is switched off afterwards
    expect(await inCak((tx) => fileToOpen(tx, false, kept.caseId, bad.id))).toHaveProperty('withheld', 'infected');

    const desk = await inCak((tx) => openCase(house.office, tx, viewer, kept.caseId));
    expect(desk?.withheld).toEqual(new Map([[bad.id, 'infected']]));
    const told = desk?.events.filter(({ name }) => name === 'quarantined') ?? [];
    expect(told).toMatchObject([{ by: { kind: 'system' }, facts: { infected: [bad.id] } }]);
    expect(told[0]?.personal?.found).toContain('Ours.Eicar');

    const party = desk?.state.parties[0]?.id ?? '';
    const own = await inCak((tx) => openOwnPage(house.office, tx, kept.caseId, party));
    expect(own?.withheld.get(bad.id)).toBe('infected');
    const mine = own?.events.find(({ name }) => name === 'quarantined');
    expect(mine?.personal).not.toHaveProperty('found');
    // the copy of one's own data has the other document, and says that this one is left out
    const overview = await inCak((tx) => overviewOfPerson(house.office, tx, kept.caseId, party));
    expect(overview?.documents.map(({ name }) => name)).toEqual(['foto.txt']);
    expect(JSON.stringify(overview?.letter)).toContain('factuur.txt (zit er niet bij');

    const colleague = asker(house, await house.session('cak', 'j.pinas'));
    const answer = await colleague.get(`/werk/zaken/${kept.reference}/documenten/${bad.id}`);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('In dit document zit een virus')]);
    expect(await (await colleague.get(`/werk/zaken/${kept.reference}`)).text()).toContain('virus: niet te openen');

    expect((await mails()).slice(before)).toEqual([{ subject: 'Virus in een document' }]);
    await scan();
    expect((await mails()).length).toBe(before + 1);
  });

  test('when the daemon is down, then documents come in and wait, health and figures say so, an administrator is told once; when it is back, they are scanned', async () => {
    await scan();
    await clamd.stop();
    const [first, second] = [await upload('een.txt', 'Een'), await upload('twee.txt', 'Twee')];
    const kept = await complaintWith(first, second);
    await scan();
    await scan();
    expect(await inCak((tx) => withheldOf(tx, true, kept.caseId))).toEqual(
      new Map([
        [first.id, 'waiting'],
        [second.id, 'waiting'],
      ]),
    );
    expect(house.logged.filter(({ message }) => message === 'virus scanner does not answer')).toHaveLength(1);
    const before = (await mails()).length;
    await watchScanner(house.workshop, go, 0);
    await watchScanner(house.workshop, go, 0);
    expect((await mails()).slice(before)).toEqual([{ subject: 'De virusscanner antwoordt niet' }]);
    expect(await figures()).toContain('virus_scanner_up 0\n');
    expect(await figures()).toContain('documents_waiting_for_scan 2\n');
    expect(await ready()).toEqual({ status: 'ready', virusScanner: 'away' });

    await clamd.start();
    await scan();
    await watchScanner(house.workshop, go);
    expect(await inCak((tx) => withheldOf(tx, true, kept.caseId))).toEqual(new Map());
    expect(await figures()).toContain('virus_scanner_up 1\n');
    expect(await figures()).toMatch(/documents_infected \d/);
    expect(await ready()).toEqual({ status: 'ready', virusScanner: 'answers' });
  });

  test('when it cannot be judged, then it stays shut, the others go on, and it is tried again the next day', async () => {
    const large = await upload('groot.txt', Buffer.alloc(1_200_000, 'x'));
    const kept = await complaintWith(large, await upload('klein.txt', 'Klein'));
    await scan();
    expect(await inCak((tx) => withheldOf(tx, true, kept.caseId))).toEqual(new Map([[large.id, 'unscannable']]));
    expect(await opens(kept, large)).toEqual({ withheld: 'unscannable', name: 'groot.txt' });
  });

  test('when a colleague adds a document, then it is scanned as well; what we made ourselves is not', async () => {
    const kept = await complaintWith();
    const bad = await upload('van-de-collega.txt', EICAR);
    const adding = { documents: [bad.id], audience: 'us' };
    await take(house.office, {
      ...{ organisation: 'cak', caseId: kept.caseId, actor: coordinator, verb: 'attach', raw: adding },
      uploads: { session: 'browser', documents: [bad] },
    });
    await scan();
    const open = await inCak((tx) => openCase(house.office, tx, viewer, kept.caseId));
    expect(open?.events.findLast(({ name }) => name === 'quarantined')?.audience).toEqual(['us']);
    const { rows } = await inCak((tx) => tx.client.query(`select distinct scan from file where session is null`));
    expect(rows.map(({ scan: one }) => one).filter((one) => one !== 'own')).toEqual([]);
  });

  const operation = () =>
    operationApp({
      counts: startCounting(),
      ping: async () => undefined,
      room: async () => undefined,
      metricsToken: 'a-token-of-16-signs',
      startedAt: 0,
      ...(house.office.scanner === undefined ? {} : { scanner: house.office.scanner }),
    });
  const figures = async () =>
    (await operation().request('/metrics', { headers: { Authorization: 'Bearer a-token-of-16-signs' } })).text();
  const ready = async () => (await operation().request('/health/ready')).json();
});
