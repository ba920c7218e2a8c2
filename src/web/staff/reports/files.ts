/** A report as a file: numbers for a spreadsheet, or the whole on paper. That it was taken is an entry of the report. */
import { isRefused } from '#core/case/read-values.ts';
import { statuses } from '#core/case/state.ts';
import { figuresCsv } from '#core/report/as-csv.ts';
import { registerLines } from '#handling/register/register-rows.ts';
import { actOn } from '#handling/reports/act.ts';
import { asReadBy } from '#handling/reports/as-read.ts';
import type { OpenedReport } from '#handling/reports/opened.ts';
import { type PaperRow, reportLetter } from '#handling/reports/report-letter.ts';
import { registerPage } from '#store/reports/register-list.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { fileHeaders } from '../../parts/file-headers.ts';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { notFound } from '../faults.tsx';
import type { Desk } from '../visit.ts';
import { wording } from './register-book.tsx';
import { readableReport } from './report.tsx';

/** The numbers: no names, references or free words, in whatever report. */
export async function reportCsv(desk: Desk): Promise<Response> {
  const found = await taken(desk, 'csv');
  const figures = found?.state.figures;
  if (found === undefined || figures === undefined) return notFound(desk);
  const text = Buffer.from(figuresCsv(found.policy, figures, desk.language));
  return desk.c.body(text, 200, fileHeaders(`${nameOf(found)}.csv`, 'text/csv; charset=utf-8', text.length));
}

/** The report as a tagged PDF. */
export async function reportPdf(desk: Desk): Promise<Response> {
  const { door, organisation, language } = desk;
  const found = await taken(desk, 'pdf');
  if (found === undefined) return notFound(desk);
  const rows = await withOrganisation(door.office.pool, organisation, (tx) => paperRows(desk, tx, found), { readOnly: true });
  const { letter, head } = reportLetter(found, rows, reportPageWords(language).report, language);
  const { pdf } = await door.pdf.write(letter, head);
  return desk.c.body(new Uint8Array(pdf), 200, fileHeaders(`${nameOf(found)}.pdf`, 'application/pdf', pdf.length));
}

/** The report when it may be read and was made; that a file of it was taken is noted first. */
function taken(desk: Desk, format: 'csv' | 'pdf'): Promise<OpenedReport | undefined> {
  const { door, organisation, actor } = desk;
  return withOrganisation(door.office.pool, organisation, async (tx) => {
    const found = await readableReport(desk, tx);
    if (found === undefined) return undefined;
    const outcome = await actOn(door.office, tx, actor, found.meta.id, { act: 'export', format });
    return 'absent' in outcome || isRefused(outcome) ? undefined : asReadBy(tx, outcome, desk.me.id);
  });
}

function nameOf({ rule, state }: OpenedReport): string {
  return `${rule.id}-${state.meeting ?? state.period.id}`;
}

/** So many complaints still fit on paper; more are for the spreadsheet. */
const MOST_ON_PAPER = 500;

async function paperRows(desk: Desk, tx: Tx, { policy, rule, state }: OpenedReport): Promise<readonly PaperRow[]> {
  const { door, viewer, language } = desk;
  const part = rule.parts.find((one) => one.part === 'rows' || one.part === 'agenda');
  const asOf = state.figures?.asOf;
  if (policy.register === undefined || part === undefined || asOf === undefined) return [];
  const filter = { ...state.period, statuses, records: rule.records, oldestFirst: true };
  const { cases } = await registerPage(tx, viewer, filter, { limit: MOST_ON_PAPER });
  const says = { ...(await wording(tx, policy.register, language)), columns: rule.columns, asOf };
  const lines = await registerLines(door.office, tx, cases, says);
  return lines.map(({ reference, cells, nameless }) => {
    if (part.part !== 'agenda' || nameless === undefined) return { name: reference, cells };
    const name = reportPageWords(language).report.withoutNames;
    return { name, cells: nameless.filter(({ values }) => values.length > 0) };
  });
}
