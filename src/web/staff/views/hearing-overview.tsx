/** Who was asked, what each chose, who was heard, and what still must be done. */
import type { Child } from 'hono/jsx';
import { Mark } from '../../parts/mark.tsx';
import { Table } from '../../parts/table.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** One person. */
export interface Heard {
  readonly name: string;
  readonly capacity: string;
  readonly asked?: string | undefined;
  readonly chose?: string | undefined;
  readonly heard?: string | undefined;
  readonly next: 'done' | 'ask' | 'wait' | 'overdue' | 'hear' | 'report';
  /** the page on which that is done */
  readonly href?: string | undefined;
}

/** The people, with a sentence about the step at hand. */
export interface HearingOverviewProps {
  readonly rows: readonly Heard[];
  readonly note?: string | undefined;
  readonly says: SpecialStepWords;
  readonly words: ScreenWords;
}

/** The table. */
export function HearingOverview({ rows, note, says: { hearing: says } }: HearingOverviewProps) {
  const columns = [says.person, says.next, says.asked, says.chose, says.heard].map((heading) => ({ heading }));
  return (
    <div class="hearing-overview">
      {rows.every((row) => row.next === 'done') ? <p>{says.all}</p> : note === undefined ? null : <p>{note}</p>}
      <Table
        caption={says.heading}
        columns={columns}
        rows={rows.map((row): readonly Child[] => [
          <>
            <bdi>{row.name}</bdi> <span class="muted small">{row.capacity}</span>
          </>,
          <Next row={row} says={says} />,
          row.asked ?? <span class="muted">{says.notAsked}</span>,
          row.chose ?? <span class="muted">{says.notChosen}</span>,
          row.heard ?? <span class="muted">{says.notHeard}</span>,
        ])}
      />
    </div>
  );
}

function Next({ row, says }: { readonly row: Heard; readonly says: SpecialStepWords['hearing'] }) {
  if (row.next === 'done') return <Mark meaning="done" text={says.todo.done} />;
  const text = says.todo[row.next];
  return row.href === undefined ? <span>{text}</span> : <a href={row.href}>{text}</a>;
}
