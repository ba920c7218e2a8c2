/** Cases as a table, in an order that a head can change: a case in a row; on a phone its facts stand in one paragraph below it. */
import { ChooseBox, type ChoosingProps } from '../../parts/choosing.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';
import { type CaseLine, StatusOf } from './case-line.tsx';

/** The head of a column: with a way to its order, and how it is sorted when it is. */
export interface CaseColumn {
  readonly text: string;
  readonly href?: string | undefined;
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

export type CaseColumns = Readonly<Record<'case' | 'received' | 'due' | 'status' | 'handler' | 'changed', CaseColumn>>;

/** One case. */
export interface CaseRow extends Omit<CaseLine, 'line'> {
  /** who complains */
  readonly names: string;
  /** "2026-11-21" */
  readonly received: string;
  readonly changed: string;
  readonly handler?: string | undefined;
  /** the last day of what is to be done next, with how far that is and where it is explained */
  readonly due?:
    | { readonly day: string; readonly distance: string; readonly late: boolean; readonly whyHref: string }
    | undefined;
}

interface CaseTableProps {
  readonly cases: readonly CaseRow[];
  readonly columns: CaseColumns;
  readonly choosing: ChoosingProps | undefined;
  readonly today: string;
  readonly words: ScreenWords;
}

/** The table; nothing at all when there are no cases. */
export function CaseTable({ cases, columns, ...around }: CaseTableProps) {
  if (cases.length === 0) return null;
  const { case: first, received, due, status, handler, changed } = columns;
  return (
    <div class="case-table-room">
      <table class={around.choosing === undefined ? 'case-table' : 'case-table with-boxes'}>
        <thead>
          <tr>
            {[first, received, due, status, handler, changed].map((column) => (
              <Head column={column} />
            ))}
          </tr>
        </thead>
        <tbody data-key-list>
          {cases.map((one) => (
            <Row one={one} columns={columns} {...around} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column: { text, href, sorted } }: { readonly column: CaseColumn }) {
  const arrow = sorted && <span aria-hidden="true"> {sorted === 'ascending' ? '↑' : '↓'}</span>;
  return (
    <th scope="col" aria-sort={sorted}>
      {href === undefined ? text : <a href={href}>{text}</a>}
      {arrow}
    </th>
  );
}

function Row({ one, columns, choosing, today, words }: Omit<CaseTableProps, 'cases'> & { readonly one: CaseRow }) {
  const { format, date } = words;
  return (
    <tr data-key-row>
      <th scope="row">
        <ChooseBox of={choosing} reference={one.reference} />
        <a href={one.href}>
          <bdi>{one.subject}</bdi>
        </a>
        <p class="case-whose">
          <span class="figures">{one.reference}</span>
          {one.names === '' ? null : (
            <>
              {' '}
              · <bdi>{one.names}</bdi>
            </>
          )}
        </p>
      </th>
      <td data-heading={columns.received.text}>{format.shortDay(one.received, today)}</td>
      <td data-heading={columns.due.text}>
        {one.due === undefined ? null : (
          <>
            {format.shortDay(one.due.day, today)}{' '}
            <a class="row-why" href={one.due.whyHref}>
              {date.whyShort}
            </a>
            <span class={one.due.late ? 'case-distance late' : 'case-distance'}> {one.due.distance}</span>
          </>
        )}
      </td>
      <td>
        <StatusOf {...one} />
      </td>
      <td>{one.handler === undefined ? null : <bdi>{one.handler}</bdi>}</td>
      <td data-heading={columns.changed.text}>{format.shortDay(one.changed, today)}</td>
    </tr>
  );
}
