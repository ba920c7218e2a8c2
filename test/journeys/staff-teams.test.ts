/** Teams that an administrator forms, and the work and workload of one of them, as requests. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { take } from '#handling/take.ts';
import { listStaff, saveStaff, setStaffActive } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { textOf } from './a-visitor.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

const HERE = '/werk/instellingen/teams';
let house: StaffHouse;
let ada: Asker;
let pinas: Asker;
let subjects: readonly string[];
beforeAll(async () => {
  house = await staffHouse();
  subjects = Object.keys(house.office.policies.versions('cak')[0]?.subjects ?? {});
  await withOrganisation(house.office.pool, 'cak', (tx) =>
    saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] }),
  );
  ada = asker(house, await house.session('cak', 'ada'));
  pinas = asker(house, await house.session('cak', 'j.pinas'));
});
afterAll(() => house.close());

const page = async (of: Asker, path: string) => (await of.get(path)).text();
const idOf = async (name: string) =>
  new RegExp(`team=([\\w-]+)[^"]*" aria-label="Wijzig ${name}"`).exec(await page(ada, HERE))?.[1] as string;

test('given no team, or one, then no list says anything of teams', async () => {
  expect(await page(ada, HERE)).toContain('Er zijn geen teams');
  const saved = await ada.post(HERE, { name: ' Zorg ', members: ['m.dewit', 'nobody'], subjects: [subjects[0] as string, 'x'] });
  expect(saved.headers.get('location')).toContain('gedaan=bewaard');
  const one = await page(ada, HERE);
  expect(one).toContain('M. de Wit');
  expect(one).toContain('Er is één team');
  expect(await page(pinas, '/werk/team')).not.toContain('Alle teams');
  expect(await page(pinas, '/werk/verdeling')).not.toContain('Per team');
});

test('given nobody yet who could be in a team, then that is not asked', async () => {
  await withOrganisation(house.office.pool, 'kika', async (tx) => {
    for (const { id } of await listStaff(tx)) await setStaffActive(tx, id, false);
    await saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@kika.example', roles: [ADMINISTRATOR] });
  });
  const alone = asker(house, await house.session('kika', 'ada'));
  expect(await page(alone, HERE)).toContain('name="name"');
  expect(await page(alone, HERE)).not.toContain('Wie erin zitten');
  expect(await page(ada, HERE)).toContain('Wie erin zitten');
});

test.each([
  ['', 'Geef het team een naam'],
  ['x'.repeat(61), 'Geef het team een naam'],
  ['zorg', 'al een team met deze naam'],
])('given a team called %j, then it is refused, and who was ticked stays ticked', async (name, says) => {
  const answer = await ada.post(HERE, { name, members: ['s.yildirim'] });
  const text = await answer.text();
  expect([answer.status, text]).toEqual([422, expect.stringContaining(says)]);
  expect(text).toMatch(/value="s\.yildirim" checked/);
});

test('given two teams, then the list and the workload of one show its members and what falls to it, and grant nothing', async () => {
  await ada.post(HERE, { name: 'Rest', members: ['s.yildirim'], channels: ['form', 'phone'] });
  const [care, rest] = [await idOf('Zorg'), await idOf('Rest')];
  const mine = await house.complaint({ subject: subjects[0], story: 'Over het onderwerp van het eerste team gaat dit.' });
  const other = await house.complaint({ subject: subjects[1], story: 'Over iets anders gaat dit, voor het andere team.' });
  const without = await house.complaint({ story: 'Zonder onderwerp is dit, dus voor het andere team.' });
  const seen = async (path: string) => {
    const text = await page(pinas, path);
    return [mine, other, without].map(({ reference }) => text.includes(reference));
  };
  expect(await seen('/werk/team')).toEqual([true, true, true]);
  expect(await seen(`/werk/team?team=${care}`)).toEqual([true, false, false]);
  expect(await seen(`/werk/team?team=${rest}`)).toEqual([false, true, true]);
  expect(await seen('/werk/team?team=none')).toEqual([true, true, true]);
  expect(await seen(`/werk/verdeling?team=${care}`)).toEqual([true, false, false]);
  const load = await page(pinas, `/werk/verdeling?team=${care}`);
  expect(textOf(load)).toContain('Collega’s in Zorg');
  expect(load).toContain('Er loopt 1 zaak. 1 is nog van niemand.');
  expect(load).not.toContain('S. Yildirim');
  // once somebody else handles it, a handler sees it no more, whatever team is asked for
  await take(house.office, {
    ...{ organisation: 'cak', caseId: mine.caseId, verb: 'assign', raw: { staff: 's.yildirim', notInvolved: 'yes' } },
    actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] },
  });
  const wit = asker(house, await house.session('cak', 'm.dewit'));
  expect(await page(wit, `/werk/team?team=${care}`)).not.toContain(mine.reference);
  expect(await page(wit, '/werk/team')).toContain('Mijn team: Zorg');
  // who gives the case away finds the team to which it falls first
  const assign = await page(pinas, `/werk/zaken/${other.reference}/assignment`);
  expect(assign.indexOf('S. Yildirim')).toBeLessThan(assign.indexOf('M. de Wit'));
});

test('given two teams, when the second is put first and one ends, then cases fall anew and stay where they are', async () => {
  const rest = await idOf('Rest');
  expect((await ada.post(HERE, { deed: 'raise', team: rest })).headers.get('location')).toContain('hoger');
  const text = await page(ada, HERE);
  expect(text.indexOf('Wijzig Rest')).toBeLessThan(text.indexOf('Wijzig Zorg'));
  expect((await ada.post(HERE, { deed: 'end', team: rest })).headers.get('location')).toContain('weg');
  expect((await ada.post(HERE, { name: 'Rest', team: rest })).status).toBe(422);
  expect(await page(pinas, '/werk/team')).not.toContain('Alle teams');
});

test('given a colleague who is no administrator, then teams are not theirs to form', async () => {
  expect([(await pinas.get(HERE)).status, (await pinas.post(HERE, { name: 'X' })).status]).toEqual([403, 403]);
});

test('given a large organisation, then colleagues are found by name without accents, address and role, and who is in a team stands first in it', async () => {
  await withOrganisation(house.office.pool, 'cak', async (tx) => {
    for (const name of ['Zoë Aalders', ...Array.from({ length: 20 }, (_, at) => `Collega ${at}`)]) {
      const id = name.toLowerCase().replace(/\W/g, '');
      await saveStaff(tx, { id, name, email: `${id}@cak.example`, roles: ['handler'] });
    }
  });
  const found = await page(ada, '/werk/mensen?wie=ZOE%20behandelaar');
  expect(found).toContain('Zoë Aalders');
  expect(found).not.toContain('Collega 3');
  expect(await page(ada, '/werk/mensen?wie=xyz')).toContain('Niemand gevonden');
  const members = await page(ada, `${HERE}?team=${await idOf('Zorg')}`);
  expect(members.indexOf('value="m.dewit" checked')).toBeLessThan(members.indexOf('value="collega0"'));
  expect(members).toContain('choices-many');
});
