/** Several cases for one colleague: the question, and afterwards what happened and what did not, with why. */
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';
import type { ChoosingWords } from '../../words/staff/choosing-words.ts';

/** A case in the choice. */
export interface ChosenCase {
  readonly reference: string;
  readonly href: string;
  readonly subject: string;
  readonly handler: string;
  /** "Genoemd: M. de Wit" */
  readonly named?: string | undefined;
}

interface Around {
  readonly frame: StaffFrame;
  readonly says: ChoosingWords;
  readonly backHref: string;
}

/** The question. */
export function AssignManyPage({
  frame,
  says,
  backHref,
  cases,
  fields,
  form,
}: Around & { readonly cases: readonly ChosenCase[]; readonly fields: readonly FieldSpec[]; readonly form: FormTarget }) {
  if (cases.length === 0)
    return (
      <StaffLayout frame={frame} title={says.nothingHeading}>
        <h1>{says.nothingHeading}</h1>
        <p class="lead">{says.nothing}</p>
        <Buttons>
          <LinkButton href={backHref}>{says.toList}</LinkButton>
        </Buttons>
      </StaffLayout>
    );
  const faults = faultsOf(fields);
  return (
    <StaffLayout frame={frame} title={says.heading(cases.length)} faulty={faults.length > 0}>
      <ErrorSummary faults={faults} words={frame.words} />
      <h1>{says.heading(cases.length)}</h1>
      <p class="lead">{says.lead}</p>
      <Form target={form} words={frame.words}>
        <Fields specs={fields} words={frame.words} />
        <Buttons>
          <Button weight="first">{says.submit}</Button>
          <LinkButton href={backHref} weight="quiet">
            {says.toList}
          </LinkButton>
        </Buttons>
      </Form>
      <section class="chosen-cases" aria-labelledby="chosen">
        <h2 id="chosen">{says.cases}</h2>
        <ul class="found">
          {cases.map((one) => (
            <li>
              <a href={one.href}>
                <bdi>{one.subject}</bdi>
              </a>
              <p class="found-line">
                <span class="figures">{one.reference}</span> · <bdi>{one.handler}</bdi>
              </p>
              {one.named === undefined ? null : <p class="found-line chosen-named">{one.named}</p>}
            </li>
          ))}
        </ul>
      </section>
    </StaffLayout>
  );
}

/** How far it is. */
export function AssigningPage({
  frame,
  says,
  at,
  of,
  form,
}: Omit<Around, 'backHref'> & { readonly at: number; readonly of: number; readonly form: FormTarget }) {
  return (
    <StaffLayout frame={frame} title={says.busy(at, of)}>
      <h1>{says.busy(at, of)}</h1>
      <p class="lead">{says.busyLead}</p>
      <div data-goes-on>
        <p class="choosing-progress">
          <progress value={at} max={of} aria-label={says.busy(at, of)}></progress>
        </p>
        <Form target={form} words={frame.words}>
          <Buttons>
            <Button weight="first">{says.goOn}</Button>
          </Buttons>
        </Form>
      </div>
    </StaffLayout>
  );
}

/** One reason, with the cases that it stopped. */
export interface Reason {
  readonly text: string;
  readonly cases: readonly { readonly reference: string; readonly href: string }[];
}

/** What happened. */
export function AssignedManyPage({
  frame,
  says,
  backHref,
  notices,
  reasons,
  againHref,
}: Around & {
  readonly notices: readonly NoticeProps[];
  readonly reasons: readonly Reason[];
  readonly againHref?: string | undefined;
}) {
  return (
    <StaffLayout frame={frame} title={says.outcome}>
      <h1>{says.outcome}</h1>
      <div class="choosing-outcome">
        <Notices notices={notices} />
      </div>
      <Reasons reasons={reasons} />
      <Buttons>
        <LinkButton href={backHref} weight="first">
          {says.toList}
        </LinkButton>
        {againHref === undefined ? null : <LinkButton href={againHref}>{says.tryOthers}</LinkButton>}
      </Buttons>
    </StaffLayout>
  );
}

/** Why cases stayed, each reason with its cases; `under` a heading of their own. */
export function Reasons({ reasons, under = false }: { readonly reasons: readonly Reason[]; readonly under?: boolean }) {
  return (
    <>
      {reasons.map(({ text, cases }) => (
        <section class="outcome-why">
          {under ? <h3>{text}</h3> : <h2>{text}</h2>}
          <ul>
            {cases.map(({ reference, href }) => (
              <li>
                <a class="figures" href={href}>
                  {reference}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
