// The second wall: without naming its organisation nobody reads or writes a row, and another organisation is as if it were none.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Keeping } from '#core/case/keeping.ts';
import { toDay } from '#core/time/day.ts';
import { toMoment } from '#core/time/moment.ts';
import { afterAYear } from '#test/a-retention.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { measureRows } from '#test/measure-rows.ts';
import { sealAll } from '#test/seal-all.ts';
import { addAbsence } from './access/absence.ts';
import { createApiToken } from './access/api-token.ts';
import { openInEmergency } from './access/emergency.ts';
import { giveInstallation } from './access/installation.ts';
import { accessByCode, partyOfSession, startPartySession } from './access/party-access.ts';
import { saveStaff } from './access/staff.ts';
import { noteStaff } from './access/staff-log.ts';
import { staffOfSession, startStaffSession } from './access/staff-session.ts';
import { newStaffToken } from './access/staff-token.ts';
import { throttled } from './access/throttle.ts';
import { findCase } from './cases/find.ts';
import { lodgeTogether } from './cases/lodge-together.ts';
import { logReading } from './cases/reading-log.ts';
import { searchCases } from './cases/search.ts';
import { saveDraft } from './forms/draft.ts';
import { keepUnsent, unsentPlace } from './forms/unsent.ts';
import { grants } from './grants.ts';
import { loadCase } from './journal/events.ts';
import { saveStream } from './office/stream.ts';
import { ensureOrganisations } from './organisations.ts';
import { keepLetter } from './post/kept-letter.ts';
import { keepMail } from './post/mailbox.ts';
import { lookedAt, saveRetention } from './retention/plan.ts';
import { keepSetting } from './setting.ts';
import { withOrganisation } from './transaction.ts';
import { putDraftFile } from './versions/draft-files.ts';
import { keepVersion, withdrawVersion } from './versions/stored-versions.ts';
import { beginTrial, noteTrial } from './versions/trials.ts';
import type { Viewer } from './viewer.ts';

let database: FreshDatabase;
let caseId: string;
let reference: string;
const CODE = '0123456789ABCDEFGHJKMNPQRS';

const aKeeping: Keeping = {
  ...{ rule: afterAYear, start: toMoment('2026-06-10T10:00:00+02:00'), due: { end: toDay('2027-06-10'), steps: [] } },
  ...{ goes: toDay('2027-06-10'), askedFrom: toDay('2027-05-13'), keptBy: [], clearedBy: [], approvalsLeft: 2, done: false },
};

beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
  const rows = complaintRows({ code: CODE, key: 'once', due: '2026-06-15' });
  ({ caseId, reference } = (await lodgeTogether(database.appPool, rows)) as { caseId: string; reference: string });
  await sealAll(database.appPool);
  await throttled(database.appPool, 'cak', 'k', 1, 60);
  await withOrganisation(database.appPool, 'cak', async (tx) => {
    await saveStaff(tx, { id: 'anna', name: 'Anna', email: 'anna@example.test', roles: ['handler'] });
    await newStaffToken(tx, 'anna', 'invite');
    await giveInstallation(tx, 'anna');
    await startStaffSession(tx, 'anna');
    await noteStaff(tx, { by: 'anna', staff: 'anna', what: 'changed' });
    await createApiToken(tx, { name: 'x', scopes: ['lodge'], createdBy: 'anna' });
    await saveDraft(tx, 'anna', 'form', { a: 1 });
    await keepUnsent(tx, unsentPlace(Buffer.alloc(32), 'browser', 'answers', 'form'), 'typed');
    await tx.client.query(`insert into saved_view values ('cak', 'v', 'anna', 'cases', 'n', 'stand=open')`);
    await addAbsence(tx, 'anna', { staff: 'anna', firstDay: toDay('2026-06-01'), lastDay: toDay('2026-06-02') });
    await saveStaff(tx, { id: 'mia', name: 'Mia', email: 'mia@example.test', roles: [] });
    await openInEmergency(tx, { staff: 'mia', reference, reason: 'r' });
    await logReading(tx, caseId, 'anna', 'case');
    await startPartySession(tx, { caseId, party: 'p1', generation: 1 });
    await keepMail(tx, { messageId: 'm', sender: 'a', recipient: 'b', subject: 's', text: 't', attachments: [] });
    await keepLetter(tx, { id: 'l', medium: 'email', at: new Date(), subject: 's', html: 'h', text: 't' });
    await tx.client.query(`insert into late_told (organisation, case_id, key, due) values ('cak', $1, 'k', now())`, [caseId]);
    await tx.client.query(`insert into rows_owed values ('cak', $1)`, [caseId]);
    await saveRetention(tx, caseId, { handler: undefined, concerned: [] }, [aKeeping]);
    await lookedAt(tx, { xact: '1', caseId, rules: Buffer.alloc(32) });
    await tx.client.query(`insert into destruction values ('cak', $1, 9, 'r', 'file', now(), '{}', 0, now())`, [caseId]);
    await saveStream(tx, measureRows());
    await tx.client.query(
      `insert into staff_factor (organisation, id, staff, kind, name) values ('cak', 'x', 'anna', 'app', 'n')`,
    );
    await tx.client.query(`insert into staff_recovery (organisation, code_mark, staff) values ('cak', '\\x00', 'anna')`);
    await keepSetting(tx, 'second-step', { required: false });
    await tx.client.query(`insert into case_counted values ('cak', $1, 1, 'complaint', '2026-06-01', null, '{}')`, [caseId]);
    await tx.client.query(`insert into checkpoint values ('cak', 1, '\\x00', now(), '\\x00')`);
    await tx.client.query(
      `insert into file (organisation, id, name, size, type, sha256) values ('cak', 'f', 'n', 1, 't', '\\x00')`,
    );
    await putDraftFile(tx, caseId, 'policy.yaml', 'x', { at: toMoment('2026-06-01T09:00:00+02:00') });
    await keepVersion(tx, { version: 2, inForce: toDay('2027-01-01'), stream: caseId, files: {} });
    await withdrawVersion(tx, 2);
    await beginTrial(tx, { id: caseId, stream: caseId, fingerprint: 'f', by: 'anna' });
    await noteTrial(tx, caseId, 1, [{ caseId, changes: [{ kind: 'gone', clause: 'c' }] }]);
    await tx.client.query(`insert into file_text (organisation, file_id, outcome) values ('cak', 'f', 'empty')`);
  });
});
afterAll(() => database.drop());

const tables = Object.keys(grants).filter((table) => table !== 'organisation' && table !== 'installation');
const as = (organisation: string, sees: 'all' | 'own' = 'all', id = 'anna'): Viewer => ({
  organisation,
  staff: { id, roles: ['handler'], sees, assigns: false },
});

describe.each(tables)('%s', (table) => {
  test('holds a row of one organisation, for the application to see only in its name', async () => {
    const count = async (organisation: string) =>
      (await withOrganisation(database.appPool, organisation, (tx) => tx.client.query(`select from ${table}`))).rowCount;
    if (table !== 'search') expect(await count('ccv')).toBe(table === 'chain_head' ? 1 : 0);
    expect(await count('cak')).toBeGreaterThan(0);
    expect((await database.appPool.query(`select from ${table}`)).rowCount).toBe(0);
  });

  test('takes no row in another organisation’s name', async () => {
    const found = await database.ownerPool.query(
      `select attname from pg_attribute where attrelid = '${table}'::regclass and attnum > 1 and attgenerated = ''`,
    );
    const columns = found.rows.map((one) => `"${one.attname}"`).join(', ');
    const copy = `insert into ${table} (organisation, ${columns}) select 'ccv', ${columns} from ${table} limit 1`;
    await expect(withOrganisation(database.appPool, 'cak', (tx) => tx.client.query(copy))).rejects.toThrow(/row-level security/);
  });
});

test('every table of an organisation is behind the wall, for its owner too', async () => {
  const { rows } = await database.ownerPool.query(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as shut, c.relrowsecurity as enabled
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation' and a.attnum = 1
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
  expect(rows.map((one) => one.name)).toEqual([...tables].sort());
  // the owner's search function reads this one table on its index; nothing else of the application runs as the owner
  expect(rows.filter((one) => !one.shut).map((one) => one.name)).toEqual(['search']);
  expect(rows.every((one) => one.enabled)).toBe(true);
});

test('every key begins with the organisation', async () => {
  const { rows } = await database.ownerPool.query(`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisprimary and c.relnamespace = 'public'::regnamespace and a.attname <> 'organisation'`);
  expect(rows.map((one) => one.name).sort()).toEqual([
    'installation',
    'kysely_migration',
    'kysely_migration_lock',
    'organisation',
  ]);
});

describe('B-49: a case of another organisation is as one that does not exist', () => {
  const nowhere = '00000000-0000-7000-8000-000000000000';
  test('by id, by reference, by code and by words', async () => {
    await withOrganisation(database.appPool, 'ccv', async (tx) => {
      expect(await loadCase(tx, caseId)).toBe(await loadCase(tx, nowhere));
      expect(await findCase(tx, as('ccv'), caseId)).toBe(await findCase(tx, as('ccv'), nowhere));
      expect(await findCase(tx, as('ccv'), reference)).toBeUndefined();
      expect(await accessByCode(tx, CODE)).toBeUndefined();
      expect(await searchCases(tx, as('ccv'), 'teruggebeld')).toEqual([]);
    });
  });

  test('even when the viewer says to be of the other one', async () => {
    await withOrganisation(database.appPool, 'ccv', async (tx) => {
      expect(await findCase(tx, as('cak'), caseId)).toBeUndefined();
      expect(await searchCases(tx, as('cak'), 'teruggebeld')).toEqual([]);
      const asked = `select * from search_cases('cak', 'anna', true, true, '{}', '{teruggebeld}', '{}', 10)`;
      await expect(tx.client.query(asked)).rejects.toThrow(/does not name/);
    });
  });

  test('a cookie counts only in its own organisation', async () => {
    const cookies = await withOrganisation(database.appPool, 'cak', async (tx) => [
      await startStaffSession(tx, 'anna'),
      await startPartySession(tx, { caseId, party: 'p1', generation: 1 }),
    ]);
    const [staff = '', party = ''] = cookies;
    expect((await staffOfSession(database.appPool, staff))?.staff.id).toBe('anna');
    expect((await partyOfSession(database.appPool, party))?.caseId).toBe(caseId);
    expect(await staffOfSession(database.appPool, staff.replace('cak.', 'ccv.'))).toBeUndefined();
    expect(await partyOfSession(database.appPool, party.replace('cak.', 'ccv.'))).toBeUndefined();
  });
});

describe('B-49: the conflict firewall', () => {
  test('a person concerned finds the case by no way, whatever the role', async () => {
    const rows = complaintRows({ concerned: 'piet', story: 'Piet was onbeleefd', due: '2026-06-15' });
    const lodged = (await lodgeTogether(database.appPool, rows)) as { caseId: string; reference: string };
    await withOrganisation(database.appPool, 'cak', async (tx) => {
      for (const way of [lodged.caseId, lodged.reference]) {
        expect((await findCase(tx, as('cak'), way))?.id).toBe(lodged.caseId);
        expect(await findCase(tx, as('cak', 'all', 'piet'), way)).toBeUndefined();
      }
      expect(await searchCases(tx, as('cak'), 'onbeleefd')).toHaveLength(1);
      expect(await searchCases(tx, as('cak', 'all', 'piet'), 'onbeleefd')).toEqual([]);
      expect(await searchCases(tx, as('cak', 'all', 'piet'), lodged.reference)).toEqual([]);
    });
  });

  test('who sees only the own cases finds no others', async () => {
    await withOrganisation(database.appPool, 'cak', async (tx) => {
      expect(await findCase(tx, as('cak', 'own'), caseId)).toBeUndefined();
      await tx.client.query(`update case_view set handler = 'anna' where id = $1`, [caseId]);
      expect((await findCase(tx, as('cak', 'own'), caseId))?.id).toBe(caseId);
    });
  });
});

test.each(['CAK', 'a b', "a'; drop table journal; --", '', '../x', 'x'.repeat(41)])(
  'the organisation %j cannot be one',
  async (id) => {
    await expect(withOrganisation(database.appPool, id, async () => {})).rejects.toThrow(/not the id/);
  },
);
