/** Beginning a report: its period is over, a meeting was set, or somebody asked for one. */

import { type Refused, refuse } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type PeriodRhythm, type ReportRule, rhythmOf } from '#core/policy/report.ts';
import { openReport } from '#core/report/acts.ts';
import { reportDuties } from '#core/report/owed.ts';
import { type Period, periodsToOpen } from '#core/report/period.ts';
import { type ReportState, replayReport } from '#core/report/state.ts';
import { compareDays, type Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { newCaseId } from '#store/id.ts';
import { listStreams, type StreamRows, saveStream, streamByKey } from '#store/office/stream.ts';
import { firstDayOf } from '#store/organisations.ts';
import { anyCounted } from '#store/reports/counted.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';

export interface Opening {
  readonly policy: Policy;
  readonly rule: ReportRule;
  readonly actor: Actor;
  readonly now: Moment;
}

/** Opens a report for a period or a meeting; answers its number. What was opened before is not opened twice. */
export async function openIn(
  tx: Tx,
  opening: Opening,
  time: { readonly period: Period; readonly meeting?: Day },
): Promise<{ readonly number: number } | Refused> {
  const { policy, rule } = opening;
  const entry = openReport(opening, time);
  if ('refused' in entry) return entry;
  const key = rhythmOf(rule) === 'demand' ? undefined : keyOf(rule.id, time);
  if (key !== undefined && (await streamByKey(tx, 'report', key)) !== undefined) return refuse('already');
  const state = replayReport([entry]);
  return { number: await saveStream(tx, reportRows(policy, rule, newCaseId(), state, entry, key)) };
}

/** What there can be only one of: a report of a period, an agenda of a day. */
export function keyOf(report: string, { period, meeting }: { readonly period: Period; readonly meeting?: Day }): string {
  return `${report}:${meeting ?? period.id}`;
}

/** The rows that keep an entry of a report. */
export function reportRows(
  policy: Policy,
  rule: ReportRule,
  id: string,
  state: ReportState,
  entry: OfficeEntry,
  key?: string,
): StreamRows {
  const { report, period, meeting, status, approved, sent } = state;
  return {
    ...{ id, kind: 'report', policy: policy.policy, version: policy.version, status, entries: [entry] },
    ...(key === undefined ? {} : { key }),
    view: { report, period, meeting, sent: sent?.at, approved: approved !== undefined },
    title: rule.name.nl,
    duties: reportDuties(policy, rule, state),
  };
}

/**
 * Opens every report of which the period is over; answers how many. A period is owed when it ended after the procedure came to
 * be in force and after the organisation came to be here: of what was before, nothing is known here. What is only owed with cases
 * needs their counts brought up to date before (`countCases`).
 */
export async function openDueReports(office: Office, tx: Tx): Promise<number> {
  const now = office.clock();
  const today = dayOf(now);
  const policy = office.policies.current(tx.organisation, today);
  let opened = 0;
  for (const rule of policy?.reports ?? []) {
    const rhythm = rhythmOf(rule);
    if (policy === undefined || rhythm === 'meeting' || rhythm === 'demand') continue;
    for (const period of await waitingPeriods(tx, policy, rule, rhythm, today)) {
      if (rule.onlyWithCases && !(await anyCounted(tx, period, rule.records))) continue;
      const outcome = await openIn(tx, { policy, rule, actor: { kind: 'system' }, now }, { period });
      if ('number' in outcome) opened++;
    }
  }
  return opened;
}

async function waitingPeriods(
  tx: Tx,
  policy: Policy,
  rule: ReportRule,
  rhythm: PeriodRhythm,
  today: Day,
): Promise<readonly Period[]> {
  const all = await listStreams(tx, 'report', { limit: 500 });
  const last = all.find((one) => one.view.report === rule.id)?.view.period as Period | undefined;
  const here = (await firstDayOf(tx)) ?? today;
  return periodsToOpen(rhythm, today, compareDays(here, policy.inForce) > 0 ? here : policy.inForce, last);
}
