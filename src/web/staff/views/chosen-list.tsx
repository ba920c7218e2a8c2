/** The cases that were chosen in a list, to be printed or saved. */
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { ChoosingWords } from '../../words/staff/choosing-words.ts';
import type { ManyWords } from '../../words/staff/many-words.ts';
import { type CaseColumns, type CaseRow, CaseTable } from './case-table.tsx';

/** Everything on the page. */
export interface ChosenListPageProps {
  readonly frame: StaffFrame;
  readonly says: ChoosingWords & ManyWords['list'];
  readonly columns: CaseColumns;
  readonly today: string;
  readonly cases: readonly CaseRow[];
  readonly csvHref: string;
  readonly backHref: string;
}

/** The page. */
export function ChosenListPage({ frame, says, columns, today, cases, csvHref, backHref }: ChosenListPageProps) {
  const heading = cases.length === 0 ? says.nothingHeading : says.heading(cases.length);
  return (
    <StaffLayout frame={frame} title={heading}>
      <h1>{heading}</h1>
      {cases.length === 0 ? <p class="lead">{says.nothing}</p> : null}
      <Buttons>
        {cases.length === 0 ? null : (
          <>
            <button type="button" class="nl-button nl-button--primary" data-print hidden>
              {says.print}
            </button>
            <LinkButton href={csvHref} download>
              {says.csv}
            </LinkButton>
          </>
        )}
        <LinkButton href={backHref} weight="quiet">
          {says.toList}
        </LinkButton>
      </Buttons>
      <CaseTable cases={cases} columns={columns} choosing={undefined} today={today} words={frame.words} />
    </StaffLayout>
  );
}
