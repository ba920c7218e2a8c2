/** GET …/register, …/reports and …/reports/{number}: rows that the caller may see, and reports that are for the caller. */
import type { Context } from 'hono';
import { statuses } from '#core/case/status.ts';
import { say } from '#core/policy/label.ts';
import { columnsShown } from '#core/policy/register.ts';
import { mayReadReport } from '#core/report/acts.ts';
import { dueOn } from '#core/report/due.ts';
import { periodNamed } from '#core/report/period.ts';
import { dayOf } from '#core/time/moment.ts';
import { registerLines } from '#handling/register/register-rows.ts';
import { asReadBy } from '#handling/reports/as-read.ts';
import { loadReport, type OpenedReport } from '#handling/reports/opened.ts';
import { listStaff } from '#store/access/staff.ts';
import { listStreams } from '#store/office/stream.ts';
import { registerPage } from '#store/reports/register-list.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { identify } from './identify.ts';
import { absent, languageOf, refused } from './problem.ts';

const noStore = { 'cache-control': 'no-store' };

/** A page of the register, newest first: each row by the ids of the columns. */
export async function readRegister(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  const { office } = door;
  const rule = office.policies.current(organisation, dayOf(office.clock()))?.register;
  if (rule === undefined) return absent(c);
  const { period, cursor, ...strange } = c.req.query();
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined) return refused(c, { refused: [{ code: 'unknown-field', field: stranger }] });
  const within = period === undefined ? undefined : periodNamed(period);
  if (period !== undefined && within === undefined) return refused(c, { refused: [{ code: 'unknown-choice', field: 'period' }] });
  const language = languageOf(c);
  const filter = { statuses, records: rule.records, ...(within === undefined ? {} : { from: within.from, until: within.until }) };
  const { lines, next } = await withOrganisation(
    office.pool,
    organisation,
    async (tx) => {
      const found = await registerPage(tx, caller.viewer, filter, { cursor });
      const colleagues = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
      return { lines: await registerLines(office, tx, found.cases, { rule, language, colleagues }), next: found.next };
    },
    { readOnly: true },
  );
  const columns = columnsShown(rule, []).map(({ id, name, from }) => ({ id, name: say(name, language), from }));
  const rows = lines.map((one) => ({
    case: one.reference,
    values: Object.fromEntries(one.cells.map(({ field, values }) => [field.id, values])),
  }));
  const links =
    next === undefined
      ? {}
      : { next: `/api/v1/organisations/${organisation}/register?${new URLSearchParams({ ...c.req.query(), cursor: next })}` };
  return c.json({ columns, rows, links }, 200, noStore);
}

/** The reports that the caller may read, newest first. */
export async function readReports(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  const { office } = door;
  const all = await withOrganisation(
    office.pool,
    organisation,
    async (tx) => Promise.all((await listStreams(tx, 'report', { limit: 200 })).map((one) => loadReport(office, tx, one.id))),
    { readOnly: true },
  );
  const mine = all.filter((one) => one !== undefined && mayReadReport(one.rule, caller.actor.roles, one.state)) as OpenedReport[];
  return c.json({ reports: mine.map((one) => summaryOf(organisation, one)) }, 200, noStore);
}

/** One report with its figures and words; who is concerned by a case finds it in no number, as on the page (Awb 9:7, 2:4). */
export async function readReport(door: ApiDoor, c: Context, organisation: string, number: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  const { id, roles } = caller.actor;
  const found = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const opened = await loadReport(door.office, tx, number);
      if (opened === undefined || !mayReadReport(opened.rule, roles, opened.state)) return undefined;
      return asReadBy(tx, opened, id);
    },
    { readOnly: true },
  );
  if (found === undefined) return absent(c);
  const { figures, words, sent, approved, minutes, decisions } = found.state;
  return c.json({ ...summaryOf(organisation, found), figures, words, sent, approved, minutes, decisions }, 200, noStore);
}

function summaryOf(organisation: string, { meta, policy, rule, state }: OpenedReport) {
  const { period, meeting, status } = state;
  return {
    number: meta.number,
    report: rule.id,
    name: say(rule.name, 'nl'),
    ...{ period, meeting, status, due: dueOn(policy, rule, state) },
    links: { self: `/api/v1/organisations/${organisation}/reports/${meta.number}` },
  };
}
