/** A page on which colleagues organise their work: what there is, and a form below it. */
import type { Child } from 'hono/jsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type FormFault } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';

/** Everything on the page. */
export interface OrganisingFormProps {
  readonly frame: StaffFrame;
  readonly heading: string;
  readonly lead: string;
  readonly back?: { readonly href: string; readonly text: string };
  readonly notices?: readonly NoticeProps[];
  readonly faults?: readonly FormFault[];
  /** above the form */
  readonly content?: Child;
  readonly formHeading?: string;
  readonly form?: FormTarget;
  readonly fields?: readonly FieldSpec[];
  readonly submit?: string;
}

/** The page. */
export function OrganisingFormPage(props: OrganisingFormProps) {
  const { frame, heading, lead, back, notices = [], faults = [], content, formHeading, form, fields = [], submit } = props;
  return (
    <StaffLayout frame={frame} title={heading} faulty={faults.length > 0}>
      {back === undefined ? null : (
        <p class="case-line">
          <a href={back.href}>← {back.text}</a>
        </p>
      )}
      <ErrorSummary faults={faults} words={frame.words} />
      <Notices notices={notices} />
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      {content}
      {form === undefined ? null : (
        <section class="section">
          {formHeading === undefined ? null : <h2>{formHeading}</h2>}
          <Form target={form} words={frame.words}>
            <Fields specs={fields} words={frame.words} />
            <div class="buttons">
              <Button weight="first">{submit}</Button>
            </div>
          </Form>
        </section>
      )}
    </StaffLayout>
  );
}
