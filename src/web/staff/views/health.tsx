/** How the installation is, one line each. */
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { HealthWords } from '../../words/staff/health-words.ts';

/** One part, with what to do when something is wrong. */
export interface HealthLine {
  readonly name: string;
  readonly text: string;
  readonly wrong: boolean;
}

/** Everything on the page. */
export interface HealthPageProps {
  readonly frame: StaffFrame;
  readonly says: HealthWords;
  readonly lead: string;
  readonly lines: readonly HealthLine[];
}

/** The page. */
export function HealthPage({ frame, says, lead, lines }: HealthPageProps) {
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <p class="case-line">
        <a href="/werk/instellingen">← {says.back}</a>
      </p>
      <h1>{says.heading}</h1>
      <p class="work-summary">{lead}</p>
      <ul class="office-list">
        {lines.map(({ name, text, wrong }) => (
          <li class="office-row setting-row">
            <span class="office-name">{name}</span>
            <p class="office-quiet">{text}</p>
            <p class="office-when">
              <Mark meaning={wrong ? 'late' : 'done'} text={wrong ? says.attention : says.good} />
            </p>
          </li>
        ))}
      </ul>
    </StaffLayout>
  );
}
