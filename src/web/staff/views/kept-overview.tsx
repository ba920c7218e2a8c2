/** How long everything stays, rule by rule, with how much runs under it. */
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { KeptOverviewWords } from '../../words/staff/kept-overview-words.ts';

/** One rule. */
export interface KeptRuleLine {
  /** what goes, and for how long it stays */
  readonly what: string;
  /** the sentence of the procedure with its source */
  readonly says: string;
  readonly approval: string;
  readonly numbers: string;
  /** what asks for attention */
  readonly marks: readonly { readonly meaning: 'soon' | 'late'; readonly text: string }[];
}

/** Everything on the page. */
export interface KeptOverviewPageProps {
  readonly frame: StaffFrame;
  readonly says: KeptOverviewWords;
  readonly rules: readonly KeptRuleLine[];
  readonly policyHref: string;
}

/** The page. */
export function KeptOverviewPage({ frame, says, rules, policyHref }: KeptOverviewPageProps) {
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <p class="case-line">
        <a href="/werk/instellingen">← {says.back}</a>
      </p>
      <h1>{says.heading}</h1>
      <p class="work-summary">{rules.length === 0 ? says.none : says.lead}</p>
      {rules.length === 0 ? null : (
        <ul class="office-list">
          {rules.map(({ what, says: sentence, approval, numbers, marks }) => (
            <li class="office-row">
              <div>
                <span class="office-name">{what}</span>
                <p class="office-quiet">{numbers}</p>
              </div>
              <div>
                <p>{sentence}</p>
                <p class="office-quiet">{approval}</p>
              </div>
              {marks.length === 0 ? null : (
                <p class="office-when">
                  {marks.map(({ meaning, text }) => (
                    <Mark meaning={meaning} text={text} />
                  ))}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={policyHref}>{says.toPolicy}</a>
      </p>
    </StaffLayout>
  );
}
