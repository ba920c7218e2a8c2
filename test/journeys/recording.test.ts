// What a case records and which way it goes, as people see it: in the form, on the own page, and on the pages of colleagues.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '#handling/open-case.ts';
import { take } from '#handling/take.ts';
import { listStaff } from '#store/access/staff.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { workList } from '#store/cases/work-list.ts';
import { withOrganisation } from '#store/transaction.ts';
import { withRecordedParts } from '../recorded-parts.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, textOf, type Visitor } from './a-visitor.ts';

let house: RunningHouse;
let reference: string;
let complainant: Visitor;
const stepForm = (form: string) => form.includes('name="seen"');
const inCak = <T>(work: Parameters<typeof withOrganisation<T>>[2]) => withOrganisation(house.office.pool, 'cak', work);

async function colleagueWith(role: string) {
  const found = (await inCak((tx) => listStaff(tx))).find((one) => one.roles.includes(role));
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
}

async function staffVisitor(role: string): Promise<Visitor> {
  const { id } = await colleagueWith(role);
  const session = await inCak((tx) => startStaffSession(tx, id));
  const visitor = aVisitor(house.app);
  visitor.cookies.set('werk', session);
  return visitor;
}

const casePage = () => `/werk/zaken/${reference}`;
const send = async (me: Visitor, noun: string, filled: Parameters<Visitor['send']>[0]) => {
  await me.get(`${casePage()}/${noun}`);
  return me.send(filled, stepForm);
};

beforeAll(async () => {
  house = await aRunningHouse('demonstration', 'http://localhost:3000', withRecordedParts);
});
afterAll(() => house.close());

describe('the form', () => {
  test('given own questions of the procedure, when somebody complains, then they are asked, carried along, checked, and never demanded', async () => {
    complainant = aVisitor(house.app);
    await complainant.get('/cak/klacht');
    const about = await complainant.send({ story: 'Ik betaalde te veel.' });
    const text = textOf(about.html);
    for (const asked of ['Bedrag (hoeft niet)', 'In euro’s, bijvoorbeeld 1.250,50.', 'Sinds wanneer', 'Soort klant'])
      expect(text).toContain(asked);
    expect(text).not.toContain('Nadere omschrijving');
    const wrong = await complainant.send({ 'details.amount': 'veel' });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Dit is geen bedrag.');
    await complainant.send({ 'details.amount': '1.250,50', 'details.since': '1-10-2026', 'details.kind': 'old' });
    await complainant.send({ wish: 'Mijn geld terug' });
    await complainant.send({ 'people.0.name': 'S. Yilmaz', 'people.0.email': 's.yilmaz@burger.example' });
    const check = textOf((await complainant.send()).html);
    for (const answer of ['Bedrag 1.250,50', 'Sinds wanneer donderdag 1 oktober 2026', 'Soort klant Oud'])
      expect(check).toContain(answer);
    const done = await complainant.send();
    reference = /CAK-2026-\d{5}/.exec(textOf(done.html))?.[0] as string;
    expect(done.status).toBe(200);
  });
});

describe('colleagues', () => {
  let coordinator: Visitor;
  beforeAll(async () => {
    coordinator = await staffVisitor('coordinator');
  });

  test('see what was answered as facts; only what they change goes into the story', async () => {
    expect(textOf((await coordinator.get(casePage())).html)).toContain('bedrag: € 1.250,50');
    const page = await coordinator.get(`${casePage()}/description`);
    expect(page.html).toContain('value="1.250,50"');
    await coordinator.send({ 'details.amount': '900', 'details.further': 'Twee keer afgeschreven.' }, stepForm);
    const text = textOf((await coordinator.get(casePage())).html);
    expect(text).toContain('bedrag: € 900,00');
    expect(text).toContain('Gegevens aangevuld · bedrag: € 900,00');
    expect(text).toContain('Nadere omschrijving: Twee keer afgeschreven.');
  });

  test('INS-25: classify in several classes of one group and one of another, and find them chosen again', async () => {
    await send(coordinator, 'classification', { 'classes.nature': ['nature:i', 'nature:ii'], 'classes.manner': 'manner:b' });
    const text = textOf((await coordinator.get(casePage())).html);
    expect(text).toContain('aard: bejegening, inhoud');
    expect(text).toContain('wijze: schriftelijk');
    expect((await coordinator.get(`${casePage()}/classification`)).html).toMatch(/value="nature:ii" checked/);
  });

  test('KIK-15: see that a system lacks the case, that an attempt failed, and the number once it stands there', async () => {
    expect(textOf((await coordinator.get(casePage())).html)).toContain('het klantsysteem: nog niet vastgelegd');
    await send(coordinator, 'external-record', { system: 'crm', result: 'failed', error: 'Time-out' });
    expect(textOf((await coordinator.get(casePage())).html)).toContain('het klantsysteem: vastleggen mislukt');
    await send(coordinator, 'external-record', { system: 'crm', result: 'recorded', externalId: '5003-A' });
    expect(textOf((await coordinator.get(casePage())).html)).toContain('het klantsysteem: 5003-A');
  });

  test('CCV-12: given a target and a hard date for one answer, then each says what it is, and the first counts on the page of the step', async () => {
    const text = textOf((await coordinator.get(casePage())).html);
    expect(text).toContain('Dit is een streefdatum.');
    expect(text).toContain('streefdatum vr 4 dec');
    expect(text).toContain('uiterlijk ma 4 jan');
    const step = textOf((await coordinator.get(`${casePage()}/conclusion`)).html);
    expect(step).toContain('Doe het');
    expect(step).toContain('vrijdag 4 december');
  });

  test('INS-33: a promise is read on the own page in its own words', async () => {
    await send(coordinator, 'promise', { promised: '2026-12-01', what: 'Wij bellen u met de uitkomst.' });
    expect(textOf((await coordinator.get(casePage())).html)).toContain('Toegezegd voor dinsdag 1 december 2026');
  });

  test('given the same step in two tabs, then each takes the documents that were sent with it, and no others', async () => {
    const [one, other] = [await staffVisitor('coordinator'), await staffVisitor('coordinator')];
    for (const tab of [one, other]) await tab.get(`${casePage()}/escalation`);
    // the one body outside that the procedure knows is chosen already
    expect(one.last?.html).toMatch(/value="ombudsman" checked/);
    const paper = (name: string) => new File([name], name, { type: 'text/plain' });
    const told = { forum: 'ombudsman', what: 'request' };
    const refused = await one.send({ documents: [paper('verzoek.txt')] }, stepForm);
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('verzoek.txt');
    const missing = await other.send({ documents: [paper('stukken.txt')] }, stepForm);
    expect(textOf(missing.html)).not.toContain('verzoek.txt');
    const names = async () => [
      ...new Set([...(await coordinator.get(casePage())).html.matchAll(/>([a-z]+\.txt)</g)].map(([, name]) => name)),
    ];
    await other.send(told, stepForm);
    expect(await names()).toEqual(['stukken.txt']);
    // what was left with a document is found again with it, and can be taken back
    const again = await one.send({ text: 'Graag een reactie.' }, stepForm);
    expect(textOf(again.html)).toContain('verzoek.txt');
    const found = (await one.get(`${casePage()}/escalation`)).html;
    expect(textOf(found)).toContain('verzoek.txt');
    const [, id] = /name="remove" value="([^"]+)"/.exec(found) ?? [];
    expect(textOf((await one.send({ remove: id }, stepForm)).html)).not.toContain('verzoek.txt');
    await one.send({ ...told, documents: [paper('brief.txt')] }, stepForm);
    expect((await names()).toSorted()).toEqual(['brief.txt', 'stukken.txt']);
  });

  test('KIK-17: given it becomes the work of another role, then they find it among their work and open it', async () => {
    const quality = await staffVisitor('quality');
    const { id, roles } = await colleagueWith('quality');
    const found = async () =>
      (
        await inCak((tx) =>
          workList(tx, { organisation: 'cak', staff: { id, roles, sees: 'own', assigns: false } }, { now: house.office.clock() }),
        )
      ).items.map((one) => one.clause);
    expect(await found()).not.toContain('triage-by-quality');
    await send(coordinator, 'route', { track: 'quality', reason: 'Dit raakt de kwaliteit.' });
    expect(await found()).toContain('triage-by-quality');
    const page = await quality.get(casePage());
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toMatch(/Spoor: naar kwaliteit \(werk van de /);
  });
});

describe('the desk', () => {
  const letter = (name: string) => ({
    ...{ channel: 'letter', story: `Geachte heer, mevrouw,\n\n${name} wacht op antwoord.`, 'people.0.name': name },
    'people.0.address': 'Dorpsstraat 1\n1234 AB Den Haag',
  });
  const writingDown = (form: string) => form.includes('name="opened"');

  test('given the letter came in on the last working day, then one answer says so, and the case is called by what happened', async () => {
    const desk = await staffVisitor('front-desk');
    const page = await desk.get('/werk/nieuw?leeg');
    expect(textOf(page.html)).toContain('Vrijdag 20 november');
    const done = await desk.send(
      { ...letter('C. Schrijver'), when: 'on 2026-11-20', 'filedOn.letter': '2026-11-18' },
      writingDown,
    );
    expect(textOf(done.html)).toContain('“ C. Schrijver wacht op antwoord. ”');
    expect(textOf(done.html)).toMatch(/vr 20 nov, 12\.00 · gisteren · u · ingevoerd za 21 nov, 10\.42/);
    const [found] = await inCak(
      async ({ client }) =>
        (await client.query(`select title, received, filed::text from case_view where title like 'C. Schrijver%'`)).rows,
    );
    expect(found).toMatchObject({ title: 'C. Schrijver wacht op antwoord.', filed: '2026-11-18' });
    expect(new Date(found.received).toISOString()).toBe('2026-11-20T11:00:00.000Z');
  });

  test('given a scan was sent with a letter that was not registered, then it belongs to that letter alone', async () => {
    const desk = await staffVisitor('front-desk');
    await desk.get('/werk/nieuw?leeg');
    const scan = new File(['Mijn brief'], 'brief-van-anna.txt', { type: 'text/plain' });
    const refused = await desk.send({ ...letter(''), documents: [scan] }, writingDown);
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('brief-van-anna.txt');
    const other = await staffVisitor('front-desk');
    expect(textOf((await other.get('/werk/nieuw?leeg')).html)).not.toContain('brief-van-anna.txt');
    const next = await other.send(letter('B. Bezoeker'), writingDown);
    expect(textOf(next.html)).toContain('B. Bezoeker wacht op antwoord.');
    expect(textOf(next.html)).not.toContain('brief-van-anna.txt');
    const kept = await desk.send({ 'people.0.name': 'Anna Achterblijver' }, writingDown);
    expect(textOf(kept.html)).toContain('brief-van-anna.txt');
  });
});

describe('a session that ended, or a form that is void', () => {
  const isForm = (form: string) => form.includes('name="story"');

  test('given the desk was signed out while it typed, then after signing in the words stand in the form', async () => {
    const desk = await staffVisitor('front-desk');
    await desk.get('/werk/nieuw?leeg');
    const { id } = await colleagueWith('front-desk');
    await inCak(({ client }) =>
      client.query("update staff_session set seen_at = now() - interval '5 hours' where organisation = 'cak' and staff = $1", [
        id,
      ]),
    );
    const out = await desk.send({ channel: 'phone', story: 'Niemand nam op.', 'people.0.name': 'E. Weg' }, isForm);
    expect(out.status).toBe(401);
    expect(textOf(out.html)).toContain('Uw tekst is bewaard.');
    const again = await staffVisitor('front-desk');
    const page = await again.get('/werk/nieuw');
    expect(page.html).toContain('Niemand nam op.');
    expect(page.html).toContain('value="E. Weg"');
  });

  test.each([
    [
      'the desk',
      'front-desk',
      () => '/werk/nieuw?leeg',
      { channel: 'phone', story: 'Twee tabbladen.', 'people.0.name': 'F. Twee', 'people.0.phone': '0701234567' },
    ],
    ['a step', 'coordinator', () => `${casePage()}/note`, { text: 'Twee tabbladen.' }],
  ])('given %s has a form of an earlier session, then it comes back whole and can be sent', async (_, role, path, typed) => {
    const who = await staffVisitor(role);
    await who.get(path());
    who.cookies.set('werk', (await staffVisitor(role)).cookies.get('werk') as string);
    const same = 'story' in typed ? isForm : stepForm;
    const stale = await who.send(typed, same);
    expect(stale.status).toBe(403);
    expect(textOf(stale.html)).toContain('Deze pagina stond lang open.');
    expect(stale.html).toContain('Twee tabbladen.');
    const sent = await who.send({}, same);
    expect(sent.status).toBe(200);
    expect(textOf(sent.html)).toContain('Vastgelegd');
  });
});

describe('the complainant', () => {
  test('reads the own answers and the promise back, and chooses the track that is theirs to choose', async () => {
    const own = await complainant.get('/cak/mijn-klacht');
    const text = textOf(own.html);
    expect(text).toContain('bedrag: € 1.250,50');
    expect(text).toContain('Wij bellen u met de uitkomst.');
    expect(text).toContain('Wij streven naar een antwoord op vrijdag 4 december 2026');
    const page = await complainant.get('/cak/mijn-klacht/route');
    expect(textOf(page.html)).toContain('Hoe wilt u dat uw klacht verdergaat?');
    expect(page.html).not.toContain('value="quality"');
    const done = await complainant.send({ track: 'written' });
    expect(textOf(done.html)).toContain('Wij weten hoe u verder wilt.');
    expect(textOf(done.html)).toContain('Zo gaat uw klacht verder: schriftelijk');
  });

  test('cannot choose what is ours to decide, by whatever form', async () => {
    const opened = await inCak((tx) =>
      openCase(house.office, tx, { organisation: 'cak', staff: { id: 'x', roles: [], sees: 'all', assigns: true } }, reference),
    );
    const party = opened?.state.parties[0]?.id as string;
    const outcome = await take(house.office, {
      ...{ organisation: 'cak', caseId: opened?.state.id as string, verb: 'route', raw: { track: 'quality' } },
      actor: { kind: 'party', id: party },
    });
    expect(outcome).toMatchObject({ refused: [{ code: 'unknown-choice', field: 'track' }] });
  });
});
