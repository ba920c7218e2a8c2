/** Doing something with a report: load, decide, keep, in one transaction; the second of two learns that it changed. */
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import type { RoleId } from '#core/policy/clause.ts';
import { actOnReport, isOfferedAct, type ReportAct } from '#core/report/acts.ts';
import { evolveReport } from '#core/report/state.ts';
import { listStaff } from '#store/access/staff.ts';
import { saveStream } from '#store/office/stream.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { countCases } from './count-cases.ts';
import { figuresFor } from './figures.ts';
import { reportRows } from './open-report.ts';
import { loadReport, type OpenedReport } from './opened.ts';
import { mailReport } from './report-mail.ts';

/** What is asked; figures and receivers are worked out here. */
export type AskedAct =
  | Exclude<ReportAct, { readonly act: 'make' | 'send' | 'deliver' }>
  | { readonly act: 'deliver' }
  | { readonly act: 'make' }
  | { readonly act: 'send' };

export type ActOutcome = OpenedReport | Refused | { readonly absent: true };

/** Does it. All of it is kept when this answers with the report, and nothing otherwise. */
export async function actIn(
  office: Office,
  organisation: string,
  actor: Actor,
  idOrNumber: string,
  asked: AskedAct,
): Promise<ActOutcome> {
  // outside the transaction: a first count of many cases takes its time
  if (asked.act === 'make') await countCases(office, organisation);
  return withOrganisation(office.pool, organisation, (tx) => actOn(office, tx, actor, idOrNumber, asked));
}

/** The same in an open transaction; for `make` the cases must have been counted. */
export async function actOn(office: Office, tx: Tx, actor: Actor, idOrNumber: string, asked: AskedAct): Promise<ActOutcome> {
  const found = await loadReport(office, tx, idOrNumber, true);
  if (found === undefined) return { absent: true };
  const { meta, policy, rule, state } = found;
  const now = office.clock();
  const acting = { policy, rule, actor, now };
  // before the work of counting, or of telling who gets it
  if (asked.act === 'make' && !isOfferedAct(acting, state, 'make')) return refuse('not-now');
  const { receivers, unheld } = await receiversFor(
    tx,
    asked.act === 'send' ? rule.to : asked.act === 'deliver' ? (state.sent?.unheld ?? []) : [],
  );
  const reached = (state.sent?.unheld ?? []).filter((role) => !unheld.includes(role));
  const act: ReportAct =
    asked.act === 'make'
      ? { act: 'make', figures: await figuresFor(tx, policy, rule, { period: state.period, asOf: now }) }
      : asked.act === 'send'
        ? { act: 'send', staff: receivers.map((one) => one.id), unheld }
        : asked.act === 'deliver'
          ? { act: 'deliver', staff: receivers.map((one) => one.id), reached }
          : asked;
  const entry = actOnReport(acting, state, act);
  if ('refused' in entry) return entry;
  const next = evolveReport(state, entry);
  await saveStream(tx, reportRows(policy, rule, meta.id, next, entry));
  if (act.act === 'send' || act.act === 'deliver') await mailReport(office, tx, { ...found, state: next }, receivers);
  return { ...found, state: next };
}

/** Colleagues at work with one of these roles, and the roles that nobody at work has. */
export async function receiversFor(tx: Tx, roles: readonly RoleId[]) {
  const atWork = roles.length === 0 ? [] : (await listStaff(tx)).filter((one) => one.active);
  return {
    receivers: atWork.filter((one) => roles.some((role) => one.roles.includes(role))),
    unheld: roles.filter((role) => !atWork.some((one) => one.roles.includes(role))),
  };
}
