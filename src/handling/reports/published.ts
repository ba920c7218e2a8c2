/** Reports that anybody may read: those that were approved, and nothing else of them than what was sent. */
import type { ReportState } from '#core/report/state.ts';
import { listStreams, streamByKey } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { loadReport, type OpenedReport } from './opened.ts';

/** Those that stand on the public page, newest first. */
export async function publishedReports(office: Office, tx: Tx): Promise<readonly OpenedReport[]> {
  const sent = await listStreams(tx, 'report', { statuses: ['sent'], limit: 500 });
  const approved = sent.filter((one) => one.view.approved === true);
  const all = await Promise.all(approved.map((one) => loadReport(office, tx, one.id)));
  return all.filter((one) => one !== undefined);
}

/** The approved report of this period; undefined when there is none, or none that is public. */
export async function publishedReport(office: Office, tx: Tx, report: string, period: string): Promise<OpenedReport | undefined> {
  const found = await streamByKey(tx, 'report', `${report}:${period}`);
  const open = found === undefined ? undefined : await loadReport(office, tx, found.id);
  return open !== undefined && isPublic(open.rule.publish, open.state) ? open : undefined;
}

function isPublic(publish: boolean, { approved, figures }: ReportState): boolean {
  return publish && approved !== undefined && figures !== undefined;
}
