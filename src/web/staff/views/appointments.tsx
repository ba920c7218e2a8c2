/** Appointments in a list, day by day. */
import { Empty } from '../../parts/empty.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { OrganisingWords } from '../../words/staff/organising-nl.ts';

/** One appointment. */
export interface AppointmentLine {
  readonly href: string;
  readonly moveHref: string;
  readonly calendarHref?: string | undefined;
  /** "Hoor de klager om 10.00 uur (telefoon)" */
  readonly what: string;
  readonly about: string;
  readonly reference: string;
  /** the colleague, in a list of everybody's */
  readonly who?: string | undefined;
  /** it passed, and nobody said how it went */
  readonly late: boolean;
}

/** Everything on the page. */
export interface AppointmentsPageProps {
  readonly frame: StaffFrame;
  readonly says: OrganisingWords['appointments'];
  readonly days: readonly { readonly heading: string; readonly relative: string; readonly lines: readonly AppointmentLine[] }[];
  readonly switch?: { readonly href: string; readonly label: string } | undefined;
}

/** The page. */
export function AppointmentsPage({ frame, says, days, switch: other }: AppointmentsPageProps) {
  return (
    <StaffLayout frame={frame} title={says.heading} inPlace="">
      <div class="work-head">
        <div>
          <h1>{says.heading}</h1>
          <p class="work-summary">
            {says.lead}
            {other === undefined ? null : (
              <>
                {' '}
                <a href={other.href}>{other.label}</a>
              </>
            )}
          </p>
        </div>
      </div>
      {days.length === 0 ? <Empty heading={says.nothing} text={says.nothingText} /> : null}
      <div data-key-list>
        {days.map((day) => (
          <section class="work-group">
            <h2>
              {day.heading} <span class="work-count">{day.relative}</span>
            </h2>
            <ul class="found">
              {day.lines.map((one) => (
                <li data-key-row>
                  <a href={one.href}>{one.what}</a>
                  {one.late ? (
                    <>
                      {' '}
                      <Mark meaning="late" text={says.passed} />
                    </>
                  ) : null}
                  <p class="found-line">
                    <bdi>{one.about}</bdi> · <span class="figures">{one.reference}</span>
                    {one.who === undefined ? null : (
                      <>
                        {' '}
                        · <bdi>{one.who}</bdi>
                      </>
                    )}
                  </p>
                  <p class="found-line">
                    <a href={one.moveHref}>{says.move}</a>
                    {one.calendarHref === undefined ? null : (
                      <>
                        {' '}
                        · <a href={one.calendarHref}>{says.calendar}</a>
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </StaffLayout>
  );
}
