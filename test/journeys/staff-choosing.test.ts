/** Lists as a colleague wants them: filters, orders, counts, views that are kept and shared; and giving many cases away at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { take } from '#handling/take.ts';
import { saveStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let coordinator: Asker;
let handler: Asker;
let desk: Asker;
const cases: { reference: string; caseId: string }[] = [];

beforeAll(async () => {
  house = await staffHouse('real');
  for (const day of ['19', '20', '21']) {
    house.setClock(`2026-11-${day}T10:42:00+01:00`);
    cases.push(await house.complaint({ story: `Klacht van de ${day}e.` }));
  }
  coordinator = asker(house, await house.session('cak', 'j.pinas'));
  handler = asker(house, await house.session('cak', 'm.dewit'));
  desk = asker(house, await house.session('cak', 'f.elamrani'));
});
afterAll(() => house.close());

const main = async (who: Asker, path: string) => {
  const page = await (await who.get(path)).text();
  return page.slice(page.indexOf('<main'), page.indexOf('</main>'));
};
const shown = (page: string) =>
  [...page.matchAll(/<a (?:class="work-what" )?href="\/werk\/zaken\/([^"/]+)"/g)].map((one) => one[1] as string);
const references = () => cases.map((one) => one.reference);

describe('the list of cases', () => {
  test('given an order, then the oldest comes first, and pages go on in it without a gap', async () => {
    expect(shown(await main(coordinator, '/werk/zaken'))).toEqual(references().toReversed());
    expect(shown(await main(coordinator, '/werk/zaken?orde=oudste'))).toEqual(references());
    expect(shown(await main(coordinator, '/werk/zaken?orde=dringend')).toSorted()).toEqual(references().toSorted());
  });

  test('given days of receipt, then both are included', async () => {
    const [first, second] = references();
    expect(shown(await main(coordinator, '/werk/zaken?vanaf=2026-11-19&tot=2026-11-20'))).toEqual([second, first]);
    expect(shown(await main(coordinator, '/werk/zaken?vanaf=2026-12-01'))).toEqual([]);
    expect(shown(await main(coordinator, '/werk/zaken?vanaf=gisteren'))).toHaveLength(3);
  });

  test('then each state says how many there are, in sight and with its own list', async () => {
    const list = await main(coordinator, '/werk/zaken?van=niemand');
    expect(list).toContain('Afgesloten (0)');
    const all = await main(coordinator, '/werk/zaken');
    const href = /<a href="([^"]+)">Loopt \(3\)<\/a>/.exec(all)?.[1] ?? '';
    expect(href).toBe('/werk/zaken?stand=open');
    expect(shown(await main(coordinator, href))).toHaveLength(3);
  });
});

describe('the work list', () => {
  test('given more filters are asked for, then each act says how often it is owed, and one of them leaves the others out', async () => {
    const more = await main(coordinator, '/werk/team?kies=1');
    const [, clause, act] = /<option value="([^"]+)">([^<]+) \(3\)/.exec(more) ?? [];
    expect([clause, act]).not.toContain(undefined);
    const only = await main(coordinator, `/werk/team?wat=${clause}`);
    expect(new Set(shown(only))).toEqual(new Set(references()));
    expect(await main(coordinator, '/werk/team?orde=laatste')).toContain('value="laatste" selected');
  });
});

describe('a view that is kept', () => {
  const keep = (who: Asker, values: Record<string, string>) =>
    who.post('/werk/weergaven', { place: 'cases', query: 'stand=open&orde=oudste&na=xx&zaak=1', ...values });

  test('given filters, when they are kept under a name, then they stand above the list, for this colleague alone', async () => {
    const done = await keep(coordinator, { name: 'Oudste <b>eerst</b>' });
    expect(done.headers.get('location')).toBe('/werk/zaken?stand=open&orde=oudste&weergave=bewaard');
    const page = await main(coordinator, '/werk/zaken?orde=oudste&stand=open');
    expect(page).toContain('aria-current="page"><bdi>Oudste &lt;b&gt;eerst&lt;/b&gt;</bdi>');
    expect(page).toContain('href="/werk/zaken?stand=open&amp;orde=oudste"');
    expect(await main(handler, '/werk/zaken')).not.toContain('Oudste &lt;b&gt;');
    expect(await main(coordinator, '/werk/team')).not.toContain('Oudste &lt;b&gt;');
  });

  test('given it is shared, then a colleague sees it under the name of who made it, with the colleague’s own rights, and cannot take it away', async () => {
    await keep(coordinator, { name: 'Samen', shared: 'yes' });
    const page = await main(handler, '/werk/zaken?stand=open&orde=oudste');
    expect(page).toMatch(/Samen<\/bdi><span class="views-by"> van J\. Pinas/);
    expect(page).not.toContain('/werk/weergaven/weg');
    expect(shown(page)).toEqual(shown(await main(handler, '/werk/zaken')).toReversed());
  });

  test('given no name, then that is said; given it is taken away, then it is gone', async () => {
    expect((await keep(coordinator, { name: '  ' })).headers.get('location')).toContain('weergave=naam');
    const page = await main(coordinator, '/werk/zaken?stand=open&orde=oudste');
    for (const [, id] of page.matchAll(/name="id" value="([^"]+)"/g))
      await coordinator.post('/werk/weergaven/weg', { place: 'cases', id: id as string });
    expect(await main(coordinator, '/werk/zaken?stand=open&orde=oudste')).not.toContain('<bdi>Samen</bdi>');
  });

  test('given the one of a colleague is named, then it stays', async () => {
    await keep(coordinator, { name: 'Blijft', shared: 'yes' });
    const id = /name="id" value="([^"]+)"/.exec(await main(coordinator, '/werk/zaken?stand=open&orde=oudste'))?.[1] as string;
    await handler.post('/werk/weergaven/weg', { place: 'cases', id });
    expect(await main(handler, '/werk/zaken')).toContain('Blijft');
  });
});

describe('many cases at once', () => {
  const give = (who: Asker, values: Record<string, string | readonly string[]>) =>
    who.post('/werk/aanwijzen', { terug: '/werk/zaken', staff: 'm.dewit', notInvolved: 'yes', ...values });

  test('given who may not assign, then that is not offered, and the form is refused', async () => {
    expect(await main(coordinator, '/werk/zaken')).toContain('formaction="/werk/aanwijzen"');
    expect(await main(desk, '/werk/zaken')).not.toContain('/werk/aanwijzen');
    expect((await give(desk, { zaak: references() })).status).toBe(403);
  });

  test('given nothing or nobody was chosen, then that is said, and what was chosen stays', async () => {
    expect(await main(coordinator, '/werk/aanwijzen')).toContain('U koos nog geen zaken.');
    const page = await give(coordinator, { zaak: references(), staff: '' });
    expect(page.status).toBe(422);
    const text = await page.text();
    expect(text).toContain('Kies wie de zaken behandelt.');
    expect(text).toContain(`name="zaak" value="${references()[0]}"`);
  });

  test('Awb 9:7: given the colleague is concerned in one of them, then the others are given, and the one stays with the clause that says why', async () => {
    const [one] = cases;
    const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
    await take(house.office, {
      ...{ organisation: 'cak', caseId: one?.caseId as string, actor, verb: 'involve' },
      raw: { capacity: 'subject', staff: 'm.dewit' },
    });
    const idempotencyKey = 'k'.repeat(22);
    const chosen = { zaak: [...references(), 'CAK-2026-99999'], idempotencyKey };
    const text = await (await give(coordinator, chosen)).text();
    expect(text).toContain('2 zaken zijn nu van M. de Wit.');
    expect(text).toContain('1 zaak bleef zoals zij was.');
    expect(text).toContain('1 zaak bestaat niet of is niet voor u.');
    const why = text.slice(text.indexOf('outcome-why'));
    expect(why).toContain(references()[0]);
    expect(why).toMatch(/9:7/);
    // the clause and what can be done instead are said once
    expect(why.split('Kies een collega die er niet bij betrokken was')).toHaveLength(2);
    expect(why.split('9:7')).toHaveLength(2);
    expect(shown(await main(handler, '/werk/zaken')).toSorted()).toEqual(references().slice(1).toSorted());

    const again = await (await give(coordinator, chosen)).text();
    expect(again).toContain('2 zaken waren met dit formulier al overgedragen.');
  });

  test('given more than go in one answer, then it says how far it is, goes on with the same form, and the summary is of all of them', async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    const many: string[] = [];
    for (let one = 0; one < 30; one++) many.push((await house.complaint({ story: 'Nog een.' })).reference);
    const asked = { zaak: [references()[0] as string, ...many], staff: 'm.dewit', idempotencyKey: 'm'.repeat(22) };
    const busy = await (await give(coordinator, asked)).text();
    expect(busy).toContain('25 van 31 zaken gedaan');
    expect(busy).toContain('name="idempotencyKey" value="mmmm');
    const carried = (name: string) =>
      [...busy.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map((one) => one[1] as string);
    const rest = { at: carried('at'), done: carried('done'), before: carried('before'), zaak: carried('zaak') };
    const all = await (await give(coordinator, { ...asked, ...rest })).text();
    expect(all).toContain('30 zaken zijn nu van M. de Wit.');
    expect(all).toContain('1 zaak bleef zoals zij was.');
    expect(all.slice(all.indexOf('outcome-why'))).toContain(references()[0]);
  });

  test('given an address of elsewhere to go back to, then it leads to our list', async () => {
    expect(await main(coordinator, '/werk/aanwijzen?terug=//kwaad.example/')).toContain('href="/werk/zaken"');
  });
});

describe('the workload', () => {
  const load = (page: string, name: string) =>
    /<p class="workload-figures">(.*?)<\/p>/.exec(page.slice(page.indexOf(`<bdi>${name}`)))?.[1]?.replaceAll(/<[^>]*>/g, ' ');

  test('given who may not assign, then there is no workload, nor a place for it in the menu', async () => {
    expect((await desk.get('/werk/verdeling')).status).toBe(403);
    expect(await (await desk.get('/werk')).text()).not.toContain('/werk/verdeling');
    expect(await (await coordinator.get('/werk')).text()).toContain('/werk/verdeling');
  });

  test('then it says of each colleague how many cases are open and late, what nobody has, and what is in danger', async () => {
    const before = await main(coordinator, '/werk/verdeling');
    expect(before).toContain('Er lopen 33 zaken. 1 is nog van niemand.');
    expect(load(before, 'M. de Wit')).toMatch(/32 zaken/);
    expect(load(before, 'T. Hoekstra')).toContain('geen zaken');
    expect(before).toContain(`value="${references()[0]}"`);
    house.setClock('2027-01-15T09:00:00+01:00');
    const late = await main(coordinator, '/werk/verdeling');
    expect(load(late, 'M. de Wit')).toMatch(/32 zaken.*32 te laat/);
    expect(late.slice(late.indexOf('id="endangered"'))).toContain(references()[1]);
  });

  test('Awb 9:7: given who looks is concerned in a case, then it is in no number and in no list', async () => {
    const actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] } as const;
    await take(house.office, {
      ...{ organisation: 'cak', caseId: cases[1]?.caseId as string, actor, verb: 'involve' },
      raw: { capacity: 'subject', staff: 'j.pinas' },
    });
    const page = await main(coordinator, '/werk/verdeling');
    expect(page).toContain('Er lopen 32 zaken.');
    expect(load(page, 'M. de Wit')).toMatch(/31 zaken.*31 te laat/);
    expect(page).not.toContain(references()[1]);
  });
});

describe('what a colleague has left to do', () => {
  test('given a case that ended, then it is not behind "all cases" of a colleague, and the counts say how many are', async () => {
    const ended = cases[2] as { reference: string; caseId: string; party: string };
    const actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] } as const;
    await take(house.office, {
      ...{ organisation: 'cak', caseId: ended.caseId, actor, verb: 'withdraw' },
      raw: { party: ended.party, reason: 'Het is opgelost.' },
    });
    await withOrganisation(house.office.pool, 'cak', (tx) =>
      saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR, 'coordinator'] }),
    );
    const ada = asker(house, await house.session('cak', 'ada'));
    const [, href, count] =
      /href="(\/werk\/zaken\?[^"]+)">Bekijk alle (\d+) zaken/.exec(await main(ada, '/werk/mensen/m.dewit')) ?? [];
    const all = await main(ada, href?.replaceAll('&amp;', '&') ?? '');
    expect(shown(all)).toHaveLength(Number(count));
    expect(shown(all)).not.toContain(ended.reference);
    expect(all).toContain(`value="unfinished" selected="">Nog niet klaar (${count})`);
    expect(all).toContain('Klaar (1)');
    expect(shown(await main(ada, '/werk/zaken?stand=finished'))).toEqual([ended.reference]);
    // nothing is due any more in what is finished: that order would leave nothing of it
    expect(shown(await main(ada, '/werk/zaken?stand=finished&orde=dringend'))).toEqual([ended.reference]);
  });
});

describe('the name of a colleague in a complaint', () => {
  const hint = 'deze naam staat in wat is verteld';

  test('CAK-17: given it, then who assigns is told on the case, at the choice of a handler and among many, and can add that colleague at once', async () => {
    const told = await house.complaint({ story: 'Ik belde drie keer. Toen werd er opgehangen.', about: 'mevrouw de wit' });
    const at = `/werk/zaken/${told.reference}`;
    const page = await main(coordinator, at);
    expect(page).toContain('mevrouw de wit');
    expect(page).toContain('De naam van M. de Wit staat in de klacht.');
    expect(page).toContain(`href="${at}/involvement?capacity=subject&amp;staff=m.dewit"`);
    const joining = await main(coordinator, `${at}/involvement?capacity=subject&staff=m.dewit`);
    expect(joining).toMatch(/<option value="m\.dewit" selected/);
    // who is about to join is called by name, also above the letter that goes to this colleague
    expect(joining.slice(joining.indexOf('Laatste controle'))).toContain('M. de Wit');
    expect(await main(coordinator, `${at}/assignment`)).toContain(`M. de Wit: ${hint}`);
    const many = await main(coordinator, `/werk/aanwijzen?zaak=${told.reference}&zaak=${references()[2]}`);
    expect(many.split('Genoemd: M. de Wit')).toHaveLength(2);
    // the source is that of the clause which asks for it
    expect(many).toContain('CAK-17');
    expect(many.replaceAll('CAK-17 · Awb 9:7 lid 1', '')).not.toContain('Awb');
  });

  test('CAK-17: given this colleague was added, or somebody handles the case, then nothing is said any more', async () => {
    const told = await house.complaint({ story: 'Meneer De Wit hing op.' });
    const at = `/werk/zaken/${told.reference}`;
    const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
    const where = { organisation: 'cak', caseId: told.caseId, actor };
    await take(house.office, { ...where, verb: 'involve', raw: { capacity: 'subject', staff: 'm.dewit' } });
    expect(await main(coordinator, at)).not.toContain('staat in de klacht');
    expect(await main(coordinator, `${at}/assignment`)).not.toContain(hint);
    const other = await house.complaint({ story: 'Meneer De Wit hing op.' });
    await take(house.office, { ...where, caseId: other.caseId, verb: 'assign', raw: { staff: 's.yildirim', notInvolved: true } });
    expect(await main(coordinator, `/werk/zaken/${other.reference}`)).not.toContain('staat in de klacht');
  });
});
