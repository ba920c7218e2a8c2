/** The door of the staff pages: signing in and out, guessing slowed down, invitations and forgotten passwords. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#core/time/moment.ts';
import { inviteAdministrator } from '#handling/invite-administrator.ts';
import { hashPassword } from '#handling/password.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { saveStaff, setPassword, setStaffActive, staffByEmail } from '#store/access/staff.ts';
import { throttled } from '#store/access/throttle.ts';
import { listMail } from '#store/post/mailbox.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { formToken } from '#web/forms/form-token.ts';
import { asker } from './staff-asking.ts';
import { FORM_KEY, type StaffHouse, staffHouse } from './staff-house.ts';

const PASSWORD = 'vier paarden op het dak';
const EMAIL = 'm.dewit@cak.example';

let house: StaffHouse;
beforeAll(async () => {
  house = await staffHouse('real');
  const hash = await hashPassword(PASSWORD);
  await inCak((tx) => setPassword(tx, 'm.dewit', hash));
  await inCak((tx) => setPassword(tx, 's.yildirim', hash));
  await inCak((tx) => setStaffActive(tx, 's.yildirim', false));
});
afterAll(() => house.close());

const inCak = <T>(work: Parameters<typeof withOrganisation<T>>[2]) => withOrganisation(house.office.pool, 'cak', work);
const signIn = (email: string, password: string, headers = {}) =>
  asker(house).post('/werk/inloggen', { email, password }, { headers });
const cookieOf = (answer: Response) => /werk=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
/** An answer without what differs from request to request. */
const bare = async (answer: Response, email: string) =>
  (await answer.text()).replaceAll(email, '…').replace(/value="[^"]*"/g, '');
const mailTo = async (address: string) => {
  await deliverPost(house.workshop);
  return (await inCak((tx) => listMail(tx))).filter((mail) => mail.recipient === address);
};
/** Whoever is signed in and opens the door again gets a form of the browser, not of the session. */
const ofVisitor = () => formToken(FORM_KEY, 'a'.repeat(22), instantOf(house.office.clock()));
const linkIn = (text: string) => /uitnodiging#(\S+)/.exec(text)?.[1] as string;

describe('signing in', () => {
  test('with the right password leads to what was asked for, with a session that no script can read', async () => {
    const answer = await asker(house).post('/werk/inloggen?naar=%2Fwerk%2Fteam', {
      email: EMAIL.toUpperCase(),
      password: PASSWORD,
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/werk/team']);
    expect(answer.headers.get('set-cookie')).toMatch(/werk=cak\.[\w-]{43};.*HttpOnly; SameSite=Strict/);
    expect((await asker(house, cookieOf(answer)).get('/werk')).status).toBe(200);
  });

  test.each(['https://evil.example/', '//evil.example', '/werk/../../x\\y', '/anders'])('never leads to %s', async (wanted) => {
    const answer = await asker(house).post(`/werk/inloggen?naar=${encodeURIComponent(wanted)}`, {
      email: EMAIL,
      password: PASSWORD,
    });
    expect(answer.headers.get('location')).toMatch(/^\/werk(?![\w])/);
  });

  test('B-42: an unknown address, a wrong password and somebody who was let go get the same answer', async () => {
    const answers = await Promise.all(
      [
        [EMAIL, 'een ander wachtwoord'],
        ['niemand@cak.example', PASSWORD],
        ['s.yildirim@cak.example', PASSWORD],
        ['j.pinas@cak.example', PASSWORD],
      ].map(async ([email = '', password = '']) => {
        const answer = await signIn(email, password);
        return [answer.status, cookieOf(answer), await bare(answer, email)];
      }),
    );
    for (const one of answers) expect(one).toEqual(answers[0]);
    expect(answers[0]?.slice(0, 2)).toEqual([422, undefined]);
  });

  test('B-44: ends the session that this browser had, and gives another name to the new one', async () => {
    const before = await house.session('cak', 'm.dewit');
    const answer = await asker(house, before).post(
      '/werk/inloggen',
      { email: EMAIL, password: PASSWORD },
      { token: ofVisitor() },
    );
    expect(cookieOf(answer)).not.toBe(before);
    expect((await asker(house, before).get('/werk')).status).toBe(303);
  });

  test('B-47: guessing is slowed down per account, and a device that signed in before is not shut out by strangers', async () => {
    const known = await signIn(EMAIL, PASSWORD);
    const device = /bekend=([^;]+)/.exec(known.headers.get('set-cookie') ?? '')?.[1];
    let last = 0;
    for (let time = 0; time < 12; time += 1) last = (await signIn(EMAIL, `fout ${time}`)).status;
    expect(last).toBe(429);
    const shut = await signIn(EMAIL, PASSWORD);
    expect([shut.status, Number(shut.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const answer = await signIn(EMAIL, PASSWORD, { cookie: `bezoek=${'a'.repeat(22)}; bekend=${device}` });
    expect(answer.status).toBe(303);
    await inCak((tx) => rows(tx, 'delete from throttle where organisation = $1', ['cak']));
  });

  test('B-45, B-47: given a web server in front, when one address guesses on and on, then it is shut out, a colleague at another address is not, nor is a known device', async () => {
    const known = await signIn(EMAIL, PASSWORD);
    const device = /bekend=([^;]+)/.exec(known.headers.get('set-cookie') ?? '')?.[1];
    // what a sender claims of itself stands before what the web server adds
    const from = (address: string) => ({ 'x-forwarded-for': `10.0.0.1, ${address}` });
    // as many guesses as one address has, at accounts that do not exist
    for (let time = 0; time < 100; time += 1) await throttled(house.office.pool, 'cak', 'sign-in from 192.0.2.1', 100, 15 * 60);
    expect((await signIn(EMAIL, PASSWORD, from('192.0.2.1'))).status).toBe(429);
    expect((await signIn(EMAIL, PASSWORD, from('192.0.2.2'))).status).toBe(303);
    const cookie = `bezoek=${'a'.repeat(22)}; bekend=${device}`;
    expect((await signIn(EMAIL, PASSWORD, { ...from('192.0.2.1'), cookie })).status).toBe(303);
    await inCak((tx) => rows(tx, 'delete from throttle where organisation = $1', ['cak']));
  });

  test('a click instead of a password does not exist outside the demonstration', async () => {
    expect((await asker(house).post('/werk/inloggen/als/cak/m.dewit')).status).toBe(404);
  });

  test('NUL, emoji and very long values are simply wrong', async () => {
    for (const email of ['\0', '😀@😀', 'a'.repeat(5000), '']) expect((await signIn(email, '😀\0'.repeat(500))).status).toBe(422);
  });
});

describe('signing out', () => {
  test('ends the session and has the browser forget', async () => {
    const session = await house.session('cak', 'm.dewit');
    const answer = await asker(house, session).post('/werk/uitloggen');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/werk/inloggen']);
    expect(answer.headers.get('clear-site-data')).toContain('"cache"');
    expect((await asker(house, session).get('/werk')).status).toBe(303);
  });

  test('a form of a session that ended keeps its text in sight and does nothing', async () => {
    const answer = await asker(house, `cak.${'x'.repeat(43)}`).post('/werk/zaken/CAK-2026-00001/note', {
      text: 'Dit mag niet verdwijnen',
    });
    expect(answer.status).toBe(401);
    const page = await answer.text();
    expect(page).toContain('Dit mag niet verdwijnen');
    // under the name of its field, with the way in beside it
    expect(page).toMatch(/<span class="utrecht-form-label">[A-Z][^<]*<\/span>/);
    expect(page).not.toContain('>text</span>');
    expect(page).toMatch(/href="\/werk\/inloggen"[^>]*>Log opnieuw in</);
  });
});

describe('a forgotten password', () => {
  test('B-42: gets the same answer for an address that we know and one that we do not', async () => {
    const [known, unknown] = ['b.vanrossem@cak.example', 'niemand@cak.example'];
    const told = await Promise.all(
      [known, unknown].map(async (email) => bare(await asker(house).post('/werk/wachtwoord', { email }), email)),
    );
    expect(told[0]).toBe(told[1]);
    await expect.poll(() => mailTo(known)).toHaveLength(1);
    expect(await mailTo(unknown)).toHaveLength(0);
  });

  test('given one address at two organisations, then one mail names both, with a link for each', async () => {
    const email = 'twee.huizen@burger.example';
    const places = ['cak', 'ccv'] as const;
    for (const place of places)
      await withOrganisation(house.office.pool, place, (tx) => saveStaff(tx, { id: 'twee', name: 'T. Wee', email, roles: [] }));
    await asker(house).post('/werk/wachtwoord', { email });
    await expect.poll(() => mailTo(email)).toHaveLength(1);
    const elsewhere = await withOrganisation(house.office.pool, 'ccv', (tx) => listMail(tx));
    expect(elsewhere.filter(({ recipient }) => recipient === email)).toEqual([]);
    const [{ subject = '', text = '' } = {}] = await mailTo(email);
    expect(subject).toBe('Een nieuw wachtwoord voor CAK en CCV');
    for (const [at, name] of ['CAK', 'CCV'].entries()) {
      const secret = new RegExp(`${name}:\\n\\S+uitnodiging#(\\S+)`).exec(text)?.[1] ?? '';
      expect(secret).toMatch(new RegExp(`^${places[at]}\\.`));
      expect((await asker(house).post('/werk/uitnodiging', { secret })).status).toBe(200);
    }
  });

  test('B-43: sends at most three mails an hour', async () => {
    const email = 'k.wongso@cak.example';
    for (let time = 0; time < 6; time += 1) expect((await asker(house).post('/werk/wachtwoord', { email })).status).toBe(200);
    await expect.poll(() => mailTo(email)).toHaveLength(3);
    await new Promise((later) => setTimeout(later, 300));
    expect(await mailTo(email)).toHaveLength(3);
  });

  test('B-43, B-44: the link works once, ends every session, and is used by one of many at once', async () => {
    const email = 't.hoekstra@cak.example';
    await asker(house).post('/werk/wachtwoord', { email });
    await expect.poll(() => mailTo(email)).toHaveLength(1);
    const link = linkIn((await mailTo(email))[0]?.text ?? '');
    const before = await house.session('cak', 't.hoekstra');
    expect((await asker(house).post('/werk/uitnodiging', { secret: link })).status).toBe(200);
    const weak = await asker(house).post('/werk/uitnodiging/wachtwoord', {
      secret: link,
      password: 'Wachtwoord2026',
      again: 'Wachtwoord2026',
    });
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('als eerste geraden')]);
    const form = { secret: link, password: PASSWORD, again: PASSWORD };
    const answers = await Promise.all(Array.from({ length: 5 }, () => asker(house).post('/werk/uitnodiging/wachtwoord', form)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422]);
    expect((await asker(house, before).get('/werk')).status).toBe(303);
    expect((await signIn(email, PASSWORD)).status).toBe(303);
  });

  test.each(['', 'x', `cak.${'a'.repeat(43)}`, `nergens.${'a'.repeat(43)}`, '\0', 'a'.repeat(4000)])(
    'a wrong link %# is refused like an old one',
    async (secret) => {
      expect((await asker(house).post('/werk/uitnodiging', { secret })).status).toBe(422);
      expect(
        (await asker(house).post('/werk/uitnodiging/wachtwoord', { secret, password: PASSWORD, again: PASSWORD })).status,
      ).toBe(422);
    },
  );
});

describe('the first administrator', () => {
  test('is invited once for every organisation, and manages people after choosing a password', async () => {
    const email = 'directie@installatie.example';
    await inviteAdministrator(house.office, email);
    await inviteAdministrator(house.office, email);
    const mails = await mailTo(email);
    expect(mails).toHaveLength(1);
    const link = linkIn(mails[0]?.text ?? '');
    const chosen = await asker(house).post('/werk/uitnodiging/wachtwoord', { secret: link, password: PASSWORD, again: PASSWORD });
    expect(chosen.status).toBe(303);
    await inviteAdministrator(house.office, email);
    expect(await mailTo(email)).toHaveLength(1);
    const staff = await inCak((tx) => staffByEmail(tx, email));
    expect(staff?.roles).toEqual(['administrator']);
    const sees = await asker(house, cookieOf(chosen)).get('/werk/zaken/CAK-2026-00001');
    expect(sees.status).toBe(404);
  });

  test('works in several organisations with one password, and chooses', async () => {
    const { organisations } = house.office.policies;
    const other = organisations.find((one) => one !== 'cak') as string;
    const answer = await signIn('directie@installatie.example', PASSWORD);
    expect([answer.status, cookieOf(answer)]).toEqual([200, undefined]);
    const tickets = [...(await answer.text()).matchAll(/name="ticket" value="([^"]+)"/g)].map((one) => one[1] as string);
    expect(tickets).toHaveLength(organisations.length);
    const chosen = await asker(house).post('/werk/inloggen/kies', { ticket: tickets[1] as string });
    expect([chosen.status, cookieOf(chosen)?.split('.')[0]]).toEqual([303, other]);
    const forged = await asker(house).post('/werk/inloggen/kies', { ticket: (tickets[1] as string).replace(/.$/, '_') });
    expect(forged.status).toBe(422);
  });
});
