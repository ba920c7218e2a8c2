/** A report as it was opened, with the procedure by which it runs. */
import type { Policy } from '#core/policy/policy.ts';
import type { ReportRule } from '#core/policy/report.ts';
import { type ReportState, replayReport } from '#core/report/state.ts';
import { loadStream, type StreamMeta } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';

/** A report with the procedure by which it runs. */
export interface OpenedReport {
  readonly meta: StreamMeta;
  readonly policy: Policy;
  readonly rule: ReportRule;
  readonly state: ReportState;
}

/** The report with this id or number; undefined when there is none, or its procedure no longer names it. */
export async function loadReport(
  office: Office,
  tx: Tx,
  idOrNumber: string,
  forUpdate = false,
): Promise<OpenedReport | undefined> {
  const loaded = await loadStream(tx, 'report', idOrNumber, { forUpdate });
  if (loaded === undefined) return undefined;
  const { meta, entries } = loaded;
  const policy = office.policies.exact(meta.policy, meta.version);
  const state = replayReport(entries);
  const rule = policy?.reports?.find((one) => one.id === state.report);
  return policy === undefined || rule === undefined ? undefined : { meta, policy, rule, state };
}
