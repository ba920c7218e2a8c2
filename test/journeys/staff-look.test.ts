/** How the organisation looks: the colour that an administrator chooses, as requests. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterheadOf } from '#handling/compose-letter.ts';
import { openLooks } from '#handling/look/looks.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { saveStaff } from '#store/access/staff.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import { accentFor } from '#web/look/accent.ts';
import { publicApp } from '#web/public/public-app.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

const HERE = '/werk/instellingen/uiterlijk';
let house: StaffHouse;
let ada: Asker;
beforeAll(async () => {
  house = await staffHouse();
  Object.assign(house.office, { looks: await openLooks(house.office.pool, ['cak', 'kika']) });
  await withOrganisation(house.office.pool, 'cak', (tx) =>
    saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] }),
  );
  ada = asker(house, await house.session('cak', 'ada'));
});
afterAll(() => house.close());

const css = async (organisation: string) => (await publicApp(house.door).request(`/${organisation}/accent.css`)).text();
const colourOf = () => house.office.looks?.of('cak').colour;

test.each(['', 'rood', '#12', '#gggggg', '<script>', '#123456; }', '\0'])(
  'given %j, then it is no colour and is not kept',
  async (colour) => {
    const answer = await ada.post(HERE, { colour, deed: 'save' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Dit is geen kleur')]);
    expect(colourOf()).toBeUndefined();
  },
);

test('given a colour that cannot be read, then it is refused with the nearest that can, and that is not kept unseen', async () => {
  const answer = await ada.post(HERE, { colour: '#FFDD00', deed: 'save' });
  const page = await answer.text();
  const nearest = /value="(#[0-9a-f]{6})"/.exec(page)?.[1] as string;
  expect(accentFor(nearest, 'light').accent).toBe(nearest);
  expect(answer.status).toBe(422);
  expect(page).toContain('te licht om te lezen: 1,2 : 1');
  expect(colourOf()).toBeUndefined();
  expect((await ada.post(HERE, { colour: nearest, deed: 'save' })).status).toBe(303);
  expect(colourOf()).toBe(nearest);
});

test('given a colour that can be read, then looking shows it in light and dark, and saving gives it to pages, letters and no other', async () => {
  const before = await css('kika');
  const looked = await (await ada.post(HERE, { colour: '036', deed: 'look' })).text();
  expect(looked).toContain('fill="#003366"');
  expect(looked).toContain(accentFor('#003366', 'dark').accent);
  expect(colourOf()).not.toBe('#003366');
  expect((await ada.post(HERE, { colour: '#003366', deed: 'save' })).headers.get('location')).toContain('gedaan=bewaard');
  expect(await css('cak')).toContain('--brand:#003366');
  expect(await css('kika')).toBe(before);
  expect(await (await ada.get(HERE)).text()).toContain('/cak/accent.css?kleur=003366');
  const policy = house.office.policies.versions('cak').at(-1) as never;
  const about = { policy, state: { reference: 'X' } as never, people: new Map() };
  const head = letterheadOf(house.office, about, { person: 'p', capacity: 'complainant', language: 'nl' } as never, 'Onderwerp');
  expect(head.organisation.colour).toBe('#003366');
  const stream = await withOrganisation(house.office.pool, 'cak', (tx) => streamByKey(tx, 'access', 'access'));
  const entries = await withOrganisation(house.office.pool, 'cak', (tx) => loadEvents(tx, stream?.id ?? ''));
  expect(entries.at(-1)).toMatchObject({ name: 'look-set', by: { id: 'ada' }, facts: { colour: '#003366' } });
});

test('the colour of the policy comes back', async () => {
  expect((await ada.post(HERE, { deed: 'own' })).status).toBe(303);
  expect(colourOf()).toBeUndefined();
});
