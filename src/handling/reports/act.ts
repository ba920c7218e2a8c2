/** Doing something with a report: load, decide, keep, in one transaction; the second of two learns that it changed. */
import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import type { ReportRule } from '#core/policy/report.ts';
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
  | Exclude<ReportAct, { readonly act: 'make' | 'send' }>
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
  const receivers = asked.act === 'send' ? await receiversOf(tx, rule) : [];
  const act: ReportAct =
    asked.act === 'make'
      ? { act: 'make', figures: await figuresFor(tx, policy, rule, { period: state.period, asOf: now }) }
      : asked.act === 'send'
        ? { act: 'send', staff: receivers.map((one) => one.id) }
        : asked;
  const entry = actOnReport(acting, state, act);
  if ('refused' in entry) return entry;
  const next = evolveReport(state, entry);
  await saveStream(tx, reportRows(policy, rule, meta.id, next, entry));
  if (act.act === 'send') await mailReport(office, tx, { ...found, state: next }, receivers);
  return { ...found, state: next };
}

/** Colleagues at work with a role that gets the report. */
async function receiversOf(tx: Tx, rule: ReportRule) {
  return (await listStaff(tx)).filter((one) => one.active && rule.to.some((role) => one.roles.includes(role)));
}
