// After destruction nothing personal of a case can be found anywhere: not in any table, not on the disk; and the journal still verifies.
import { createPublicKey } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choicesOf } from '#core/case/choices.ts';
import { isOffered } from '#core/case/decide.ts';
import type { Field } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor, CaseState } from '#core/case/state.ts';
import { allVerbs, stepOf } from '#core/case/steps.ts';
import type { Policy } from '#core/policy/policy.ts';
import { addDays } from '#core/time/day.ts';
import { dayOf, toMoment } from '#core/time/moment.ts';
import { clearCases } from '#handling/clear-cases.ts';
import { destroyDue } from '#handling/keep-by-rule.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { openCase } from '#handling/open-case.ts';
import { planRetention } from '#handling/plan-retention.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { keepByRule } from '#jobs/keep-by-rule.ts';
import { startPartySession } from '#store/access/party-access.ts';
import { findCase } from '#store/cases/find.ts';
import { searchCases } from '#store/cases/search.ts';
import { storeFile } from '#store/files/store-file.ts';
import { saveDraft } from '#store/forms/draft.ts';
import { grants } from '#store/grants.ts';
import { checkpointsFolder } from '#store/journal/checkpoint.ts';
import { verifyAll } from '#store/journal/verify.ts';
import { destructionRuns, finishDestruction } from '#store/retention/destruction.ts';
import { approvalsAsked, keptInCase } from '#store/retention/due.ts';
import { withOrganisation } from '#store/transaction.ts';
import { afterAYear } from '../a-retention.ts';
import { sealAll } from '../seal-all.ts';
import { seeded } from '../soak/random-case.ts';
import { type TestOffice, testOffice } from './office.ts';

const ORGANISATION = 'cak';
const rule = { ...afterAYear, source: ['KLK-31'], owner: 'coordinator' };
const documents = {
  ...rule,
  id: 'documents-first',
  compartment: 'documents',
  keep: { count: 1, unit: 'month' },
  approval: 'none',
} as const;
const persons = {
  ...rule,
  id: 'persons-first',
  compartment: 'person',
  keep: { count: 2, unit: 'month' },
  approval: 'none',
} as const;
const ofTips = { when: { record: ['tip'] } } as const;

const withRules = (policy: Policy): Policy => ({
  ...policy,
  retention: { holds: {}, rules: [rule, { ...documents, ...ofTips }, { ...persons, ...ofTips }] },
});

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice(undefined, withRules);
});
afterAll(() => house.close());

const inside = <T>(work: Parameters<typeof withOrganisation<T>>[2]) => withOrganisation(house.office.pool, ORGANISATION, work);
const all = { organisation: ORGANISATION, staff: { id: 'nobody', roles: ['coordinator'], sees: 'all', assigns: true } } as const;
const coordinator: Actor = { kind: 'staff', id: 'coordinator', roles: ['coordinator', 'handler'] };
const word = (seed: number) => `GEHEIMPJE${seed}X`;

/** Everything personal of a complaint that carries this word, in each place that there is. */
async function aFullCase(seed: number, record = 'complaint', steps = 25): Promise<Kept> {
  const secret = word(seed);
  const outcome = await lodge(house.office, {
    organisation: ORGANISATION,
    actor: { kind: 'public' },
    key: `key-${seed}`,
    raw: {
      ...{ record, channel: 'form', story: `${secret} is niet gebeld`, wish: `${secret} excuses`, about: secret },
      people: [
        {
          name: `${secret} Jansen`,
          email: `${secret.toLowerCase()}@burger.example`,
          phone: '0612345678',
          address: `${secret}straat 1`,
        },
      ],
    },
  });
  if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
  await deliverPost(house.workshop);
  await attachment(outcome, secret);
  await inside(async (tx) => {
    await saveDraft(tx, 'm.dewit', `${outcome.caseId} note`, [['text', secret]]);
    await startPartySession(tx, { caseId: outcome.caseId, party: outcome.party, generation: 1 });
  });
  await wander(outcome, seed, secret, steps);
  await deliverPost(house.workshop);
  return outcome;
}

async function attachment({ caseId, party }: Kept, secret: string): Promise<void> {
  const content = Readable.from([Buffer.from(`Bewijs van ${secret}`)]);
  const upload = { organisation: ORGANISATION, name: `${secret}.txt`, session: `s-${secret}` };
  const stored = await storeFile(house.office.pool, house.workshop.dataDir, upload, content);
  if (!('file' in stored)) throw new Error(JSON.stringify(stored));
  const uploads = { session: `s-${secret}`, documents: [stored.file] };
  const actor = { kind: 'party', id: party } as const;
  const raw = { documents: [stored.file.id], description: secret };
  const done = await take(house.office, { organisation: ORGANISATION, caseId, actor, verb: 'attach', raw, uploads });
  if (!('events' in done)) throw new Error(JSON.stringify(done));
}

/** What ends or holds the case is for the tests to do; the words of a measure are the office's, and outlive the case. */
const notWalked: readonly Verb[] = [
  ...(['withdraw', 'close', 'move', 'hold', 'request', 'improve', 'review'] as const),
  // a second case keeps its own words until its own end, and what goes on there too
  ...(['split', 'merge'] as const),
];

/** Somebody tries one step after another, with the word wherever words can be. */
async function wander({ caseId, party, policy, state: first }: Kept, seed: number, secret: string, steps: number): Promise<void> {
  const random = seeded(seed);
  let state: CaseState = first;
  for (let count = 0; count < steps; count += 1) {
    const actor: Actor = random() < 0.3 ? { kind: 'party', id: party } : coordinator;
    const now = house.office.clock();
    const situation = { policy, state, actor, now, at: now, colleague: () => undefined, newId: () => '' };
    const verbs = allVerbs().filter((verb) => isOffered(situation, verb) && !notWalked.includes(verb));
    const verb = verbs[Math.floor(random() * verbs.length)];
    if (verb === undefined) continue;
    const raw = Object.fromEntries(
      Object.entries(stepOf(verb).fields).map(([name, field]) => [name, value(policy, state, field, secret, random)]),
    );
    const outcome = await take(house.office, { organisation: ORGANISATION, caseId, actor, verb, raw });
    if ('events' in outcome) state = outcome.state;
  }
}

function value(policy: Policy, state: CaseState, field: Field, secret: string, random: () => number): unknown {
  const one = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  if (field.kind === 'text' || field.kind === 'long-text') return secret;
  if (field.kind === 'choice') return one(choicesOf(policy, field))?.[0];
  if (field.kind === 'choices')
    return choicesOf(policy, field)
      .slice(0, 1)
      .map(([key]) => key);
  if (field.kind === 'party') return one(state.parties)?.id;
  if (field.kind === 'number') return 1;
  if (field.kind === 'flag') return true;
  if (field.kind === 'staff') return one(['m.dewit', 'coordinator']);
  if (field.kind === 'elements') return [{ text: secret, wish: secret }];
  if (field.kind === 'people') return [{ name: secret, email: `${secret.toLowerCase()}@x.example`, capacity: 'witness' }];
  return field.kind === 'day' && field.future !== undefined ? addDays(dayOf(house.office.clock()), 20) : undefined;
}

/** The case ends: everybody who complains wants no more. */
async function ends({ caseId }: Kept): Promise<void> {
  const open = await inside((tx) => openCase(house.office, tx, all, caseId));
  for (const { id } of open?.state.parties.filter((one) => one.capacity === 'complainant') ?? [])
    await take(house.office, { organisation: ORGANISATION, caseId, actor: coordinator, verb: 'withdraw', raw: { party: id } });
  const found = await inside((tx) => findCase(tx, all, caseId));
  if (found?.status === 'open' || found?.status === 'concluded') throw new Error(`still ${found.status}`);
}

/** Tables and files in which the word stands. */
async function tracesOf(secret: string): Promise<readonly string[]> {
  const tables = await inside(async (tx) => {
    const found: string[] = [];
    for (const table of Object.keys(grants)) {
      const { rowCount } = await tx.client.query(`select from ${table} t where t::text ilike $1`, [`%${secret}%`]);
      if ((rowCount ?? 0) > 0) found.push(table);
    }
    return found;
  });
  const files = (await onDisk()).filter(({ content, name }) => `${name}${content}`.toLowerCase().includes(secret.toLowerCase()));
  return [...tables, ...files.map(({ name }) => name)];
}

async function onDisk() {
  const entries = await readdir(house.workshop.dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(files.map(async (name) => ({ name, content: await readFile(name, 'latin1') })));
}

async function verified() {
  await sealAll(house.office.pool);
  const key = createPublicKey(house.workshop.signingKey);
  const all = await verifyAll(house.office.pool, checkpointsFolder(house.workshop.dataDir), key, ORGANISATION);
  return all[0];
}

const goes = (moment: string) => {
  house.setClock(moment);
  return keepByRule(house.workshop);
};

describe('the file', () => {
  test.each([1, 2, 3, 4])(
    'KLK-31: given a case that was handled in some way or other (%i), when its year is over, then nothing of it is left',
    async (seed) => {
      house.setClock('2026-11-21T10:42:00+01:00');
      const kept = await aFullCase(seed);
      await ends(kept);
      const before = await tracesOf(word(seed));
      expect(before).toEqual(
        expect.arrayContaining(['journal_personal', 'person', 'letter_kept', 'mailbox', 'search', 'case_view', 'file', 'draft']),
      );
      await goes('2027-11-20T23:59:00+01:00');
      expect(await tracesOf(word(seed))).toEqual(before);
      await goes('2027-11-21T00:01:00+01:00');
      expect(await tracesOf(word(seed))).toEqual([]);
      expect(await inside((tx) => searchCases(tx, all, word(seed)))).toEqual([]);
      expect(await inside((tx) => findCase(tx, all, kept.reference))).toMatchObject({
        record: 'complaint',
        sequence: expect.any(Number),
      });
      expect(await verified()).toMatchObject({ findings: [] });
    },
  );

  test('the runs of destruction say what went when, by which rule', async () => {
    const [run] = await inside((tx) => destructionRuns(tx));
    expect(run).toMatchObject({ day: '2027-11-21', rule: 'after-a-year', compartment: 'file', unfinished: 0 });
    expect(run?.cases.length).toBe(4);
    expect((await onDisk()).filter(({ name }) => name.includes('/files/'))).toEqual([]);
  });

  test('B-69, KLK-31: given that it was killed in the middle, when the clock goes on, then the rest goes as well, and nothing goes twice', async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    const kept = await aFullCase(11);
    await ends(kept);
    house.setClock('2027-11-21T00:01:00+01:00');
    await planRetention(house.office, ORGANISATION);
    expect(await destroyDue(house.office, ORGANISATION)).toEqual({ destroyed: 1, stayed: 0 });
    // the process died here: the rows are gone, the contents are not
    expect((await tracesOf(word(11))).filter((one) => !one.includes('/files/'))).toEqual([]);
    await goes('2027-11-21T00:02:00+01:00');
    expect(await tracesOf(word(11))).toEqual([]);
    await goes('2027-11-21T00:03:00+01:00');
    expect(await inside((tx) => finishDestruction(tx, house.workshop.dataDir))).toBe(0);
  });

  test('B-69, KLK-31: given a hold, when the year is over, then it stays; when its last day is over, it goes', async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    const kept = await aFullCase(12, 'complaint', 3);
    await ends(kept);
    const held = { ground: 'court', until: '2028-03-01', reason: word(12) };
    const taking = { organisation: ORGANISATION, caseId: kept.caseId, actor: coordinator };
    expect(await take(house.office, { ...taking, verb: 'hold', raw: held })).toHaveProperty('events');
    await goes('2027-12-21T00:01:00+01:00');
    expect(await inside((tx) => keptInCase(tx, kept.caseId))).toMatchObject([{ keptBy: [{ kind: 'hold', ground: 'court' }] }]);
    expect((await tracesOf(word(12))).length).toBeGreaterThan(0);
    await goes('2028-03-02T00:01:00+01:00');
    expect(await tracesOf(word(12))).toEqual([]);
  });

  test('B-69, KLK-31: given that it is reopened, then nothing is planned any more', async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    const kept = await aFullCase(13, 'complaint', 3);
    await ends(kept);
    expect(await inside((tx) => keptInCase(tx, kept.caseId))).toHaveLength(1);
    const taking = { organisation: ORGANISATION, caseId: kept.caseId, actor: coordinator };
    await take(house.office, { ...taking, verb: 'reopen', raw: { reason: word(13) } });
    expect(await inside((tx) => keptInCase(tx, kept.caseId))).toEqual([]);
    await goes('2028-12-21T00:01:00+01:00');
    expect((await tracesOf(word(13))).length).toBeGreaterThan(0);
  });
});

describe('a part of the file', () => {
  test('B-69: first the documents go, then the persons with the letters that name them; the words stay until their own day', async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    const kept = await aFullCase(21, 'tip', 0);
    await ends(kept);
    const places = async () => (await tracesOf(word(21))).filter((one) => !one.includes('/files/'));
    await goes('2026-12-21T00:01:00+01:00');
    expect(await places()).toEqual(expect.arrayContaining(['person', 'letter_kept', 'mailbox', 'journal_personal']));
    expect((await tracesOf(word(21))).filter((one) => one.includes('/files/'))).toEqual([]);
    await goes('2027-01-21T00:01:00+01:00');
    expect(await places()).not.toEqual(expect.arrayContaining(['person']));
    expect((await places()).some((one) => ['letter_kept', 'mailbox', 'outbox', 'file'].includes(one))).toBe(false);
    expect(await places()).toEqual(expect.arrayContaining(['journal_personal']));
    expect(await verified()).toMatchObject({ findings: [] });
    await goes('2027-11-21T00:01:00+01:00');
    expect(await tracesOf(word(21))).toEqual([]);
  });
});

test('a case that was kept before there were rules is planned all the same, and once', async () => {
  house.setClock('2026-11-21T10:42:00+01:00');
  const kept = await aFullCase(31, 'complaint', 0);
  await ends(kept);
  await inside((tx) => tx.client.query('delete from retention where case_id = $1', [kept.caseId]));
  await inside((tx) => tx.client.query('delete from retention_looked'));
  // entries of the moment wait for transactions that still run, also those of other tests on this server
  const ahead = `select from journal j where not exists (select from retention_looked l
    where l.organisation = j.organisation and (j.xact, j.case_id) <= (l.xact, l.case_id))`;
  const notLookedAt = async () => {
    while ((await planRetention(house.office, ORGANISATION)) > 0);
    return (await inside((tx) => tx.client.query(ahead))).rowCount;
  };
  await expect.poll(notLookedAt, { interval: 200 }).toBe(0);
  expect(await inside((tx) => keptInCase(tx, kept.caseId))).toHaveLength(1);
  const since = toMoment('2026-11-21T10:42:00+01:00');
  expect((await inside((tx) => keptInCase(tx, kept.caseId)))[0]).toMatchObject({ goes: '2027-11-21', since });
  expect(await planRetention(house.office, ORGANISATION)).toBe(0);
});

describe('approving many at once', () => {
  const colleague = (id: string) => ({ kind: 'staff', id, roles: ['coordinator'] }) as const;
  const seen = (id: string) => ({ organisation: ORGANISATION, staff: { ...all.staff, id } });

  test('KLK-31: given three cases of which one is held, when the coordinator approves all, then two are approved and one says why not', async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    const cases = [await aFullCase(41, 'complaint', 0), await aFullCase(42, 'complaint', 0), await aFullCase(43, 'complaint', 0)];
    for (const one of cases) await ends(one);
    const [first, second, third] = cases as [Kept, Kept, Kept];
    await take(house.office, {
      ...{ organisation: ORGANISATION, caseId: third.caseId, actor: coordinator, verb: 'hold' },
      raw: { ground: 'inspection', reason: 'AP' },
    });
    house.setClock('2027-11-01T10:00:00+01:00');
    const today = dayOf(house.office.clock());
    const asked = await inside((tx) => approvalsAsked(tx, seen('first'), today));
    expect(asked).toMatchObject({ first: '2027-11-21' });
    const named = cases.map(({ caseId }) => ({ case: caseId, rule: rule.id }));
    const done = await clearCases(house.office, seen('first'), colleague('first'), named);
    expect(done.cleared.map((one) => one.case)).toEqual([first.reference, second.reference]);
    expect(done.refused).toMatchObject([{ case: third.reference, refusals: [{ code: 'on-hold' }] }]);
    const again = await clearCases(house.office, seen('first'), colleague('first'), named.slice(0, 1));
    expect(again.refused).toMatchObject([{ refusals: [{ code: 'same-person' }] }]);
    await clearCases(house.office, seen('second'), colleague('second'), named.slice(0, 1));
    const [planned] = await inside((tx) => keptInCase(tx, first.caseId));
    expect(planned).toMatchObject({ approvalsLeft: 0, clearedBy: ['first', 'second'] });
  });

  test('a case that somebody may not see cannot be approved by that person', async () => {
    const kept = await aFullCase(44, 'complaint', 0);
    const blind = { organisation: ORGANISATION, staff: { ...all.staff, sees: 'own', assigns: false } } as const;
    const done = await clearCases(house.office, blind, colleague('blind'), [{ case: kept.caseId, rule: rule.id }]);
    expect(done).toMatchObject({ cleared: [], refused: [{ refusals: [{ code: 'unknown-case' }] }] });
  });
});
