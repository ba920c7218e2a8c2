/** How the organisation looks: the colour and the logo that an administrator chooses, as requests. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '#core/time/moment.ts';
import { letterheadOf } from '#handling/compose-letter.ts';
import { openLooks } from '#handling/look/looks.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { saveStaff } from '#store/access/staff.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import { formToken } from '#web/forms/form-token.ts';
import { accentFor } from '#web/look/accent.ts';
import { publicApp } from '#web/public/public-app.ts';
import { type Asker, asker } from './staff-asking.ts';
import { FORM_KEY, type StaffHouse, staffHouse } from './staff-house.ts';

const HERE = '/werk/instellingen/uiterlijk';
let house: StaffHouse;
let ada: Asker;
beforeAll(async () => {
  house = await staffHouse();
  Object.assign(house.office, { looks: await openLooks(house.office.pool, () => ['cak', 'kika']) });
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
  const about = { policy, state: { reference: 'X', parties: [] } as never, people: new Map() };
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

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><script>alert(1)</script><rect width="300" height="80" fill="#036"/></svg>';
const logoOnPage = async () =>
  /<img src="(\/cak\/logo\.png[^"]*)"[^>]*alt="([^"]*)"/.exec(await (await publicApp(house.door).request('/cak')).text());

/** Sends a file as a browser does. */
async function sendLogo(content: string | Uint8Array<ArrayBuffer>, name = 'logo.svg'): Promise<Response> {
  const session = await house.session('cak', 'ada');
  const form = new FormData();
  form.set('formToken', formToken(FORM_KEY, session, instantOf(house.office.clock())));
  form.set('logo', new Blob([content]), name);
  const headers = { cookie: `bezoek=${'a'.repeat(22)}; werk=${session}`, 'sec-fetch-site': 'same-origin' };
  return house.app.request(`${HERE}/logo`, { method: 'POST', body: form, headers });
}

test.each([
  ['nothing', '', 'Kies eerst een bestand'],
  ['a page', '<html><body>logo</body></html>', 'kunnen wij geen plaatje maken'],
  ['an SVG with entities', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${SVG}`, 'kunnen wij geen plaatje maken'],
  ['a file that is too large', new Uint8Array(1024 * 1024 + 1), 'groter dan 1 MB'],
])('given %s as logo, then the page says why not, and the name still stands there', async (_, content, says) => {
  const answer = await sendLogo(content);
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(says)]);
  expect(await logoOnPage()).toBeNull();
});

test('given an SVG with a script, when it is sent, then pages show pixels made of it, the letter reads the name in its place, and it can go again', async () => {
  expect((await sendLogo(SVG)).headers.get('location')).toContain('gedaan=logo');
  const [, address = '', alt] = (await logoOnPage()) ?? [];
  expect(alt).toBe('CAK');
  const answer = await publicApp(house.door).request(address);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([answer.headers.get('content-type'), bytes.subarray(1, 4).toString()]).toEqual(['image/png', 'PNG']);
  expect(bytes.includes('script')).toBe(false);
  expect((await publicApp(house.door).request('/kika/logo.png')).status).toBe(404);
  const policy = house.office.policies.versions('cak').at(-1) as never;
  const about = { policy, state: { reference: 'X', parties: [] } as never, people: new Map() };
  const head = letterheadOf(house.office, about, { person: 'p', capacity: 'complainant', language: 'nl' } as never, 'Onderwerp');
  const letter = { subject: 'Onderwerp', blocks: [], body: [] };
  const { pdf } = await house.workshop.pdf.write(letter, head);
  // a figure of the tagged document, with the words that are read in its place
  expect(pdf.toString('latin1')).toMatch(/\/S\s*\/Figure[^>]*\/Alt|\/Alt[^>]*\/S\s*\/Figure/s);
  expect((await ada.post(`${HERE}/logo/weg`)).headers.get('location')).toContain('logo-weg');
  expect(await logoOnPage()).toBeNull();
  const colleague = asker(house, await house.session('cak', 'm.dewit'));
  expect((await colleague.post(`${HERE}/logo/weg`)).status).toBe(403);
});
