// The complainant's own page without JavaScript: coming in, seeing what is theirs, doing what can be done, and leaving.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { partyCode } from '#store/access/party-code.ts';
import { storeFile } from '#store/files/store-file.ts';
import { loadCase } from '#store/journal/events.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { renewals } from '#web/public/mine/new-code-routes.tsx';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, formsIn, type Seen, textOf, type Visitor, valuesIn } from './a-visitor.ts';

let house: RunningHouse;
const handler: Actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] };
const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const NOW = '2026-11-21T10:42:00+01:00';
let address = 0;

beforeAll(async () => {
  house = await aRunningHouse();
});
afterAll(() => house.close());
beforeEach(() => house.setClock(NOW));

async function aComplaint(
  people: readonly Record<string, unknown>[] = [{ name: 'S. Yilmaz', email: 's.yilmaz@burger.example', phone: '06' }],
): Promise<Kept> {
  const raw = { record: 'complaint', channel: 'form', story: 'Niemand belde terug.', wish: 'Excuses', people };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  return kept;
}

/** Everybody asks from an address of their own, so that counting attempts is a test of its own. */
function visitor(): Visitor {
  address += 1;
  return aVisitor(house.app, { 'x-forwarded-for': `10.0.0.${address}` });
}

async function does(kept: Kept, verb: Verb, raw: Record<string, unknown>, actor: Actor = handler): Promise<void> {
  const outcome = await take(house.office, { organisation: 'cak', caseId: kept.caseId, actor, verb, raw });
  if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  await deliverPost(house.workshop);
}

async function comesIn(kept: { reference: string; code: string }, who = visitor()): Promise<Visitor> {
  await who.get('/cak/mijn-klacht');
  await who.send({ reference: kept.reference, code: kept.code });
  return who;
}

const eventsOf = async (kept: Kept) =>
  withOrganisation(house.office.pool, 'cak', async (tx) => (await loadCase(tx, kept.caseId))?.events ?? []);
const partyNamed = (kept: Kept, capacity: string) => kept.state.parties.find((one) => one.capacity === capacity)?.id as string;
const codeOf = (kept: Kept, party: string) =>
  partyCode(house.office.codeKey, { organisation: 'cak', caseId: kept.caseId, party, generation: 1 });

describe('coming in', () => {
  test('with number and code, however they are typed', async () => {
    const kept = await aComplaint();
    const typed = ` ${kept.code.toLowerCase().replace(/(.{4})/g, '$1 - ')} `;
    const who = await comesIn({ reference: kept.reference.toLowerCase(), code: typed });
    expect(textOf(who.last?.html ?? '')).toContain('Wij hebben uw klacht. U hoort van ons uiterlijk zaterdag 5 december 2026.');
    expect(who.last?.headers.get('cache-control')).toBe('no-store');
  });

  test('with the secret of a link, by a post of the form on the page; looking at the page changes nothing (B-37)', async () => {
    const kept = await aComplaint();
    const who = visitor();
    await who.get('/cak/mijn-klacht');
    await who.get('/cak/mijn-klacht');
    const before = (await eventsOf(kept)).length;
    const page = await who.send({ secret: `${kept.reference}.${kept.code}` }, (form) => form.includes('data-secret-link'));
    expect(textOf(page.html)).toContain(kept.reference);
    expect((await eventsOf(kept)).length).toBe(before);
  });

  test('B-34: a wrong number, a wrong code and another organisation look exactly the same', async () => {
    const [mine, other] = [await aComplaint(), await aComplaint()];
    const wrong = [
      { at: 'cak', reference: mine.reference, code: `${mine.code.slice(0, 25)}${mine.code.endsWith('0') ? '1' : '0'}` },
      { at: 'cak', reference: 'CAK-2026-99999', code: mine.code },
      { at: 'cak', reference: other.reference, code: mine.code },
      { at: 'cak', reference: mine.reference, code: 'KORT' },
      { at: 'cak', reference: `${mine.reference}\0`, code: mine.code },
      { at: 'cak', reference: mine.reference, code: `${mine.code}\0` },
      { at: 'cak', reference: mine.reference, code: `${mine.code}.` },
    ];
    const answers = new Set<string>();
    for (const { at, reference, code } of wrong) {
      const who = visitor();
      await who.get(`/${at}/mijn-klacht`);
      const seen = await who.send({ reference, code });
      expect(seen.status).toBe(422);
      answers.add(seen.html.replaceAll(/value="[^"]*"|antwoord=[\w-]+/g, ''));
    }
    expect(answers.size).toBe(1);
    const elsewhere = visitor();
    await elsewhere.get('/ccv/mijn-klacht');
    expect((await elsewhere.send({ reference: mine.reference, code: mine.code })).status).toBe(422);
  });

  test('given a fault at the door or in a form, when the other language is chosen there, then it is said in that one, with what was typed', async () => {
    const inEnglish = (html: string) => /href="([^"]*antwoord=[^"]*taal=en)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const who = visitor();
    await who.get('/cak/mijn-klacht');
    const wrong = await who.send({ reference: 'CAK-2026-99999', code: 'KORT' });
    const said = await who.get(inEnglish(wrong.html));
    expect([wrong.status, said.status]).toEqual([422, 422]);
    expect(said.html).toContain('<html lang="en"');
    expect(said.html).toContain('value="CAK-2026-99999"');
    expect(textOf(said.html)).toMatch(/number|code/i);
    const own = await comesIn(await aComplaint());
    await own.get('/cak/mijn-klacht/document');
    const faulty = await own.send({ words: '' });
    const english = await own.get(inEnglish(faulty.html));
    expect([faulty.status, english.status]).toEqual([422, 422]);
    expect(english.html).toContain('<html lang="en"');
    expect(english.html).toContain('class="error-summary"');
    // the choice of the language stays, and the page is the same when it is asked for again
    expect((await own.get(faulty.path)).html).toBe(english.html);
  });

  test('B-34: more than twenty attempts a minute: 429, with what was typed still there', async () => {
    const who = visitor();
    await who.get('/cak/mijn-klacht');
    let seen = await who.send({ reference: 'CAK-2026-00001', code: 'A'.repeat(26) });
    for (let attempt = 1; attempt < 21; attempt += 1)
      seen = await who.send({ reference: 'CAK-2026-00001', code: 'A'.repeat(26) });
    expect(seen.status).toBe(429);
    expect(Number(seen.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(seen.html).toContain('value="CAK-2026-00001"');
    expect(textOf(seen.html)).toContain('Het gaat even te snel.');
  });

  test('B-38: nothing that opens the page stands in an address', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    expect(who.last?.path).toBe('/cak/mijn-klacht');
    expect(who.last?.html).not.toContain(kept.code);
  });

  test('leaving ends it at once, also with the old cookie', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    const cookies = new Map(who.cookies);
    const left = await who.send({}, (form) => form.includes('one-button'));
    expect(textOf(left.html)).toContain('U bent uitgelogd.');
    for (const [name, value] of cookies) who.cookies.set(name, value);
    expect(textOf((await who.get('/cak/mijn-klacht')).html)).toContain('Vul het nummer en de code in.');
  });
});

describe('what somebody sees', () => {
  test('the letter and the documents that are theirs, and nothing of anybody else (B-38)', async () => {
    const [mine, other] = [await aComplaint(), await aComplaint([{ name: 'Iemand anders', email: 'ander@burger.example' }])];
    await deliverPost(house.workshop);
    const who = await comesIn(mine);
    const [letter] = /\/cak\/mijn-klacht\/brief\/[\w-]+/.exec(who.last?.html ?? '') ?? [];
    const [file] = /\/cak\/mijn-klacht\/bestand\/[0-9a-f]+/.exec(who.last?.html ?? '') ?? [];
    const read = await who.get(letter as string);
    expect(read.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(textOf(read.html)).toContain(mine.reference);
    const pdf = await who.get(file as string);
    expect(pdf.html.slice(0, 5)).toBe('%PDF-');
    expect(pdf.headers.get('content-disposition')).toMatch(/^inline; filename="/);
    expect(pdf.headers.get('x-content-type-options')).toBe('nosniff');
    const stranger = await comesIn(other);
    expect((await stranger.get(letter as string)).status).toBe(404);
    expect((await stranger.get(file as string)).status).toBe(404);
    expect(textOf((await visitor().get(file as string)).html)).toContain('Voor de veiligheid bent u uitgelogd.');
  });

  test('a person concerned reads that there is no judgement, and nothing of the complaint', async () => {
    const kept = await aComplaint();
    await does(
      kept,
      'involve',
      {
        capacity: 'subject',
        staff: 's.yildirim',
        people: [{ capacity: 'subject', name: 'S. Yildirim', email: 'beklaagde@burger.example' }],
      },
      coordinator,
    );
    const loaded = await withOrganisation(house.office.pool, 'cak', (tx) =>
      rows<{ party: string }>(tx, 'select party from party_access where case_id = $1', [kept.caseId]),
    );
    const subject = loaded.map(({ party }) => party).find((party) => party !== partyNamed(kept, 'complainant')) as string;
    const who = await comesIn({ reference: kept.reference, code: codeOf(kept, subject) });
    const text = textOf(who.last?.html ?? '');
    expect(text).toContain('U wordt genoemd in een klacht. Er is nog geen oordeel.');
    expect(text).not.toContain('Niemand belde terug.');
    expect(text).not.toContain('Yilmaz');
    expect(text).not.toContain('Stop met mijn klacht');
    expect((await who.get('/cak/mijn-klacht/withdrawal')).status).toBe(409);
    // and the button beside the mail does not call it theirs
    const mail = (await house.mails('cak')).find(({ recipient }) => recipient === 'beklaagde@burger.example');
    const beside = textOf((await who.get(`/post/cak/${mail?.id}`)).html);
    expect(beside).toContain('Bekijk de klacht');
    expect(beside).not.toContain('Bekijk uw klacht');
  });

  test('B-44, B-68, Awb 2:1: given who speaks for somebody with the own page and a download open, when that ends, then neither page, letter, document, data nor code opens anything, and the download breaks off', async () => {
    const content = [Buffer.alloc(4 * 1024 * 1024, 'a')];
    const upload = { organisation: 'cak', session: 'test', name: 'lang.txt' };
    const stored = await storeFile(house.office.pool, house.workshop.dataDir, upload, Readable.from(content));
    if (!('file' in stored)) throw new Error(stored.fault);
    const people = [
      { name: 'S. Yilmaz', email: 's.yilmaz@burger.example' },
      { name: 'A. Bakker', email: 'a.bakker@burger.example', capacity: 'representative', represents: 0 },
    ];
    const kept = await lodge(house.office, {
      ...{ organisation: 'cak', actor: { kind: 'public' }, uploads: { session: 'test', documents: [stored.file] } },
      raw: { record: 'complaint', channel: 'form', story: 'Niemand belde terug.', people, documents: [stored.file.id] },
    });
    if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
    await deliverPost(house.workshop);
    const [complainant, representative] = ['complainant', 'representative'].map((one) => partyNamed(kept, one));
    const entry = { reference: kept.reference, code: codeOf(kept, representative as string) };
    const who = await comesIn(entry);
    const letter = /\/cak\/mijn-klacht\/brief\/[\w-]+/.exec(who.last?.html ?? '')?.[0] as string;
    const file = `/cak/mijn-klacht/bestand/${stored.file.id}`;
    expect((await who.get(letter)).status).toBe(200);
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reader = (await house.app.request(file, { headers: { cookie } })).body?.getReader();
    let got = (await reader?.read())?.value?.length ?? 0;
    expect(got).toBeGreaterThan(0);
    await does(kept, 'revoke', { representative }, { kind: 'party', id: complainant as string });
    for (const at of ['/cak/mijn-klacht', letter, file, '/cak/mijn-klacht/gegevens', '/cak/mijn-klacht/document']) {
      const { html } = await who.get(at);
      expect([at, html.includes(kept.reference), textOf(html).includes('Niemand belde')]).toEqual([at, false, false]);
    }
    expect((await comesIn(entry)).last?.status).toBe(422);
    // the right is looked at twice a second
    await new Promise((later) => setTimeout(later, 550));
    const rest = async () => {
      for (let one = await reader?.read(); one?.done === false; one = await reader?.read()) got += one.value.length;
    };
    await expect(rest()).rejects.toThrow();
    expect(got).toBeLessThan(content[0]?.length ?? 0);
    // who was spoken for still opens all of it
    const self = await comesIn({ reference: kept.reference, code: codeOf(kept, complainant as string) });
    expect((await self.get(file)).html.length).toBe(content[0]?.length);
  });

  test('when we are late it says so, with the day', async () => {
    const kept = await aComplaint();
    house.setClock('2026-12-10T10:00:00+01:00');
    const who = await comesIn(kept);
    expect(textOf(who.last?.html ?? '')).toContain(
      'Wij zijn te laat: u had uiterlijk zaterdag 5 december 2026 van ons moeten horen.',
    );
  });
});

describe('what somebody can do', () => {
  const go = async (who: Visitor, noun: string): Promise<Seen> => who.get(`/cak/mijn-klacht/${noun}`);

  test('answer our question, with a document', async () => {
    const kept = await aComplaint();
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(kept, 'ask', { party: partyNamed(kept, 'complainant'), question: 'Op welke dag belde u?' });
    const who = await comesIn(kept);
    expect(textOf(who.last?.html ?? '')).toContain('M. de Wit heeft een vraag');
    expect(textOf((await go(who, 'answer')).html)).toContain('Op welke dag belde u?');
    expect((await who.send({ answer: '' })).status).toBe(422);
    const done = await who.send({ answer: 'Op 14 november.', documents: [new File(['lijst'], 'lijst.txt')] });
    expect(textOf(done.html)).toContain('Wij hebben uw antwoord.');
    expect(textOf(done.html)).toContain('Op 14 november.');
    expect(textOf(done.html)).toContain('lijst.txt');
  });

  test('CAK-20: say that it is solved only after we called, with yes to both questions', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    expect(textOf(who.last?.html ?? '')).not.toContain('Mijn klacht is opgelost');
    expect((await go(who, 'acceptance')).status).toBe(409);
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(kept, 'contact', { medium: 'phone', result: 'reached' });
    await go(who, 'acceptance');
    expect(textOf(who.last?.html ?? '')).toContain('U kunt hierop terugkomen.');
    expect((await who.send({ 'yes.enough': 'yes' })).status).toBe(422);
    const done = await who.send({ 'yes.enough': 'yes', 'yes.gone': 'yes' });
    expect(textOf(done.html)).toContain('U liet weten dat uw klacht is opgelost.');
    expect(textOf(done.html)).toContain('Toch niet opgelost? Laat het ons weten');
    // with a no it is another step
    const other = await aComplaint();
    await does(other, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(other, 'contact', { medium: 'phone', result: 'reached' });
    await does(other, 'propose', { solution: 'Wij bellen u voortaan zelf.' });
    const unhappy = await comesIn(other);
    expect(textOf(unhappy.last?.html ?? '')).toContain('Wij bellen u voortaan zelf.');
    await go(unhappy, 'acceptance');
    const why = await unhappy.send({ 'yes.enough': 'yes', 'yes.gone': 'no', words: 'Het gaat mij om de toon.' });
    expect(textOf(why.html)).toContain('Wat ontbreekt er nog?');
    expect(textOf(why.html)).toContain('Het gaat mij om de toon.');
    expect(textOf((await unhappy.send({ reason: 'Ik wil excuses.' })).html)).toContain(
      'Wij weten dat het nog niet is opgelost, en gaan verder.',
    );
  });

  test('CAK-22: given moments to choose from, when one is chosen, then the page shows the appointment until its day is over', async () => {
    const kept = await aComplaint();
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(kept, 'invite', {
      ...{ party: kept.party, replyBy: '2026-11-25', medium: 'phone', where: '06 12 34 56 78' },
      ...{ first: '2026-11-26T10:00:00+01:00', second: '2026-11-27T14:00:00+01:00' },
    });
    const who = await comesIn(kept);
    const asked = textOf((await go(who, 'meeting')).html);
    expect(asked).toContain('Welk moment?');
    // it is asked once, and it is needed
    expect(asked.match(/vrijdag 27 november 2026, 14\.00 uur/g)).toHaveLength(1);
    expect(asked).not.toContain('hoeft niet');
    expect((await who.send({})).status).toBe(422);
    const made = textOf((await who.send({ moment: '2' })).html);
    for (const said of [
      'De afspraak staat vast. Wij sturen u meteen een bevestiging.',
      'Kies een ander moment',
      'Ik kan toch niet',
    ])
      expect(made).toContain(said);
    house.setClock('2026-11-28T09:00:00+01:00');
    const over = textOf((await who.get('/cak/mijn-klacht')).html);
    for (const gone of ['Kies een ander moment', 'Ik kan toch niet', 'Zet in mijn agenda']) expect(over).not.toContain(gone);
  });

  test('given two who complain, when one stops, then that one is promised no answer any more, and the other still is', async () => {
    const both = [
      { name: 'S. Yilmaz', email: 's.yilmaz@burger.example' },
      { name: 'K. Berg', email: 'k.berg@burger.example' },
    ];
    const kept = await aComplaint(both);
    const who = await comesIn(kept);
    expect(textOf(who.last?.html ?? '')).toContain('U hoort van ons');
    await go(who, 'withdrawal');
    const stopped = textOf((await who.send({})).html);
    expect(stopped).toContain('U hebt uw klacht ingetrokken.');
    expect(stopped).not.toMatch(/U hoort van ons|ons antwoord/);
    const other = kept.state.parties.find(({ id }) => id !== kept.party)?.id as string;
    const goesOn = await comesIn({ reference: kept.reference, code: codeOf(kept, other) });
    expect(textOf(goesOn.last?.html ?? '')).toContain('U hoort van ons');
  });

  test('CAK-20: say no after a talk in which nothing was proposed', async () => {
    const kept = await aComplaint();
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(kept, 'contact', { medium: 'phone', result: 'reached' });
    const who = await comesIn(kept);
    await go(who, 'acceptance');
    await who.send({ 'yes.enough': 'yes', 'yes.gone': 'no' });
    expect(textOf((await who.send({ reason: 'Ik wil excuses.' })).html)).toContain('Wij weten dat het nog niet is opgelost');
    expect((await go(who, 'declination')).status).toBe(200);
  });

  test('confirm our summary, or say what must change', async () => {
    const kept = await aComplaint();
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(kept, 'frame', { elements: [{ text: 'Niet teruggebeld' }, { text: 'Onvriendelijk' }], confirmed: 'not-yet' });
    const who = await comesIn(kept);
    expect(textOf(who.last?.html ?? '')).toContain('Hebben wij u goed begrepen?');
    await go(who, 'confirmation');
    expect(textOf(who.last?.html ?? '')).toContain('Onvriendelijk');
    const missing = await who.send({ right: 'no' });
    expect(missing.status).toBe(422);
    expect(textOf((await who.send({ correction: 'Niet onvriendelijk, wel kort.' })).html)).toContain('Wij hebben uw reactie.');
  });

  test('choose how to be heard', async () => {
    const kept = await aComplaint();
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(kept, 'invite', { party: partyNamed(kept, 'complainant'), replyBy: '2026-12-05' });
    const who = await comesIn(kept);
    expect(textOf(who.last?.html ?? '')).toContain('Wilt u uw kant vertellen?');
    const page = await go(who, 'choice');
    expect(page.html.match(/value="none"/g)).toHaveLength(1);
    expect(textOf((await who.send({ way: 'hearing-phone', moments: 'na vijven' })).html)).toContain('Wij hebben uw keuze.');
  });

  test('Awb 9:10 lid 3: read the report of the hearing, and remark on it in a form of its own', async () => {
    const kept = await aComplaint();
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    await does(kept, 'hear', { party: kept.party, way: 'hearing-phone', report: 'Zij belde twee keer.' });
    const who = await comesIn(kept);
    expect(textOf(who.last?.html ?? '')).toContain('Zij belde twee keer.');
    const asked = await who.get('/cak/mijn-klacht/remark');
    expect(textOf(asked.html)).toContain('Klopt het verslag?');
    expect(textOf(asked.html)).toContain('Zij belde twee keer.');
    expect((await who.send({ words: '' })).status).toBe(422);
    const sent = await who.send({ words: 'Ik belde drie keer, niet twee.' });
    expect(textOf(sent.html)).toContain('Uw opmerking staat nu bij het verslag.');
    expect(textOf(sent.html)).toContain('Ik belde drie keer, niet twee.');
    expect((await eventsOf(kept)).at(-1)).toMatchObject({ name: 'remarked', facts: { hearing: 1 }, by: { kind: 'party' } });
    expect(sent.html).not.toContain('/cak/mijn-klacht/remark');
  });

  test('add a document, withdraw, and come back', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    await go(who, 'document');
    expect((await who.send({})).status).toBe(422);
    const added = await who.send({ documents: [new File(['%PDF-1.7'], 'brief.pdf')], description: 'De brief' });
    expect(textOf(added.html)).toContain('Wij hebben wat u toevoegde.');
    await go(who, 'withdrawal');
    const stopped = await who.send({ reason: '' });
    expect(textOf(stopped.html)).toContain('U hebt uw klacht ingetrokken.');
    await go(who, 'reopening');
    const again = await who.send({ reason: 'Toch niet opgelost.' });
    expect(textOf(again.html)).toContain('Wij gaan verder met uw klacht.');
    expect(textOf(again.html)).toContain('Wij hebben uw klacht.');
  });

  test('add words alone; only this person and we read them', async () => {
    const kept = await aComplaint([
      { name: 'Fatma Yilmaz', email: 'fatma@burger.example' },
      { name: 'Piet Bos', email: 'piet@burger.example' },
    ]);
    const who = await comesIn(kept);
    await go(who, 'document');
    expect(textOf((await who.send({ words: '', description: '' })).html)).toContain('Vul dit in.');
    await go(who, 'document');
    const added = await who.send({ words: 'Gisteren ben ik toch gebeld.' });
    expect(textOf(added.html)).toContain('Wij hebben wat u toevoegde.');
    expect(textOf(added.html)).toContain('Gisteren ben ik toch gebeld.');
    const other = await comesIn({ reference: kept.reference, code: codeOf(kept, kept.state.parties[1]?.id as string) });
    expect(textOf(other.last?.html ?? '')).not.toContain('Gisteren ben ik toch gebeld.');
  });

  test('a form that is sent twice does it once; what changed in between is said first', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    await go(who, 'withdrawal');
    const form = who.last as Seen;
    await does(kept, 'assign', { staff: 'm.dewit', notInvolved: true }, coordinator);
    const changed = await who.send({ reason: 'Laat maar.' });
    expect(changed.status).toBe(409);
    expect(textOf(changed.html)).toContain('Er is intussen iets veranderd.');
    expect(changed.html).toContain('Laat maar.');
    expect(form.status).toBe(200);
    const twice = who.last as Seen;
    const values = valuesIn(formsIn(twice.html).find((one) => one.includes('reason')) as string);
    const answers = await Promise.all([
      who.post('/cak/mijn-klacht/withdrawal', values),
      who.post('/cak/mijn-klacht/withdrawal', values),
    ]);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
    expect((await eventsOf(kept)).filter(({ name }) => name === 'withdrawn')).toHaveLength(1);
  });

  test('given words in a form, when the case went on in another tab or the own page was left, then nothing is done and the words are still there', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    await go(who, 'withdrawal');
    await does(kept, 'withdraw', { party: kept.party });
    const late = await who.send({ reason: 'Ik heb het zelf opgelost.' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Ik heb het zelf opgelost.');
    await who.get('/cak/mijn-klacht');
    await go(who, 'reopening');
    who.cookies.clear();
    const out = await who.send({ reason: 'Het is toch niet goed.' });
    expect(out.status).toBe(401);
    expect(textOf(out.html)).toContain('Voor de veiligheid bent u uitgelogd.');
    expect(out.html).toContain('Het is toch niet goed.');
    expect(await eventsOf(kept)).not.toContainEqual(expect.objectContaining({ name: 'reopened' }));
  });

  test('B-48: another site can do nothing', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    await go(who, 'withdrawal');
    const before = (await eventsOf(kept)).length;
    expect((await who.post('/cak/mijn-klacht/withdrawal', { reason: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await who.post('/cak/mijn-klacht/withdrawal', { reason: 'x' })).status).toBe(403);
    expect((await eventsOf(kept)).length).toBe(before);
  });
});

describe('a lost code', () => {
  const asks = async (reference: string, email: string): Promise<Seen> => {
    const who = visitor();
    await who.get('/cak/mijn-klacht/nieuwe-code');
    const seen = await who.send({ reference, email });
    await Promise.all(renewals);
    return seen;
  };

  test('B-38: is replaced by a mail to the address that we know; the old one and its sessions end', async () => {
    const kept = await aComplaint();
    const who = await comesIn(kept);
    await asks(kept.reference, 'S.Yilmaz@burger.example');
    const mail = (await house.mails('cak')).find(({ text, subject }) => text.includes(kept.reference) && /code/i.test(subject));
    const code = /#CAK-2026-\d{5}\.([0-9A-Z]{26})/.exec(mail?.text ?? '')?.[1] as string;
    expect(textOf((await who.get('/cak/mijn-klacht')).html)).toContain('Vul het nummer en de code in.');
    await comesIn(kept, who);
    expect(who.last?.status).toBe(422);
    await comesIn({ reference: kept.reference, code }, who);
    expect(textOf(who.last?.html ?? '')).toContain('Wij hebben uw klacht.');
  });

  test('a stranger gets the same answer, and no mail leaves', async () => {
    const kept = await aComplaint();
    await house.mails('cak');
    const known = await asks(kept.reference, 's.yilmaz@burger.example');
    const before = (await house.mails('cak')).length;
    const answers = [await asks(kept.reference, 'vreemde@evil.example'), await asks('CAK-2026-99999', 's.yilmaz@burger.example')];
    for (const one of answers) expect(one.html).toBe(known.html);
    expect((await house.mails('cak')).length).toBe(before);
  });
});
