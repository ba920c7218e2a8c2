/** Organisations come and go in the browser while everything runs, by who administers the installation and sees no case by it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#core/time/moment.ts';
import { choosePassword } from '#handling/choose-password.ts';
import { giveHere, installers, mayInstall, takeFrom } from '#handling/installation/administrators.ts';
import { inviteFirst } from '#handling/installation/first-administrator.ts';
import { onlyWanted } from '#handling/installation/only-wanted.ts';
import { inviteAdministrator } from '#handling/invite-administrator.ts';
import { lodge } from '#handling/lodge.ts';
import { changePerson } from '#handling/manage-people.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { recoverAdministrator } from '#handling/recover-administrator.ts';
import { placesFor } from '#handling/sign-in.ts';
import { standingShelf } from '#handling/version/standing-shelf.ts';
import { studying } from '#handling/version/studying.ts';
import { listStaff, saveStaff, setPassword } from '#store/access/staff.ts';
import { staffLogOf } from '#store/access/staff-log.ts';
import { zipped } from '#store/files/zip.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { loadPolicies } from '#store/policies.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { formToken } from '#web/forms/form-token.ts';
import { publicApp } from '#web/public/public-app.ts';
import { testOffice } from '../handling/office.ts';
import { type Asker, asker } from './staff-asking.ts';
import { FORM_KEY, type StaffHouse, staffHouse } from './staff-house.ts';

const HERE = '/werk/instellingen/organisaties';
let house: StaffHouse;
let ada: Asker;
let adasSession: string;
const inside = <T>(organisation: string, work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, organisation, work);
const visit = (path: string) => publicApp(house.door).request(path);

beforeAll(async () => {
  house = await staffHouse();
  await inside('cak', async (tx) => {
    await saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] });
    await saveStaff(tx, { id: 'bo', name: 'Bo Beheer', email: 'bo@cak.example', roles: [ADMINISTRATOR] });
    await setPassword(tx, 'bo', 'hash');
    await giveHere(house.office, tx, 'ada');
  });
  adasSession = await house.session('cak', 'ada');
  ada = asker(house, adasSession);
});
afterAll(async () => {
  await studying.close();
  await house.close();
});

const asked = {
  ...{ name: 'Gemeente  Waterdam', id: 'waterdam', reference: 'wtd', from: 'there', procedure: 'samples/woonstichting' },
  administrator: 'griffie@waterdam.example',
};

describe('given somebody without the right', () => {
  test('then no page of it is there for them, and nothing of it can be posted, also not by the administrator of an organisation', async () => {
    for (const who of ['bo', 'j.pinas']) {
      const other = asker(house, await house.session('cak', who));
      for (const path of [HERE, `${HERE}/nieuw`, `${HERE}/ccv`]) expect((await other.get(path)).status).toBe(403);
      expect((await other.post(`${HERE}/nieuw`, asked)).status).toBe(403);
      expect((await other.post(`${HERE}/ccv`, { deed: 'close', sure: 'yes' })).status).toBe(403);
      expect((await other.post(`${HERE}/beheer`, { staff: who })).status).toBe(403);
    }
    const bo = asker(house, await house.session('cak', 'bo'));
    expect(await (await bo.get('/werk/instellingen')).text()).not.toContain(HERE);
    expect(await (await ada.get('/werk/instellingen')).text()).toContain(HERE);
  });
});

describe('adding an organisation', () => {
  test('given wrong answers, then each says what to do, nothing is made, and what was typed is still there', async () => {
    const answer = await ada.post(`${HERE}/nieuw`, {
      ...asked,
      id: 'CAK!',
      reference: 'cak',
      name: ' ',
      administrator: 'griffie',
    });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    for (const one of [
      'alleen kleine letters',
      'Deze letters gebruikt een andere',
      'Geef de organisatie een naam',
      'e-mailadres dat kan',
    ])
      expect(text).toContain(one);
    expect(text).toContain('value="CAK!"');
    expect(await (await ada.post(`${HERE}/nieuw`, { ...asked, id: 'laws' })).text()).toContain('al in gebruik');
    expect(await (await ada.post(`${HERE}/nieuw`, { ...asked, procedure: '../cak' })).text()).toContain(
      'Kies een klachtenregeling',
    );
    expect(house.office.policies.organisations).not.toContain('waterdam');
  });

  test('given a sample, then people complain there at once, another process knows it too, and nobody meets details of whose it was', async () => {
    const elsewhere = await standingShelf(house.office.pool, await loadPolicies(), () => {});
    const key = 'k'.repeat(22);
    for (const _ of ['sent', 'and sent again'])
      expect((await ada.post(`${HERE}/nieuw`, { ...asked, idempotencyKey: key })).headers.get('location')).toBe(
        `${HERE}/waterdam?gedaan=toegevoegd`,
      );
    const front = await (await visit('/waterdam')).text();
    expect(front).toContain('Gemeente Waterdam');
    expect(front).not.toContain('woonstichting');
    const policy = house.office.policies.versions('waterdam')[0];
    expect(policy).toMatchObject({ version: 1, inForce: '2026-11-21', organisation: { reference: 'WTD' } });
    expect(policy?.organisation).not.toHaveProperty('phone');
    const raw = { record: 'complaint', channel: 'form', story: 'Het lekt.', people: [{ name: 'A', email: 'a@b.example' }] };
    const kept = await lodge(house.office, { organisation: 'waterdam', actor: { kind: 'public' }, raw });
    expect(kept).toMatchObject({ reference: 'WTD-2026-00001' });
    expect(elsewhere.organisations).not.toContain('waterdam');
    await elsewhere.refreshWhenAdded();
    expect(elsewhere.current('waterdam', '2026-11-21' as never)?.organisation.name).toBe('Gemeente Waterdam');
  });

  test('then its first administrator is invited by mail, comes in with the link, and the journal of both organisations tells who added it', async () => {
    const text = `select payload from outbox where organisation = $1 and kind = 'staff-invite'`;
    const [mail] = await inside('waterdam', (tx) =>
      rows<{ payload: { recipient: { address: string }; text: string } }>(tx, text, ['waterdam']),
    );
    expect(mail?.payload.recipient.address).toBe('griffie@waterdam.example');
    const link = /uitnodiging#(\S+)/.exec(mail?.payload.text ?? '')?.[1] as string;
    expect(await choosePassword(house.office, link, 'vijf ezels in de regen')).toMatchObject({ organisation: 'waterdam' });
    const stream = await inside('waterdam', (tx) => streamByKey(tx, 'access', 'access'));
    const [first] = await inside('waterdam', (tx) => loadEvents(tx, stream?.id ?? ''));
    expect(first).toMatchObject({ name: 'organisation-added', facts: { installer: { organisation: 'cak', staff: 'ada' } } });
    const log = await inside('cak', (tx) => staffLogOf(tx, 'ada'));
    expect(log[0]).toMatchObject({ what: 'organisation-added', details: { organisation: 'waterdam' } });
  });

  test('given a folder of its own with faults, then each is told with its line and nothing is made; without them it is as it was written', async () => {
    const folder = house.office.policies.folder(house.office.policies.versions('ccv')[0] as never) ?? {};
    const broken = { ...folder, 'policy.yaml': (folder['policy.yaml'] ?? '').replace(/^records:/m, 'recrods:') };
    const answer = await upload({ ...asked, id: 'eigen', reference: 'EIG' }, broken);
    const text = await answer.text();
    expect([answer.status, text]).toEqual([422, expect.stringMatching(/In de regeling sta(at 1 fout|an \d+ fouten)/)]);
    expect(text).toMatch(/policy\.yaml, regel \d+/);
    expect((await upload({ ...asked, id: 'eigen', reference: 'EIG' }, undefined)).status).toBe(422);
    expect(house.office.policies.organisations).not.toContain('eigen');
    const added = await upload({ ...asked, id: 'eigen', reference: 'EIG', name: 'Eigen' }, folder);
    expect(added.headers.get('location')).toContain('/eigen?gedaan=toegevoegd');
    const own = house.office.policies.versions('eigen')[0]?.organisation;
    expect([own?.name, own?.reference, own?.phone !== undefined]).toEqual(['Eigen', 'EIG', true]);
  });
});

/** A form with a file, as a browser sends it. */
async function upload(values: Record<string, string>, folder: Readonly<Record<string, string>> | undefined): Promise<Response> {
  const form = new FormData();
  form.set('formToken', formToken(FORM_KEY, adasSession, instantOf(house.office.clock())));
  for (const [name, value] of Object.entries({ ...values, from: 'own' })) form.set(name, value);
  if (folder === undefined) form.set('files', new File([Buffer.from('no zip')], 'regeling.zip'));
  else {
    const entries = Object.entries(folder).map(([name, text]) => ({
      name: `regeling/${name}`,
      content: async function* () {
        yield Buffer.from(text);
      },
    }));
    const pieces: Buffer[] = [];
    for await (const piece of zipped(entries, new Date('2026-11-21'))) pieces.push(piece);
    form.set('files', new File([new Uint8Array(Buffer.concat(pieces))], 'regeling.zip'));
  }
  return house.app.request(`${HERE}/nieuw`, {
    method: 'POST',
    body: form,
    headers: { cookie: `bezoek=${'a'.repeat(22)}; werk=${adasSession}`, 'sec-fetch-site': 'same-origin' },
  });
}

describe('given an installation that began with more procedures than are used', () => {
  test('when what is not used is closed in one go, then it is not on the front page, each journal tells who did it, and nothing is closed by an empty form', async () => {
    const empty = await ada.post(HERE);
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Kies eerst wat u niet gebruikt.')]);
    const bo = asker(house, await house.session('cak', 'bo'));
    expect((await bo.post(HERE, { close: ['klikklaar'] })).status).toBe(403);
    expect(await (await visit('/')).text()).toContain('href="/klikklaar"');
    const closed = await ada.post(HERE, { close: ['klikklaar', 'insolving', 'nergens'] });
    expect(closed.headers.get('location')).toBe(`${HERE}?gedaan=gesloten`);
    const front = await (await visit('/')).text();
    expect(['cak', 'ccv', 'kika', 'klikklaar', 'insolving'].filter((one) => front.includes(`href="/${one}"`))).toEqual([
      'cak',
      'ccv',
      'kika',
    ]);
    for (const one of ['klikklaar', 'insolving']) {
      const stream = await inside(one, (tx) => streamByKey(tx, 'access', 'access'));
      const entries = await inside(one, (tx) => loadEvents(tx, stream?.id ?? ''));
      expect(entries.at(-1)).toMatchObject({
        name: 'organisation-closed',
        facts: { installer: { organisation: 'cak', staff: 'ada' } },
      });
      await ada.post(`${HERE}/${one}`, { deed: 'open' });
    }
    const all = house.office.policies.organisations;
    await ada.post(HERE, { close: all });
    expect(await (await visit('/')).text()).toContain('Hier neemt nu geen organisatie klachten aan.');
    for (const one of all) await ada.post(`${HERE}/${one}`, { deed: 'open' });
    expect(await (await visit('/')).text()).toContain('href="/klikklaar"');
  });
});

describe('an organisation that is there', () => {
  test('when it is renamed, closed and opened from the installation, then that is told in its own journal, and no case is shown', async () => {
    await house.complaint({}, 'ccv');
    expect((await ada.post(`${HERE}/ccv`, { deed: 'close' })).status).toBe(422);
    const deeds: readonly Record<string, string>[] = [
      { deed: 'name', name: 'Anders BV' },
      { deed: 'close', sure: 'yes' },
    ];
    for (const typed of deeds) expect((await ada.post(`${HERE}/ccv`, typed)).status).toBe(303);
    const page = await (await ada.get(`${HERE}/ccv`)).text();
    expect(page).toContain('Anders BV');
    expect(page).toContain('Sinds zaterdag 21 november');
    expect(page).not.toContain('CCV-2026');
    expect(await (await visit('/ccv')).text()).toContain('We nemen geen nieuwe klachten meer aan.');
    expect(await (await ada.get(HERE)).text()).toContain('Gesloten sinds zaterdag 21 november');
    await ada.post(`${HERE}/ccv`, { deed: 'open' });
    await ada.post(`${HERE}/ccv`, { deed: 'name', name: '' });
    const stream = await inside('ccv', (tx) => streamByKey(tx, 'access', 'access'));
    const entries = await inside('ccv', (tx) => loadEvents(tx, stream?.id ?? ''));
    expect(entries.slice(-4).map(({ name, facts }) => [name, facts.installer])).toEqual(
      ['organisation-named', 'organisation-closed', 'organisation-opened', 'organisation-named'].map((name) => [
        name,
        { organisation: 'cak', staff: 'ada' },
      ]),
    );
    expect((await ada.get(`${HERE}/nergens`)).status).toBe(404);
  });

  test('given an organisation with an administrator, then nobody invites another from the installation', async () => {
    expect(await (await ada.post(`${HERE}/waterdam`, { deed: 'invite', administrator: 'ada@cak.example' })).text()).toContain(
      'heeft intussen een eigen beheerder',
    );
    expect((await inside('waterdam', listStaff)).map(({ email }) => email)).toEqual(['griffie@waterdam.example']);
  });

  test('given an invitation to a wrong address, when another is invited, then the first link opens nothing', async () => {
    await ada.post(`${HERE}/eigen`, { deed: 'invite', administrator: 'goed@eigen.example' });
    expect((await inside('eigen', listStaff)).map(({ email, active }) => [email, active]).sort()).toEqual([
      ['goed@eigen.example', true],
      ['griffie@waterdam.example', false],
    ]);
  });

  test('given a colleague who works there, then the installation does not make them administrator', async () => {
    const [someone] = await inside('kika', listStaff);
    await inside('kika', (tx) => setPassword(tx, someone?.id ?? '', 'hash'));
    expect(await inviteFirst(house.office, undefined, 'kika', someone?.email ?? '')).toEqual({ fault: 'works-there' });
  });
});

describe('who administers the installation', () => {
  test('can give it to another administrator of the same organisation and take it away, but never from the last', async () => {
    expect((await ada.post(`${HERE}/beheer`, { staff: 'j.pinas' })).status).toBe(422);
    expect((await ada.post(`${HERE}/beheer`, { deed: 'take', organisation: 'cak', staff: 'ada' })).status).toBe(422);
    expect((await ada.post(`${HERE}/beheer`, { staff: 'bo' })).headers.get('location')).toContain('gegeven');
    const bo = asker(house, await house.session('cak', 'bo'));
    expect((await bo.get(HERE)).status).toBe(200);
    expect((await ada.post(`${HERE}/beheer`, { deed: 'take', organisation: 'cak', staff: 'bo' })).status).toBe(303);
    expect((await bo.get(HERE)).status).toBe(403);
    const log = await inside('cak', (tx) => staffLogOf(tx, 'bo'));
    expect(
      log
        .slice(0, 2)
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['installation-given', 'installation-taken']);
  });

  test('loses it when another administrator changes the address, so that nobody takes it over with the account', async () => {
    await inside('cak', (tx) => giveHere(house.office, tx, 'bo'));
    const typed = { name: 'Bo Beheer', email: 'ander@cak.example', phone: '', roles: [ADMINISTRATOR] };
    await changePerson(house.office, { organisation: 'cak', staff: 'ada' }, 'bo', typed);
    expect((await asker(house, await house.session('cak', 'bo')).get(HERE)).status).toBe(403);
  });

  test('sees no case of any organisation by it', async () => {
    expect((await ada.get('/werk/zaken')).status).toBe(200);
    expect(await (await ada.get('/werk/zaken')).text()).not.toMatch(/CAK-2026-\d/);
    const kept = await house.complaint();
    expect((await ada.get(`/werk/zaken/${kept.reference}`)).status).toBe(404);
  });

  test('given two who take it from each other at once, then one of them keeps it, and whoever was second is told', async () => {
    const other = await testOffice();
    try {
      const two = [
        { organisation: 'cak', staff: 'ada' },
        { organisation: 'ccv', staff: 'cor' },
      ] as const;
      for (const { organisation, staff } of two)
        await withOrganisation(other.office.pool, organisation, async (tx) => {
          await saveStaff(tx, { id: staff, name: staff, email: `${staff}@${organisation}.example`, roles: [ADMINISTRATOR] });
          await giveHere(other.office, tx, staff);
        });
      const outcomes = await Promise.all([takeFrom(other.office, two[0], two[1]), takeFrom(other.office, two[1], two[0])]);
      expect(await installers(other.office)).toHaveLength(1);
      const [refused] = outcomes.filter((one) => !('done' in one));
      expect([{ fault: 'at-once' }, { notYours: true }]).toContainEqual(refused);
    } finally {
      await other.close();
    }
  });

  test('at the first start is ADMIN_EMAIL, who is invited only where nobody administers; later who runs the server gives it', async () => {
    const other = await testOffice();
    try {
      const there = <T>(organisation: string, work: (tx: Tx) => Promise<T>) =>
        withOrganisation(other.office.pool, organisation, work);
      await there('ccv', async (tx) => {
        await saveStaff(tx, { id: 'cor', name: 'Cor', email: 'cor@ccv.example', roles: [ADMINISTRATOR] });
        await setPassword(tx, 'cor', 'hash');
      });
      const cor = { organisation: 'ccv', staff: 'cor' };
      await inviteAdministrator(other.office, 'beheer@huis.example');
      expect((await there('ccv', listStaff)).map(({ email }) => email)).not.toContain('beheer@huis.example');
      const root = (await there('cak', listStaff)).find(({ email }) => email === 'beheer@huis.example');
      expect(await mayInstall(other.office, { organisation: 'cak', staff: root?.id ?? '' })).toBe(true);
      // one mail, however often it starts, and its link opens all of them with one password
      await inviteAdministrator(other.office, 'beheer@huis.example');
      const text = `select payload->>'text' as text from outbox where organisation = $1 and kind = 'staff-invite'`;
      const perOrganisation = other.office.policies.organisations.map((one) =>
        there(one, (tx) => rows<{ text: string }>(tx, text, [one])),
      );
      const mails = (await Promise.all(perOrganisation)).flat();
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain(
        'U kunt aan de slag bij CAK. Met hetzelfde wachtwoord komt u ook bij Insolving, KiKa en Klikklaar.',
      );
      const link = /uitnodiging#(\S+)/.exec(mails[0]?.text ?? '')?.[1] as string;
      const password = 'vijf ezels in de regen';
      expect(await placesFor(other.office, 'beheer@huis.example', password)).toEqual([]);
      expect(await choosePassword(other.office, link, password)).toMatchObject({ organisation: 'cak' });
      const places = (await placesFor(other.office, 'beheer@huis.example', password)).map(({ organisation }) => organisation);
      expect(places.sort()).toEqual(['cak', 'insolving', 'kika', 'klikklaar']);
      await inviteAdministrator(other.office, 'cor@ccv.example');
      expect(await mayInstall(other.office, cor)).toBe(false);
      await recoverAdministrator(other.office, 'ccv', 'cor@ccv.example', { installation: true });
      expect(await mayInstall(other.office, cor)).toBe(true);
    } finally {
      await other.close();
    }
  });
});

describe('ORGANISATIONS', () => {
  test('leaves out what it does not name, refuses a name that is not there, and never leaves out where a case must go on', async () => {
    const other = await testOffice();
    const { pool } = other.office;
    try {
      const loaded = await loadPolicies();
      expect(await onlyWanted(loaded, undefined, pool)).toBe(loaded);
      const wanted = await onlyWanted(loaded, ['kika', 'ccv'], pool);
      expect([...new Set(wanted.policies.map(({ policy }) => policy))].sort()).toEqual(['ccv', 'kika']);
      expect(Object.keys(wanted.demonstration).sort()).toEqual(['ccv', 'kika']);
      await expect(onlyWanted(loaded, ['kika', 'kikka'], pool)).rejects.toThrow(/kikka staat niet .* Toegestaan zijn .*kika/);
      const raw = {
        record: 'complaint',
        channel: 'form',
        story: 'Niemand belde.',
        people: [{ name: 'A', email: 'a@b.example' }],
      };
      expect(await lodge(other.office, { organisation: 'cak', actor: { kind: 'public' }, raw })).toHaveProperty('reference');
      await expect(onlyWanted(loaded, ['kika'], pool)).rejects.toThrow(/noemt cak niet, maar daar zijn zaken/);
      expect(await onlyWanted(loaded, ['cak'], pool)).toHaveProperty('policies.length', 1);
    } finally {
      await other.close();
    }
  });
});
