/** A table, for what is really compared row by row. */
import type { Child } from 'hono/jsx';

/** One column; figures stand to the right. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
}

/** `rows` hold one cell for each column; the first is the head of its row. */
export interface TableProps {
  readonly caption: string;
  /** a heading above it says the same: only who cannot see hears the caption */
  readonly captionUnseen?: boolean;
  /** on a phone each row stands as lines below each other, each with its heading: for cells that hold sentences */
  readonly stacks?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Child[])[];
}

/** A cell that is shown as a line of its own is still a cell to who cannot see: the roles of rows that stack on a phone say so. */
export const stackedRoles = {
  ...{ table: 'table', rowgroup: 'rowgroup', row: 'row' },
  ...{ columnheader: 'columnheader', rowheader: 'rowheader', cell: 'cell' },
} as const;

/** Scrolls by itself on a narrow screen, also with the keyboard, so that the page never does. */
export function Table({ caption, captionUnseen = false, stacks = false, columns, rows }: TableProps) {
  const role: Partial<typeof stackedRoles> = stacks ? stackedRoles : {};
  return (
    <section class="table-frame" aria-label={caption} tabindex={0}>
      <table class={stacks ? 'stacked-rows' : undefined} role={role.table}>
        <caption class={captionUnseen ? 'hidden-label' : undefined}>{caption}</caption>
        <thead role={role.rowgroup}>
          <tr role={role.row}>
            {columns.map((column) => (
              <th scope="col" role={role.columnheader} class={column.figures ? 'figures' : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role.rowgroup}>
          {rows.map((row) => (
            <tr role={role.row}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th scope="row" role={role.rowheader}>
                    {cell}
                  </th>
                ) : (
                  <td
                    role={role.cell}
                    class={columns[at]?.figures ? 'figures' : undefined}
                    data-heading={stacks ? columns[at]?.heading : undefined}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
