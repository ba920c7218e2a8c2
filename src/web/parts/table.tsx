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
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Child[])[];
}

/** Scrolls by itself on a narrow screen, also with the keyboard, so that the page never does. */
export function Table({ caption, captionUnseen = false, columns, rows }: TableProps) {
  return (
    <section class="table-frame" aria-label={caption} tabindex={0}>
      <table>
        <caption class={captionUnseen ? 'hidden-label' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.figures ? 'figures' : undefined}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, at) =>
                at === 0 ? <th scope="row">{cell}</th> : <td class={columns[at]?.figures ? 'figures' : undefined}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
