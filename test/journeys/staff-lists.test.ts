/** Lists of the staff pages: what is owed, the team's work, cases and search; only what this colleague may see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kept } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let kept: Kept;
let coordinator: Asker;

beforeAll(async () => {
  house = await staffHouse('real');
  kept = await house.complaint();
  await deliverPost(house.workshop);
  await does('assign', { staff: 'm.dewit', notInvolved: true });
  coordinator = asker(house, await house.session('cak', 'j.pinas'));
});
afterAll(() => house.close());

const does = (verb: 'assign' | 'involve' | 'contact', raw: Record<string, unknown>, caseId = kept.caseId) =>
  take(house.office, { organisation: 'cak', caseId, actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] }, verb, raw });
/** Only what the page itself says, without the frame around it. */
const main = async (who: Asker, path: string) => {
  const page = await (await who.get(path)).text();
  return page.slice(page.indexOf('<main'));
};

describe('the menu', () => {
  const menu = async (who: Asker) => {
    const page = await (await who.get('/werk')).text();
    const side = page.slice(page.indexOf('<nav'), page.indexOf('</nav>'));
    return [...side.matchAll(/href="([^"]+)"/g)].map((one) => one[1] as string);
  };

  test.each(['j.pinas', 'm.dewit', 'b.vanrossem'])('given colleague %s, then each place in it opens', async (id) => {
    const who = asker(house, await house.session('cak', id));
    const places = await menu(who);
    expect(places).toContain('/werk/zaken');
    for (const path of places) expect([path, (await who.get(path)).status]).toEqual([path, 200]);
  });

  test('given who sees only own cases, then what asks to see all is not in it', async () => {
    expect(await menu(coordinator)).toContain('/werk/naleving');
    const own = asker(house, await house.session('cak', 'm.dewit'));
    expect(await menu(own)).not.toContain('/werk/naleving');
    expect((await own.get('/werk/naleving')).status).toBe(404);
  });

  test('given a place that is open, then the menu says which', async () => {
    expect(await (await coordinator.get('/werk/naleving')).text()).toMatch(/href="\/werk\/naleving" aria-current="page"/);
  });
});

test('given the pages that the script opens in place, then lists, cases and steps are marked, and no other page with a form, a fault or the way in', async () => {
  const base = `/werk/zaken/${kept.reference}`;
  const isMarked = async (path: string) => [path, (await main(coordinator, path)).includes('data-in-place')];
  for (const path of [
    '/werk',
    '/werk/team',
    '/werk/zaken',
    '/werk/zoeken?q=x',
    '/werk/verdeling',
    '/werk/afspraken',
    base,
    `${base}/note`,
  ])
    expect(await isMarked(path)).toEqual([path, true]);
  for (const path of ['/werk/aanwijzen', '/werk/nieuw', '/werk/mijzelf', '/werk/zaken/CAK-2026-99999', '/werk/inloggen'])
    expect(await isMarked(path)).toEqual([path, false]);
});

describe('lists', () => {
  test('B-52: whatever is asked for gives a page, and cursors of strangers begin anew', async () => {
    for (const query of [
      '?q=%25',
      '?q=%00',
      `?q=${'a'.repeat(5000)}`,
      '?q=(a%2B)%2B%24',
      '?na=xxx',
      '?stand=;drop',
      '?van=%27',
      '?rol=__proto__',
      '?wanneer=x',
    ])
      for (const path of ['/werk', '/werk/team', '/werk/zaken', '/werk/zoeken'])
        expect([path + query, (await coordinator.get(path + query)).status]).toEqual([path + query, 200]);
  });

  test('search finds by a word, a name and the number, and nothing for who is concerned', async () => {
    for (const query of ['opgehangen', 'Yilmaz', kept.reference.toLowerCase()])
      expect(await (await coordinator.get(`/werk/zoeken?q=${query}`)).text()).toContain(kept.reference);
    await does('involve', { capacity: 'subject', staff: 'b.vanrossem' });
    const concerned = asker(house, await house.session('cak', 'b.vanrossem'));
    for (const path of ['/werk', '/werk/team', '/werk/zaken', `/werk/zoeken?q=${kept.reference}`]) {
      expect([path, (await main(concerned, path)).includes(`zaken/${kept.reference}`)]).toEqual([path, false]);
    }
  });

  test('the team’s work holds what others owe; mine does not', async () => {
    expect(await main(coordinator, '/werk/team')).toContain(kept.reference);
    expect(await main(coordinator, '/werk?van=mij')).not.toContain(kept.reference);
  });

  test('after the term the call comes first, before everything that has no date; once somebody was reached, the answer', async () => {
    house.setClock('2027-01-06T09:00:00+01:00');
    const later = asker(house, await house.session('cak', 'm.dewit'));
    const base = `/werk/zaken/${kept.reference}`;
    for (const path of ['/werk', base])
      expect(await main(later, path)).toContain('Bel mevrouw S. Yilmaz: ons antwoord is te laat');
    const page = await main(later, '/werk');
    const list = page.slice(page.indexOf('class="work-list'));
    expect(list.indexOf('ons antwoord is te laat')).toBeLessThan(list.indexOf('Vraag of'));
    expect(await main(later, base)).toMatch(/nl-button--primary" href="[^"]+\/contact"/);
    await does('contact', { medium: 'phone', result: 'reached' });
    for (const path of ['/werk', base]) expect(await main(later, path)).not.toContain('ons antwoord is te laat');
    expect(await main(later, base)).toContain('Geef antwoord op de klacht');
    house.setClock('2026-11-21T10:42:00+01:00');
  });

  test('a part of the list goes on page by page, each line once', async () => {
    const references: string[] = [];
    for (let count = 0; count < 60; count += 1)
      references.push((await house.complaint({ story: `Klacht nummer ${count}` })).reference);
    const shown: string[] = [];
    expect(await main(coordinator, '/werk')).toContain('Toon ook de andere');
    let path: string | undefined = '/werk?wanneer=today';
    while (path !== undefined) {
      const page: string = await main(coordinator, path);
      shown.push(...[...page.matchAll(/class="work-what" href="\/werk\/zaken\/([^"]+)"/g)].map((one) => one[1] as string));
      path = /rel="next"[^>]* href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(shown.filter((one) => references.includes(one)).sort()).toEqual([...references].sort());
  });
});

describe('CAK-10: a date in a list', () => {
  const whys = (page: string) => [...page.matchAll(/class="row-why" href="([^"]+)"/g)].map((one) => one[1] as string);

  test('given a line with a date, when it is asked why, then the steps and the clause stand there as on the page of the case', async () => {
    const base = `/werk/zaken/${kept.reference}`;
    const [why] = whys(await main(coordinator, '/werk/team')).filter((one) => one.startsWith(`${base}/`));
    const answer = await main(coordinator, why ?? 'none');
    const steps = /<ol class="why-steps">.*?<\/ol>/s.exec(answer)?.[0] ?? 'none';
    expect(steps).toContain('telt niet mee');
    expect(answer).toContain('Awb 9:11');
    expect(await main(coordinator, base)).toContain(steps);
  });

  test('given a date that no longer holds, then the page says so and leads to the case; for who is concerned there is nothing', async () => {
    const base = `/werk/zaken/${kept.reference}`;
    const gone = await coordinator.get(`${base}/waarom?plicht=%27%00x`);
    expect([gone.status, (await gone.text()).includes('Deze datum geldt niet meer')]).toEqual([404, true]);
    const { caseId, reference } = await house.complaint();
    await does('assign', { staff: 'm.dewit', notInvolved: true }, caseId);
    await does('involve', { capacity: 'subject', staff: 'b.vanrossem' }, caseId);
    const concerned = asker(house, await house.session('cak', 'b.vanrossem'));
    const there = await concerned.get(`/werk/zaken/${reference}/waarom?plicht=decide`);
    expect([there.status, (await there.text()).includes('why-steps')]).toEqual([404, false]);
  });
});

describe('how much there is of each kind of work', () => {
  const kinds = async (who: Asker, path: string) => {
    const page = await main(who, path);
    const list = /<ul class="kinds">.*?<\/ul>/s.exec(page)?.[0] ?? '';
    return [...list.matchAll(/href="([^"]+)"[^>]*>([^<]+) \((\d+)\)</g)].map(([, href = '', act, count]) => ({
      ...{ href: href.replaceAll('&amp;', '&'), act, count: Number(count) },
    }));
  };

  test('stands above the work list, each as the way to those alone', async () => {
    const all = await kinds(coordinator, '/werk/team');
    expect(all.length).toBeGreaterThan(1);
    expect(all.length).toBeLessThan(8);
    const assigning = all.find(({ act }) => act === 'Wijs een behandelaar aan');
    const page = await main(coordinator, assigning?.href ?? 'none');
    expect(page).toMatch(/99\+ vandaag|\d+ vandaag/);
    expect(page.match(/class="work-what"/g)?.length).toBe(Math.min(assigning?.count ?? 0, 15));
    expect(page).toMatch(/aria-current="true"[^>]*>Wijs een behandelaar aan/);
  });

  test('given who is concerned, then what is owed in that case is not counted for them', async () => {
    const id = 'f.elamrani';
    const who = asker(house, await house.session('cak', id));
    const before = await kinds(who, '/werk/team');
    const { caseId } = await house.complaint();
    await does('involve', { capacity: 'subject', staff: id }, caseId);
    expect(await kinds(who, '/werk/team')).toEqual(before);
  });
});

describe('how much waits', () => {
  const waiting = async (who: Asker) => {
    const page = await (await who.get('/werk/zaken')).text();
    return Number(/class="side-count figures">(\d+)</.exec(page)?.[1] ?? 0);
  };

  test('given a colleague who looks, when a complaint comes in and when it is given to somebody, then the next page says so at once', async () => {
    const handler = asker(house, await house.session('cak', 'm.dewit'));
    const before = { coordinator: await waiting(coordinator), handler: await waiting(handler) };
    const { caseId } = await house.complaint();
    expect(await waiting(coordinator)).toBeGreaterThan(before.coordinator);
    expect(await waiting(handler)).toBe(before.handler);
    await does('assign', { staff: 'm.dewit', notInvolved: true }, caseId);
    expect(await waiting(handler)).toBeGreaterThan(before.handler);
  });

  test('given what another process wrote, then it is said within moments by the clock, and never while something stands in the list', async () => {
    const { pool } = house.office;
    const { caseId } = await house.complaint();
    const before = await waiting(coordinator);
    const settle = (status: string) =>
      withOrganisation(pool, 'cak', (tx) => tx.client.query('update duty set status = $2 where case_id = $1', [caseId, status]));
    await settle('done');
    const later = new Date(Date.parse(house.office.clock()) + 4_000).toISOString();
    house.setClock(later);
    expect(await waiting(coordinator)).toBeLessThan(before);
    await settle('open');
    house.setClock(new Date(Date.parse(later) + 4_000).toISOString());
    expect(await waiting(coordinator)).toBeGreaterThanOrEqual(before);
  });
});
