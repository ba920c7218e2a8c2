/** The register: one row a complaint, in the columns of the procedure. */
import { Buttons, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Pages } from '../../parts/pagination.tsx';
import { stackedRoles as role } from '../../parts/table.tsx';
import type { ReportPageWords } from '../../words/staff/reports-nl.ts';

/** One complaint; the first cell is the head of its row. */
export interface RegisterRow {
  readonly href: string;
  readonly reference: string;
  /** the values of each column */
  readonly cells: readonly (readonly string[])[];
}

/** Everything on the page. */
export interface RegisterBookProps {
  readonly frame: StaffFrame;
  readonly says: ReportPageWords['register'];
  readonly lead: string;
  readonly columns: readonly string[];
  readonly rows: readonly RegisterRow[];
  readonly filters: Omit<FilterBarProps, 'words'>;
  readonly csvHref: string;
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
}

/** The page. */
export function RegisterBookPage({ frame, says, lead, columns, rows, filters, csvHref, ...pages }: RegisterBookProps) {
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <h1>{says.heading}</h1>
      <p class="work-summary">{lead}</p>
      <FilterBar {...filters} words={frame.words} />
      {rows.length === 0 ? (
        <Empty heading={says.nothing} text={says.nothingText} />
      ) : (
        <>
          <div class="report-tools">
            <Buttons>
              <LinkButton href={csvHref} download small>
                {says.csv}
              </LinkButton>
            </Buttons>
            <p class="office-quiet">{says.csvHint}</p>
          </div>
          <RegisterTable caption={says.caption} columns={columns} rows={rows} />
        </>
      )}
      <Pages {...pages} words={frame.words} />
    </StaffLayout>
  );
}

/** So many columns stand beside the number on a wide screen; with more, each complaint is a block. */
const BESIDE = 7;
/** A day in figures stays on one line. */
const DAY = /^\d{2}-\d{2}-\d{4}$/;

/** The rows; also of a report. The reference stands first and leads to the case; `own` is the column that repeats it, -1 for none. */
export function RegisterTable({
  caption,
  columns,
  rows,
  own = ownColumn(columns, rows),
}: Pick<RegisterBookProps, 'columns' | 'rows'> & { readonly caption: string; readonly own?: number }) {
  const shown = own === -1 ? columns.length : columns.length - 1;
  const but = <T,>(cells: readonly T[]) => cells.filter((_, at) => at !== own);
  return (
    <section class={`table-frame register-table${shown > BESIDE ? ' register-wide' : ''}`} aria-label={caption} tabindex={0}>
      <table class="stacked-rows" role={role.table}>
        <caption class="hidden-label">{caption}</caption>
        <thead role={role.rowgroup}>
          <tr role={role.row}>
            {own === -1 ? (
              <td role={role.cell} />
            ) : (
              <th scope="col" role={role.columnheader}>
                {columns[own]}
              </th>
            )}
            {but(columns).map((column) => (
              <th scope="col" role={role.columnheader}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role.rowgroup}>
          {rows.map((row) => (
            <tr role={role.row}>
              <th scope="row" role={role.rowheader}>
                {row.href === '' ? (
                  row.reference
                ) : (
                  <a class="figures nowrap" href={row.href}>
                    {row.reference}
                  </a>
                )}
              </th>
              {but(row.cells).map((values, at) => (
                <td role={role.cell} data-heading={but(columns)[at]}>
                  <bdi class={values.every((value) => DAY.test(value)) ? 'register-cell nowrap' : 'register-cell'}>
                    {values.join('\n')}
                  </bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The column that only repeats the reference, which stands first in each row already; -1 when there is none. */
function ownColumn(columns: readonly string[], rows: readonly RegisterRow[]): number {
  return columns.findIndex((_, at) => rows.every(({ reference, cells }) => cells[at]?.join() === reference));
}

/** A page that says that there is no register. */
export function NoRegisterPage({ frame, says }: Pick<RegisterBookProps, 'frame' | 'says'>) {
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <h1>{says.heading}</h1>
      <Empty heading={says.none} text={says.noneText} />
    </StaffLayout>
  );
}
