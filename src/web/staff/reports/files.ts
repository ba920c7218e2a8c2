/** A report as a file: numbers for a spreadsheet, or the whole on paper. That it was taken is an entry of the report. */
import { isRefused } from '#core/case/read-values.ts';
import { showsSingleCases } from '#core/policy/report.ts';
import { figuresCsv } from '#core/report/as-csv.ts';
import { actOn } from '#handling/reports/act.ts';
import { asReadBy } from '#handling/reports/as-read.ts';
import type { OpenedReport } from '#handling/reports/opened.ts';
import { type PaperRow, reportLetter } from '#handling/reports/report-letter.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { fileHeaders } from '../../parts/file-headers.ts';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { notFound } from '../faults.tsx';
import type { Desk } from '../visit.ts';
import { readableReport } from './report.tsx';
import { namelessName, rowsOfReport } from './rows-of-report.ts';

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

async function paperRows(desk: Desk, tx: Tx, opened: OpenedReport): Promise<readonly PaperRow[]> {
  const part = opened.rule.parts.find((one) => showsSingleCases(one.part));
  if (part === undefined) return [];
  const { lines } = await rowsOfReport(desk, tx, opened, part.part, { limit: MOST_ON_PAPER });
  return lines.map((line) => {
    const name = namelessName(line, part.part, desk.language);
    if (name === undefined) return { name: line.reference, cells: line.cells };
    return { name, cells: (line.nameless ?? []).filter(({ values }) => values.length > 0) };
  });
}
