// Lodging: accepted is kept, once, whole, and with a number of its own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { loadCase } from '../journal/events.ts';
import { ensureOrganisations } from '../organisations.ts';
import { outboxOf } from '../post/outbox.ts';
import { withOrganisation } from '../transaction.ts';
import { type Lodged, type LodgeRows, lodgeRows } from './lodging.ts';
import { loadPeople } from './people.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
});
afterAll(() => database.drop());

const lodge = (rows: LodgeRows) => lodgeRows(database.appPool, rows);
const kept = (done: Lodged) => done as { reference: string; caseId: string; replayed: boolean };

describe('a complaint is lodged', () => {
  test('it is read back as it was written, word for word', async () => {
    const rows = complaintRows({ story: 'Regel één\n“twee” 👩🏽‍🦽 \u202e drie — ﷽' });
    const { caseId, reference } = kept(await lodge(rows));
    const [loaded, people, post] = await withOrganisation(database.appPool, 'cak', async (tx) => [
      await loadCase(tx, caseId),
      await loadPeople(tx, caseId),
      await outboxOf(tx, caseId),
    ]);
    const [first] = loaded?.events ?? [];
    expect(first).toEqual({
      ...rows.events[0],
      facts: { ...rows.events[0]?.facts, case: { id: caseId, policy: 'cak', version: 1, reference } },
    });
    expect(people.get('person-1')?.name).toBe('Jo de Vries');
    expect(post.map((one) => [one.letter, one.status])).toEqual([['acknowledgement', 'waiting']]);
  });

  test('numbers of one organisation and year follow each other and are never given twice', async () => {
    const done = await Promise.all(
      Array.from({ length: 40 }, () => lodge(complaintRows({ organisation: 'ccv', at: '2025-12-31T23:59:00+01:00' }))),
    );
    const references = done.map((one) => kept(one).reference);
    expect(new Set(references).size).toBe(40);
    expect(references.every((one) => /^CCV-2025-000\d\d$/.test(one))).toBe(true);
    const next = kept(await lodge(complaintRows({ organisation: 'ccv', at: '2026-01-01T00:00:00+01:00' })));
    expect(next.reference).toBe('CCV-2026-00001');
  });

  test('an organisation that is not served takes nothing', async () => {
    await expect(lodge(complaintRows({ organisation: 'nobody' }))).rejects.toThrow(/unknown organisation/);
  });
});

describe('the same complaint is sent again', () => {
  test('20 at once give one complaint, one letter, and 20 times the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => lodge(complaintRows({ key: 'double-click' }))));
    const all = answers.map(kept);
    expect(new Set(all.map((one) => one.reference)).size).toBe(1);
    expect(new Set(all.map((one) => one.caseId)).size).toBe(1);
    expect(all.filter((one) => !one.replayed)).toHaveLength(1);
    const { rows } = await withOrganisation(database.appPool, 'cak', (tx) =>
      tx.client.query(
        `select count(*)::int as cases, (select count(*)::int from outbox where case_id = $1) as letters from case_view where id = $1`,
        [all[0]?.caseId],
      ),
    );
    expect(rows[0]).toEqual({ cases: 1, letters: 1 });
  });

  test('the same key with another body is refused, and nothing is written', async () => {
    await lodge(complaintRows({ key: 'reused' }));
    expect(await lodge(complaintRows({ key: 'reused', body: 'another' }))).toEqual({ keyReused: true });
  });

  test('the same key means nothing in another organisation', async () => {
    const here = kept(await lodge(complaintRows({ key: 'shared' })));
    const there = kept(await lodge(complaintRows({ key: 'shared', organisation: 'ccv' })));
    expect(there.replayed).toBe(false);
    expect(there.caseId).not.toBe(here.caseId);
  });

  test('two equal complaints with different keys are two complaints', async () => {
    const [one, two] = [kept(await lodge(complaintRows({ key: 'k1' }))), kept(await lodge(complaintRows({ key: 'k2' })))];
    expect(one.caseId).not.toBe(two.caseId);
  });
});
