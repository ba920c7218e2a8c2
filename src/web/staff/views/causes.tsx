/** Causes in a picture: bars a month for each cause, measures marked in it, and the same figures in a table below. */
import { Empty } from '../../parts/empty.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Table } from '../../parts/table.tsx';
import type { ImprovementWords } from '../../words/staff/improvement-nl.ts';

/** A measure that was executed: `at` is how many months from the left. */
export interface CauseMark {
  readonly at: number;
  readonly day: string;
  readonly href: string;
  readonly text: string;
}

/** One cause with its figures, one for each month. */
export interface CauseRow {
  readonly name: string;
  readonly counts: readonly number[];
  readonly measures: readonly CauseMark[];
}

/** Everything on the page. */
export interface CausesPageProps {
  readonly frame: StaffFrame;
  readonly says: ImprovementWords;
  readonly backHref: string;
  /** "jun 2026", the oldest first */
  readonly months: readonly string[];
  readonly rows: readonly CauseRow[];
}

/** The page. */
export function CausesPage({ frame, says, backHref, months, rows }: CausesPageProps) {
  const { picture } = says;
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  const marked = rows.some((row) => row.measures.length > 0);
  const total = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);
  return (
    <StaffLayout frame={frame} title={picture.heading}>
      <p class="case-line">
        <a href={backHref}>← {says.all}</a>
      </p>
      <h1>{picture.heading}</h1>
      <p class="work-summary">{picture.lead}</p>
      {rows.length === 0 ? <Empty heading={picture.none} text={picture.noneText} /> : null}
      {marked ? <p>{picture.marked}</p> : null}
      {rows.map((row) => (
        <figure class="causes">
          <figcaption>
            {row.name}: {says.cases(total(row.counts))}
          </figcaption>
          <section class="table-frame causes-frame" aria-label={picture.chart(row.name)} tabindex={0}>
            <Bars row={row} months={months} most={most} label={picture.chart(row.name)} />
          </section>
        </figure>
      ))}
      {rows.length === 0 ? null : (
        <>
          <Table
            caption={picture.caption}
            columns={[{ heading: picture.month }, ...rows.map((row) => ({ heading: row.name, figures: true }))]}
            rows={[
              ...months.map((month, at) => [month, ...rows.map((row) => String(row.counts[at] ?? 0))]),
              [picture.total, ...rows.map((row) => String(total(row.counts)))],
            ]}
          />
          <h2 class="causes-measures">{picture.measures}</h2>
          {marked ? <Measures rows={rows} /> : <p>{picture.noMeasures}</p>}
          {marked ? (
            <p class="work-more">
              <a href={`${backHref}?toon=all`}>{picture.allMeasures}</a>
            </p>
          ) : null}
        </>
      )}
    </StaffLayout>
  );
}

/** Sizes of the drawing in its own units. */
const [WIDTH, HEIGHT, TOP, FOOT] = [60, 130, 24, 26];

interface BarsProps {
  readonly row: CauseRow;
  readonly months: readonly string[];
  readonly most: number;
  readonly label: string;
}

/** The bars of one cause; all causes have the same scale, so that they can be compared. */
function Bars({ row, months, most, label }: BarsProps) {
  const ground = HEIGHT - FOOT;
  const high = (count: number) => ((ground - TOP) * count) / most;
  return (
    <svg class="causes-bars" viewBox={`0 0 ${WIDTH * months.length} ${HEIGHT}`} role="img" aria-label={label}>
      <line class="causes-ground" x1="0" y1={ground} x2={WIDTH * months.length} y2={ground} />
      {row.counts.map((count, at) => (
        <>
          <rect class="causes-bar" x={WIDTH * at + 14} y={ground - high(count)} width={WIDTH - 28} height={high(count)} />
          {count === 0 ? null : (
            <text class="causes-figure" x={WIDTH * (at + 0.5)} y={ground - high(count) - 5}>
              {count}
            </text>
          )}
          <text class="causes-month" x={WIDTH * (at + 0.5)} y={HEIGHT - 8}>
            {months[at]}
          </text>
        </>
      ))}
      {marksOf(row.measures).map((at) => (
        <>
          <line class="causes-measure" x1={WIDTH * at} y1="12" x2={WIDTH * at} y2={ground} />
          <path class="causes-diamond" d={`M${WIDTH * at} 2 l6 6 -6 6 -6 -6Z`} />
        </>
      ))}
    </svg>
  );
}

/** So many are told; all of them stand in the list. */
const NEWEST = 20;

function Measures({ rows }: { readonly rows: readonly CauseRow[] }) {
  const all = rows.flatMap((row) => row.measures.map((one) => ({ ...one, cause: row.name })));
  return (
    <ul>
      {all
        .sort((a, b) => b.day.localeCompare(a.day))
        .slice(0, NEWEST)
        .map((one) => (
          <li>
            {one.cause}: <a href={one.href}>{one.text}</a>
          </li>
        ))}
    </ul>
  );
}

/** Marks that would lie on each other are one: two of them fit in a month. */
function marksOf(measures: readonly CauseMark[]): readonly number[] {
  return [...new Map(measures.map(({ at }) => [Math.floor(at * 2), at])).values()];
}
