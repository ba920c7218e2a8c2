/** The register and the reports on a real database: what lacks in a row, what is counted, and a report from owed to read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { isRefused } from '#core/case/read-values.ts';
import { statuses } from '#core/case/status.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterRule } from '#core/policy/register.ts';
import type { ReportRule } from '#core/policy/report.ts';
import { periodOf } from '#core/report/period.ts';
import { toDay } from '#core/time/day.ts';
import { lodge } from '#handling/lodge.ts';
import type { Office } from '#handling/office.ts';
import { policyShelf } from '#handling/policy-shelf.ts';
import { registerLines } from '#handling/register/register-rows.ts';
import { type ActOutcome, actIn } from '#handling/reports/act.ts';
import { countCases } from '#handling/reports/count-cases.ts';
import { openIn } from '#handling/reports/open-report.ts';
import type { OpenedReport } from '#handling/reports/opened.ts';
import { take } from '#handling/take.ts';
import { openReports } from '#jobs/open-reports.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { saveStaff } from '#store/access/staff.ts';
import { officeWork } from '#store/office/owed.ts';
import { listStreams } from '#store/office/stream.ts';
import { loadPolicies } from '#store/policies.ts';
import { outboxTrouble } from '#store/post/outbox.ts';
import { registerPage } from '#store/reports/register-list.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import { type TestOffice, testOffice } from './office.ts';

const ORG = 'klikklaar';
const register: RegisterRule = {
  clause: 'committee',
  records: [],
  fields: [
    { id: 'reference', name: { nl: 'Nummer' }, from: 'reference', required: false, source: [] },
    { id: 'name', name: { nl: 'Naam' }, from: 'complainant-names', required: true, source: ['KLK-21'] },
    { id: 'points', name: { nl: 'Nadere omschrijving' }, from: 'points', required: true, source: ['KLK-23'] },
    { id: 'status', name: { nl: 'Status' }, from: 'status', required: false, source: ['KLK-28'] },
  ],
  statuses: {
    open: { name: { nl: 'In behandeling' }, of: ['open', 'concluded'] },
    done: { name: { nl: 'Afgehandeld' }, of: ['closed', 'redirected', 'refused', 'withdrawn'] },
  },
  completeBefore: ['withdraw'],
};
const quarterly: ReportRule = {
  id: 'quarterly',
  name: { nl: 'Kwartaalrapport' },
  source: ['KIK-07'],
  owner: 'chair',
  to: ['management'],
  outside: [],
  every: 'quarter',
  within: { count: 4, unit: 'week' },
  remind: { count: 7, unit: 'day' },
  parts: [
    { part: 'counts', by: ['record', 'subject'] },
    { part: 'analysis', required: true },
    { part: 'handling' },
    { part: 'process' },
  ],
  columns: [],
  records: [],
  anonymous: false,
  publish: false,
  onlyWithCases: false,
};

let house: TestOffice;
let office: Office;
let cases: { readonly caseId: string; readonly reference: string; readonly party: string | undefined }[];
const chair = { kind: 'staff', id: 'chair-test', roles: ['chair'] } as const;
const seesAll: Viewer = { organisation: ORG, staff: { id: 'chair-test', roles: ['chair'], sees: 'all', assigns: true } };
const inOrg = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(office.pool, ORG, work);

beforeAll(async () => {
  house = await testOffice(undefined, undefined, undefined, toDay('2026-07-14'));
  const { policies } = await loadPolicies();
  const changed = policies.map((one): Policy => (one.policy === ORG ? { ...one, register, reports: [quarterly] } : one));
  office = Object.assign(house.office, { policies: policyShelf(changed) });
  await inOrg(async (tx) => {
    await saveStaff(tx, { id: 'chair-test', name: 'V. Oorzitter', email: 'vz@example.test', roles: ['chair'] });
    await saveStaff(tx, { id: 'boss', name: 'D. Recteur', email: 'dr@example.test', roles: ['management'] });
  });
  cases = [];
  for (const [day, name] of [
    ['2026-07-14', 'S. Bakker'],
    ['2026-08-03', 'T. Visser'],
    ['2026-10-02', 'U. Smit'],
  ]) {
    house.setClock(`${day}T09:00:00+02:00`);
    const kept = await lodge(office, {
      organisation: ORG,
      actor: { kind: 'public' },
      raw: {
        record: 'complaint',
        channel: 'form',
        story: 'De cursus ging niet door.',
        people: [{ name, email: 'x@burger.example' }],
      },
    });
    if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
    cases.push({ ...kept, party: kept.state.parties[0]?.id });
  }
});
afterAll(() => house.close());

function does(place: number, verb: Verb, raw: Record<string, unknown>) {
  return take(office, { organisation: ORG, caseId: cases[place]?.caseId ?? '', actor: chair, verb, raw });
}
function opened(outcome: ActOutcome): OpenedReport {
  if (!('state' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('the register', () => {
  const filter = { statuses, records: [] };

  test('KIK-14, KLK-28: given three complaints, when the register is opened, then each has its row in the words of the procedure', async () => {
    const lines = await inOrg(async (tx) => {
      const { cases: found } = await registerPage(tx, seesAll, filter);
      return registerLines(office, tx, found, { rule: register, language: 'nl', colleagues: new Map() });
    });
    expect(lines.map((one) => one.cells.map((cell) => cell.values.join()))).toEqual([
      [cases[2]?.reference, 'U. Smit', '', 'In behandeling'],
      [cases[1]?.reference, 'T. Visser', '', 'In behandeling'],
      [cases[0]?.reference, 'S. Bakker', '', 'In behandeling'],
    ]);
  });

  test('it is in pages, by the day of receipt, from either end, within a period and of one kind', async () => {
    const found = async (more: object, page: object = {}) =>
      (await inOrg((tx) => registerPage(tx, seesAll, { ...filter, ...more }, page))).cases.map((one) => one.reference);
    expect(await found({ from: toDay('2026-07-01'), until: toDay('2026-09-30'), oldestFirst: true })).toEqual([
      cases[0]?.reference,
      cases[1]?.reference,
    ]);
    expect(await found({ records: ['nothing'] })).toEqual([]);
    expect(await found({ statuses: ['closed'] })).toEqual([]);
    const { next } = await inOrg((tx) => registerPage(tx, seesAll, filter, { limit: 50 }));
    expect(next).toBeUndefined();
  });

  test('B-52: who sees only own cases finds no row of another', async () => {
    const own: Viewer = { organisation: ORG, staff: { id: 'somebody', roles: ['employee'], sees: 'own', assigns: false } };
    expect((await inOrg((tx) => registerPage(tx, own, filter))).cases).toEqual([]);
  });

  test('KLK-20: given a row without a description, when the case would end, then that is refused by the clause and the column', async () => {
    house.setClock('2026-10-05T09:00:00+02:00');
    const outcome = await does(0, 'withdraw', { party: cases[0]?.party, reason: 'Opgelost' });
    expect(isRefused(outcome) && outcome.refused[0]).toMatchObject({
      code: 'register-incomplete',
      clause: { id: 'committee' },
      data: { column: 'Nadere omschrijving', source: 'KLK-23' },
    });
    const status = await inOrg((tx) =>
      rows<{ status: string }>(tx, 'select status from case_view where id = $1', [cases[0]?.caseId]),
    );
    expect(status).toEqual([{ status: 'open' }]);
  });
});

describe('KIK-07: the report of a quarter', () => {
  let id: string;

  test('given that the quarter is over, when the clock comes by, then the report stands in the work list of its owner, once', async () => {
    house.setClock('2026-10-12T07:00:00+02:00');
    await openReports(house.workshop);
    await openReports(house.workshop);
    const owed = await inOrg((tx) => officeWork(tx, { id: 'chair-test', roles: ['chair'] }, office.clock()));
    expect(owed).toMatchObject([{ kind: 'report', step: 'make', dueDay: '2026-10-28' }]);
    expect(await inOrg((tx) => officeWork(tx, { id: 'boss', roles: ['management'] }, office.clock()))).toEqual([]);
    id = owed[0]?.stream ?? '';
  });

  test('KIK-07: given an organisation that begins here after a quarter, then that quarter is not owed; the one in which it begins is, also without a complaint', async () => {
    const other = await testOffice(undefined, undefined, undefined, toDay('2026-12-15'));
    try {
      const { policies } = await loadPolicies();
      const changed = policies.map((one): Policy => (one.policy === ORG ? { ...one, register, reports: [quarterly] } : one));
      Object.assign(other.office, { policies: policyShelf(changed) });
      const at = async (moment: string) => {
        other.setClock(moment);
        await openReports(other.workshop);
        return withOrganisation(other.office.pool, ORG, async (tx) => [
          await officeWork(tx, { id: 'chair-test', roles: ['chair'] }, other.office.clock()),
          await rows(tx, `select 1 from outbox where kind like 'report%'`),
        ]);
      };
      expect(await at('2026-12-15T07:00:00+01:00')).toEqual([[], []]);
      // nothing ran here until after its day: it stands in the list, and nobody is told that it is late
      expect(await at('2027-03-15T07:00:00+01:00')).toMatchObject([[{ kind: 'report', dueDay: '2027-01-28' }], []]);
    } finally {
      await other.close();
    }
  });

  test('given that its day comes near and then passes, then its owner is told each time once', async () => {
    const subjects = async () => {
      const text = `select payload->>'subject' as subject from outbox where kind like 'report%' and payload->'recipient'->>'address' = 'vz@example.test' order by created_at`;
      return (await inOrg((tx) => rows<{ subject: string }>(tx, text))).map((one) => one.subject);
    };
    house.setClock('2026-10-22T07:00:00+02:00');
    await openReports(house.workshop);
    await openReports(house.workshop);
    expect(await subjects()).toEqual(['Bijna tijd: Kwartaalrapport, derde kwartaal 2026']);
    house.setClock('2026-10-29T07:00:00+01:00');
    await openReports(house.workshop);
    await openReports(house.workshop);
    expect(await subjects()).toContain('Te laat: Kwartaalrapport, derde kwartaal 2026');
    expect(await subjects()).toHaveLength(2);
  });

  test('KIK-04: given two complaints in the quarter, when it is made, then both are counted and the third is not', async () => {
    const made = opened(await actIn(office, ORG, chair, id, { act: 'make' }));
    expect(made.state.figures).toMatchObject({ received: 2, handled: 0, period: { id: '2026-q3' } });
    expect(made.state.figures?.tables.find((one) => one.id === 'counts:record')?.rows).toContainEqual({
      code: 'complaint',
      count: 2,
    });
    expect(await countCases(office, ORG)).toBe(0);
  });

  test('KIK-07: given that the analysis was written, when it is sent, then management gets a mail without figures, and nothing is owed', async () => {
    expect(isRefused(await actIn(office, ORG, chair, id, { act: 'send' }))).toBe(true);
    await actIn(office, ORG, chair, id, { act: 'write', words: { analysis: 'Twee keer ging een cursus niet door.' } });
    const sent = opened(await actIn(office, ORG, chair, id, { act: 'send' }));
    expect(sent.state.sent?.staff).toContain('boss');
    const mails = await inOrg((tx) =>
      rows<{ payload: { recipient: object; text: string } }>(tx, `select payload from outbox where kind = 'report'`),
    );
    expect(mails.map((one) => one.payload.recipient)).toContainEqual({ name: 'D. Recteur', address: 'dr@example.test' });
    expect(mails[0]?.payload.text).not.toContain('cursus');
    expect(await inOrg((tx) => officeWork(tx, { id: 'chair-test', roles: ['chair'] }, office.clock()))).toEqual([]);
    expect(await inOrg((tx) => outboxTrouble(tx))).toEqual([]);
  });

  test('given a later change of a case, then the report that was sent tells what it told', async () => {
    house.setClock('2026-11-02T09:00:00+01:00');
    await does(1, 'assign', { staff: 'chair-test', notInvolved: true });
    expect(await countCases(office, ORG)).toBe(1);
    const [meta] = await inOrg((tx) => listStreams(tx, 'report', { statuses: ['sent'] }));
    expect(meta?.view).toMatchObject({ report: 'quarterly', period: { id: '2026-q3' } });
    expect(isRefused(await actIn(office, ORG, chair, id, { act: 'make' }))).toBe(true);
  });

  test('the same period is not opened twice', async () => {
    const policy = office.policies.current(ORG, toDay('2026-11-02')) as Policy;
    const opening = { policy, rule: quarterly, actor: chair, now: office.clock() };
    const outcome = await inOrg((tx) => openIn(tx, opening, { period: periodOf('quarter', toDay('2026-08-01')) }));
    expect(isRefused(outcome) && outcome.refused[0].code).toBe('already');
  });

  test('Awb 9:7: given a colleague who turns out to be concerned by one of its cases, then the API gives that colleague the numbers without it, as the page does', async () => {
    const app = apiApp({ office, dataDir: house.workshop.dataDir, log: house.workshop.log });
    const number = await inOrg(async (tx) => (await listStreams(tx, 'report', { statuses: ['sent'] }))[0]?.number);
    const asks = async (staff: string) => {
      const { token } = await inOrg((tx) => createApiToken(tx, { name: staff, scopes: ['read'], createdBy: staff }));
      const answer = await app.request(`/api/v1/organisations/${ORG}/reports/${number}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return (await answer.json()) as { figures: { received: number } };
    };
    expect((await asks('boss')).figures.received).toBe(2);
    await does(0, 'involve', { capacity: 'subject', staff: 'boss' });
    expect((await asks('boss')).figures.received).toBe(1);
    expect((await asks('chair-test')).figures.received).toBe(2);
  });
});

test('CCV-12: given duties whose last day lies in the period, then kept, late and passed over are told apart', async () => {
  const [{ caseId }] = cases as [(typeof cases)[0], ...(typeof cases)[0][]];
  await inOrg((tx) =>
    rows(tx, `update duty set status = 'done', late = true where case_id = $1 and due_day is not null`, [caseId]),
  );
  const open = opened(await report({ ...quarterly, id: 'yearly', every: 'year', parts: [{ part: 'terms', clauses: [] }] }));
  const tables = open.state.figures?.tables ?? [];
  expect(tables.length).toBeGreaterThan(0);
  expect(
    tables
      .flatMap((one) => one.rows.filter((row) => row.code === 'late').map((row) => row.count ?? 0))
      .reduce((a, b) => a + b, 0),
  ).toBeGreaterThan(0);
});

test('CCV-16: given a report for a role that nobody holds, when it is sent, then it waits in the work list, and goes to who gets that role', async () => {
  const parts = [{ part: 'counts', by: ['record'] }] as const;
  const made = opened(await report({ ...quarterly, id: 'for-judges', every: 'year', to: ['watcher'], parts }));
  const sent = opened(await actIn(office, ORG, chair, made.meta.id, { act: 'send' }));
  expect(sent.state.sent).toMatchObject({ staff: [], unheld: ['watcher'] });
  const work = () => inOrg((tx) => officeWork(tx, { id: 'chair-test', roles: ['chair'] }, office.clock()));
  const waits = (found: Awaited<ReturnType<typeof work>>) => found.some(({ step }) => step === 'deliver');
  expect(waits(await work())).toBe(true);
  expect(isRefused(await actIn(office, ORG, chair, made.meta.id, { act: 'deliver' }))).toBe(true);
  await inOrg((tx) => saveStaff(tx, { id: 'judge', name: 'B. Roep', email: 'br@example.test', roles: ['watcher'] }));
  expect(opened(await actIn(office, ORG, chair, made.meta.id, { act: 'deliver' })).state.sent).toMatchObject({
    staff: ['judge'],
  });
  const mails = await inOrg((tx) =>
    rows<{ payload: { recipient: object } }>(tx, `select payload from outbox where kind = 'report'`),
  );
  expect(mails.map((one) => one.payload.recipient)).toContainEqual({ name: 'B. Roep', address: 'br@example.test' });
  expect(waits(await work())).toBe(false);
});

test('Wko 1.57b: given a report that is only owed with cases, when the months are over, then it is opened of those in which one came in, and not of the others', async () => {
  house.setClock('2026-11-02T09:00:00+01:00');
  const base: ReportRule = { ...quarterly, every: 'month', parts: [{ part: 'counts', by: ['record'] }], onlyWithCases: true };
  const policy = office.policies.current(ORG, toDay('2026-11-02')) as Policy;
  const opens = async (rule: ReportRule) => {
    Object.assign(office, { policies: policyShelf([{ ...policy, reports: [rule] }]) });
    await openReports(house.workshop);
    const all = await inOrg((tx) => listStreams(tx, 'report', { limit: 100 }));
    return all.flatMap(({ view }) => (view.report === rule.id ? [(view.period as { id: string }).id] : [])).sort();
  };
  // nothing came in in September
  expect(await opens({ ...base, id: 'monthly' })).toEqual(['2026-07', '2026-08', '2026-10']);
  expect(await opens({ ...base, id: 'of-talks', records: ['talk'] })).toEqual([]);
  expect(await opens({ ...base, id: 'always', onlyWithCases: false })).toContain('2026-09');
});

async function report(rule: ReportRule): Promise<ActOutcome> {
  const policy = { ...(office.policies.current(ORG, toDay('2026-11-02')) as Policy), reports: [quarterly, rule] };
  Object.assign(office, { policies: policyShelf([policy]) });
  const opening = { policy, rule, actor: chair, now: office.clock() };
  const outcome = await inOrg((tx) => openIn(tx, opening, { period: periodOf('year', toDay('2026-08-01')) }));
  if (isRefused(outcome)) return outcome;
  return actIn(office, ORG, chair, String(outcome.number), { act: 'make' });
}
