/** One step in the cases that were chosen in a list: a look beforehand, each case for itself, and all that did not happen said. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '#handling/open-case.ts';
import { take } from '#handling/take.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let coordinator: Asker;
const cases: { reference: string; caseId: string }[] = [];
const references = () => cases.map((one) => one.reference);

beforeAll(async () => {
  house = await staffHouse('real');
  for (const moment of ['2026-10-01', '2026-11-19', '2026-11-20']) {
    house.setClock(`${moment}T10:42:00+01:00`);
    cases.push(await house.complaint({ story: `Klacht van ${moment}.` }));
  }
  house.setClock('2026-11-23T09:00:00+01:00');
  coordinator = asker(house, await house.session('cak', 'j.pinas'));
});
afterAll(() => house.close());

/** What another coordinator does. */
const does = (caseId: string, verb: 'involve' | 'note', raw: Record<string, unknown>) =>
  take(house.office, {
    organisation: 'cak',
    caseId,
    actor: { kind: 'staff', id: 'k.wongso', roles: ['coordinator'] },
    verb,
    raw,
  });
const page = async (answer: Response | Promise<Response>) => {
  const text = await (await answer).text();
  return text.slice(text.indexOf('<main'), text.indexOf('</main>'));
};
/** What the form of a page carries unseen. */
const carried = (html: string) => {
  const values: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    if (name !== 'formToken') values[name] = [...(values[name] ?? []), value.replaceAll('&#39;', "'").replaceAll('&amp;', '&')];
  return values;
};
const events = async (caseId: string, name: string) => {
  const viewer = {
    organisation: 'cak',
    staff: { id: 'k.wongso', roles: ['coordinator'], sees: 'all', assigns: true },
  } as const;
  const open = await withOrganisation(house.office.pool, 'cak', (tx) => openCase(house.office, tx, viewer, caseId));
  return open?.events.filter((one) => one.name === name) ?? [];
};

describe('a note in many cases', () => {
  const idempotencyKey = 'n'.repeat(22);
  const sent = (values: Record<string, string | readonly string[]>) =>
    coordinator.post('/werk/gekozen/notitie', { terug: '/werk/zaken', idempotencyKey, ...values });

  test('given nothing was chosen, or nothing was written, then that is said, and what was chosen stays', async () => {
    expect(await page(coordinator.get('/werk/gekozen/notitie'))).toContain('U koos nog geen zaken.');
    const answer = await sent({ zaak: references(), text: ' ' });
    expect(answer.status).toBe(422);
    expect(await page(answer)).toContain(`name="zaak" value="${references()[2]}"`);
    expect((await coordinator.get('/werk/gekozen/brief')).status).toBe(404);
  });

  test('given a note, then each case is shown before it stands there, and once sent it stands in each, once', async () => {
    const look = await page(sent({ zaak: [...references(), 'CAK-2026-99999'], text: 'Maandag bellen.' }));
    expect(look).toContain('Zet de notitie in 3 zaken');
    expect(look).toContain('Maandag bellen.');
    expect(await events(cases[0]?.caseId ?? '', 'noted')).toHaveLength(0);
    const form = carried(look);
    expect(form.zaak).toEqual(references());
    expect(await page(sent({ ...form, zeker: 'ja' }))).toContain('De notitie staat in 3 zaken.');
    expect(await page(sent({ ...form, zeker: 'ja' }))).toContain('In 3 zaken was dit al gedaan.');
    for (const { caseId } of cases) expect(await events(caseId, 'noted')).toHaveLength(1);
  });

  test('given something happened in one since it was looked at, then that one stays, and the others do not', async () => {
    const key = 'm'.repeat(22);
    const form = carried(await page(sent({ idempotencyKey: key, zaak: references(), text: 'Nog een.' })));
    await does(cases[1]?.caseId ?? '', 'note', { text: 'Van een collega.' });
    const answer = await page(sent({ ...form, idempotencyKey: key, zeker: 'ja' }));
    expect(answer).toContain('De notitie staat in 2 zaken.');
    expect(answer.slice(answer.indexOf('outcome-why'))).toMatch(
      new RegExp(`In deze zaken gebeurde intussen iets.*${references()[1]}`, 's'),
    );
    // what was typed goes along to the next attempt
    expect(answer).toMatch(/gekozen\/notitie\?zaak=[^"]+text=Nog\+een/);
  });

  test('Awb 9:7: given who is concerned in one of them, then that case is not there for them', async () => {
    const { caseId, reference } = await house.complaint();
    await does(caseId, 'involve', { capacity: 'subject', staff: 'm.dewit' });
    const concerned = asker(house, await house.session('cak', 'm.dewit'));
    expect(await page(concerned.get(`/werk/gekozen/notitie?zaak=${reference}`))).toContain('U koos nog geen zaken.');
    const answer = await concerned.post('/werk/gekozen/notitie', { zaak: reference, text: 'x', zeker: 'ja' });
    expect(await page(answer)).toContain('1 zaak bestaat niet of is niet voor u.');
    expect(await events(caseId, 'noted')).toHaveLength(0);
    expect(await page(concerned.get(`/werk/gekozen/lijst?zaak=${reference}`))).not.toContain(reference);
  });
});

describe('the same notice in many cases', () => {
  test('CAK-11: given one whose term is over, then that one stays by its clause, and the others get the last day that the procedure gives', async () => {
    const idempotencyKey = 'u'.repeat(22);
    const post = (values: Record<string, string | readonly string[]>) =>
      coordinator.post('/werk/gekozen/uitstel', { terug: '/werk/zaken', idempotencyKey, ...values });
    const look = await page(post({ zaak: references(), reason: 'Wij wachten op gegevens.' }));
    expect(look).toContain('Verstuur het bericht in 2 zaken');
    expect(look).toContain('wordt do 28 jan 2027');
    expect(look).toContain('aan mevrouw S. Yilmaz');
    expect(look.slice(look.indexOf('class="many-letter"'))).toContain('Wij wachten op gegevens.');
    const stays = look.slice(look.indexOf('id="staying"'));
    expect(stays).toContain(references()[0]);
    expect(stays).toContain('Awb 9:11');
    const form = carried(look);
    // who goes back finds all of them, with what was typed
    const back = await page(post({ ...form, wijzig: 'ja' }));
    expect(back).toContain('Wij wachten op gegevens.');
    expect(await page(post({ ...form, zeker: 'ja' }))).toContain('In 2 zaken gaat het bericht weg.');
    for (const { caseId } of cases.slice(1)) expect(await events(caseId, 'extended')).toHaveLength(1);
    expect(await events(cases[0]?.caseId ?? '', 'extended')).toHaveLength(0);
  });
});

describe('closing many cases', () => {
  test('CAK-31: given what owes more than closing, then it stays open; given a tip that was looked at, then it is closed', async () => {
    const tip = await house.complaint({ record: 'tip', story: 'De folder klopt niet.' });
    const ask = await page(coordinator.get(`/werk/gekozen/sluiten?zaak=${references()[1]}&zaak=${tip.reference}`));
    expect(ask).toContain('Sluit 1 zaak');
    expect(ask.slice(ask.indexOf('id="staying"'))).toMatch(new RegExp(`Hier staat nog meer open.*${references()[1]}`, 's'));
    const idempotencyKey = 's'.repeat(22);
    const post = (values: Record<string, string | readonly string[]>) =>
      coordinator.post('/werk/gekozen/sluiten', { terug: '/werk/zaken', idempotencyKey, ...values });
    const form = carried(await page(post({ zaak: [references()[1] ?? '', tip.reference], lesson: 'De folder is oud.' })));
    expect(form.zaak).toEqual([tip.reference]);
    expect(await page(post({ ...form, zeker: 'ja' }))).toContain('1 zaak is gesloten.');
    const [closed] = await events(tip.caseId, 'closed');
    expect(closed?.personal).toMatchObject({ lesson: 'De folder is oud.' });
    expect(await events(cases[1]?.caseId ?? '', 'closed')).toHaveLength(0);
  });
});

describe('the chosen cases on paper', () => {
  test('given some were chosen, then only those stand there, in that order, and in the file', async () => {
    const [first, second, third] = references();
    const asked = `zaak=${third}&zaak=${first}&zaak=CAK-2026-99999`;
    const list = await page(coordinator.get(`/werk/gekozen/lijst?${asked}`));
    expect(list).toContain('2 gekozen zaken');
    expect(list.indexOf(third ?? '')).toBeLessThan(list.lastIndexOf(first ?? ''));
    expect(list).not.toContain(second);
    const file = await coordinator.get(`/werk/gekozen/lijst.csv?${asked}`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines.map((line) => line.split(';')[0]?.replace('\uFEFF', ''))).toEqual(['Nummer', third, first]);
    expect(lines[1]).toContain('2026-11-20');
  });
});
