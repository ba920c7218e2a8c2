/** How the installation is, for an administrator: each part when it is well and when it is not, as requests. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toDay } from '#core/time/day.ts';
import type { Rounds } from '#handling/health/rounds.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { clocks } from '#jobs/clocks.ts';
import { runClocks } from '#jobs/run-clocks.ts';
import { listStaff, saveStaff } from '#store/access/staff.ts';
import { lastBackup, noteBackup } from '#store/backup/last-backup.ts';
import { addOutbox } from '#store/post/outbox.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { healthWords } from '#web/words/staff/health-words.ts';
import { asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
const rounds: Rounds = new Map();
beforeAll(async () => {
  house = await staffHouse();
  Object.assign(house.office, { rounds, version: '9.8.7' });
  await inCak((tx) => saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] }));
});
afterAll(() => house.close());

const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
const page = async () => (await asker(house, await house.session('cak', 'ada')).get('/werk/instellingen/gezondheid')).text();

test('given a backup of today, clocks that run and no mail that waits, then those are in order', async () => {
  await noteBackup(house.workshop.dataDir, new Date());
  const running = runClocks([{ name: 'post', everySeconds: 60, why: '', run: async () => {} }], house.workshop);
  await running.stop();
  const text = await page();
  for (const well of ['Er wacht niets.', 'De laatste is van', 'Alle 1 klokken lopen', 'Gehoord 9.8.7.'])
    expect(text).toContain(well);
});

test('a clock that goes wrong, and one that stands still, are named', async () => {
  const running = runClocks(
    [{ name: 'seal', everySeconds: 60, why: '', run: () => Promise.reject(new Error('kapot')) }],
    house.workshop,
  );
  await expect.poll(() => rounds.get('seal')?.failed).toBe(true);
  await running.stop();
  rounds.set('post', { everySeconds: 0.5, ended: Date.now() - 10 * 60_000, failed: false });
  const text = await page();
  expect(text).toContain('Lopen te laat: post versturen.');
  expect(text).toContain('ging het mis bij: journaal verzegelen.');
});

test('mail that waits too long, and mail that did not arrive, is said; nothing of what is in it', async () => {
  const payload = { recipient: { name: 'S. Geheim', address: 'geheim@burger.example' }, subject: 'x', text: 'y' };
  const message = (id: string) => ({ id, kind: 'staff-changed', medium: 'email' as const, payload, messageId: `<${id}@x>` });
  await inCak(async (tx) => {
    await addOutbox(tx, undefined, [message('a'), message('b')]);
    const late = `update outbox set created_at = now() - interval '1 hour', next_attempt = now() - interval '1 minute'
      where organisation = $1 and id = 'a'`;
    await rows(tx, late, ['cak']);
    await rows(tx, `update outbox set status = 'failed', done_at = now() where organisation = $1 and id = 'b'`, ['cak']);
  });
  const text = await page();
  expect(text).toContain('1 bericht wacht op verzenden. Het oudste wacht al 60 minuten.');
  expect(text).toContain('1 bericht is deze maand niet aangekomen');
  expect(text).not.toContain('geheim');
});

test('a backup of last week, one that is unreadable and none at all ask for attention', async () => {
  await noteBackup(house.workshop.dataDir, new Date(Date.now() - 7 * 86_400_000));
  expect(await page()).toContain('langer dan een dag geleden');
  await writeFile(join(house.workshop.dataDir, 'last-backup.json'), '{"at":');
  expect(await lastBackup(house.workshop.dataDir)).toBeUndefined();
  expect(await page()).toContain('nog geen gemaakt');
});

test('given a procedure without rules of retention, then the page says so, and holds no empty list', async () => {
  await withOrganisation(house.office.pool, 'insolving', (tx) =>
    saveStaff(tx, { id: 'ada', name: 'Ada', email: 'ada@insolving.example', roles: [ADMINISTRATOR] }),
  );
  const text = await (await asker(house, await house.session('insolving', 'ada')).get('/werk/instellingen/bewaren')).text();
  expect(text).toContain('zegt niet hoe lang iets blijft');
  expect(text).not.toMatch(/<(p|ul|li)[^>]*><\/\1>/);
});

test('every clock has a name in words', () => {
  for (const language of ['nl', 'en'] as const)
    expect(clocks.map(({ name }) => name).filter((name) => healthWords(language).clocks.names[name] === undefined)).toEqual([]);
});

test('given an administrator without a role in the procedure, then the first page is what can be set up, and who handles nothing yet', async () => {
  const ada = asker(house, await house.session('cak', 'ada'));
  const first = await (await ada.get('/werk')).text();
  expect(first).toContain('Wat u kunt inrichten');
  expect(first).toContain('href="/werk/instellingen/bewaren"');
  expect(first).not.toMatch(/<(p|ul|li)[^>]*><\/\1>/);
  expect(first).not.toContain('nog niemand behandelt klachten');
});

test('AVG art. 5 lid 1 onder e: what is kept is shown rule by rule in numbers, and never counts a case about the administrator', async () => {
  const rule = house.office.policies.current('cak', toDay('2026-11-29'))?.retention.rules[0];
  const kept = async (reference: string, concerned: string) => {
    const text = `insert into retention (organisation, case_id, rule, compartment, kind, since, goes, asked_from, approvals_left,
        cleared_by, regardless, kept_by, held, explanation, concerned)
      select $1, id, $2, 'file', 'maximum', now(), '2020-01-01', '2019-01-01', 0, '{}', true, '[]', false, '{}', $4::text[]
      from case_view where organisation = $1 and reference = $3`;
    await inCak((tx) => rows(tx, text, ['cak', rule?.id, reference, `{${concerned}}`]));
  };
  const ada = asker(house, await house.session('cak', 'ada'));
  const overview = async () => (await ada.get('/werk/instellingen/bewaren')).text();
  expect(await overview()).toContain(rule?.says.nl);
  expect(await overview()).toContain('nog geen zaak');
  await kept((await house.complaint()).reference, 'ada');
  expect(await overview()).not.toContain('1 zaak');
  const other = await house.complaint();
  await kept(other.reference, 'iemand');
  const text = await overview();
  expect(text).toContain('1 had al weg moeten zijn');
  expect(text).not.toContain(other.reference);
});

test('KLK-44: given nobody who stands in for the chair, when an administrator looks at who works there, then that role is named', async () => {
  const inKlikklaar = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'klikklaar', work);
  await inKlikklaar((tx) => saveStaff(tx, { id: 'ada', name: 'Ada', email: 'ada@klikklaar.example', roles: [ADMINISTRATOR] }));
  const ask = asker(house, await house.session('klikklaar', 'ada'));
  const people = async () => (await ask.get('/werk/mensen')).text();
  expect(await people()).not.toContain('Niemand heeft');
  const deputies = (await inKlikklaar(listStaff)).filter(({ roles }) => roles.includes('acting-chair'));
  expect(deputies.length).toBeGreaterThan(0);
  for (const { id, name, email } of deputies) await inKlikklaar((tx) => saveStaff(tx, { id, name, email, roles: ['member'] }));
  expect(await people()).toContain('Niemand heeft deze rol: waarnemend voorzitter');
});
