/** Managing colleagues and their programs, on the real database: who may, what stops at once, and what is written down. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiTokenHolder, listApiTokens } from '#store/access/api-token.ts';
import { saveStaff, setPassword, staffByEmail, staffById } from '#store/access/staff.ts';
import { staffLogOf } from '#store/access/staff-log.ts';
import { staffOfSession, startStaffSession } from '#store/access/staff-session.ts';
import { newStaffToken, staffTokenHolder } from '#store/access/staff-token.ts';
import { newId } from '#store/id.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from '#test/handling/office.ts';
import { changePerson, invite, inviteAgain, letGo, letIn, type PersonTyped } from './manage-people.ts';
import { makeToken, revokeToken } from './manage-tokens.ts';
import { ADMINISTRATOR } from './people-of-office.ts';

let house: TestOffice;
const ada = { organisation: 'cak', staff: 'ada' };
const typed: PersonTyped = { name: 'N. Nieuw', email: 'n.nieuw@cak.example', phone: '', roles: ['handler'] };
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);

beforeAll(async () => {
  house = await testOffice();
});
beforeEach(() =>
  inCak(async (tx) => {
    await tx.client.query(`delete from staff where organisation = 'cak' and id in ('ada', 'bob', 'kim') or email like 'n.%'`);
    await tx.client.query(`delete from outbox where organisation = 'cak'`);
    await tx.client.query(`delete from throttle where organisation = 'cak'`);
    await tx.client.query(`delete from idempotency where organisation = 'cak'`);
    await saveStaff(tx, { id: 'ada', name: 'Ada', email: 'ada@cak.example', roles: [ADMINISTRATOR] });
    await saveStaff(tx, { id: 'kim', name: 'Kim', email: 'kim@cak.example', roles: ['handler'] });
    await setPassword(tx, 'kim', 'x');
  }),
);
afterAll(() => house.close());

const mails = () =>
  inCak(
    async (tx) =>
      (
        await tx.client.query<{ to: string; kind: string }>(
          `select kind, payload->'recipient'->>'address' as to from outbox order by created_at`,
        )
      ).rows,
  );
const codes = (outcome: object) =>
  'faults' in outcome
    ? (outcome.faults as { code: string; field?: string }[]).map((one) => `${one.field ?? ''} ${one.code}`.trim())
    : outcome;
const who = async () => ({ ...typed, ...(await inCak((tx) => staffById(tx, 'kim'))), phone: '' });

describe('inviting', () => {
  test('given an administrator, when somebody is invited, then there is a colleague without a password, a mail and a line in the log', async () => {
    const outcome = await invite(house.office, ada, typed, newId());
    expect(outcome).toMatchObject({ staff: { name: 'N. Nieuw', active: true, hasPassword: false, roles: ['handler'] } });
    expect(await mails()).toEqual([{ to: typed.email, kind: 'staff-invite' }]);
    const id = 'staff' in outcome ? outcome.staff.id : '';
    expect(await inCak((tx) => staffLogOf(tx, id))).toMatchObject([
      { by: 'ada', what: 'invited', details: { email: typed.email } },
    ]);
  });

  test('the same form sent twice invites once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => invite(house.office, ada, typed, 'once')));
    expect(new Set(outcomes.map((one) => ('staff' in one ? one.staff.id : one))).size).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  test('everything that is wrong is said at once, each at its field, and nobody is added', async () => {
    expect(
      codes(await invite(house.office, ada, { name: ' ', email: 'KIM@cak.example', phone: '\0', roles: [] }, newId())),
    ).toEqual(expect.arrayContaining(['phone bad-character', 'name missing', 'roles no-role']));
    expect(codes(await invite(house.office, ada, { ...typed, email: 'KIM@cak.example' }, newId()))).toEqual([
      'email address-taken',
    ]);
    expect(codes(await invite(house.office, ada, { ...typed, email: 'geen adres', roles: ['koning'] }, newId()))).toEqual([
      'email impossible-email',
      'roles unknown-role',
    ]);
    expect(codes(await invite(house.office, ada, { ...typed, name: 'x'.repeat(301) }, newId()))).toEqual(['name too-long']);
    expect(await mails()).toEqual([]);
  });

  test('B-53: whoever is no administrator at this moment changes nothing', async () => {
    expect(await invite(house.office, { ...ada, staff: 'kim' }, typed, newId())).toEqual({ noAdministrator: true });
    expect(await letGo(house.office, { ...ada, staff: 'kim' }, 'ada')).toEqual({ noAdministrator: true });
    expect(await invite(house.office, { organisation: 'ccv', staff: 'ada' }, typed, newId())).toEqual({ noAdministrator: true });
    expect(await inCak((tx) => staffByEmail(tx, typed.email))).toBeUndefined();
  });

  test('B-43: an invitation can be sent again three times an hour, and not to who accepted it', async () => {
    const outcome = await invite(house.office, ada, typed, newId());
    const id = 'staff' in outcome ? outcome.staff.id : '';
    for (let n = 0; n < 3; n += 1) expect(await inviteAgain(house.office, ada, id)).toMatchObject({ staff: { id } });
    expect(codes(await inviteAgain(house.office, ada, id))).toEqual(['too-many']);
    expect(codes(await inviteAgain(house.office, ada, 'kim'))).toEqual(['accepted-before']);
    expect(codes(await inviteAgain(house.office, ada, 'nobody'))).toEqual(['unknown-colleague']);
  });
});

describe('changing', () => {
  test('B-43: a new address ends sessions and links of the old one, and tells the old one', async () => {
    const [session, link] = await inCak(async (tx) => [
      await startStaffSession(tx, 'kim'),
      await newStaffToken(tx, 'kim', 'reset'),
    ]);
    await changePerson(house.office, ada, 'kim', { ...(await who()), email: 'n.kim@cak.example' });
    expect(await staffOfSession(house.office.pool, session as string)).toBeUndefined();
    expect(await inCak((tx) => staffTokenHolder(tx, link as string))).toBeUndefined();
    expect(await mails()).toEqual([{ to: 'kim@cak.example', kind: 'staff-changed' }]);
    expect(await inCak((tx) => staffLogOf(tx, 'kim', 1))).toMatchObject([
      { what: 'changed', details: { email: { before: 'kim@cak.example', after: 'n.kim@cak.example' } } },
    ]);
  });

  test('who has not begun yet gets the invitation at the new address', async () => {
    const outcome = await invite(house.office, ada, typed, newId());
    const id = 'staff' in outcome ? outcome.staff.id : '';
    await changePerson(house.office, ada, id, { ...typed, email: 'n.ander@cak.example' });
    expect((await mails()).map((one) => one.to)).toEqual([typed.email, 'n.ander@cak.example']);
  });

  test('B-53: roles of before and after are written down; nothing changed leaves no trace', async () => {
    const before = (await inCak((tx) => staffLogOf(tx, 'kim'))).length;
    await changePerson(house.office, ada, 'kim', await who());
    expect(await inCak((tx) => staffLogOf(tx, 'kim'))).toHaveLength(before);
    await changePerson(house.office, ada, 'kim', { ...(await who()), roles: ['handler', 'coordinator'] });
    expect(await inCak((tx) => staffLogOf(tx, 'kim', 1))).toMatchObject([
      { details: { roles: { before: ['handler'], after: ['handler', 'coordinator'] } } },
    ]);
  });

  test('the last administrator keeps the role, also when two let go of each other at once', async () => {
    const own = { ...typed, name: 'Ada', email: 'ada@cak.example' };
    expect(codes(await changePerson(house.office, ada, 'ada', own))).toEqual(['roles last-administrator']);
    await inCak((tx) => saveStaff(tx, { id: 'bob', name: 'Bob', email: 'bob@cak.example', roles: [ADMINISTRATOR] }));
    const bob = { ...ada, staff: 'bob' };
    const outcomes = await Promise.all([letGo(house.office, ada, 'bob'), letGo(house.office, bob, 'ada')]);
    expect(outcomes.filter((one) => 'staff' in one)).toHaveLength(1);
    expect(outcomes.filter((one) => 'noAdministrator' in one)).toHaveLength(1);
  });
});

describe('letting go', () => {
  test('B-44: sessions, links and programs stop at once, and the programs for good', async () => {
    const session = await inCak((tx) => startStaffSession(tx, 'kim'));
    const link = await inCak((tx) => newStaffToken(tx, 'kim', 'reset'));
    const made = await makeToken(house.office, ada, { name: 'crm', staff: 'kim', scopes: ['read'], until: '2027-01-01' }, 'k1');
    const token = 'token' in made ? made.token : '';
    expect(await apiTokenHolder(house.office.pool, token)).toMatchObject({ createdBy: 'kim' });
    await letGo(house.office, ada, 'kim');
    expect(await staffOfSession(house.office.pool, session)).toBeUndefined();
    await letIn(house.office, ada, 'kim');
    expect(await inCak((tx) => staffById(tx, 'kim'))).toMatchObject({ active: true, roles: ['handler'] });
    expect(await apiTokenHolder(house.office.pool, token)).toBeUndefined();
    expect(await inCak((tx) => staffTokenHolder(tx, link))).toBeUndefined();
    expect((await inCak((tx) => staffLogOf(tx, 'kim'))).map((one) => one.what).slice(0, 3)).toEqual([
      'let-in',
      'let-go',
      'token-made',
    ]);
  });

  test('nobody lets themselves go', async () => {
    expect(codes(await letGo(house.office, ada, 'ada'))).toEqual(['yourself']);
  });
});

describe('programs', () => {
  const wanted = { name: 'Telefooncentrale', staff: 'kim', scopes: ['write', 'lodge'], until: '2027-05-01' };

  test('B-54: the secret is answered once; the same form sent again makes no second token; the colleague is told', async () => {
    const made = await makeToken(house.office, ada, wanted, 'k2');
    expect(made).toMatchObject({ token: expect.stringMatching(/^gh_cak_/), name: 'Telefooncentrale' });
    expect(await makeToken(house.office, ada, wanted, 'k2')).toEqual({ madeBefore: true });
    expect(await mails()).toEqual([{ to: 'kim@cak.example', kind: 'staff-token' }]);
    const listed = (await inCak(listApiTokens)).filter((one) => one.name === wanted.name);
    expect(listed).toMatchObject([{ scopes: ['lodge', 'write'], createdBy: 'kim' }]);
    expect(listed[0]?.expiresAt?.toISOString()).toBe('2027-05-01T22:00:00.000Z');
    expect(JSON.stringify(listed)).not.toContain('token' in made ? made.token : '?');
  });

  test('everything that is wrong is said at once', async () => {
    const outcome = await makeToken(house.office, ada, { name: '', staff: 'nobody', scopes: [], until: '2026-11-21' }, 'k3');
    expect(codes(outcome)).toEqual(['name missing', 'staff unknown-colleague', 'scopes no-scope', 'until not-in-future']);
    expect(codes(await makeToken(house.office, ada, { ...wanted, scopes: ['read', 'all'], until: '2028-11-22' }, 'k3'))).toEqual([
      'scopes unknown-choice',
      'until too-far-ahead',
    ]);
    expect(codes(await makeToken(house.office, ada, { ...wanted, until: '31-02-2027' }, 'k3'))).toEqual(['until impossible-day']);
  });

  test('B-54: a token that is taken back opens nothing from then on', async () => {
    const made = await makeToken(house.office, ada, wanted, 'k4');
    const token = 'token' in made ? made.token : '';
    const id = (await apiTokenHolder(house.office.pool, token))?.id ?? '';
    expect(await revokeToken(house.office, { ...ada, staff: 'kim' }, id)).toEqual({ noAdministrator: true });
    expect(await revokeToken(house.office, ada, id)).toMatchObject({ id });
    expect(await apiTokenHolder(house.office.pool, token)).toBeUndefined();
    expect(await revokeToken(house.office, ada, 'nothing')).toBeUndefined();
    expect((await inCak((tx) => staffLogOf(tx, 'kim', 1)))[0]).toMatchObject({ what: 'token-revoked', by: 'ada' });
  });
});
