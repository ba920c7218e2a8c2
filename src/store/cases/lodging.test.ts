// Lodging: accepted is kept, once, whole, and with a number of its own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { keepUnsent, type UnsentPlace, unsentPlace } from '../forms/unsent.ts';
import { loadCase } from '../journal/events.ts';
import { ensureOrganisations } from '../organisations.ts';
import { outboxOf } from '../post/outbox.ts';
import { rows, withOrganisation } from '../transaction.ts';
import { lodgeTogether } from './lodge-together.ts';
import { type Lodged, type LodgeRows, lodgeRows } from './lodging.ts';
import { loadPeople } from './people.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
});
afterAll(() => database.drop());

const lodge = (rows: LodgeRows) => lodgeTogether(database.appPool, rows);
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

describe('complaints that come in at the same time are kept in one statement', () => {
  const together = (...batch: readonly LodgeRows[]) => lodgeRows(database.appPool, batch);

  test('each is whole, with its own number, words, letter and place in the search', async () => {
    const batch = ['kraanvogel', 'waterjuffer', 'steltloper'].map((story) => complaintRows({ story, key: story }));
    const done = (await together(...batch)).map(kept);
    expect(new Set(done.map((one) => one.reference)).size).toBe(3);
    for (const [at, { caseId, reference }] of done.entries()) {
      const read = await withOrganisation(database.appPool, 'cak', async (tx) => ({
        loaded: await loadCase(tx, caseId),
        people: await loadPeople(tx, caseId),
        post: await outboxOf(tx, caseId),
        found: await tx.client.query(
          `select (select count(*) from duty where case_id = $1)::int as duties, (select count(*) from party_access where case_id = $1)::int as doors,
            (select array_agg(case_id) from search where document @@ plainto_tsquery('dutch', $2)) as cases`,
          [caseId, batch[at]?.events[0]?.personal?.story],
        ),
      }));
      expect(read.loaded?.events[0]?.personal).toEqual(batch[at]?.events[0]?.personal);
      expect(read.loaded?.events[0]?.facts.case).toMatchObject({ id: caseId, reference });
      expect(read.people.size).toBe(1);
      expect(read.post).toHaveLength(1);
      expect(read.found.rows[0]).toEqual({ duties: batch[at]?.duties.length, doors: batch[at]?.access.length, cases: [caseId] });
    }
  });

  test('the same key twice among them gives one complaint, and another body with that key is refused', async () => {
    const [first, other, again, reused] = await together(
      complaintRows({ key: 'among' }),
      complaintRows({ key: 'beside' }),
      complaintRows({ key: 'among' }),
      complaintRows({ key: 'beside', body: 'another' }),
    );
    // who comes first among equals is not promised: that one is kept, and the other gets the same answer
    const twins = [first, again].map((one) => kept(one as Lodged));
    expect(twins.map((one) => one.replayed).sort()).toEqual([false, true]);
    expect(new Set(twins.map((one) => one.reference)).size).toBe(1);
    expect([other, reused].filter((one) => 'keyReused' in (one as Lodged))).toHaveLength(1);
  });

  test('what was kept of a form goes with it; a form of which something else is kept by now is not sent, and its key is free', async () => {
    const [sent, changed] = ['sent', 'changed'].map((form) => unsentPlace(Buffer.alloc(32), 'browser', form, form));
    const left = () => withOrganisation(database.appPool, 'cak', (tx) => rows<{ id: Buffer }>(tx, 'select id from unsent'));
    await withOrganisation(database.appPool, 'cak', async (tx) => {
      for (const place of [sent, changed]) await keepUnsent(tx, place as UnsentPlace, 'typed', 'shown');
    });
    const form = (place: UnsentPlace | undefined, edition?: string) => ({ form: { place, edition } }) as Pick<LodgeRows, 'form'>;
    const [fine, refused] = await together(
      { ...complaintRows({ key: 'form sent' }), ...form(sent, 'shown') },
      { ...complaintRows({ key: 'form changed' }), ...form(changed, 'of before') },
    );
    expect(kept(fine as Lodged).replayed).toBe(false);
    expect(refused).toEqual({ formChanged: true });
    expect((await left()).map(({ id }) => id.toString('hex'))).toEqual([changed?.id.toString('hex')]);
    const [again] = await together({ ...complaintRows({ key: 'form changed' }), ...form(changed) });
    expect(kept(again as Lodged).replayed).toBe(false);
    expect(await left()).toEqual([]);
  });

  test('one with a document that is not this session’s writes nothing, the others are kept, and its key is free again', async () => {
    const strange = { ...complaintRows({ key: 'strange' }), files: { session: 's', ids: ['nobody-uploaded-this'] } };
    const [refused, fine] = await together(strange, complaintRows({ key: 'fine' }));
    expect(refused).toEqual({ unknownDocument: true });
    expect(kept(fine as Lodged).replayed).toBe(false);
    expect(kept(await lodge(complaintRows({ key: 'strange' }))).replayed).toBe(false);
  });

  test('one that the database cannot keep is in nobody’s way', async () => {
    const broken = complaintRows({ key: 'broken' });
    const wrong = { ...broken, people: [...broken.people, ...broken.people] };
    const asked = [complaintRows({ key: 'n0' }), wrong, ...[1, 2, 3].map((n) => complaintRows({ key: `n${n}` }))].map(lodge);
    const done = await Promise.allSettled(asked);
    expect(done.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });

  test('two statements that hold the same keys in another order both come to their end', async () => {
    const keys = Array.from({ length: 12 }, (_, at) => `crossed ${at}`);
    const batch = (order: readonly string[]) => together(...order.map((key) => complaintRows({ key })));
    const rounds = await Promise.all([batch(keys), batch([...keys].reverse()), batch(keys), batch([...keys].reverse())]);
    const all = rounds.flat().map((one) => kept(one));
    expect(all.filter((one) => !one.replayed)).toHaveLength(12);
  });

  test('one that must wait for its twin in another process does not hold up those that come after it', async () => {
    const twin = await database.appPool.connect();
    try {
      await twin.query('begin');
      const [held] = await lodgeRows(twin, [complaintRows({ key: 'held' })]);
      const waits = lodge(complaintRows({ key: 'held' }));
      expect(kept(await lodge(complaintRows({ key: 'comes after' }))).replayed).toBe(false);
      await twin.query('commit');
      expect(kept(await waits)).toEqual({ ...kept(held as Lodged), replayed: true });
    } finally {
      twin.release();
    }
  });

  test('several organisations at once each get their own', async () => {
    const asked = Array.from({ length: 30 }, (_, at) => lodge(complaintRows({ organisation: at % 2 === 0 ? 'cak' : 'ccv' })));
    const references = (await Promise.all(asked)).map((one) => kept(one).reference);
    expect(references.map((one) => one.slice(0, 3))).toEqual(references.map((_, at) => (at % 2 === 0 ? 'CAK' : 'CCV')));
  });
});
