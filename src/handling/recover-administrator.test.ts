/** Letting an administrator in again from the server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addApp, factorsOf } from '#store/access/factor.ts';
import { saveStaff, staffById } from '#store/access/staff.ts';
import { staffLogOf } from '#store/access/staff-log.ts';
import { linkStaff } from '#store/access/staff-provider.ts';
import { staffOfSession, startStaffSession } from '#store/access/staff-session.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from '#test/handling/office.ts';
import { choosePassword } from './choose-password.ts';
import { ADMINISTRATOR } from './people-of-office.ts';
import { recoverAdministrator } from './recover-administrator.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
});
afterAll(() => house.close());

const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
const mailsTo = (address: string) =>
  inCak((tx) =>
    rows<{ subject: string }>(
      tx,
      `select payload->>'subject' as subject from outbox where organisation = $1 and payload->'recipient'->>'address' = $2`,
      ['cak', address],
    ),
  );

test('where nobody administers any more, whoever is named becomes administrator', async () => {
  const outcome = await recoverAdministrator(house.office, 'cak', 'm.dewit@cak.example');
  expect(outcome).toMatchObject({ link: expect.stringContaining('/werk/uitnodiging#'), told: 0 });
  expect((await inCak((tx) => staffById(tx, 'm.dewit')))?.roles).toContain(ADMINISTRATOR);
});

test('second steps, provider and sessions end; a link gives a new password; it is noted and every administrator is told', async () => {
  const session = await inCak(async (tx) => {
    await saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] });
    await addApp(tx, 'ada', 'telefoon', Buffer.alloc(40), 0);
    await linkStaff(tx, 'ada', { subject: 'https://x.example ada', refresh: Buffer.alloc(1) });
    return startStaffSession(tx, 'ada');
  });
  const outcome = await recoverAdministrator(house.office, 'cak', 'ADA@cak.example');
  if ('fault' in outcome) throw new Error(outcome.fault);
  expect(outcome.told).toBe(1);
  expect(await staffOfSession(house.office.pool, session)).toBeUndefined();
  expect(await inCak((tx) => factorsOf(tx, 'ada'))).toEqual([]);
  expect(await inCak((tx) => staffById(tx, 'ada'))).toMatchObject({ linked: false, active: true });
  const chosen = await choosePassword(house.office, outcome.link.split('#')[1] as string, 'vijf ezels in de regen');
  expect(chosen).toMatchObject({ staff: 'ada' });
  expect((await inCak((tx) => staffLogOf(tx, 'ada')))[0]?.by).toBeUndefined();
  expect((await inCak((tx) => staffLogOf(tx, 'ada'))).map(({ what }) => what)).toContain('administrator-recovered');
  const stream = await inCak((tx) => streamByKey(tx, 'access', 'access'));
  const entries = await inCak((tx) => loadEvents(tx, stream?.id ?? ''));
  expect(entries.at(-1)).toMatchObject({ name: 'administrator-recovered', facts: { staff: 'ada' } });
  expect(await mailsTo('m.dewit@cak.example')).toContainEqual({ subject: 'Een beheerder van CAK is weer binnengelaten' });
  expect(await mailsTo('ada@cak.example')).toContainEqual({ subject: 'U kunt weer bij CAK inloggen als beheerder' });
});

test('somebody else is not made administrator by it, and a stranger is nobody', async () => {
  const other = await recoverAdministrator(house.office, 'cak', 's.yildirim@cak.example');
  expect(other).toEqual({ fault: 'no-administrator' });
  expect(await recoverAdministrator(house.office, 'cak', 'niemand@cak.example')).toEqual({ fault: 'unknown-colleague' });
});
