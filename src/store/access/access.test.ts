// Who comes in: codes, sessions, links and tokens work for their holder, once or as long as they should, and for nobody else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { lodgeTogether } from '../cases/lodge-together.ts';
import { ensureOrganisations } from '../organisations.ts';
import { type Tx, withOrganisation } from '../transaction.ts';
import { apiTokenHolder, createApiToken, listApiTokens, revokeApiToken } from './api-token.ts';
import { accessByCode, codeGeneration, endAccess, partyOfSession, putAccess, startPartySession } from './party-access.ts';
import { groupedCode, isPartyCode, partyCode, typedCode } from './party-code.ts';
import { saveStaff, setPassword, setStaffActive, signInCandidates, staffByEmail, staffById } from './staff.ts';
import { endStaffSession, staffOfSession, startStaffSession } from './staff-session.ts';
import { newStaffToken, staffTokenHolder, useStaffToken } from './staff-token.ts';
import { sweepSessions } from './sweep-sessions.ts';
import { forgetThrottle, throttled } from './throttle.ts';

let database: FreshDatabase;
const key = Buffer.alloc(32, 7);
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(database.appPool, 'cak', work);
const run = (text: string, values: unknown[] = []) => inCak((tx) => tx.client.query(text, values));

beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
});
afterAll(() => database.drop());

let count = 0;
async function givenColleague(): Promise<string> {
  const id = `staff-${++count}`;
  await inCak((tx) => saveStaff(tx, { id, name: `Colleague ${count}`, email: `${id}@example.test`, roles: ['handler'] }));
  return id;
}
async function givenCase(code: string): Promise<{ caseId: string; reference: string }> {
  return (await lodgeTogether(database.appPool, complaintRows({ code }))) as { caseId: string; reference: string };
}
const codeOf = (caseId: string, generation = 1, party = 'p1') =>
  partyCode(key, { organisation: 'cak', caseId, party, generation });

describe('the code of a complainant', () => {
  test('has 26 characters without those that are read as others, and differs by case, party and generation', () => {
    const codes = [
      codeOf('a'),
      codeOf('b'),
      codeOf('a', 2),
      codeOf('a', 1, 'p2'),
      partyCode(Buffer.alloc(32, 8), { organisation: 'cak', caseId: 'a', party: 'p1', generation: 1 }),
    ];
    expect(new Set(codes).size).toBe(5);
    expect(codes.every(isPartyCode)).toBe(true);
    expect(codeOf('a')).toBe(codes[0]);
    expect(groupedCode(codeOf('a'))).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
  });

  test('every character of the alphabet occurs', () => {
    const seen = new Set(Array.from({ length: 200 }, (_, n) => codeOf(String(n))).join(''));
    expect(seen.size).toBe(32);
  });

  test('may be typed with small letters, spaces, and O for 0 or l for 1', () => {
    const code = `01${'A'.repeat(24)}`;
    expect(typedCode(` ol aa-${'a'.repeat(22)} `)).toBe(code);
    expect(typedCode('0'.repeat(25))).toBeUndefined();
    expect(typedCode(`${'0'.repeat(25)}U`)).toBeUndefined();
    expect(typedCode(`${'0'.repeat(26)}.`)).toBeUndefined();
  });

  test('opens its own case only', async () => {
    const [one, two] = [codeOf('one'), codeOf('two')];
    const [first, second] = [await givenCase(one), await givenCase(two)];
    await inCak(async (tx) => {
      expect(await accessByCode(tx, one)).toEqual({ caseId: first.caseId, party: 'p1', generation: 1 });
      expect(await accessByCode(tx, one, first.reference.toLowerCase())).toMatchObject({ caseId: first.caseId });
      for (const wrong of [one.toLowerCase(), `${one}.`, `${one} `, `${one}\0`, '', one.slice(1), codeOf('three')]) {
        expect(await accessByCode(tx, wrong)).toBeUndefined();
      }
      expect(await accessByCode(tx, one, second.reference)).toBeUndefined();
    });
  });

  test('a new one ends the old one and its sessions at once', async () => {
    const code = codeOf('lost');
    const { caseId } = await givenCase(code);
    const cookie = await inCak((tx) => startPartySession(tx, { caseId, party: 'p1', generation: 1 }));
    expect(await partyOfSession(database.appPool, cookie)).toEqual({ organisation: 'cak', caseId, party: 'p1' });
    const access = await inCak((tx) => putAccess(tx, caseId, 'p1', (generation) => codeOf('lost', generation)));
    expect(access.generation).toBe(2);
    expect(await partyOfSession(database.appPool, cookie)).toBeUndefined();
    await inCak(async (tx) => {
      expect(await accessByCode(tx, code)).toBeUndefined();
      expect(await accessByCode(tx, codeOf('lost', 2))).toEqual(access);
      expect(await codeGeneration(tx, caseId, 'p1')).toBe(2);
      await endAccess(tx, caseId, 'p1');
      expect(await accessByCode(tx, codeOf('lost', 2))).toBeUndefined();
    });
  });
});

describe('a session of a colleague', () => {
  test('gives the roles of this instant, and ends at sign-out, password change and leaving', async () => {
    const id = await givenColleague();
    const start = () => inCak((tx) => startStaffSession(tx, id));
    const who = (cookie: string) => staffOfSession(database.appPool, cookie);
    const first = await start();
    expect((await who(first))?.staff.roles).toEqual(['handler']);
    await inCak((tx) => saveStaff(tx, { id, name: 'New name', email: `${id}@example.test`, roles: ['coordinator'] }));
    expect((await who(first))?.staff).toMatchObject({ name: 'New name', roles: ['coordinator'] });
    await inCak((tx) => endStaffSession(tx, first));
    expect(await who(first)).toBeUndefined();
    const second = await start();
    await inCak((tx) => setPassword(tx, id, 'hash'));
    expect(await who(second)).toBeUndefined();
    const third = await start();
    await inCak((tx) => setStaffActive(tx, id, false));
    expect(await who(third)).toBeUndefined();
    await inCak((tx) => setStaffActive(tx, id, true));
    expect(await who(third)).toBeUndefined();
  });

  test('ends when nothing was done for hours, and at the end of its day', async () => {
    const id = await givenColleague();
    const [idle, old, fresh] = await inCak(async (tx) => [
      await startStaffSession(tx, id),
      await startStaffSession(tx, id),
      await startStaffSession(tx, id),
    ]);
    const { rows } = await run('select token_hash from staff_session where staff = $1 order by created_at, token_hash', [id]);
    expect(rows).toHaveLength(3);
    await run(`update staff_session set seen_at = now() - interval '5 hours' where staff = $1`, [id]);
    expect(await staffOfSession(database.appPool, idle ?? '')).toBeUndefined();
    await run(`update staff_session set seen_at = now(), expires_at = now() where staff = $1`, [id]);
    expect(await staffOfSession(database.appPool, old ?? '')).toBeUndefined();
    expect(await staffOfSession(database.appPool, fresh ?? '')).toBeUndefined();
    await run(`update staff_session set expires_at = now() - interval '2 days' where staff = $1`, [id]);
    expect(await inCak(sweepSessions)).toBeGreaterThanOrEqual(3);
  });

  test.each([
    '',
    'cak.',
    'cak',
    '.x',
    'cak.short',
    `CAK.${'a'.repeat(43)}`,
    `cak.${'a'.repeat(43)}`,
    `cak.${'a'.repeat(44)}`,
    "cak'.x",
    'cak.\0',
  ])('the cookie %j is nobody’s', async (cookie) => {
    expect(await staffOfSession(database.appPool, cookie)).toBeUndefined();
    expect(await partyOfSession(database.appPool, cookie)).toBeUndefined();
  });
});

describe('a link to set a password', () => {
  test('of 20 uses at once one succeeds, and it is of no use again', async () => {
    const id = await givenColleague();
    const link = await inCak((tx) => newStaffToken(tx, id, 'reset'));
    expect(await inCak((tx) => staffTokenHolder(tx, link))).toEqual({ staff: id, kind: 'reset' });
    const uses = await Promise.all(Array.from({ length: 20 }, () => inCak((tx) => useStaffToken(tx, link))));
    expect(uses.filter((one) => one !== undefined)).toEqual([{ staff: id, kind: 'reset' }]);
    expect(await inCak((tx) => useStaffToken(tx, link))).toBeUndefined();
  });

  test.each([
    ['reset', '1 hour'],
    ['invite', '72 hours'],
  ] as const)('%s: works until %s after it was made, by the clock of the database', async (kind, ttl) => {
    const id = await givenColleague();
    const link = await inCak((tx) => newStaffToken(tx, id, kind));
    const shift = (by: string) =>
      run(
        `update staff_token set expires_at = created_at + $2::interval - $3::interval + (now() - created_at) where staff = $1`,
        [id, ttl, by],
      );
    const { rows } = await run(`select expires_at - created_at = $2::interval as right from staff_token where staff = $1`, [
      id,
      ttl,
    ]);
    expect(rows[0].right).toBe(true);
    await shift(ttl);
    expect(await inCak((tx) => useStaffToken(tx, link))).toBeUndefined();
  });

  test('a newer one, another organisation and leaving make it worthless', async () => {
    const id = await givenColleague();
    const first = await inCak((tx) => newStaffToken(tx, id, 'invite'));
    const second = await inCak((tx) => newStaffToken(tx, id, 'invite'));
    expect(await inCak((tx) => staffTokenHolder(tx, first))).toBeUndefined();
    expect(await withOrganisation(database.appPool, 'ccv', (tx) => useStaffToken(tx, second))).toBeUndefined();
    await inCak((tx) => setStaffActive(tx, id, false));
    expect(await inCak((tx) => useStaffToken(tx, second))).toBeUndefined();
  });
});

describe('signing in by address', () => {
  test('finds who has it, in every organisation, in whatever case; not who left', async () => {
    const email = 'Double@Example.test';
    for (const organisation of ['cak', 'ccv']) {
      await withOrganisation(database.appPool, organisation, async (tx) => {
        await saveStaff(tx, { id: 'double', name: 'D', email, roles: ['handler'] });
        await setPassword(tx, 'double', `hash-${organisation}`);
      });
    }
    expect(
      (await signInCandidates(database.appPool, 'double@example.TEST')).map((one) => [one.organisation, one.passwordHash]),
    ).toEqual([
      ['cak', 'hash-cak'],
      ['ccv', 'hash-ccv'],
    ]);
    await inCak((tx) => setStaffActive(tx, 'double', false));
    expect((await signInCandidates(database.appPool, email)).map((one) => one.organisation)).toEqual(['ccv']);
    expect(await signInCandidates(database.appPool, 'unknown@example.test')).toEqual([]);
  });

  test('two colleagues never share an address', async () => {
    const [one, two] = [await givenColleague(), await givenColleague()];
    await inCak(async (tx) => {
      const email = (await staffById(tx, one))?.email ?? '';
      expect(await saveStaff(tx, { id: two, name: 'Two', email: email.toUpperCase(), roles: [] })).toBe(false);
      expect((await staffByEmail(tx, email))?.id).toBe(one);
    });
  });
});

describe('a token for a program', () => {
  test('works until it is taken back, ends, or its colleague leaves', async () => {
    const id = await givenColleague();
    const make = (expiresAt?: Date) =>
      inCak((tx) =>
        createApiToken(tx, {
          name: 'intake',
          scopes: ['lodge'],
          createdBy: id,
          ...(expiresAt === undefined ? {} : { expiresAt }),
        }),
      );
    const [one, two, ended] = [await make(), await make(), await make(new Date(Date.now() - 1000))];
    expect(await apiTokenHolder(database.appPool, one.token)).toMatchObject({
      organisation: 'cak',
      id: one.id,
      scopes: ['lodge'],
      createdBy: id,
    });
    expect(await apiTokenHolder(database.appPool, ended.token)).toBeUndefined();
    expect(await inCak((tx) => revokeApiToken(tx, one.id))).toBe(true);
    expect(await inCak((tx) => revokeApiToken(tx, one.id))).toBe(false);
    expect(await apiTokenHolder(database.appPool, one.token)).toBeUndefined();
    await inCak((tx) => setStaffActive(tx, id, false));
    expect(await apiTokenHolder(database.appPool, two.token)).toBeUndefined();
    expect((await inCak(listApiTokens)).filter((token) => token.createdBy === id)).toHaveLength(3);
  });

  test.each([
    '',
    'gh_cak_',
    'gh_cak_x',
    `gh_cak_${'a'.repeat(43)}`,
    `gh_ccv_${'a'.repeat(43)}`,
    'Bearer x',
    `gh_c'k_${'a'.repeat(43)}`,
  ])('%j is nobody’s', async (token) => {
    expect(await apiTokenHolder(database.appPool, token)).toBeUndefined();
  });
});

test('attempts are counted together, however many come at once, and forgotten after a success', async () => {
  const tries = await Promise.all(
    Array.from({ length: 20 }, () => throttled(database.appPool, 'cak', 'anna@example.test', 5, 900)),
  );
  expect(tries.filter((one) => one.allowed)).toHaveLength(5);
  expect(tries.filter((one) => !one.allowed).every((one) => one.retryAfter > 0 && one.retryAfter <= 900)).toBe(true);
  expect((await throttled(database.appPool, 'cak', 'piet@example.test', 5, 900)).allowed).toBe(true);
  expect((await throttled(database.appPool, 'ccv', 'anna@example.test', 5, 900)).allowed).toBe(true);
  await inCak((tx) => forgetThrottle(tx, 'anna@example.test'));
  expect((await throttled(database.appPool, 'cak', 'anna@example.test', 5, 900)).allowed).toBe(true);
  await run(`update throttle set since = now() - interval '1 hour', count = 99`);
  expect((await throttled(database.appPool, 'cak', 'anna@example.test', 5, 900)).allowed).toBe(true);
});

describe('B-36: what is secret is looked up by its hash and never compared letter by letter', () => {
  /** The values of every question that is asked of the database. */
  async function asked(work: (pool: typeof database.appPool) => Promise<unknown>): Promise<readonly unknown[]> {
    const values: unknown[] = [];
    const heard = new Proxy(database.appPool, {
      get(pool, name) {
        if (name !== 'query') return Reflect.get(pool, name);
        return (question: { values?: unknown[] }) => {
          values.push(...(question.values ?? []));
          return pool.query(question as never);
        };
      },
    });
    await work(heard);
    return values;
  }

  test('a key of the API: one question with a hash, whether its beginning is known or not', async () => {
    const staff = await givenColleague();
    const { token } = await inCak((tx) => createApiToken(tx, { name: 'x', scopes: ['read'], createdBy: staff }));
    const last = token.endsWith('A') ? 'B' : 'A';
    const wrong = [`${token.slice(0, -1)}${last}`, `gh_cak_${'z'.repeat(43)}`];
    for (const one of wrong) {
      const values = await asked((pool) => apiTokenHolder(pool, one));
      expect(values).toEqual(['cak', expect.any(Buffer)]);
      expect(values[1]).toHaveLength(32);
      expect(await apiTokenHolder(database.appPool, one)).toBeUndefined();
    }
  });

  test('a code of a complainant: one question with a hash, wherever it is wrong', async () => {
    const code = codeOf('timing');
    await givenCase(code);
    const other = (place: number) => `${code.slice(0, place)}${code[place] === '0' ? '1' : '0'}${code.slice(place + 1)}`;
    for (const wrong of [other(0), other(25)]) {
      const values: unknown[] = [];
      const found = await inCak((tx) => {
        const client = new Proxy(tx.client, {
          get(target, name) {
            if (name !== 'query') return Reflect.get(target, name);
            return (text: string | { values?: unknown[] }, given?: unknown[]) => {
              values.push(...(given ?? (text as { values?: unknown[] }).values ?? []));
              return target.query(text as string, given as unknown[]);
            };
          },
        });
        return accessByCode({ ...tx, client }, wrong);
      });
      expect(found).toBeUndefined();
      expect(values).toEqual(['cak', expect.any(Buffer)]);
    }
  });
});
