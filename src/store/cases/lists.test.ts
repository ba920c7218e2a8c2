// Lists among many: the right rows in the right order, every page once, nothing that is not for the viewer, and always on an index.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseState } from '#core/case/state.ts';
import { toMoment } from '#core/time/moment.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { ensureOrganisations } from '../organisations.ts';
import { type Tx, withOrganisation } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { type CaseFilter, caseList } from './case-list.ts';
import { writeCursor } from './cursor.ts';
import { saveDuties } from './duties.ts';
import { findCase } from './find.ts';
import { lodgeTogether } from './lodge-together.ts';
import type { Bucket, WorkFilter } from './owed.ts';
import { searchCases } from './search.ts';
import { saveView } from './view.ts';
import { type WorkItem, workCounts, workList } from './work-list.ts';

const MANY = 20_000;
const now = toMoment('2026-06-15T12:00:00+02:00'); // a Monday
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv', 'kika']);
  await withOrganisation(database.ownerPool, 'cak', async (tx) => {
    for (const text of crowd) await tx.client.query(text);
  });
  for (const table of ['case_view', 'duty', 'search']) await database.ownerPool.query(`vacuum analyze ${table}`);
});
afterAll(() => database.drop());

/** Thousands of cases: every tenth of Anna, every hundredth about Piet, some closed, each with a letter due somewhere this year. */
const crowd = [
  `insert into case_view (organisation, id, reference, policy, version, status, record, channel, form, received, filed, handler, concerned, next_due, title, sequence, changed_at)
   select 'cak', ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'CAK-2025-' || lpad(n::text, 5, '0'), 'cak', 1,
     case when n % 4 = 0 then 'closed' else 'open' end, 'complaint', 'web', 'written', timestamptz '2026-01-01' + n * interval '10 minutes', '2026-01-01',
     case when n % 10 = 0 then 'anna' when n % 10 < 5 then 'h' || n % 50 end, case when n % 100 = 0 then '{piet}'::text[] else '{}' end,
     case when n % 4 > 0 and n % 251 > 2 then timestamptz '2026-01-01' + (n * 7919 % ${MANY}) * interval '10 minutes' end, 'Klacht ' || n, 1, timestamptz '2026-01-01' + (n * 104729 % ${MANY}) * interval '10 minutes'
   from generate_series(1, ${MANY}) n`,
  `insert into duty (organisation, case_id, key, clause, owner, staff, status, target, late, since, due, due_day, urgent_at, dated, "do", handler, concerned)
   select 'cak', id, 'decide', 'decide', 'handler', handler, case when status = 'open' then 'open' else 'done' end, false, false, received,
     received + interval '42 days', (received + interval '42 days')::date, received + interval '42 days', true, '{"nl":"Beslis"}', handler, concerned
   from case_view`,
  `insert into search (organisation, case_id, received, document)
   select 'cak', id, received, to_tsvector('dutch', 'klacht over een brief nummer' || right(reference, 5))
     || array_to_tsvector(array['#cak', search_month('cak', received)]) from case_view`,
];

const viewer = (id: string, sees: 'all' | 'own' = 'all', assigns = false): Viewer => ({
  organisation: 'cak',
  staff: { id, roles: ['handler', 'coordinator'], sees, assigns },
});
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(database.appPool, 'cak', work);

/** Where hardly a case with a date follows any more. */
const farOn = writeCursor(new Date('2027-01-01'), '018f0000-0000-7000-8000-000000000001');

/** Every page of a list, one after the other. */
async function everyPage(who: Viewer, filter: WorkFilter & { bucket?: Bucket }, most = 10): Promise<WorkItem[]> {
  const all: WorkItem[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < most; page++) {
    const list = await inCak((tx) => workList(tx, who, { now, ...(cursor === undefined ? {} : { cursor }) }, filter));
    all.push(...list.items);
    cursor = list.next;
    if (cursor === undefined) break;
  }
  return all;
}

describe('the work list', () => {
  test('is what this colleague owes in person and by role, most urgent first', async () => {
    const { items } = await inCak((tx) => workList(tx, viewer('anna'), { now }));
    expect(items).toHaveLength(50);
    expect(items.every((one) => one.staff === 'anna' || one.staff === undefined)).toBe(true);
    const ends = items.map((one) => Date.parse(one.due ?? ''));
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(new Set(items.map((one) => one.staff))).toEqual(new Set(['anna', undefined]));
  });

  test('pages follow each other without a gap or a double', async () => {
    const items = await everyPage(viewer('anna'), { owed: 'in-person' }, 100);
    const { rows } = await inCak((tx) =>
      tx.client.query(`select count(*)::int as count from duty where staff = 'anna' and status = 'open'`),
    );
    expect(items).toHaveLength(rows[0].count);
    expect(new Set(items.map((one) => one.case.id)).size).toBe(rows[0].count);
  });

  test('each part holds what it says', async () => {
    for (const bucket of ['late', 'today', 'week', 'later'] as const) {
      const { items } = await inCak((tx) => workList(tx, viewer('anna'), { now }, { bucket }));
      expect(new Set(items.map((one) => one.bucket))).toEqual(new Set([bucket]));
    }
    const week = await everyPage(viewer('anna'), { bucket: 'week', owed: 'in-person' }, 100);
    const days = week.map((one) => one.due ?? '').sort();
    expect(days[0]?.slice(0, 10)).toBe('2026-06-16');
    expect(Date.parse(days.at(-1) ?? '')).toBeLessThanOrEqual(Date.parse('2026-06-22T00:00:00+02:00'));
  });

  test('counts stop at 100 and agree with the list', async () => {
    const counts = await inCak((tx) => workCounts(tx, viewer('anna'), now, { owed: 'in-person' }));
    expect(counts.late).toBe(100);
    const today = await everyPage(viewer('anna'), { bucket: 'today', owed: 'in-person' });
    expect(counts.today).toBe(today.length);
  });

  test('a cursor that somebody changed begins anew', async () => {
    const { items } = await inCak((tx) => workList(tx, viewer('anna'), { now, cursor: 'eyJhIjoxfQ' }));
    expect(items).toHaveLength(50);
  });

  test('who is concerned finds nothing of it, not even in the count', async () => {
    await inCak((tx) =>
      tx.client.query(
        `update duty set staff = 'piet', handler = 'piet' where case_id = (select id from case_view where reference = 'CAK-2025-00100')`,
      ),
    );
    await inCak((tx) =>
      tx.client.query(
        `update duty set status = 'open' where case_id = (select id from case_view where reference = 'CAK-2025-00100')`,
      ),
    );
    expect(await everyPage(viewer('piet'), { owed: 'in-person' })).toEqual([]);
    expect(await inCak((tx) => workCounts(tx, viewer('piet'), now, { owed: 'in-person' }))).toEqual({
      late: 0,
      today: 0,
      week: 0,
      later: 0,
    });
  });

  test('without a date it is owed today and never late; a warning does not make late', async () => {
    const rows = complaintRows({ organisation: 'kika', at: '2026-03-01T10:00:00+01:00' });
    const done = (await lodgeTogether(database.appPool, rows)) as { caseId: string; reference: string };
    const [undated] = rows.duties;
    if (undated === undefined) throw new Error('the rows hold a duty');
    const warned = {
      ...undated,
      key: 'warned',
      due: { end: toMoment('2026-06-30T00:00:00+02:00'), steps: [] },
      warn: toMoment('2026-06-10T00:00:00+02:00'),
    };
    await withOrganisation(database.appPool, 'kika', async (tx) => {
      await saveDuties(tx, { ...rows.state, reference: done.reference }, [undated, warned], ({ owner }) => ({ owner }));
      const who: Viewer = { ...viewer('anna'), organisation: 'kika' };
      const { items } = await workList(tx, who, { now });
      expect(items.map((one) => [one.key, one.bucket])).toEqual([
        ['acknowledge', 'today'],
        ['warned', 'today'],
      ]);
      expect(await workCounts(tx, who, now)).toEqual({ late: 0, today: 2, week: 0, later: 0 });
      await saveDuties(tx, { ...rows.state, reference: done.reference }, [warned], ({ owner }) => ({ owner, staff: 'anna' }));
      expect((await workList(tx, who, { now })).items.map((one) => [one.key, one.staff])).toEqual([['warned', 'anna']]);
    });
  });
});

describe('the work of a role', () => {
  const dirk: Viewer = { organisation: 'ccv', staff: { id: 'dirk', roles: ['management'], sees: 'own', assigns: false } };
  const inCcv = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(database.appPool, 'ccv', work);
  const all = async (who: Viewer) =>
    inCcv(async (tx) => ({
      work: (await workList(tx, who, { now })).items.map((one) => one.key),
      counted: (await workCounts(tx, who, now)).today,
      cases: (await caseList(tx, who)).cases.length,
      found: (await searchCases(tx, who, 'raadsel')).length,
    }));

  test('KIK-17: given a case that became the work of the management, then they find it, whoever handles it; others do not', async () => {
    const rows = complaintRows({ organisation: 'ccv', at: '2026-06-01T10:00:00+02:00', story: 'Een raadsel' });
    const { caseId, reference } = (await lodgeTogether(database.appPool, rows)) as { caseId: string; reference: string };
    const [duty] = rows.duties;
    if (duty === undefined) throw new Error('the rows hold a duty');
    const owed = [{ ...duty, owner: 'management' }];
    const keep = (change: Partial<CaseState>) =>
      inCcv(async (tx) => {
        const state = { ...rows.state, ...change, id: caseId, reference };
        await saveView(tx, state, owed, state.received);
        await saveDuties(tx, state, owed, ({ owner }) => ({ owner }));
      });
    const nothing = { work: [], counted: 0, cases: 0, found: 0 };
    const once = { work: [duty.key], counted: 1, cases: 1, found: 1 };
    await keep({});
    expect(await all(dirk)).toEqual(nothing);
    for (const handler of [undefined, 'somebody', 'dirk']) {
      await keep({ routedTo: 'management', ...(handler === undefined ? {} : { handler }) });
      expect([handler, await all(dirk)]).toEqual([handler, once]);
      // also who may assign finds it once, and not a second time as one of nobody
      expect([handler, await all({ ...dirk, staff: { ...dirk.staff, assigns: true } })]).toEqual([handler, once]);
      if (handler !== undefined)
        expect(await all({ ...dirk, staff: { ...dirk.staff, roles: ['handler'], id: 'other' } })).toEqual(nothing);
    }
    await keep({ handler: 'somebody' });
    expect(await all(dirk)).toEqual(nothing);
  });
});

describe('the list of cases', () => {
  test('newest first, each once', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await inCak((tx) =>
        caseList(tx, viewer('anna'), { handler: 'me' }, { limit: 100, ...(cursor === undefined ? {} : { cursor }) }),
      );
      ids.push(...page.cases.map((one) => one.reference));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(ids).toHaveLength(MANY / 10);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  const due = 'next_due nulls last, received desc, id';
  const changed = 'changed_at desc, id desc';
  test.each<[CaseFilter, string]>([
    [{ status: 'unfinished', order: 'due' }, due],
    [{ status: 'unfinished', order: 'due', handler: { id: 'h3' } }, due],
    [{ order: 'due', handler: 'me' }, due],
    [{ order: 'changed' }, changed],
    [{ order: 'changed', handler: { id: 'h3' } }, changed],
    [{ order: 'handler', status: 'closed' }, 'handler nulls last, received, id'],
    [{ order: 'handler', status: 'unfinished' }, 'handler nulls last, received, id'],
  ])(
    'CAK-24: given %j, when every page is read, then they stand by %s (what waits for nothing or nobody last), and each once',
    async (filter, inOrder) => {
      const seen: { reference: string; nextDue?: string }[] = [];
      let cursor: string | undefined;
      do {
        const page = await inCak((tx) =>
          caseList(tx, viewer('anna'), filter, { limit: 100, ...(cursor === undefined ? {} : { cursor }) }),
        );
        seen.push(...page.cases);
        cursor = page.next;
      } while (cursor !== undefined);
      const { handler } = filter;
      const whose = typeof handler === 'object' ? handler.id : handler === 'me' ? 'anna' : undefined;
      const { rows } = await inCak((tx) =>
        tx.client.query(
          `select reference from case_view where not 'anna' = any(concerned) and reference like 'CAK-2025-%'
         and ($1::text is null or handler = $1) and ($2::text is null or status = $2) order by ${inOrder}`,
          [whose, filter.status === 'unfinished' ? 'open' : filter.status],
        ),
      );
      expect(seen.some((one) => one.nextDue === undefined)).toBe(true);
      expect(seen.map((one) => one.reference)).toEqual(rows.map((one) => one.reference));
    },
  );

  test('CAK-24: given thousands with a date and few without, when the page where those begin is read, then few rows are touched', async () => {
    const touched = await inCak(async (tx) => {
      const fetched = async () =>
        (await tx.client.query(`select idx_tup_fetch::int as count from pg_stat_xact_user_tables where relname = 'case_view'`))
          .rows[0];
      const before = (await fetched())?.count ?? 0;
      await caseList(tx, viewer('anna'), { status: 'unfinished', order: 'due' }, { cursor: farOn });
      return (await fetched()).count - before;
    });
    expect(touched).toBeLessThan(300);
  });

  test.each<[CaseFilter, (one: { status: string; handler?: string }) => boolean]>([
    [{ status: 'closed' }, (one) => one.status === 'closed'],
    [{ status: 'ended' }, (one) => one.status !== 'open'],
    [{ status: 'unfinished' }, (one) => one.status === 'open'],
    [{ status: 'finished' }, (one) => one.status === 'closed'],
    [{ handler: 'nobody', status: 'open' }, (one) => one.handler === undefined && one.status === 'open'],
    [{ handler: { id: 'h3' } }, (one) => one.handler === 'h3'],
  ])('%j', async (filter, fits) => {
    const { cases } = await inCak((tx) => caseList(tx, viewer('anna'), filter));
    expect(cases).toHaveLength(50);
    expect(cases.every(fits)).toBe(true);
  });

  test('who sees only the own cases gets those, and with the right to assign those of nobody', async () => {
    const own = await inCak((tx) => caseList(tx, viewer('anna', 'own'), {}, { limit: 100 }));
    expect(new Set(own.cases.map((one) => one.handler))).toEqual(new Set(['anna']));
    const assigning = await inCak((tx) => caseList(tx, viewer('anna', 'own', true), {}, { limit: 100 }));
    expect(new Set(assigning.cases.map((one) => one.handler))).toEqual(new Set(['anna', undefined]));
  });
});

describe('search', () => {
  test('finds by a stem of the story, by the beginning of a name, and by reference', async () => {
    const rows = complaintRows({ story: 'De medewerkers belden nooit terug', name: 'Zoë van den Bergh-Ďurić' });
    const { caseId, reference } = (await lodgeTogether(database.appPool, rows)) as { caseId: string; reference: string };
    const find = (query: string, who = viewer('anna')) =>
      inCak(async (tx) => (await searchCases(tx, who, query)).map((one) => one.id));
    for (const query of [
      'medewerker belden',
      'zoe',
      'Duric',
      'van den berg',
      'jo@example.test',
      reference.toLowerCase(),
      'ZOË nooit',
    ]) {
      expect([query, await find(query)]).toEqual([query, expect.arrayContaining([caseId])]);
    }
    expect(await find('medewerker onvindbaar')).toEqual([]);
    expect(await find('medewerker belden', viewer('anna', 'own'))).toEqual([]);
  });

  test.each([
    ['a word in every case', 'brief', viewer('anna')],
    ['words in every case, of who sees the own ones', 'brief klacht', viewer('anna', 'own')],
    // thousands, of which the newest of those that were found first would be old
    ['the beginning of half of the numbers', 'nummer01', viewer('anna')],
    ['the beginning of a twentieth of the numbers, that only exist long ago', 'nummer000', viewer('anna')],
  ])('of %s the newest come first', async (_, query, who) => {
    const found = await inCak((tx) => searchCases(tx, who, query, 26));
    const prefix = query.startsWith('nummer') ? `CAK-2025-${query.slice(6)}%` : 'CAK-2025-%';
    const { rows } = await inCak((tx) =>
      tx.client.query(
        `select reference from case_view where reference like $1 and ($2 or handler = 'anna') order by received desc limit 26`,
        [prefix, who.staff.sees === 'all'],
      ),
    );
    expect(found.map((one) => one.reference)).toEqual(rows.map((one) => one.reference));
  });

  test.each([
    '%',
    '_',
    '*',
    '"',
    "'",
    "' | '",
    ':*',
    '!klacht',
    '(a+)+$',
    '&|!<->',
    '\0',
    'x'.repeat(10_000),
    '\ud800',
    '   ',
    "'; drop table search; --",
  ])('the question %j is only words', async (query) => {
    await expect(inCak((tx) => searchCases(tx, viewer('anna'), query))).resolves.toBeInstanceOf(Array);
  });
});

/** How often this connection walked through one of the big tables from end to end. */
async function walks(tx: Tx): Promise<Record<string, string>> {
  const { rows } = await tx.client.query(
    `select relname, seq_scan as scans from pg_stat_xact_user_tables where relname in ('case_view', 'duty', 'search', 'journal')`,
  );
  return Object.fromEntries(rows.map((one) => [one.relname, one.scans]));
}

describe('among many cases, as the application’s role, every question stays on its index', () => {
  const questions: Record<string, (tx: Tx) => Promise<unknown>> = {
    'work list': (tx) => workList(tx, viewer('anna'), { now }),
    'work list of one who owes nothing': (tx) =>
      workList(tx, { organisation: 'cak', staff: { id: 'nobody', roles: [], sees: 'all', assigns: false } }, { now }),
    'work list of who sees the own cases': (tx) => workList(tx, viewer('anna', 'own', true), { now }),
    'part of the work list': (tx) => workList(tx, viewer('anna'), { now }, { bucket: 'week' }),
    counts: (tx) => workCounts(tx, viewer('anna'), now),
    'case list': (tx) => caseList(tx, viewer('anna')),
    'own cases': (tx) => caseList(tx, viewer('anna', 'own', true)),
    'ended cases': (tx) => caseList(tx, viewer('anna'), { status: 'ended' }),
    'unfinished cases of a colleague': (tx) =>
      caseList(tx, viewer('anna'), { status: 'unfinished', handler: { id: 'h3' }, order: 'oldest' }),
    'what is due first': (tx) => caseList(tx, viewer('anna'), { status: 'unfinished', order: 'due' }),
    'what is due first, at the end of the list': (tx) =>
      caseList(tx, viewer('anna'), { status: 'unfinished', order: 'due' }, { cursor: farOn }),
    'what changed last': (tx) => caseList(tx, viewer('anna'), { order: 'changed' }),
    'what changed last of who sees the own cases': (tx) => caseList(tx, viewer('anna', 'own', true), { order: 'changed' }),
    'what changed last of a colleague': (tx) => caseList(tx, viewer('anna'), { order: 'changed', handler: { id: 'h3' } }),
    'by handler': (tx) => caseList(tx, viewer('anna'), { order: 'handler', status: 'finished' }),
    'case by id': (tx) => findCase(tx, viewer('anna'), '018f0000-0000-7000-8000-000000000005'),
    'case by reference': (tx) => findCase(tx, viewer('anna'), 'CAK-2025-00007'),
    'search for a rare word': (tx) => searchCases(tx, viewer('anna'), 'nummer00123'),
    'search for the beginning of a word': (tx) => searchCases(tx, viewer('anna'), 'nummer0012'),
    'search for nothing known': (tx) => searchCases(tx, viewer('anna'), 'onbekend'),
  };

  test.each(Object.entries(questions))('%s', async (_, ask) => {
    // five times: from then on PostgreSQL may use a plan that fits all values
    for (let time = 0; time < 7; time++) {
      expect(
        await inCak(async (tx) => {
          const before = await walks(tx);
          await ask(tx);
          return { before, after: await walks(tx) };
        }),
      ).toSatisfy(({ before, after }) => JSON.stringify(before) === JSON.stringify(after));
    }
  });
});
