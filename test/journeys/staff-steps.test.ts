/** Steps as pages: taken once, refused with everything typed still there, two people at once, drafts, files, and what a case shows. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '#core/time/moment.ts';
import type { Kept } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { readingsOf } from '#store/cases/reading-log.ts';
import { loadCase } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import { formToken } from '#web/forms/form-token.ts';
import { type Asker, asker } from './staff-asking.ts';
import { FORM_KEY, type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let kept: Kept;
let base: string;
let session: string;
let coordinator: Asker;
let colleague: Asker;

beforeAll(async () => {
  house = await staffHouse('real');
  session = await house.session('cak', 'j.pinas');
  coordinator = asker(house, session);
});
beforeEach(async () => {
  kept = await house.complaint();
  base = `/werk/zaken/${kept.reference}`;
  await deliverPost(house.workshop);
  await assign('m.dewit');
  colleague = asker(house, await house.session('cak', 'm.dewit'));
});
afterAll(() => house.close());

const assign = (staff: string) =>
  take(house.office, {
    organisation: 'cak',
    caseId: kept.caseId,
    actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] },
    verb: 'assign',
    raw: { staff, notInvolved: true },
  });
const events = async () => (await withOrganisation(house.office.pool, 'cak', (tx) => loadCase(tx, kept.caseId)))?.events ?? [];
const names = async () => (await events()).map((one) => one.name);
const key = () => Math.random().toString(36).slice(2).padEnd(22, 'k');
const seen = async () => String((await events()).length);

describe('a step that is sent', () => {
  test('is taken, leads back to the case, and is told there', async () => {
    const answer = await coordinator.post(`${base}/note`, { text: 'Zij belt morgen terug.', seen: await seen() });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${base}?gedaan=${await seen()}`]);
    const page = await (await coordinator.get(answer.headers.get('location') as string)).text();
    expect(page).toContain('Vastgelegd.');
    expect(page).toContain('Zij belt morgen terug.');
    expect(page).toContain('alleen voor ons');
  });

  test('B-31: twenty times at once with the same form is taken once', async () => {
    const form = { text: 'Een keer maar.', seen: await seen(), idempotencyKey: key() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => coordinator.post(`${base}/note`, form)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303));
    expect((await names()).filter((name) => name === 'noted')).toHaveLength(1);
  });

  test('lacks something: it says so on the field, and keeps what was typed', async () => {
    const answer = await coordinator.post(`${base}/contact`, {
      medium: 'phone',
      summary: 'Wij spraken <b>lang</b> 😀',
      promised: '31-02-2027',
      seen: await seen(),
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Wij spraken &lt;b&gt;lang&lt;/b&gt; 😀');
    expect(page).toContain('Deze datum bestaat niet');
    expect(page).toContain('href="#field-result"');
    expect(await names()).not.toContain('contacted');
  });

  test('CAK-17: is forbidden by a clause: the clause is named, with what can be done instead', async () => {
    await coordinator.post(`${base}/involvement`, { capacity: 'subject', staff: 's.yildirim', seen: await seen() });
    const answer = await coordinator.post(`${base}/assignment`, { staff: 's.yildirim', notInvolved: 'yes', seen: await seen() });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('CAK-17');
    expect(page).toContain('Kies een collega die er niet bij betrokken was.');
  });

  test('cannot be taken in this phase: it says so, with what was typed', async () => {
    const answer = await coordinator.post(`${base}/reopening`, { reason: 'Toch niet klaar.', seen: await seen() });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Toch niet klaar.')]);
  });

  test('is not for this role: it says so, with what was typed', async () => {
    const quality = asker(house, await house.session('cak', 'k.wongso'));
    const answer = await quality.post(`${base}/extension`, { reason: 'Meer tijd.', until: '2027-02-01' });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Meer tijd.')]);
  });

  test('happened earlier: its own moment counts, and the story says when it was entered', async () => {
    house.setClock('2026-11-24T09:00:00+01:00');
    const answer = await colleague.post(`${base}/contact`, {
      medium: 'phone',
      result: 'reached',
      at: '23-11-2026',
      'at.time': '16:20',
      seen: await seen(),
    });
    expect(answer.status).toBe(303);
    expect((await events()).at(-1)?.at).toBe('2026-11-23T16:20:00+01:00');
    expect(await (await colleague.get(base)).text()).toMatch(/ma 23 nov, 16\.20 · u · ingevoerd di 24 nov, 9\.00/);
    const early = await colleague.post(`${base}/contact`, {
      medium: 'phone',
      result: 'reached',
      at: '20-11-2026',
      seen: await seen(),
    });
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('voordat de klacht binnen was')]);
    house.setClock('2026-11-21T10:42:00+01:00');
  });

  test('that does not exist is not found', async () => {
    for (const noun of ['complaint', 'niets', 'constructor', '__proto__'])
      expect((await coordinator.get(`${base}/${noun}`)).status).toBe(404);
  });
});

describe('two people at once', () => {
  test('the second sees what the first did, keeps every word, and can do it all the same', async () => {
    const known = await seen();
    await colleague.post(`${base}/note`, { text: 'Ik was eerst.', seen: known });
    const answer = await coordinator.post(`${base}/note`, { text: 'Mijn lange verhaal.', audience: 'complainants', seen: known });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('Ik was eerst.');
    expect(page).toContain('M. de Wit');
    expect(page).toContain('Mijn lange verhaal.');
    expect(page).toContain('name="audience" value="complainants"');
    const again = /name="seen" value="(\d+)"/.exec(page)?.[1] as string;
    expect((await coordinator.post(`${base}/note`, { text: 'Mijn lange verhaal.', seen: again })).status).toBe(303);
  });

  test('what the system sent in between disturbs nobody', async () => {
    const known = await seen();
    await colleague.post(`${base}/note`, { text: 'Bericht voor u.', audience: 'complainants', seen: known });
    const after = await seen();
    await deliverPost(house.workshop);
    expect(Number(await seen())).toBeGreaterThan(Number(after));
    expect((await colleague.post(`${base}/note`, { text: 'En nog iets.', seen: after })).status).toBe(303);
  });
});

describe('what is typed and not sent', () => {
  test('is kept for this colleague alone, stands in the form again, and is gone once the step was taken', async () => {
    const saved = await coordinator.post(`${base}/note/concept`, { text: 'Nog niet klaar met' });
    expect(saved.status).toBe(204);
    const page = await (await coordinator.get(`${base}/note`)).text();
    expect(page).toContain('Nog niet klaar met');
    expect(page).toContain('Wij hebben teruggezet wat u eerder typte.');
    expect(await (await colleague.get(`${base}/note`)).text()).not.toContain('Nog niet klaar met');
    await coordinator.post(`${base}/note`, { text: 'Nu wel klaar.', seen: await seen() });
    expect(await (await coordinator.get(`${base}/note`)).text()).not.toContain('Nog niet klaar met');
  });

  test('leaves no draft when it arrives after the step was taken', async () => {
    const idempotencyKey = key();
    await coordinator.post(`${base}/note`, { text: 'Snel.', seen: await seen(), idempotencyKey });
    await coordinator.post(`${base}/note/concept`, { text: 'Snel.', idempotencyKey });
    expect(await (await coordinator.get(`${base}/note`)).text()).not.toContain('teruggezet');
  });

  test('can be thrown away', async () => {
    await coordinator.post(`${base}/note/concept`, { text: 'Weg ermee' });
    expect((await coordinator.post(`${base}/note/concept`, { drop: 'yes' })).status).toBe(303);
    expect(await (await coordinator.get(`${base}/note`)).text()).not.toContain('Weg ermee');
  });
});

describe('documents', () => {
  const upload = async (path: string, values: Record<string, string>, files: readonly (readonly [string, string])[]) => {
    const body = new FormData();
    body.set('formToken', formToken(FORM_KEY, session, instantOf(house.office.clock())));
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    for (const [name, content] of files) body.append('documents', new File([content], name));
    return house.app.request(path, {
      method: 'POST',
      body,
      headers: { cookie: `werk=${session}`, 'sec-fetch-site': 'same-origin' },
    });
  };

  test('B-30: files that came with a faulty form are not asked for again', async () => {
    const wrong = await upload(`${base}/document`, { seen: await seen(), audience: 'allen' }, [['verslag.txt', 'Het verslag']]);
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('verslag.txt')]);
    const right = await upload(`${base}/document`, { seen: await seen(), audience: 'us' }, []);
    expect(right.status).toBe(303);
    const page = await (await coordinator.get(base)).text();
    const href = /href="([^"]+\/documenten\/[0-9a-f]{32})"><bdi>verslag\.txt/.exec(page)?.[1] as string;
    const file = await coordinator.get(href);
    expect([file.status, await file.text(), file.headers.get('x-content-type-options')]).toEqual([200, 'Het verslag', 'nosniff']);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('B-26: a page that calls itself a picture is refused in words, and the rest of the form is kept', async () => {
    const answer = await upload(`${base}/document`, { seen: await seen(), description: 'Foto van de brief' }, [
      ['foto.png', '<script>alert(1)</script>'],
    ]);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('foto.png is iets anders dan de naam zegt');
    expect(page).toContain('Foto van de brief');
    expect(await names()).not.toContain('attached');
  });

  test('B-29: the waiting file of another colleague cannot be taken along', async () => {
    await upload(`${base}/document`, { seen: await seen(), audience: 'allen' }, [['geheim.txt', 'Van mij']]);
    const page = await (await coordinator.get(`${base}/document`)).text();
    const id = /value="([0-9a-f]{32})"/.exec(page)?.[1] as string;
    const stolen = await colleague.post(`${base}/document`, { documents: id, audience: 'us', seen: await seen() });
    expect(stolen.status).toBe(422);
  });

  test('a letter is shown as it left, locked in; one of another case is not found', async () => {
    const page = await (await coordinator.get(base)).text();
    const href = /href="([^"]+\/brieven\/[^"]+)"/.exec(page)?.[1] as string;
    const letter = await coordinator.get(href);
    expect([letter.status, await letter.text()]).toEqual([200, expect.stringContaining(kept.reference)]);
    expect(letter.headers.get('content-security-policy')).toMatch(/sandbox;.*default-src 'none'/);
    const other = await house.complaint();
    expect((await coordinator.get(href.replace(kept.reference, other.reference))).status).toBe(404);
  });
});

describe('the page of a case', () => {
  test('opens with the complainant’s own words, what is wanted, and what is owed first', async () => {
    const page = await (await colleague.get(base)).text();
    const order = [
      'Ik heb drie keer gebeld en niemand belde terug.',
      'Excuses, en één vaste contactpersoon.',
      'Bel mevrouw S. Yilmaz',
      'Verhaal',
    ];
    const places = order.map((text) => page.indexOf(text, page.indexOf('<main')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(page).toContain('href="tel:0600000000"');
  });

  test('can be asked by number in small letters and by id; that it was read is noted', async () => {
    expect((await colleague.get(`/werk/zaken/${kept.reference.toLowerCase()}`)).status).toBe(200);
    expect((await colleague.get(`/werk/zaken/${kept.caseId}`)).status).toBe(200);
    const readings = await withOrganisation(house.office.pool, 'cak', (tx) => readingsOf(tx, kept.caseId));
    expect(readings.map((one) => one.staff)).toEqual(['m.dewit']);
  });

  test('says nothing in Dutch only: every word has its English', async () => {
    const page = await (await colleague.get(`${base}?taal=en`)).text();
    expect(page).toContain('Call mevrouw S. Yilmaz');
    expect(page).toContain('in writing, by form on the website');
    expect(page).not.toMatch(/Verhaal|Mensen|Behandelaar|zo snel mogelijk/);
  });

  test('a name of 300 characters, Arabic and markup stay what they are', async () => {
    const other = await house.complaint({
      story: 'اتصلت ثلاث مرات <script>alert(1)</script> {{7*7}}',
      people: [{ name: 'x'.repeat(300), phone: '1' }],
    });
    await take(house.office, {
      organisation: 'cak',
      caseId: other.caseId,
      actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] },
      verb: 'assign',
      raw: { staff: 'm.dewit', notInvolved: true },
    });
    const page = await (await colleague.get(`/werk/zaken/${other.reference}`)).text();
    expect(page).toContain('اتصلت ثلاث مرات &lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}');
    expect(page).not.toContain('<script>alert');
  });
});
