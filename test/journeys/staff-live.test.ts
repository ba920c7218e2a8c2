/** News while a page is open: what a colleague just did, who types in the same form; and the end of it when somebody may not see more. */
import { Readable } from 'node:stream';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { letGo } from '#handling/manage-people.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { take } from '#handling/take.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { saveStaff } from '#store/access/staff.ts';
import { endStaffSession, startStaffSession } from '#store/access/staff-session.ts';
import { storeFile } from '#store/files/store-file.ts';
import { saveDraft } from '#store/forms/draft.ts';
import { saveTabDraft } from '#store/forms/tab-drafts.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { watchingFor } from '#web/staff/live/watching.ts';
import { check, leadsOn, newPage, openBrowser, openWindow } from './browser.ts';
import { type Asker, asker, listenTo } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let browser: Browser;
let handler: Asker;
let one: { reference: string; caseId: string };

beforeAll(async () => {
  [house, browser] = await Promise.all([staffHouse('real'), openBrowser()]);
  one = await house.complaint();
  await does('j.pinas', 'assign', { staff: 'm.dewit', notInvolved: true });
  handler = asker(house, await house.session('cak', 'm.dewit'));
});
afterAll(async () => {
  watchingFor({ office: house.office, log: house.workshop.log }).close();
  await browser.close();
  await house.close();
});

const roles: Record<string, string[]> = { 'j.pinas': ['coordinator'], 'm.dewit': ['handler'] };
const does = (id: string, verb: 'assign' | 'involve' | 'contact' | 'note', raw: Record<string, unknown>) =>
  take(house.office, {
    organisation: 'cak',
    caseId: one.caseId,
    actor: { kind: 'staff', id, roles: roles[id] ?? [] },
    verb,
    raw,
  });
const note = (id: string) => does(id, 'note', { text: 'Iets om te weten.', audience: 'us' });

const listen = (who: Asker, more = '') => listenTo(who, `/werk/zaken/${one.reference}/nieuws?${more}`);

describe('given a case that is open', () => {
  test('when a colleague does something in it, then it says who did what; what one does oneself is no news', async () => {
    const news = await listen(handler);
    expect(news.answer.headers.get('content-type')).toBe('text/event-stream');
    await note('m.dewit');
    await does('j.pinas', 'contact', { medium: 'phone', result: 'reached' });
    expect((await news.next('changed')).text).toMatch(/^Net gebeurd: J\. Pinas .*mevrouw S\. Yilmaz\.$/);
    await news.leave();
  });

  test('when a colleague types in the same form, then it says so, and again when the form is opened', async () => {
    const form = `${one.caseId} conclude`;
    const news = await listen(handler, 'stap=conclusion');
    await withOrganisation(house.office.pool, 'cak', (tx) => saveDraft(tx, 'j.pinas', form, [['judgement', 'Wij …']]));
    expect((await news.next('typing')).text).toContain('J. Pinas typt hier nu ook');
    await news.leave();
    const page = await (await handler.get(`/werk/zaken/${one.reference}/conclusion`)).text();
    expect(page).toContain('J. Pinas begon hier kort geleden ook aan');
  });

  test('when the same letter is open in two tabs, then each is told that the other types, and none of what it went on from', async () => {
    const form = `${one.caseId} refuse`;
    const types = (tab: string, from: string, text: string) =>
      withOrganisation(house.office.pool, 'cak', (tx) => saveTabDraft(tx, 'm.dewit', form, { tab, from }, [['reason', text]]));
    const saving = await types('before', '', 'Wat er al stond.');
    const [first, second] = await Promise.all(
      ['first', 'second'].map((tab) => listen(handler, `stap=refusal&tab=${tab}&van=${saving}`)),
    );
    await types('first', saving, 'In het ene.');
    expect((await second?.next('typing'))?.text).toBe('U typt hier nu ook in een ander tabblad. Ga in één van de twee verder.');
    await types('second', saving, 'In het andere.');
    expect((await first?.next('typing'))?.text).toContain('in een ander tabblad');
    for (const news of [first, second]) await news?.leave();
    // and the address of the page says in which tab it stands
    const page = await (await handler.get(`/werk/zaken/${one.reference}/refusal`)).text();
    expect(page).toMatch(/data-live="[^"]*stap=refusal&amp;tab=[\w-]{22}&amp;van=[\w-]+"/);
  });

  test('when the session ends, then nothing comes any more', async () => {
    const session = await withOrganisation(house.office.pool, 'cak', (tx) => startStaffSession(tx, 'm.dewit'));
    const news = await listen(asker(house, session));
    await withOrganisation(house.office.pool, 'cak', (tx) => endStaffSession(tx, session));
    expect(await news.ends()).toBe(true);
  });

  test('B-53: when a session ended and then something happens, then the open stream ends without telling it', async () => {
    const session = await withOrganisation(house.office.pool, 'cak', (tx) => startStaffSession(tx, 'm.dewit'));
    const news = await listen(asker(house, session));
    await withOrganisation(house.office.pool, 'cak', (tx) => endStaffSession(tx, session));
    await does('j.pinas', 'contact', { medium: 'phone', result: 'reached' });
    expect(await news.rest()).not.toContain('event: changed');
  });

  test('when one colleague opens more pages than browsers can hold, then the first is let go', async () => {
    const first = await listen(handler);
    const others = [];
    for (let count = 0; count < 6; count += 1) others.push(await listen(handler));
    expect(await first.ends()).toBe(true);
    for (const other of others) await other.leave();
  });
});

test('in a browser: the news stands in the page without loading it anew, and refreshing leads to it', async () => {
  const address = await house.listen();
  const window = await openWindow(browser, { width: 390, height: 844 });
  await window.addCookies([{ name: 'werk', value: await house.session('cak', 'm.dewit'), url: address }]);
  const page = await newPage(window);
  // a case that came in the place of the list listens as one that was opened by itself
  await page.goto(`${address}/werk/zaken`);
  await leadsOn(page, () => page.locator('main [data-key-row] a').first().click());
  await does('j.pinas', 'contact', { medium: 'phone', result: 'no-answer' });
  await page.locator('.live').getByText('J. Pinas').waitFor();
  await check(page);
  await page.getByRole('link', { name: 'Ververs' }).click();
  await page.locator('.story').getByText('J. Pinas').first().waitFor();
  // opened in the page that stands there, it may come a moment after the click
  await expect.poll(() => page.locator('.live').textContent()).toBe('');
  await window.close();
});

test('Awb 9:7: given a handler who turns out to be concerned, then the news is only that the case is closed, and it ends', async () => {
  const news = await listen(handler);
  await does('j.pinas', 'involve', { capacity: 'subject', staff: 'm.dewit' });
  expect(await news.next('changed')).toEqual({ text: expect.stringContaining('niet meer voor u te openen'), gone: true });
  expect(await news.ends()).toBe(true);
  expect((await handler.get(`/werk/zaken/${one.reference}/nieuws`)).status).toBe(404);
});

test('B-53: given a colleague with a page, a stream, a key of the API and a download open, when an administrator lets them go, then each stops, the download halfway', async () => {
  const { office, workshop } = house;
  const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(office.pool, 'cak', work);
  const content = [Buffer.alloc(4 * 1024 * 1024, 'a')];
  const upload = { organisation: 'cak', session: 'test', name: 'lang.txt' };
  const stored = await storeFile(office.pool, workshop.dataDir, upload, Readable.from(content));
  if (!('file' in stored)) throw new Error(stored.fault);
  const { reference, caseId } = await house.complaint({ documents: [stored.file] });
  await take(office, {
    ...{ organisation: 'cak', caseId, actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } },
    ...{ verb: 'assign', raw: { staff: 's.yildirim', notInvolved: true } },
  });
  const { token, session } = await inCak(async (tx) => {
    await saveStaff(tx, { id: 'beheer', name: 'B. Beheer', email: 'beheer@cak.example', roles: [ADMINISTRATOR] });
    const made = await createApiToken(tx, { name: 'proef', scopes: ['read'], createdBy: 's.yildirim' });
    return { token: made.token, session: await startStaffSession(tx, 's.yildirim') };
  });
  const api = apiApp({ office, dataDir: workshop.dataDir, log: workshop.log });
  const byKey = () => api.request('/api/v1/organisations/cak/cases', { headers: { authorization: `Bearer ${token}` } });
  const who = asker(house, session);
  const at = `/werk/zaken/${reference}`;
  const news = await listenTo(who, `${at}/nieuws`);
  const reader = (await who.get(`${at}/documenten/${stored.file.id}/bestand`)).body?.getReader();
  let got = (await reader?.read())?.value?.length ?? 0;
  expect([got > 0, (await who.get(at)).status, (await byKey()).status]).toEqual([true, 200, 200]);
  expect(await letGo(office, { organisation: 'cak', staff: 'beheer' }, 's.yildirim')).not.toHaveProperty('faults');
  expect([(await who.get(at)).headers.get('location'), (await byKey()).status]).toEqual([
    expect.stringMatching(/^\/werk\/inloggen/),
    401,
  ]);
  expect(await news.ends()).toBe(true);
  // the right is looked at twice a second
  await new Promise((later) => setTimeout(later, 550));
  await expect(
    (async () => {
      for (let one = await reader?.read(); one?.done === false; one = await reader?.read()) got += one.value.length;
    })(),
  ).rejects.toThrow();
  expect(got).toBeLessThan(content[0]?.length ?? 0);
});
