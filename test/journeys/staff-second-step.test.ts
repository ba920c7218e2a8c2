/** The second step of signing in, as requests: an app, recovery codes, an organisation that asks it of everybody, and resetting it. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instantOf, momentAt } from '#core/time/moment.ts';
import { hashPassword } from '#handling/password.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { saveStaff, setPassword } from '#store/access/staff.ts';
import { staffLogOf } from '#store/access/staff-log.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { listMail } from '#store/post/mailbox.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

const PASSWORD = 'vier paarden op het dak';
const VISITOR = 'a'.repeat(22);

let house: StaffHouse;
beforeAll(async () => {
  house = await staffHouse('real');
  const hash = await hashPassword(PASSWORD);
  await inCak(async (tx) => {
    await saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] });
    for (const id of ['m.dewit', 's.yildirim', 't.hoekstra', 'k.wongso', 'ada']) await setPassword(tx, id, hash);
  });
});
beforeEach(() => inCak((tx) => rows(tx, 'delete from throttle where organisation = $1', ['cak'])));
afterAll(() => house.close());

const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
const emailOf = (staff: string) => `${staff}@cak.example`;
const cookieOf = (answer: Response) => /werk=(cak\.[\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
const signIn = (staff: string, headers = {}) =>
  asker(house).post('/werk/inloggen?naar=%2Fwerk%2Fteam', { email: emailOf(staff), password: PASSWORD }, { headers });
const ticketIn = (html: string) => /name="ticket" value="([^"]+)"/.exec(html)?.[1] as string;
const codesIn = (html: string) => [...html.matchAll(/\b[A-Z2-9]{5}-[A-Z2-9]{5}\b/g)].map(([code]) => code);
const codeNow = (secret: string, shift = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: instantOf(house.office.clock()) + shift * 30_000 });
/** Time goes on: a code works once, so the next one is needed. */
const halfAMinuteLater = () => house.setClock(momentAt(instantOf(house.office.clock()) + 30_000));
const mailsTo = async (staff: string) => {
  await deliverPost(house.workshop);
  return (await inCak((tx) => listMail(tx))).filter((mail) => mail.recipient === emailOf(staff)).map((mail) => mail.subject);
};
/** The second step with the ticket of the page before. */
async function step(staff: string, code: string): Promise<Response> {
  const asked = await signIn(staff);
  return asker(house).post('/werk/inloggen/stap?naar=%2Fwerk%2Fteam', { ticket: ticketIn(await asked.text()), code });
}

/** Adds an app in a session; answers its secret and the recovery codes. */
async function withApp(me: Asker): Promise<{ secret: string; codes: readonly string[]; begun: string }> {
  const page = await (await me.get('/werk/mijzelf/app')).text();
  const secret = (/<code class="secret-text">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const begun = /name="begun" value="([^"]+)"/.exec(page)?.[1] as string;
  const added = await me.post('/werk/mijzelf/app', { begun, code: codeNow(secret), name: 'Telefoon' });
  // with recovery codes the first time, back to the page afterwards
  expect([200, 303]).toContain(added.status);
  return { secret, begun, codes: codesIn(await added.text()) };
}

describe('an app with codes', () => {
  test('is asked for after the password; its code works once, and no earlier one works afterwards', async () => {
    const elsewhere = await house.session('cak', 'm.dewit');
    const me = asker(house, await house.session('cak', 'm.dewit'));
    const { secret, codes } = await withApp(me);
    expect(codes).toHaveLength(10);
    expect((await asker(house, elsewhere).get('/werk')).status).toBe(303);
    expect(await mailsTo('m.dewit')).toContainEqual(expect.stringContaining('Tweede stap'));
    const asked = await signIn('m.dewit');
    expect([asked.status, cookieOf(asked)]).toEqual([200, undefined]);
    expect(await asked.text()).toContain('Nog één stap');
    expect((await step('m.dewit', codeNow(secret))).status).toBe(422);
    halfAMinuteLater();
    const code = codeNow(secret);
    const entered = await step('m.dewit', ` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/werk/team']);
    expect((await asker(house, cookieOf(entered)).get('/werk')).status).toBe(200);
    expect((await step('m.dewit', code)).status).toBe(422);
    expect((await step('m.dewit', codeNow(secret, -1))).status).toBe(422);
  });

  test('B-47: the same code by five browsers at once lets one in', async () => {
    const { secret } = await withApp(asker(house, await house.session('cak', 's.yildirim')));
    halfAMinuteLater();
    const ticket = ticketIn(await (await signIn('s.yildirim')).text());
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map(() => asker(house).post('/werk/inloggen/stap', { ticket, code: codeNow(secret) })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422]);
  });

  test('B-47: guessing meets a bound, whoever knows the password is told of, and the ticket opens nothing by itself', async () => {
    const ticket = ticketIn(await (await signIn('s.yildirim')).text());
    const tries: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      const answer = await asker(house).post('/werk/inloggen/stap', { ticket, code: String(time).padStart(6, '0') });
      tries.push(answer.status);
      expect(cookieOf(answer)).toBeUndefined();
    }
    expect(tries).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect((await mailsTo('s.yildirim')).filter((one) => one.startsWith('Iemand probeert'))).toHaveLength(1);
  });

  test('a ticket of another browser, a forged one and one of long ago lead back to the way in', async () => {
    const ticket = ticketIn(await (await signIn('s.yildirim')).text());
    const elsewhere = { headers: { cookie: `bezoek=${'b'.repeat(22)}` }, token: null };
    expect((await asker(house).post('/werk/inloggen/stap', { ticket, code: '000000' }, elsewhere)).status).toBe(403);
    for (const wrong of ['', 'x', ticket.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))]) {
      const answer = await asker(house).post('/werk/inloggen/stap', { ticket: wrong, code: '000000' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/werk/inloggen']);
    }
    for (let time = 0; time < 11; time += 1) halfAMinuteLater();
    expect((await asker(house).post('/werk/inloggen/stap', { ticket, code: '000000' })).status).toBe(303);
  });

  test.each(['', '12345', '1234567', '\0', '😀😀😀😀😀😀', 'a'.repeat(5000), '0x1234', 'AAAAA-AAAAA'])(
    'the code %# is simply wrong',
    async (code) => {
      expect((await step('s.yildirim', code)).status).toBe(422);
    },
  );

  test('a secret that was begun by another colleague, or by nobody, is not kept', async () => {
    const { begun } = await withApp(asker(house, await house.session('cak', 'b.vanrossem')));
    const other = asker(house, await house.session('cak', 'j.pinas'));
    for (const wrong of [begun, '', 'x', '\0'])
      expect((await other.post('/werk/mijzelf/app', { begun: wrong, code: '123456', name: 'x' })).status).toBe(422);
    expect(await (await other.get('/werk/mijzelf')).text()).toContain('Met een tweede stap heeft iemand');
  });
});

describe('recovery codes', () => {
  test('each works once, is told by mail, and new ones replace them all', async () => {
    const me = asker(house, await house.session('cak', 't.hoekstra'));
    const { codes } = await withApp(me);
    const [first = '', second = ''] = codes;
    const entered = await step('t.hoekstra', first.toLowerCase().replace('-', ' '));
    expect(entered.status).toBe(303);
    expect((await step('t.hoekstra', first)).status).toBe(422);
    expect(await mailsTo('t.hoekstra')).toContain('Een herstelcode voor CAK is gebruikt');
    const again = await asker(house, cookieOf(entered)).post('/werk/mijzelf/herstelcodes');
    expect(codesIn(await again.text())).toHaveLength(10);
    expect((await step('t.hoekstra', second)).status).toBe(422);
  });

  test('are nowhere in the database as text', async () => {
    const { codes, secret } = await withApp(asker(house, await house.session('cak', 'f.elamrani')));
    const all = await inCak((tx) =>
      rows<{ text: string }>(
        tx,
        `select (f.*)::text || coalesce((select string_agg((r.*)::text, ' ') from staff_recovery r), '') as text from staff_factor f`,
      ),
    );
    const text = all.map((one) => one.text).join(' ');
    expect(text).not.toContain(secret);
    for (const code of codes) expect(text).not.toContain(code.replace('-', ''));
  });
});

describe('an organisation that asks it of everybody', () => {
  test('who has none can only set one up; then everything is open; and the last one cannot be taken away', async () => {
    const admin = asker(house, await house.session('cak', 'ada'));
    const atWork = asker(house, await house.session('cak', 'k.wongso'));
    expect((await admin.post('/werk/instellingen/inloggen/tweede-stap', { required: 'ja' })).status).toBe(303);
    const held = await atWork.get('/werk/zaken');
    expect([held.status, held.headers.get('location')]).toEqual([303, '/werk/mijzelf']);
    const posted = await atWork.post('/werk/zaken/CAK-2026-00001/note', { text: 'Dit mag niet verdwijnen' });
    expect([posted.status, await posted.text()]).toEqual([403, expect.stringContaining('Dit mag niet verdwijnen')]);
    const entered = await signIn('k.wongso');
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/werk/mijzelf']);
    const me = asker(house, cookieOf(entered));
    expect(await (await me.get('/werk/mijzelf')).text()).toContain('Stel eerst een tweede stap in.');
    await withApp(me);
    expect((await me.get('/werk/zaken')).status).toBe(200);
    const factor = /weg\/([\w-]+)"/.exec(await (await me.get('/werk/mijzelf')).text())?.[1];
    const kept = await me.post(`/werk/mijzelf/weg/${factor}`);
    expect([kept.status, await kept.text()]).toEqual([409, expect.stringContaining('Voeg eerst een andere toe')]);
    // whoever set it is held to it as well, and can still undo it once a second step is there
    await withApp(admin);
    expect((await admin.post('/werk/instellingen/inloggen/tweede-stap', { required: 'nee' })).status).toBe(303);
    expect((await me.post(`/werk/mijzelf/weg/${factor}`)).status).toBe(303);
    const entries = await inCak(async (tx) => loadEvents(tx, (await streamByKey(tx, 'access', 'access'))?.id as string));
    expect(entries.map(({ name, facts }) => [name, facts.required])).toEqual([
      ['second-step-set', true],
      ['second-step-set', false],
    ]);
  });
});

describe('a reset by an administrator', () => {
  test('takes all away, ends every session, is journalled and told by mail; nobody does it to themselves', async () => {
    const admin = asker(house, await house.session('cak', 'ada'));
    const session = await house.session('cak', 'm.dewit');
    expect((await admin.post('/werk/mensen/ada/tweede-stap')).status).toBe(409);
    expect((await admin.post('/werk/mensen/m.dewit/tweede-stap')).status).toBe(303);
    expect((await asker(house, session).get('/werk')).status).toBe(303);
    expect((await signIn('m.dewit')).status).toBe(303);
    expect(await mailsTo('m.dewit')).toContain('Uw tweede stap voor CAK is gewist');
    expect((await inCak((tx) => staffLogOf(tx, 'm.dewit')))[0]).toMatchObject({ by: 'ada', what: 'factors-reset' });
    const entries = await inCak(async (tx) => loadEvents(tx, (await streamByKey(tx, 'access', 'access'))?.id as string));
    expect(entries.at(-1)).toMatchObject({ name: 'factors-reset', by: { id: 'ada' }, facts: { staff: 'm.dewit' } });
    expect((await admin.post('/werk/mensen/m.dewit/tweede-stap')).status).toBe(409);
    expect((await asker(house, await house.session('cak', 'j.pinas')).post('/werk/mensen/ada/tweede-stap')).status).toBe(403);
  });
});

describe('a session that was proven long ago', () => {
  const age = (seconds: number) =>
    inCak((tx) =>
      rows(tx, `update staff_session set proven_at = now() - make_interval(secs => ${seconds}) where organisation = $1`, ['cak']),
    );

  test('is asked again before a sensitive act, with the password or the second step, and then goes on', async () => {
    const me = asker(house, await house.session('cak', 'm.dewit'));
    await age(16 * 60);
    const held = await me.get('/werk/mijzelf/app');
    expect(held.headers.get('location')).toBe('/werk/bevestigen?naar=%2Fwerk%2Fmijzelf%2Fapp');
    expect((await me.get('/werk')).status).toBe(200);
    const wrong = await me.post('/werk/bevestigen?naar=%2Fwerk%2Fmijzelf%2Fapp', { password: 'iets anders dan het was' });
    expect(wrong.status).toBe(422);
    const right = await me.post('/werk/bevestigen?naar=%2Fwerk%2Fmijzelf%2Fapp', { password: PASSWORD });
    expect(right.headers.get('location')).toBe('/werk/mijzelf/app');
    const { secret } = await withApp(me);
    await age(2 * 60 * 60);
    expect(await (await me.post('/werk/mijzelf/app', { name: 'Een naam die blijft' })).text()).toContain('Een naam die blijft');
    expect(await (await me.get('/werk/bevestigen')).text()).not.toContain('name="password"');
    halfAMinuteLater();
    expect((await me.post('/werk/bevestigen', { code: codeNow(secret) })).status).toBe(303);
    expect((await me.get('/werk/mijzelf/app')).status).toBe(200);
  });

  test('changing the password ends every other session, keeps the second step, and is told by mail', async () => {
    const elsewhere = await house.session('cak', 'k.wongso');
    const me = asker(house, await house.session('cak', 'k.wongso'));
    const next = 'vijf geiten in de boom';
    expect((await me.post('/werk/mijzelf/wachtwoord', { password: next, again: 'iets anders' })).status).toBe(422);
    expect((await me.post('/werk/mijzelf/wachtwoord', { password: 'kort', again: 'kort' })).status).toBe(422);
    const kept = await me.post('/werk/mijzelf/wachtwoord', { password: next, again: next });
    expect([kept.status, cookieOf(kept)]).toEqual([303, expect.stringMatching(/^cak\./)]);
    expect((await asker(house, elsewhere).get('/werk')).status).toBe(303);
    expect(await mailsTo('k.wongso')).toContain('Uw wachtwoord voor CAK is gewijzigd');
    expect((await signIn('k.wongso')).status).toBe(422);
  });

  test('B-44: a session that somebody set before is not the one that begins after the second step', async () => {
    const planted = await house.session('cak', 'j.pinas');
    const { secret } = await withApp(asker(house, await house.session('cak', 't.hoekstra')));
    halfAMinuteLater();
    const ticket = ticketIn(await (await signIn('t.hoekstra')).text());
    const cookie = { headers: { cookie: `bezoek=${VISITOR}; werk=${planted}` } };
    const entered = await asker(house).post('/werk/inloggen/stap', { ticket, code: codeNow(secret) }, cookie);
    expect(cookieOf(entered)).not.toBe(planted);
    expect((await asker(house, planted).get('/werk')).status).toBe(303);
  });
});
