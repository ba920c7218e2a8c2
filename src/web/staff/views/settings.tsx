/** The settings, one line each. */
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';

/** One setting. */
export interface SettingLine {
  readonly href: string;
  readonly heading: string;
  readonly about: string;
  /** what asks for attention there */
  readonly mark?: { readonly meaning: 'soon' | 'late'; readonly text: string } | undefined;
}

/** Everything on the page. */
export interface SettingsPageProps {
  readonly frame: StaffFrame;
  readonly heading: string;
  readonly lead: string;
  readonly rows: readonly SettingLine[];
}

/** The page. */
export function SettingsPage({ frame, heading, lead, rows }: SettingsPageProps) {
  return (
    <StaffLayout frame={frame} title={heading}>
      <h1>{heading}</h1>
      <p class="work-summary">{lead}</p>
      <ul class="office-list" data-key-list>
        {rows.map((row) => (
          <li class="office-row setting-row" data-key-row>
            <a class="office-name" href={row.href}>
              {row.heading}
            </a>
            <p class="office-quiet">{row.about}</p>
            {row.mark === undefined ? null : (
              <p class="office-when">
                <Mark meaning={row.mark.meaning} text={row.mark.text} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </StaffLayout>
  );
}
