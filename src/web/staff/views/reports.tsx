/** The reports: what must still be made, and what was sent. */
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { ReportPageWords } from '../../words/staff/reports-nl.ts';

/** One report of a period or for a meeting. */
export interface ReportLine {
  readonly href: string;
  readonly name: string;
  readonly period: string;
  readonly status: string;
  readonly when: string;
  readonly mark?: 'late' | 'soon' | undefined;
  readonly isPublic: boolean;
}

/** Everything on the page. */
export interface ReportsPageProps {
  readonly frame: StaffFrame;
  readonly says: ReportPageWords['list'];
  /** whether the procedure names any report */
  readonly any: boolean;
  readonly createHref?: string | undefined;
  readonly owed: readonly ReportLine[];
  readonly sent: readonly ReportLine[];
}

/** The page. */
export function ReportsPage({ frame, says, any, createHref, owed, sent }: ReportsPageProps) {
  const none = owed.length + sent.length === 0;
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <div class="work-head">
        <div>
          <h1>{says.heading}</h1>
          <p class="work-summary">{says.lead}</p>
        </div>
        {createHref === undefined ? null : (
          <LinkButton href={createHref} weight="first" small>
            {says.create}
          </LinkButton>
        )}
      </div>
      {none ? <Empty heading={any ? says.none : says.notHere} text={any ? says.noneText : ''} /> : null}
      <Lines heading={says.owed} lines={owed} says={says} />
      <Lines heading={says.sent} lines={sent} says={says} />
    </StaffLayout>
  );
}

function Lines({
  heading,
  lines,
  says,
}: {
  readonly heading: string;
  readonly lines: readonly ReportLine[];
  readonly says: ReportPageWords['list'];
}) {
  if (lines.length === 0) return null;
  return (
    <section class="section">
      <h2>{heading}</h2>
      <ul class="office-list" data-key-list>
        {lines.map((one) => (
          <li class="office-row" data-key-row>
            <div>
              <p class="office-name">
                <a href={one.href}>
                  {one.name}, {one.period}
                </a>
              </p>
            </div>
            <div>
              <p>{one.status}</p>
              {one.isPublic ? <p class="office-quiet">{says.isPublic}</p> : null}
            </div>
            <div class="office-when">
              <p>{one.mark === undefined ? one.when : <Mark meaning={one.mark} text={one.when} />}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
