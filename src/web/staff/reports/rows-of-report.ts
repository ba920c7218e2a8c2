/** The complaints that one reader finds in a report, as they stood when it was made. */
import { statuses } from '#core/case/status.ts';
import type { Language } from '#core/policy/label.ts';
import type { PartName } from '#core/policy/report.ts';
import { type RegisterLine, registerLines } from '#handling/register/register-rows.ts';
import type { OpenedReport } from '#handling/reports/opened.ts';
import { registerPage } from '#store/reports/register-list.ts';
import type { Tx } from '#store/transaction.ts';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import type { Desk } from '../visit.ts';
import { wording } from './register-book.tsx';

export interface ReportRows {
  readonly lines: readonly RegisterLine[];
  readonly next?: string;
}

/**
 * One page of them. In most reports each reader finds the cases that they may see. An agenda is discussed by all whom it is for:
 * what a reader may not see stands in it as what happened, and nothing by which a person can be recognised (INS-19, INS-38,
 * INS-43). The contents show the same with what was told, the known names left out: who answers for a procedure reads what people
 * complain about, and not who they are (KIK-04). A case in which the reader is concerned stands in none.
 */
export async function rowsOfReport(
  desk: Desk,
  tx: Tx,
  { policy, rule, state }: OpenedReport,
  part: PartName,
  page: { readonly cursor?: string | undefined; readonly limit?: 50 | 500 } = {},
): Promise<ReportRows> {
  const { door, me, viewer, language } = desk;
  const { register } = policy;
  const asOf = state.figures?.asOf;
  if (register === undefined || asOf === undefined) return { lines: [] };
  const filter = { ...state.period, statuses, records: rule.records, oldestFirst: true };
  const everybody = part !== 'rows';
  const reader = everybody ? { ...viewer, staff: { ...viewer.staff, sees: 'all' as const } } : viewer;
  const { cases, ...more } = await registerPage(tx, reader, filter, page);
  const says = { ...(await wording(tx, register, language)), columns: rule.columns, asOf, told: part === 'contents' };
  return { ...more, lines: await registerLines(door.office, tx, cases, everybody ? { ...says, reader: me } : says) };
}

/** The name of a line that says nobody's name; undefined when it may say them in this part. */
export function namelessName(line: RegisterLine, part: PartName, language: Language): string | undefined {
  if (part === 'rows' || line.nameless === undefined) return undefined;
  const says = reportPageWords(language).report;
  return line.unseen ? says.unseen : says.withoutNames;
}
