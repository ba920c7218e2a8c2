/** When the organisation is open: closing days and hours that an administrator sets, as requests. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { saveStaff } from '#store/access/staff.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import { publicApp } from '#web/public/public-app.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

const HERE = '/werk/instellingen/openingstijden';
let house: StaffHouse;
let ada: Asker;
beforeAll(async () => {
  // CCV promises a reply in five working days; here those are days that it is open
  house = await staffHouse('demonstration', (policy) => ({
    ...policy,
    clauses: policy.clauses.map((clause) =>
      policy.policy === 'ccv' && clause.id === 'reply' && clause.duty !== undefined
        ? { ...clause, duty: { ...clause.duty, closingDays: true } }
        : clause,
    ),
  }));
  await withOrganisation(house.office.pool, 'ccv', (tx) =>
    saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@ccv.example', roles: [ADMINISTRATOR] }),
  );
  ada = asker(house, await house.session('ccv', 'ada'));
});
afterAll(() => house.close());

const page = async () => (await ada.get(HERE)).text();
const front = async (organisation = 'ccv') => (await publicApp(house.door).request(`/${organisation}`)).text();
const add = (from: string, to = '', name = 'teamdag') => ada.post(HERE, { deed: 'add', from, to, name });
const reply = (kept: Awaited<ReturnType<StaffHouse['complaint']>>) => kept.duties.find(({ clause }) => clause === 'reply');

test.each([
  ['24-12', '', 'x', 'Vul de eerste dag in'],
  ['2026-12-24', 'x', 'x', 'Dit is geen dag'],
  ['2026-12-24', '', ' ', 'Schrijf waarom'],
  ['2026-12-24', '', 'x'.repeat(61), 'Schrijf waarom'],
  ['2026-12-24', '2026-12-23', 'x', 'ligt voor de eerste'],
  ['2026-11-20', '', 'x', 'al voorbij'],
  ['2030-01-01', '', 'x', 'drie jaar'],
])('given %j to %j because of %j, then nothing is kept and what was typed still stands there', async (from, to, name, says) => {
  const answer = await add(from, to, name);
  const text = await answer.text();
  expect([answer.status, text]).toEqual([422, expect.stringContaining(says)]);
  expect(text).toContain(`value="${from}"`);
  expect(await page()).toContain('U hebt geen sluitingsdagen');
});

test('given a closing day, when it is entered, then it counts from the next day on in the promise that says so, and people hear of it', async () => {
  const before = await house.complaint({ channel: 'form' }, 'ccv'); // Saturday 21 November
  expect(reply(before)?.due?.end).toBe('2026-11-27');
  expect((await add('24-11-2026')).headers.get('location')).toContain('gedaan=erbij');
  expect(reply(await house.complaint({}, 'ccv'))?.due?.end).toBe('2026-11-27');
  house.setClock('2026-11-22T10:00:00+01:00');
  const after = reply(await house.complaint({}, 'ccv'));
  expect(after?.due?.end).toBe('2026-11-30');
  expect(after?.due?.steps.map(({ why }) => why).join(' ')).toContain('een dag waarop wij gesloten zijn (teamdag)');
  expect(await front()).toContain('Op dinsdag 24 november zijn we gesloten (teamdag).');
  expect(await front('cak')).not.toContain('teamdag');
  expect(await page()).toContain('Binnen 5 werkdagen krijg je een inhoudelijke reactie');
  const again = await (await add('23-11-2026', '25-11-2026')).text();
  expect(again).toContain('bent u al dicht');
});

test('given a closing day, when it is taken away, then terms that ran keep their date, new ones do not know it, and the journal tells who', async () => {
  const id = /name="day" value="([^"]+)"/.exec(await page())?.[1] as string;
  expect((await ada.post(HERE, { deed: 'withdraw', day: id })).headers.get('location')).toContain('gedaan=weg');
  expect((await ada.post(HERE, { deed: 'withdraw', day: id })).headers.get('location')).toContain('gedaan=was-weg');
  expect(reply(await house.complaint({}, 'ccv'))?.due?.end).toBe('2026-11-30');
  house.setClock('2026-11-23T09:00:00+01:00');
  expect(reply(await house.complaint({}, 'ccv'))?.due?.end).toBe('2026-11-30'); // five working days after Monday
  expect(await front()).not.toContain('teamdag');
  const stream = await withOrganisation(house.office.pool, 'ccv', (tx) => streamByKey(tx, 'access', 'access'));
  const entries = await withOrganisation(house.office.pool, 'ccv', (tx) => loadEvents(tx, stream?.id ?? ''));
  expect(entries.slice(-2)).toMatchObject([
    { name: 'closing-day-set', by: { id: 'ada' }, facts: { from: '2026-11-24', to: '2026-11-24' } },
    { name: 'closing-day-withdrawn', by: { id: 'ada' }, facts: { id } },
  ]);
  expect(await (await ada.get('/werk/mensen')).text()).not.toContain('undefined');
});

test('given hours, then every page that tells the number tells them; a wrong pair is refused with what was typed, and the procedure’s come back', async () => {
  const wrong = await (await ada.post(HERE, { deed: 'hours', 'from-1': '09:00', 'until-1': '08:00' })).text();
  expect(wrong).toContain('Vul voor maandag twee tijden in');
  expect(wrong).toContain('value="08:00"');
  expect(await (await ada.post(HERE, { deed: 'hours' })).text()).toContain('Vul minstens één dag in');
  await ada.post(HERE, { deed: 'hours', 'from-1': '9.00', 'until-1': '17:00', 'from-2': '09:00', 'until-2': '17:00' });
  expect(await front()).toContain('op maandag en dinsdag van 9.00 tot 17.00 uur');
  await ada.post(HERE, { deed: 'own-hours' });
  expect(await front()).toContain('op werkdagen');
});

test('given a colleague who is no administrator, then the page is not for them', async () => {
  const other = asker(house, await house.session('cak', 'm.dewit'));
  const answers = [await other.get(HERE), await other.post(HERE, { deed: 'hours', 'from-1': '09:00', 'until-1': '17:00' })];
  expect(answers.map(({ status }) => status)).not.toContain(200);
});
