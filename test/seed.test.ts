// Sample cases are what the system itself would have written: they replay, verify, and their rows follow from their journal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeysOf } from '#cli/seed/journeys.ts';
import { carrierOf } from '#core/case/carried.ts';
import { duties } from '#core/case/duties.ts';
import { replay } from '#core/case/evolve.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';
import { toMoment } from '#core/time/moment.ts';
import { accessByCode } from '#store/access/party-access.ts';
import { partyCode } from '#store/access/party-code.ts';
import { excerptsOf } from '#store/cases/excerpts.ts';
import { lodgeTogether } from '#store/cases/lodge-together.ts';
import { loadPeople } from '#store/cases/people.ts';
import { searchCases } from '#store/cases/search.ts';
import { readQuestion } from '#store/cases/search-question.ts';
import { checkpointsFolder } from '#store/journal/checkpoint.ts';
import { loadCase } from '#store/journal/events.ts';
import { verifyAll } from '#store/journal/verify.ts';
import { signingKey } from '#store/keys.ts';
import { ensureOrganisations } from '#store/organisations.ts';
import { loadPolicies } from '#store/policies.ts';
import { seedCases, withoutWall } from '#store/seed/seed-cases.ts';
import { withOrganisation } from '#store/transaction.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { sealAll } from '#test/seal-all.ts';

const COUNT = 130;
const codeKey = Buffer.alloc(32, 3);
const dataDir = mkdtempSync(join(tmpdir(), 'gehoord-seed-'));
const person = (n: number) => ({ name: `Anna Bakker${n}`, email: `anna.${n}@burger.example` });
let database: FreshDatabase;
let policies: readonly Policy[];

beforeAll(async () => {
  database = await freshDatabase();
  ({ policies } = await loadPolicies());
  await ensureOrganisations(
    database.appPool,
    policies.map((one) => one.policy),
  );
  // somebody lodged before, and that is not yet sealed
  await lodgeTogether(database.appPool, complaintRows({ organisation: 'cak', at: '2026-02-01T10:00:00+01:00' }));
  const days = ['2025-11-03', '2026-01-05', '2026-05-26', '2026-06-08'].map(toDay);
  await withoutWall(database.ownerPool, async () => {
    for (const policy of policies) {
      const roles = Object.keys(policy.roles);
      const journeys = journeysOf(policy, [{ id: 'all', roles }], days, toMoment('2026-06-15T12:00:00+02:00'));
      await seedCases({ owner: database.ownerPool, app: database.appPool, codeKey, person }, journeys, COUNT, () => {});
    }
  });
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('every chain verifies, also where somebody lodged before', async () => {
  await sealAll(database.appPool);
  const all = await verifyAll(database.appPool, checkpointsFolder(dataDir), (await signingKey(dataDir)).open);
  expect(all).toHaveLength(policies.length);
  expect(all.map((one) => [one.unsealed, one.findings])).toEqual(all.map(() => [0, []]));
});

test('state, view and duties follow from the journal, in every case of every procedure', async () => {
  for (const policy of policies) {
    await withOrganisation(database.appPool, policy.policy, async (tx) => {
      const views = (
        await tx.client.query(
          `select id, reference, status, handler, sequence, next_duty from case_view where title not like 'Ik ben nooit%'`,
        )
      ).rows;
      expect(views).toHaveLength(COUNT);
      for (const view of views) {
        const loaded = await loadCase(tx, view.id);
        if (loaded === undefined) throw new Error('the case is there');
        const state = replay(loaded.meta, loaded.events);
        expect([state.status, state.handler ?? null, state.sequence]).toEqual([view.status, view.handler, view.sequence]);
        const carriedBy = carrierOf(policy, state, () => []);
        const owed = duties(policy, state).map((duty) => {
          const { key, status, late } = duty;
          return { key, status, owner: carriedBy(duty).owner, late };
        });
        const kept = (await tx.client.query('select key, status, owner, late from duty where case_id = $1', [view.id])).rows;
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
        expect(kept.sort(byKey)).toEqual([...owed].sort(byKey));
        expect((await loadPeople(tx, view.id)).size).toBeGreaterThan(0);
      }
    });
  }
});

test('they lie at every stage, from just received to closed', async () => {
  const found = await withOrganisation(database.appPool, 'cak', (tx) => tx.client.query('select distinct status from case_view'));
  expect(found.rows.map((one) => one.status).sort()).toEqual(expect.arrayContaining(['closed', 'open', 'withdrawn']));
});

test('the code of a sample complainant opens the own page, and the name finds the case', async () => {
  await withOrganisation(database.appPool, 'cak', async (tx) => {
    const [found] = await searchCases(
      tx,
      { organisation: 'cak', staff: { id: 'x', roles: [], sees: 'all', assigns: false } },
      'anna bakker77',
    );
    if (found === undefined) throw new Error('the name finds the case');
    const party = (await tx.client.query('select party from party_access where case_id = $1', [found.id])).rows[0].party;
    const code = partyCode(codeKey, { organisation: 'cak', caseId: found.id, party, generation: 1 });
    expect(await accessByCode(tx, code, found.reference)).toEqual({ caseId: found.id, party, generation: 1 });
  });
});

test('an excerpt of a sample case has the number that its story names, and no sentence with a hole', async () => {
  await withOrganisation(database.appPool, 'cak', async (tx) => {
    const { rows } = await tx.client.query(`select id from case_view where title not like 'Ik ben nooit%' limit 3`);
    const excerpts = await excerptsOf(
      tx,
      rows.map(({ id }) => id),
      readQuestion('kenmerk'),
    );
    const said = excerpts.map(({ parts }) => parts.map(({ text }) => text).join(''));
    expect(said).toHaveLength(rows.length);
    for (const one of said) expect(one).toMatch(/kenmerk is \w+/);
  });
});

test('whoever lodges next gets the next number', async () => {
  const { rows } = await withOrganisation(database.appPool, 'cak', (tx) =>
    tx.client.query(`select max(reference) as last from case_view where reference like 'CAK-2026%'`),
  );
  const next = (await lodgeTogether(database.appPool, complaintRows({ organisation: 'cak' }))) as { reference: string };
  expect(Number(next.reference.slice(-5))).toBe(Number(rows[0].last.slice(-5)) + 1);
});

test('the wall stands again afterwards', async () => {
  const { rows } = await database.ownerPool.query(
    `select relname from pg_class where relrowsecurity and not relforcerowsecurity`,
  );
  expect(rows.map((one) => one.relname)).toEqual(['search']);
});
