/** Compliance in a period: a form with two days, and a table with the counts of each clause. */
import type { Standing } from '#core/compliance/standing.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Notices } from '../../parts/notice.tsx';
import { Table } from '../../parts/table.tsx';
import type { ComplianceWords } from '../../words/staff/compliance-nl.ts';

/** One clause with its counts. */
export interface PeriodRow {
  readonly says: string;
  readonly source: string;
  readonly counts: Readonly<Record<Standing, number>>;
  /** whole percents; absent when nothing was kept or late yet */
  readonly share: number | undefined;
  /** the first late cases */
  readonly late: readonly { readonly reference: string; readonly href: string }[];
}

/** Everything on the page: rows, or what is wrong with the question. */
export interface PeriodCompliancePageProps {
  readonly frame: StaffFrame;
  readonly says: ComplianceWords;
  readonly period: { readonly from: string; readonly until: string };
  readonly fault?: string;
  readonly total?: string;
  readonly rows?: readonly PeriodRow[];
  /** the provisions that came up in no case, and those that no file can show */
  readonly rest?: string | undefined;
  /** the same as a pdf */
  readonly pdfHref?: string;
}

export const COUNTED = ['kept', 'late', 'missed', 'unmet', 'undelivered', 'running', 'waived', 'not-applicable'] as const;

/** What each provision tells in figures, also when all of them are nought. */
const ALWAYS: ReadonlySet<Standing> = new Set(['kept', 'late', 'not-applicable']);

/** The page. */
export function PeriodCompliancePage({ frame, says, period, fault, total, rows, rest, pdfHref }: PeriodCompliancePageProps) {
  const { counted, nowhere } = columnsOf(rows ?? []);
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <h1>{says.heading}</h1>
      <p class="work-summary">{says.periodLead}</p>
      <form class="filter-bar" method="get" action="/werk/naleving">
        <DayOf name="van" label={says.from} value={period.from} />
        <DayOf name="tot" label={says.until} value={period.until} />
        <Button small>{says.show}</Button>
      </form>
      {fault === undefined ? null : <Notices notices={[{ meaning: 'soon', heading: fault, live: true }]} />}
      {total === undefined ? null : <p>{total}</p>}
      {pdfHref === undefined ? null : (
        <p>
          <a href={pdfHref}>{says.pdf}</a>
        </p>
      )}
      {rows?.length === 0 ? <Empty heading={says.none} text={says.noneText} /> : null}
      {rows === undefined || rows.length === 0 ? null : (
        <Table
          caption={says.periodCaption}
          stacks
          columns={[
            { heading: says.clause },
            { heading: says.share, figures: true },
            ...counted.map((one) => ({ heading: says.standings[one], figures: true })),
            { heading: says.lateCases },
          ]}
          rows={rows.map((row) => [
            <>
              {row.says} <span class="muted">{row.source}</span>
            </>,
            <Share says={says} share={row.share} />,
            ...counted.map((one) => (row.counts[one] === 0 ? <span class="nought">0</span> : String(row.counts[one]))),
            <Late row={row} says={says} />,
          ])}
        />
      )}
      {nowhere.length === 0 ? null : <p class="muted">{says.nowhere(nowhere.map((one) => says.standings[one]).join(', '))}</p>}
      {rest === undefined ? null : <p class="muted">{rest}</p>}
    </StaffLayout>
  );
}

/** What happened somewhere has a column, so that they stand beside each other on most screens; the rest is said in a sentence. */
function columnsOf(rows: readonly PeriodRow[]) {
  const somewhere = (one: (typeof COUNTED)[number]) => ALWAYS.has(one) || rows.some(({ counts }) => counts[one] > 0);
  return {
    counted: COUNTED.filter(somewhere),
    nowhere: rows.length === 0 ? [] : COUNTED.filter((one) => !somewhere(one)),
  };
}

function DayOf({ name, label, value }: { readonly name: string; readonly label: string; readonly value: string }) {
  return (
    <div class="filter">
      <label for={`period-${name}`}>{label}</label>
      <input id={`period-${name}`} class="utrecht-textbox" type="date" name={name} value={value} required />
    </div>
  );
}

/** The share in figures, and a bar of the same length. */
function Share({ says, share }: { readonly says: ComplianceWords; readonly share: number | undefined }) {
  if (share === undefined) return <span class="muted">{says.noShare}</span>;
  return (
    <>
      {says.percent(share)}
      <svg class="compliance-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="compliance-whole" x="0" y="0" width="100" height="8" />
        <rect class="causes-bar" x="0" y="0" width={share} height="8" />
      </svg>
    </>
  );
}

function Late({ row: { late, counts }, says }: { readonly row: PeriodRow; readonly says: ComplianceWords }) {
  const more = counts.late - late.length;
  return (
    <>
      {late.map((one) => (
        <>
          <a class="nowrap" href={one.href}>
            {one.reference}
          </a>{' '}
        </>
      ))}
      {more > 0 ? says.otherLate(more) : null}
    </>
  );
}
