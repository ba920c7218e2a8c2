/** One report: what was counted, what somebody wrote, and what can be done with it now. */
import type { Child } from 'hono/jsx';
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { ReportPageWords } from '../../words/staff/reports-nl.ts';

/** One thing that can be done, with what it means; `fields` when it asks something. */
export interface ReportDeed {
  readonly label: string;
  readonly means?: string | undefined;
  readonly heading?: string | undefined;
  readonly target: FormTarget;
  readonly fields: readonly FieldSpec[];
  readonly first: boolean;
}

/** Everything on the page. */
export interface ReportPageProps {
  readonly frame: StaffFrame;
  readonly says: ReportPageWords['report'];
  readonly name: string;
  readonly period: string;
  /** "Voor directie en bestuur · Geteld op …" */
  readonly facts: readonly string[];
  readonly notices: readonly NoticeProps[];
  /** the parts in order; none before it was made */
  readonly parts: readonly Child[] | undefined;
  readonly deeds: readonly ReportDeed[];
  readonly files: readonly { readonly href: string; readonly label: string }[];
  /** where what the meeting agreed upon is recorded, for who may go there */
  readonly improvementHref?: string | undefined;
}

/** The page. */
export function ReportPage({ frame, says, name, period, facts, notices, parts, deeds, files, improvementHref }: ReportPageProps) {
  return (
    <StaffLayout frame={frame} title={`${name}, ${period}`}>
      <p class="case-line report-back">
        <a href="/werk/rapporten">← {says.back}</a>
      </p>
      <Notices notices={notices} />
      <h1>{name}</h1>
      <p class="lead">{period}</p>
      {facts.map((fact) => (
        <p class="report-facts">{fact}</p>
      ))}
      {files.length === 0 ? null : (
        <div class="report-tools">
          <Buttons>
            {files.map((file) => (
              <LinkButton href={file.href} download small>
                {file.label}
              </LinkButton>
            ))}
          </Buttons>
          <p class="office-quiet">{says.exported}</p>
        </div>
      )}
      {parts === undefined ? <Empty heading={says.nothingYet} text={says.nothingYetText} /> : [...parts]}
      {deeds.map((deed) => (
        <Deed deed={deed} frame={frame} />
      ))}
      {improvementHref === undefined ? null : (
        <section class="report-part report-act">
          <h2>{says.improveHeading}</h2>
          <p>{says.improveText}</p>
          <Buttons>
            <LinkButton href={improvementHref}>{says.toImprovement}</LinkButton>
          </Buttons>
        </section>
      )}
    </StaffLayout>
  );
}

function Deed({ deed, frame: { words } }: { readonly deed: ReportDeed; readonly frame: StaffFrame }) {
  const { label, means, heading, target, fields, first } = deed;
  const button = <Button weight={first ? 'first' : 'second'}>{label}</Button>;
  return (
    <section class="report-part report-act">
      {heading === undefined ? null : <h2>{heading}</h2>}
      {means === undefined ? null : <p>{means}</p>}
      {fields.length === 0 ? (
        <OneButtonForm target={target}>{button}</OneButtonForm>
      ) : (
        <Form target={target} words={words}>
          <Fields specs={fields} words={words} />
          <Buttons>{button}</Buttons>
        </Form>
      )}
    </section>
  );
}

/** What a person wrote, under its heading. */
export function WordsPart({
  heading,
  text,
  none,
}: {
  readonly heading: string;
  readonly text: string | undefined;
  readonly none: string;
}) {
  return (
    <section class="report-part">
      <h2>{heading}</h2>
      {text === undefined ? <p class="muted">{none}</p> : <p class="report-words">{text}</p>}
    </section>
  );
}
