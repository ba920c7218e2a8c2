/** One table of a report: the sentence that says what it shows, the picture, and the numbers under it. */
import type { Language } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { CountTable } from '#core/report/count-table.ts';
import { rowName, shareOf, tableName, tableSentence } from '#core/words/report-words.ts';
import type { Format } from '../words/format.ts';
import { Bars } from './bars.tsx';
import { Table } from './table.tsx';

/** The few words that a table needs besides those of the report. */
export interface TableWords {
  readonly columns: { readonly row: string; readonly count: string; readonly share: string };
  readonly total: string;
  readonly hidden: string;
}

export interface ReportTableProps {
  readonly policy: Policy;
  readonly table: CountTable;
  readonly language: Language;
  readonly says: TableWords;
  readonly format: Format;
  /** the share that is aimed at, in percent */
  readonly goal?: number | undefined;
}

/** The part; nothing but the sentence where there was nothing to count. */
export function ReportTable({ policy, table, language, says, format, goal }: ReportTableProps) {
  const { id, rows, total } = table;
  const named = rows.map((one) => ({ label: rowName(policy, id, one.code, language), count: one.count }));
  const title = tableName(policy, id, language);
  const columns = [
    { heading: says.columns.row },
    { heading: says.columns.count, figures: true },
    { heading: says.columns.share, figures: true },
  ];
  const numbers = (count: number | undefined) => [
    count === undefined ? says.hidden : format.number(count),
    count === undefined || total === undefined || total === 0 ? '' : `${shareOf(count, total)} %`,
  ];
  return (
    <>
      <h3>{title}</h3>
      <p>{tableSentence(policy, table, language, goal)}</p>
      {total === undefined || total === 0 ? null : (
        <>
          <Bars bars={named} format={format} />
          <Table
            caption={title}
            captionUnseen
            columns={columns}
            rows={[...named.map((one) => [one.label, ...numbers(one.count)]), [says.total, format.number(total), '']]}
          />
        </>
      )}
    </>
  );
}
