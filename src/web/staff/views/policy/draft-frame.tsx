/** The frame of every page of a draft: which version it is, how far it is, and its parts. */
import type { PropsWithChildren } from 'hono/jsx';
import type { StaffFrame } from '../../../parts/layout-staff.tsx';
import { StaffLayout } from '../../../parts/layout-staff.tsx';
import type { Meaning } from '../../../parts/mark.tsx';
import { Mark } from '../../../parts/mark.tsx';
import type { NoticeProps } from '../../../parts/notice.tsx';
import { Notices } from '../../../parts/notice.tsx';
import type { PolicyWords } from '../../../words/staff/policy-nl.ts';

export type DraftTab = keyof PolicyWords['tabs'];

/** The address of each part. */
export const tabPaths: Readonly<Record<DraftTab, string>> = {
  write: '/werk/regeling/concept',
  read: '/werk/regeling/concept/lezen',
  letters: '/werk/regeling/concept/brieven',
  examples: '/werk/regeling/concept/voorbeelden',
  play: '/werk/regeling/concept/naspelen',
  compare: '/werk/regeling/concept/vergelijken',
  cases: '/werk/regeling/concept/zaken',
  decide: '/werk/regeling/concept/vaststellen',
};

export interface DraftFrame {
  readonly frame: StaffFrame;
  readonly says: PolicyWords;
  readonly version: number;
  readonly status: { readonly meaning: Meaning; readonly text: string };
  readonly tab: DraftTab;
  readonly notices: readonly NoticeProps[];
}

/** Head and parts around what the page itself holds. */
export function DraftLayout({ of, children }: PropsWithChildren<{ readonly of: DraftFrame }>) {
  const { frame, says, version, status, tab, notices } = of;
  const heading = says.draftOf(version);
  return (
    <StaffLayout frame={frame} title={`${says.tabs[tab]} · ${heading}`} writesPolicy>
      <p class="case-line">
        <a href="/werk/regeling">← {says.back}</a>
      </p>
      <div class="draft-head">
        <h1>{heading}</h1>
        <Mark meaning={status.meaning} text={status.text} />
      </div>
      <nav class="draft-tabs" aria-label={says.tabsLabel}>
        <ul>
          {(Object.keys(tabPaths) as DraftTab[]).map((one) => (
            <li>
              <a href={tabPaths[one]} aria-current={one === tab ? 'page' : undefined}>
                {says.tabs[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Notices notices={notices} />
      {children}
    </StaffLayout>
  );
}
