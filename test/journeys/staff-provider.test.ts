/** Signing in at the organisation's own provider, as requests, against a real OpenID Connect provider on loopback. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayOf, instantOf } from '#core/time/moment.ts';
import { hashPassword } from '#handling/password.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { askProvidersAgain } from '#handling/provider/ask-again.ts';
import { PROVIDER_KEY } from '#handling/provider/provider-setting.ts';
import { keptSecret } from '#handling/second-step/app-codes.ts';
import { apiTokenHolder, createApiToken } from '#store/access/api-token.ts';
import { addApp } from '#store/access/factor.ts';
import { listStaff, saveStaff, setPassword, staffByEmail } from '#store/access/staff.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { settingOf } from '#store/setting.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { formToken } from '#web/forms/form-token.ts';
import { lyingProvider } from '../a-lying-provider.ts';
import { CLIENT, type TestProvider, testProvider } from '../a-provider.ts';
import { asker } from './staff-asking.ts';
import { FORM_KEY, type StaffHouse, staffHouse } from './staff-house.ts';

const PASSWORD = 'vier paarden op het dak';
const OURS = 'http://localhost:3000';
const HANDLERS = 'klachtbehandelaars';

let house: StaffHouse;
let provider: TestProvider;
beforeAll(async () => {
  house = await staffHouse('real');
  const reachable = await house.listen();
  const paths = '/werk/aanmelden/cak';
  provider = await testProvider({
    ...{ redirect: `${OURS}${paths}/terug`, logout: `${reachable}${paths}/afmelden`, after: `${OURS}/werk/inloggen` },
  });
  const hash = await hashPassword(PASSWORD);
  await inCak(async (tx) => {
    await saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] });
    for (const id of ['ada', 'm.dewit', 't.hoekstra']) await setPassword(tx, id, hash);
  });
});
beforeEach(() => inCak((tx) => rows(tx, 'delete from throttle where organisation = $1', ['cak'])));
afterAll(async () => {
  await provider.close();
  await house.close();
});

const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
const administrator = async () => asker(house, await house.session('cak', 'ada'));
const role = () => Object.keys(house.office.policies.current('cak', dayOf(house.office.clock()))?.roles ?? {})[0] as string;
const setting = (more: Record<string, string> = {}) => ({
  ...{ issuer: provider.issuer, clientId: CLIENT.id, secret: CLIENT.secret, claim: 'groups', without: '', on: 'ja' },
  ...{ [`groups.${role()}`]: HANDLERS, [`groups.${ADMINISTRATOR}`]: 'beheer', secondStep: 'mfa', ...more },
});
const keep = async (more: Record<string, string> = {}) =>
  (await administrator()).post('/werk/instellingen/aanmelden', setting(more));
const everybodyAsked = () => askProvidersAgain(house.office, house.workshop.log, 0);
const journalled = async () =>
  inCak(async (tx) => {
    const stream = await streamByKey(tx, 'access', 'access');
    return (await loadEvents(tx, stream?.id ?? '')).map(({ name }) => name);
  });

/** Somebody's browser: our cookies, and those of the provider. */
function browser() {
  const there = provider.browser();
  const cookies = new Map([['bezoek', 'a'.repeat(22)]]);
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await house.app.request(path, { ...init, headers: { ...init.headers, cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  /** goes wherever it is sent, there and here, until a page comes */
  const follow = async (answer: Response): Promise<Response> => {
    const to = answer.headers.get('location');
    if (to === null) return answer;
    const here = to.startsWith('/') ? to : await there.visit(to);
    if (!here.startsWith(OURS) && !here.startsWith('/')) throw new Error(`the provider shows a page of its own: ${here}`);
    return follow(await ask(here.replace(OURS, '')));
  };
  return {
    there,
    cookies,
    ask,
    follow,
    get: (path: string) => ask(path),
    post: (path: string, values: Record<string, string> = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams({
          ...values,
          formToken: formToken(FORM_KEY, cookies.get('werk') ?? 'a'.repeat(22), instantOf(house.office.clock())),
        }),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      }),
    /** signs in at the provider as this person */
    async enter(as: string | undefined, path = '/werk/aanmelden/cak?naar=%2Fwerk%2Fteam') {
      provider.as = as;
      return follow(await ask(path));
    },
  };
}

describe('the setting', () => {
  test('given no way in without the provider, when it is turned on, then it is refused and nothing typed is lost', async () => {
    const answer = await keep();
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Eerst is een weg naar binnen nodig');
    expect(page).toContain(HANDLERS);
    expect(page).not.toContain(CLIENT.secret);
    expect(await inCak((tx) => settingOf(tx, PROVIDER_KEY))).toBeUndefined();
  });

  test.each([
    ['', 'Vul dit in.'],
    ['geen adres', 'Dit is geen webadres'],
    ['http://inloggen.voorbeeld.nl', 'Het moet met https beginnen'],
    ['http://127.0.0.1:9', 'Op dit adres geeft niemand antwoord'],
  ])('B-57: the address %j is refused at its own field', async (issuer, sentence) => {
    const answer = await keep({ issuer });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)]);
  });

  test('a provider that calls itself otherwise, and a place that is no provider, are refused', async () => {
    const otherwise = await keep({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') });
    expect(await otherwise.text()).toContain('De aanbieder noemt zichzelf anders');
    const nowhere = await keep({ issuer: `${provider.issuer}/elders` });
    expect(await nowhere.text()).toContain('staat geen aanbieder');
  });

  test('given an administrator with a second step, then it is kept: the secret encrypted, and in no page, log or journal', async () => {
    const app = keptSecret(house.office.vaultKey, { organisation: 'cak', staff: 'ada' }, 'JBSWY3DPEHPK3PXP');
    await inCak((tx) => addApp(tx, 'ada', 'telefoon', app, 0));
    const kept = await keep();
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/werk/instellingen/aanmelden?gedaan=aan']);
    const page = await (await (await administrator()).get('/werk/instellingen/aanmelden?gedaan=aan')).text();
    expect(page).toContain('Dit staat aan.');
    const everything = await inCak(async (tx) => [
      await settingOf(tx, PROVIDER_KEY),
      await rows(tx, 'select facts from journal where organisation = $1', ['cak']),
      await rows(tx, 'select details from staff_log where organisation = $1', ['cak']),
    ]);
    expect(page + JSON.stringify(everything) + JSON.stringify(house.logged)).not.toContain(CLIENT.secret);
    expect(await journalled()).toContain('provider-set');
    expect(await (await browser().get('/werk/inloggen')).text()).toContain('Log in via CAK');
  });

  test('B-57: the kept secret is never sent to another address that is typed later', async () => {
    const answer = await keep({ issuer: 'https://inloggen.voorbeeld.nl', secret: '' });
    expect(await answer.text()).toContain('Vul dit in.');
  });

  test('whoever does not administer sees and sets nothing', async () => {
    const me = asker(house, await house.session('cak', 's.yildirim'));
    expect((await me.get('/werk/instellingen/aanmelden')).status).toBe(403);
    expect((await me.post('/werk/instellingen/aanmelden', setting())).status).toBe(403);
  });
});

describe('coming in', () => {
  test('somebody new comes in with the roles of their groups, goes where they wanted, and is found again by subject', async () => {
    provider.people.set('s1', { name: 'Nora Nieuw', email: 'nora@cak.example', groups: [HANDLERS] });
    const me = browser();
    const page = await me.enter('s1');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Nora Nieuw')]);
    expect(await inCak((tx) => staffByEmail(tx, 'nora@cak.example'))).toMatchObject({ roles: [role()], linked: true });
    provider.people.set('s1', { name: 'Nora Nieuw', email: 'nora@elders.example', groups: [HANDLERS] });
    const before = (await inCak(listStaff)).length;
    expect((await browser().enter('s1')).status).toBe(200);
    expect((await inCak(listStaff)).length).toBe(before);
  });

  test('an account that is there already is never taken over by its address alone', async () => {
    provider.people.set('s2', { name: 'Niet De Wit', email: 'm.dewit@cak.example', groups: [HANDLERS] });
    const page = await browser().enter('s2');
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('Er is al een account')]);
    expect(await inCak((tx) => staffByEmail(tx, 'm.dewit@cak.example'))).toMatchObject({ linked: false });
  });

  test.each([
    ['no group', { groups: [] }, 'U hebt hier geen werk'],
    ['another group', { groups: ['kantine'] }, 'U hebt hier geen werk'],
    ['an address that is not confirmed', { emailVerified: false }, 'niet bevestigd'],
  ])('with %s nobody comes in, and no colleague is made', async (_, more, sentence) => {
    provider.people.set('s3', { name: 'Geen', email: 'geen@cak.example', groups: [HANDLERS], ...more });
    const page = await browser().enter('s3');
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining(sentence)]);
    expect(await inCak((tx) => staffByEmail(tx, 'geen@cak.example'))).toBeUndefined();
  });

  test('where the organisation gives a role to who has no group, they come in with that and no more', async () => {
    await keep({ secret: '', without: role(), [`groups.${role()}`]: '' });
    provider.people.set('s4', { name: 'Zonder', email: 'zonder@cak.example', groups: [] });
    expect((await browser().enter('s4')).status).toBe(200);
    expect(await inCak((tx) => staffByEmail(tx, 'zonder@cak.example'))).toMatchObject({ roles: [role()] });
    expect((await keep({ secret: '', without: ADMINISTRATOR })).status).toBe(422);
    await keep({ secret: '' });
  });

  test('whoever stops there, and whoever the provider refuses, reads what happened', async () => {
    const page = await browser().enter(undefined);
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('liet u niet door')]);
  });

  test('an answer works once, in the browser that asked, within a quarter of an hour', async () => {
    const me = browser();
    provider.as = 's1';
    const back = async () =>
      (await me.there.visit((await me.ask('/werk/aanmelden/cak')).headers.get('location') as string)).replace(OURS, '');
    const first = await back();
    const errand = me.cookies.get('aanmelden') as string;
    const elsewhere = browser();
    expect((await elsewhere.get(first)).status).toBe(400);
    expect((await me.follow(await me.get(first))).status).toBe(200);
    me.cookies.set('aanmelden', errand);
    expect((await me.get(first)).status).toBe(400);
    const second = await back();
    expect((await me.get(second.replace(/state=[^&]+/, 'state=een-andere'))).status).toBe(502);
    const third = await back();
    expect((await me.get(third.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://iemand.anders.example')}`))).status).toBe(
      502,
    );
    const late = await back();
    const now = house.office.clock();
    house.setClock('2026-11-21T10:58:00+01:00');
    expect((await me.get(late)).status).toBe(400);
    house.setClock(String(now));
  });

  test('from the provider, another site, the page asks once more from here so that strict cookies come along', async () => {
    const answer = await house.app.request('/werk/aanmelden/cak/terug?code=x&state=y', {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' },
    });
    expect([answer.status, answer.headers.get('refresh')]).toEqual([200, '0']);
  });

  test('a second step there counts only where it is told in a way that the organisation lets count', async () => {
    const hasFactor = async (email: string) => {
      const text = `select s.has_factor from staff_session s join staff m on m.organisation = s.organisation and m.id = s.staff
        where m.organisation = 'cak' and m.email = $1 order by s.seen_at desc, s.has_factor desc limit 1`;
      return (await inCak((tx) => rows<{ has_factor: boolean }>(tx, text, [email])))[0]?.has_factor;
    };
    provider.people.set('s5', { name: 'Eén Stap', email: 'een@cak.example', groups: [HANDLERS], amr: ['pwd'] });
    await browser().enter('s5');
    expect(await hasFactor('een@cak.example')).toBe(false);
    provider.people.set('s6', { name: 'Twee Stappen', email: 'twee@cak.example', groups: [HANDLERS], amr: ['pwd', 'mfa'] });
    await browser().enter('s6');
    expect(await hasFactor('twee@cak.example')).toBe(true);
  });
});

describe('an account that was there', () => {
  test('is tied by who is signed in to it and says so; from then on a password opens nothing', async () => {
    provider.people.set('s7', { name: 'T. Hoekstra', email: 't.hoekstra@cak.example', groups: [HANDLERS] });
    const me = browser();
    me.cookies.set('werk', await house.session('cak', 't.hoekstra'));
    const page = await (await me.enter('s7', '/werk/mijzelf/koppelen')).text();
    expect(page).toContain('Ja, dit ben ik');
    expect(await inCak((tx) => staffByEmail(tx, 't.hoekstra@cak.example'))).toMatchObject({ linked: false });
    const begun = /name="begun" value="([^"]+)"/.exec(page)?.[1] as string;
    const other = asker(house, await house.session('cak', 's.yildirim'));
    expect((await other.post('/werk/mijzelf/koppelen', { begun })).status).toBe(400);
    expect((await me.post('/werk/mijzelf/koppelen', { begun })).headers.get('location')).toBe('/werk/mijzelf?gedaan=gekoppeld');
    const refused = await browser().post('/werk/inloggen', { email: 't.hoekstra@cak.example', password: PASSWORD });
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('U logt in via uw organisatie')]);
    expect((await browser().enter('s7')).status).toBe(200);
    expect(await journalled()).toContain('provider-linked');
  });

  test('proves who it is again at the provider, as the same person and no other', async () => {
    const me = browser();
    await me.enter('s7');
    await inCak((tx) =>
      rows(tx, `update staff_session set proven_at = now() - interval '1 hour' where organisation = $1`, ['cak']),
    );
    const asked = await me.get('/werk/mijzelf/app');
    expect(asked.headers.get('location')).toContain('/werk/bevestigen');
    expect(await (await me.get('/werk/bevestigen?naar=%2Fwerk%2Fmijzelf%2Fapp')).text()).toContain('/werk/mijzelf/opnieuw');
    const stranger = browser();
    stranger.cookies.set('werk', me.cookies.get('werk') as string);
    const other = await stranger.enter('s1', '/werk/mijzelf/opnieuw?naar=%2Fwerk%2Fmijzelf%2Fapp');
    expect(other.status).toBe(403);
    const same = await me.enter('s7', '/werk/mijzelf/opnieuw?naar=%2Fwerk%2Fmijzelf%2Fapp');
    expect([same.status, await same.text()]).toEqual([200, expect.stringContaining('Voeg een app toe')]);
  });

  test('is untied by an administrator, and is out at once', async () => {
    const me = browser();
    await me.enter('s7');
    const done = await (await administrator()).post('/werk/mensen/t.hoekstra/losmaken');
    expect(done.headers.get('location')).toContain('gedaan=los');
    expect((await me.get('/werk')).status).toBe(303);
    expect(await journalled()).toContain('provider-unlinked');
  });
});

describe('whoever leaves', () => {
  const arrives = async (id: string, groups: readonly string[] = [HANDLERS]) => {
    provider.people.set(id, { name: `Collega ${id}`, email: `${id}@cak.example`, groups });
    const me = browser();
    expect((await me.enter(id)).status).toBe(200);
    const staff = await inCak((tx) => staffByEmail(tx, `${id}@cak.example`));
    return { me, staff: staff?.id as string };
  };

  test('is out everywhere when the provider no longer knows them: sessions, programs and passwords', async () => {
    const { me, staff } = await arrives('weg');
    const { token } = await inCak((tx) => createApiToken(tx, { name: 'koppeling', scopes: ['cases:read'], createdBy: staff }));
    expect(await apiTokenHolder(house.office.pool, token)).toBeDefined();
    await everybodyAsked();
    expect((await me.get('/werk')).status).toBe(200);
    provider.people.delete('weg');
    await everybodyAsked();
    expect((await me.get('/werk')).status).toBe(303);
    expect(await apiTokenHolder(house.office.pool, token)).toBeUndefined();
    await inCak(async (tx) => setPassword(tx, staff, await hashPassword(PASSWORD)));
    expect((await browser().post('/werk/inloggen', { email: 'weg@cak.example', password: PASSWORD })).status).toBe(422);
    expect(await journalled()).toContain('access-ended');
    expect(await (await (await administrator()).get(`/werk/mensen/${staff}`)).text()).toContain(
      'staat stil tot de volgende keer',
    );
  });

  test('works again when the provider knows them again', async () => {
    const { me, staff } = await arrives('terug');
    provider.people.delete('terug');
    await everybodyAsked();
    expect((await me.get('/werk')).status).toBe(303);
    const { me: again } = await arrives('terug');
    expect((await again.get('/werk')).status).toBe(200);
    expect((await inCak(listStaff)).filter((one) => one.id === staff)[0]?.restsSince).toBeUndefined();
    expect(await journalled()).toContain('access-regained');
  });

  test('loses a role with its group, and everything with the last', async () => {
    const { me, staff } = await arrives('groep', [HANDLERS, 'beheer']);
    const rolesNow = async () => (await inCak(listStaff)).find((one) => one.id === staff)?.roles;
    expect(await rolesNow()).toEqual([role(), ADMINISTRATOR]);
    expect((await me.get('/werk/mensen')).status).toBe(200);
    provider.people.set('groep', { name: 'Collega groep', email: 'groep@cak.example', groups: [HANDLERS] });
    await everybodyAsked();
    expect(await rolesNow()).toEqual([role()]);
    expect((await me.get('/werk/mensen')).status).toBe(403);
    provider.people.set('groep', { name: 'Collega groep', email: 'groep@cak.example', groups: [] });
    await everybodyAsked();
    expect((await me.get('/werk')).status).toBe(303);
  });

  test('given that an administrator let them go, the provider does not let them in again', async () => {
    const { staff } = await arrives('ontslag');
    await (await administrator()).post(`/werk/mensen/${staff}/toegang`);
    const page = await browser().enter('ontslag');
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('U werkt hier niet meer')]);
  });

  test('given a provider that is down, whoever is at work goes on, nobody comes in, and the administrator has another way', async () => {
    const { me } = await arrives('storing');
    provider.down(true);
    await everybodyAsked();
    expect((await me.get('/werk')).status).toBe(200);
    const nobody = await browser().get('/werk/aanmelden/cak/terug?code=x');
    expect(nobody.status).toBe(400);
    const asks = browser();
    provider.down(false);
    provider.as = 'storing';
    const back = await asks.there.visit((await asks.ask('/werk/aanmelden/cak')).headers.get('location') as string);
    provider.down(true);
    const page = await asks.get(back.replace(OURS, ''));
    expect([page.status, await page.text()]).toEqual([502, expect.stringContaining('geeft geen antwoord')]);
    const local = await browser().post('/werk/inloggen', { email: 'ada@cak.example', password: PASSWORD });
    expect(await local.text()).toContain('Nog één stap');
    provider.down(false);
    await everybodyAsked();
    expect((await me.get('/werk')).status).toBe(200);
  });

  test('signs out there too, and the provider tells it: that session ends here at once, and no other', async () => {
    const { me } = await arrives('afmelder');
    const elsewhere = browser();
    await elsewhere.enter('afmelder');
    const left = await me.post('/werk/uitloggen');
    expect(left.headers.get('location')).toBe('/werk/inloggen?uit=cak');
    expect(await (await me.get('/werk/inloggen?uit=cak')).text()).toContain('Log ook uit bij CAK');
    await me.enter('afmelder');
    const out = (await me.get('/werk/aanmelden/cak/uit')).headers.get('location') as string;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(await me.there.visit(out))?.[1] as string;
    await me.there.submit(`${provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect((await me.get('/werk')).status).toBe(303);
    expect((await elsewhere.get('/werk')).status).toBe(200);
  });

  test.each(['', 'x', 'a.b.c', 'x'.repeat(30_000)])('what is no token of the provider ends nothing (%#)', async (token) => {
    const { me } = await arrives('blijver');
    const answer = await house.app.request('/werk/aanmelden/cak/afmelden', {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
    expect(answer.status).toBe(400);
    expect((await me.get('/werk')).status).toBe(200);
  });
});

describe('a provider that gives nothing by which it can be asked again', () => {
  const HERE = '/werk/team';
  /** the provider's word still counts for so many minutes */
  const left = (minutes: number) =>
    inCak((tx) =>
      rows(
        tx,
        `update staff_session set confirm_by = now() + make_interval(mins => $2) where organisation = $1 and confirm_by is not null`,
        ['cak', minutes],
      ),
    );
  const minutesLeft = async () => {
    const text = `select extract(epoch from max(confirm_by) - now())::integer / 60 as minutes from staff_session where organisation = $1`;
    return (await inCak((tx) => rows<{ minutes: number | null }>(tx, text, ['cak'])))[0]?.minutes ?? undefined;
  };
  const arrives = async (id: string, groups: readonly string[] = [HANDLERS]) => {
    await inCak((tx) => rows(tx, 'delete from staff_session where organisation = $1', ['cak']));
    provider.refreshes = false;
    provider.people.set(id, { name: `Collega ${id}`, email: `${id}@cak.example`, groups });
    const me = browser();
    expect((await me.enter(id)).status).toBe(200);
    return me;
  };

  test('given a colleague at work, then for five minutes no page asks, and after that one goes there and back without a question', async () => {
    const me = await arrives('kort');
    expect((await me.get(HERE)).status).toBe(200);
    expect(await minutesLeft()).toBeGreaterThan(8);
    await left(4);
    const away = await me.get(HERE);
    expect(new URL(away.headers.get('location') as string).searchParams.get('prompt')).toBe('none');
    const page = await me.follow(away);
    expect(page.status).toBe(200);
    expect(await minutesLeft()).toBeGreaterThan(8);
    await left(4);
    expect((await me.ask(HERE, { headers: { 'sec-fetch-dest': 'empty' } })).status).toBe(200);
  });

  test('given a page that was open for longer, then the session goes on after the provider’s word, and a form of before still counts', async () => {
    const me = await arrives('lang');
    const before = me.cookies.get('werk');
    await left(-3);
    expect((await me.post('/werk/weergaven', {})).status).toBe(401);
    expect((await me.follow(await me.get(HERE))).status).toBe(200);
    expect(me.cookies.get('werk')).toBe(before);
  });

  test('given somebody who left, then the session is out at its next word, also when no page asks for it', async () => {
    const me = await arrives('vertrokken');
    provider.people.delete('vertrokken');
    await left(4);
    // the provider itself has nothing to say of them but an error of its own: no page of ours is shown
    expect((await me.get(HERE)).headers.get('location')).toContain(provider.issuer);
    await left(-1);
    expect((await me.get(HERE)).headers.get('location')).toContain(provider.issuer);
    const signedOut = await arrives('afgemeld');
    signedOut.there.forget();
    await left(4);
    expect(await (await signedOut.follow(await signedOut.get(HERE))).text()).toContain('Log in via CAK');
    expect((await signedOut.get(HERE)).headers.get('location')).toContain('/werk/inloggen');
    const other = await arrives('stil');
    await left(-1);
    expect((await other.ask(HERE, { headers: { 'sec-fetch-dest': 'empty' } })).status).toBe(303);
  });

  test('given that the last group is taken away, then everything in the name ends', async () => {
    const me = await arrives('zonder-groep');
    provider.people.set('zonder-groep', { name: 'Z', email: 'zonder-groep@cak.example', groups: [] });
    await left(4);
    expect(await (await me.follow(await me.get(HERE))).text()).toContain('U hebt hier geen werk');
    expect(await inCak((tx) => staffByEmail(tx, 'zonder-groep@cak.example'))).toHaveProperty('restsSince');
  });

  test('given that somebody else signed in there in the same browser, then they do not come in by it, and no colleague is made', async () => {
    const me = await arrives('eigenaar');
    provider.people.set('gast', { name: 'Gast', email: 'gast@cak.example', groups: [HANDLERS] });
    const guest = browser();
    await guest.enter('gast');
    const before = (await inCak(listStaff)).length;
    await left(4);
    const away = (await me.get(HERE)).headers.get('location') as string;
    const back = (await guest.there.visit(away)).replace(OURS, '');
    expect([(await me.get(back)).status, (await inCak(listStaff)).length]).toEqual([403, before]);
    expect((await me.get(HERE)).status).toBe(303);
  });

  test('given a provider that is down, then whoever is at work goes on', async () => {
    const me = await arrives('doorgaan');
    provider.down(true);
    await left(4);
    expect((await me.get(HERE)).status).toBe(200);
    await left(-1);
    expect((await me.follow(await me.get(HERE))).status).toBe(200);
    provider.down(false);
  });

  test('given a program in the name, then it stops a day after the provider last knew the colleague', async () => {
    await arrives('programma');
    const staff = await inCak((tx) => staffByEmail(tx, 'programma@cak.example'));
    const made = { name: 'p', scopes: ['cases:read'], createdBy: staff?.id as string };
    const { token } = await inCak((tx) => createApiToken(tx, made));
    expect(await apiTokenHolder(house.office.pool, token)).toBeDefined();
    await inCak((tx) =>
      rows(tx, `update staff set provider_checked = now() - interval '25 hours' where organisation = $1 and id = $2`, [
        'cak',
        staff?.id,
      ]),
    );
    expect(await apiTokenHolder(house.office.pool, token)).toBeUndefined();
  });

  test('given that it gives it from now on, then no page asks any more', async () => {
    const me = await arrives('voortaan');
    provider.refreshes = true;
    expect((await me.enter('voortaan')).status).toBe(200);
    expect(await minutesLeft()).toBeUndefined();
  });
});

describe('a provider that names no groups of who is in too many', () => {
  test.each([
    { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'https://graph.example/getMemberObjects' } } },
    { hasgroups: true },
  ])('then they read why they do not come in, and get no role that is for who has no group (%#)', async (overage) => {
    const liar = await lyingProvider();
    expect((await keep({ issuer: liar.issuer, without: role(), [`groups.${role()}`]: '' })).status).toBe(303);
    const me = browser();
    const asked = new URL((await me.ask('/werk/aanmelden/cak')).headers.get('location') as string).searchParams;
    liar.lie = { email: 'veel@cak.example', name: 'Veel', nonce: asked.get('nonce') as string, ...overage };
    const page = await me.follow(await me.get(`/werk/aanmelden/cak/terug?code=c&state=${asked.get('state')}`));
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('Uw organisatie noemt uw groepen niet')]);
    expect(await inCak((tx) => staffByEmail(tx, 'veel@cak.example'))).toBeUndefined();
    await liar.close();
  });
});

describe('a provider that lies', () => {
  test('lets nobody in: every token that is not right for us, for this visit and for now is refused', async () => {
    const liar = await lyingProvider();
    expect((await keep({ issuer: liar.issuer })).status).toBe(303);
    const right = { email: 'eerlijk@cak.example', name: 'Eerlijk', groups: [HANDLERS] };
    const now = Math.floor(Date.now() / 1000);
    const enters = async (lie: Record<string, unknown>) => {
      const me = browser();
      const asked = new URL((await me.ask('/werk/aanmelden/cak')).headers.get('location') as string).searchParams;
      expect([asked.get('code_challenge_method'), asked.get('response_type')]).toEqual(['S256', 'code']);
      liar.lie = { ...right, nonce: asked.get('nonce') as string, ...lie };
      return (await me.follow(await me.get(`/werk/aanmelden/cak/terug?code=c&state=${asked.get('state')}`))).status;
    };
    expect(await enters({ iss: 'https://iemand.anders.example' })).toBe(502);
    expect(await enters({ aud: 'een-andere-toepassing' })).toBe(502);
    expect(await enters({ nonce: 'van-een-ander-bezoek' })).toBe(502);
    expect(await enters({ iat: now - 7200, exp: now - 3600 })).toBe(502);
    liar.forges = true;
    expect(await enters({})).toBe(502);
    liar.forges = false;
    expect(await inCak((tx) => staffByEmail(tx, right.email))).toBeUndefined();
    expect(await enters({})).toBe(200);

    const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const out = async (claims: Record<string, unknown>) => {
      const token = await liar.token({ events: event, jti: String(Math.random()), ...claims });
      const form = { method: 'POST', body: new URLSearchParams({ logout_token: token }) };
      return [await house.app.request('/werk/aanmelden/cak/afmelden', form), token] as const;
    };
    for (const wrong of [{ aud: 'een-ander' }, { iss: 'https://x.example' }, { nonce: 'n' }, { events: {} }, { iat: now - 900 }])
      expect((await out(wrong))[0].status).toBe(400);
    const [first, token] = await out({});
    const form = { method: 'POST', body: new URLSearchParams({ logout_token: token }) };
    const again = await house.app.request('/werk/aanmelden/cak/afmelden', form);
    expect([first.status, again.status]).toEqual([200, 400]);
    await liar.close();
  });
});
