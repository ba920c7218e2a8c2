/** The compliance statement of a case: what it comes to in one sentence, then clause by clause with the proof. */
import type { Standing } from '#core/compliance/standing.ts';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark, type Meaning } from '../../parts/mark.tsx';
import { Table } from '../../parts/table.tsx';
import type { ComplianceWords } from '../../words/staff/compliance-nl.ts';

/** The four meanings of the house for the standings of a clause. */
const MEANINGS: Readonly<Record<Standing, Meaning>> = {
  kept: 'done',
  late: 'late',
  missed: 'soon',
  unmet: 'info',
  undelivered: 'soon',
  running: 'soon',
  waived: 'info',
  'not-applicable': 'info',
  standing: 'info',
};

/** One clause that came up. */
export interface ComplianceLine {
  readonly says: string;
  readonly source: string;
  readonly standing: Standing;
  readonly notes: readonly string[];
  readonly evidence: readonly string[];
}

/** Everything on the page. */
export interface CaseCompliancePageProps {
  readonly frame: StaffFrame;
  readonly says: ComplianceWords;
  readonly reference: string;
  readonly caseHref: string;
  readonly pdfHref: string;
  readonly sentence: string;
  readonly rest: string | undefined;
  readonly lines: readonly ComplianceLine[];
}

/** The page. */
export function CaseCompliancePage({ frame, says, reference, caseHref, pdfHref, ...props }: CaseCompliancePageProps) {
  const { sentence, rest, lines } = props;
  return (
    <StaffLayout frame={frame} title={says.ofCase(reference)}>
      <p class="case-line">
        <a href={caseHref}>← {says.toCase(reference)}</a>
      </p>
      <h1>{says.ofCase(reference)}</h1>
      <p class="work-summary">{sentence}</p>
      <p>
        <a href={pdfHref}>{says.pdf}</a> · <a href="/werk/naleving">{says.toPeriod}</a>
      </p>
      {lines.length === 0 ? null : (
        <Table
          caption={says.caption}
          stacks
          columns={[{ heading: says.clause }, { heading: says.standing }, { heading: says.evidence }]}
          rows={lines.map((line) => [
            <>
              {line.says} <span class="muted">{line.source}</span>
            </>,
            <>
              <Mark meaning={MEANINGS[line.standing]} text={says.standings[line.standing]} />
              {line.notes.map((note) => (
                <p class="muted">{note}</p>
              ))}
            </>,
            line.evidence.length === 0 ? (
              <span class="muted">{says.noEvidence}</span>
            ) : (
              <ul class="compliance-evidence">
                {line.evidence.map((entry) => (
                  <li>{entry}</li>
                ))}
              </ul>
            ),
          ])}
        />
      )}
      {rest === undefined ? null : <p class="muted">{rest}</p>}
    </StaffLayout>
  );
}
