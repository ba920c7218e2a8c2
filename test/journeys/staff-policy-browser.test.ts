/** Writing a procedure in a real browser: saved and checked as one types, a fault one click from its line, and axe on each page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { studying } from '#handling/version/studying.ts';
import { beginDraft, saveDraftFile } from '#handling/version/write-draft.ts';
import { saveStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { draftFiles, draftFolder } from '#store/versions/draft-files.ts';
import { watchingFor } from '#web/staff/live/watching.ts';
import { check, newPage, openBrowser, openWindow, visit } from './browser.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([staffHouse(), openBrowser()]);
  await withOrganisation(house.office.pool, 'kika', (tx) =>
    Promise.all([
      saveStaff(tx, { id: 'jurist', name: 'Jo Jurist', email: 'jo@kika.example', roles: ['jurist'] }),
      saveStaff(tx, { id: 'tweede', name: 'To Tweede', email: 'to@kika.example', roles: ['jurist'] }),
    ]),
  );
});
afterAll(async () => {
  watchingFor({ office: house.office, log: house.workshop.log }).close();
  await browser.close();
  await studying.close();
  await house.close();
});

test('given a draft, when a jurist types a fault and mends it, then it is saved and checked meanwhile, one click from its line', async () => {
  const url = await house.listen();
  const actor = { kind: 'staff', id: 'jurist', roles: ['jurist'] } as const;
  const draft = await beginDraft(house.office, { organisation: 'kika', actor });
  if ('fault' in draft) throw new Error(draft.fault);
  const window = await openWindow(browser);
  await window.addCookies([{ name: 'werk', value: await house.session('kika', 'jurist'), url }]);
  const page = await newPage(window);
  await visit(page, `${url}/werk/regeling/concept`);

  const text = page.locator('.code-text');
  const written = await text.inputValue();
  await text.fill(written.replace('      within: 21 days', '      within: 21 dagen'));
  await page.locator('[data-check][data-state="faulty"]').waitFor();
  expect(await page.locator('.code-head [data-saved]').textContent()).toMatch(/^Bewaard om \d{1,2}\.\d\d$/);
  await check(page);
  await page.locator('[data-check-faults] a').click();
  const selected = await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe('21 dagen');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('code-text');

  await text.fill(written.replace('      within: 21 days', '      within: 20 days'));
  await page.locator('[data-check][data-state="good"]').waitFor();
  const kept = await withOrganisation(house.office.pool, 'kika', (tx) => draftFolder(tx, draft.meta.id));
  expect(kept['policy.yaml']).toContain('      within: 20 days');

  // a colleague types in the same file: both are told while they do
  const [file] = (await withOrganisation(house.office.pool, 'kika', (tx) => draftFiles(tx, draft.meta.id))).filter(
    ({ path }) => path === 'policy.yaml',
  );
  const second = { organisation: 'kika', actor: { kind: 'staff', id: 'tweede', roles: ['jurist'] } } as const;
  await saveDraftFile(house.office, second, 'policy.yaml', `${file?.text}# Nog iets.\n`, file?.revision ?? 0);
  await page.locator('.live').getByText('To Tweede typt hier nu ook.').waitFor();
  await page.locator('.live').getByText('To Tweede wijzigde dit bestand net.').waitFor();
  await check(page);
  await page.locator('.live').getByRole('link', { name: 'Bekijk het' }).click();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.code-text')?.value.includes('# Nog iets.'));

  for (const part of ['lezen', 'brieven', 'vergelijken', 'zaken', 'vaststellen'])
    await visit(page, `${url}/werk/regeling/concept/${part}`);
  await visit(page, `${url}/werk/regeling`);
}, 120_000);
