/** One step for several cases: the question, and a look at what would happen in each before it does. */
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { ChoosingWords } from '../../words/staff/choosing-words.ts';
import type { ManyWords } from '../../words/staff/many-words.ts';
import { type Reason, Reasons } from './choosing.tsx';

/** A case in which it is done. */
export interface ManyCase {
  readonly reference: string;
  readonly href: string;
  readonly subject: string;
  /** "wordt ma 4 jan", and the letters that leave */
  readonly details: readonly string[];
}

/** All that were chosen: those in which it is done, and the others by the reason why not. */
export interface ManyCases {
  readonly can: readonly ManyCase[];
  readonly stay: readonly Reason[];
  /** the first letter that would leave */
  readonly example?: { readonly reference: string; readonly text: string } | undefined;
}

/** What stands around both pages. */
export interface AroundMany {
  readonly frame: StaffFrame;
  readonly says: ChoosingWords & ManyWords;
  readonly act: ManyWords['act'][keyof ManyWords['act']];
  readonly backHref: string;
}

type ManyPageProps = AroundMany & {
  readonly cases: ManyCases;
  readonly fields: readonly FieldSpec[];
  readonly form: FormTarget;
};

/** The question. */
export function ManyPage({ cases, fields, form, ...around }: ManyPageProps) {
  const { frame, says, act, backHref } = around;
  const { can, stay } = cases;
  if (can.length === 0) return <NothingPage {...around} stay={stay} />;
  const faults = faultsOf(fields);
  return (
    <StaffLayout frame={frame} title={act.heading(can.length)} faulty={faults.length > 0}>
      <ErrorSummary faults={faults} words={frame.words} />
      <h1>{act.heading(can.length)}</h1>
      <p class="lead">{act.lead}</p>
      <Form target={form} words={frame.words}>
        <Fields specs={fields} words={frame.words} />
        <Buttons>
          <Button weight="first">{says.next}</Button>
          <LinkButton href={backHref} weight="quiet">
            {says.toList}
          </LinkButton>
        </Buttons>
      </Form>
      <Lines cases={cases} says={says} />
    </StaffLayout>
  );
}

type CheckManyPageProps = AroundMany & {
  readonly cases: ManyCases;
  readonly typed: readonly { readonly label: string; readonly value: string }[];
  readonly form: FormTarget;
};

/** The look beforehand. */
export function CheckManyPage({ cases, typed, form, ...around }: CheckManyPageProps) {
  const { frame, says, act, backHref } = around;
  const { can, example } = cases;
  const heading = can.length === 0 ? says.stayNone : says.check;
  return (
    <StaffLayout frame={frame} title={heading} faulty={can.length === 0}>
      <h1>{heading}</h1>
      <p class="lead">{can.length === 0 ? says.stayNoneText : act.lead}</p>
      {typed.length === 0 ? null : (
        <dl class="many-typed">
          {typed.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {example === undefined ? null : (
        <details class="many-letter">
          <summary>{says.example(example.reference)}</summary>
          <p dir="auto">{example.text}</p>
        </details>
      )}
      <Form target={form} words={frame.words}>
        <Buttons>
          {can.length === 0 ? null : (
            <Button weight="first" name="zeker" value="ja">
              {act.submit(can.length)}
            </Button>
          )}
          <Button name="wijzig" value="ja">
            {says.change}
          </Button>
          <LinkButton href={backHref} weight="quiet">
            {says.toList}
          </LinkButton>
        </Buttons>
      </Form>
      <Lines cases={cases} says={says} />
    </StaffLayout>
  );
}

/** When nothing was chosen, or nothing that was chosen can go. */
function NothingPage({ frame, says, backHref, stay }: AroundMany & { readonly stay: readonly Reason[] }) {
  const [heading, text] = stay.length === 0 ? [says.nothingHeading, says.nothing] : [says.stayNone, says.stayNoneText];
  return (
    <StaffLayout frame={frame} title={heading}>
      <h1>{heading}</h1>
      <p class="lead">{text}</p>
      <Buttons>
        <LinkButton href={backHref}>{says.toList}</LinkButton>
      </Buttons>
      <Reasons reasons={stay} />
    </StaffLayout>
  );
}

function Lines({ cases: { can, stay }, says }: { readonly cases: ManyCases; readonly says: ManyWords }) {
  const count = stay.reduce((sum, { cases }) => sum + cases.length, 0);
  return (
    <>
      {can.length === 0 ? null : (
        <section class="chosen-cases" aria-labelledby="chosen">
          <h2 id="chosen">{says.can(can.length)}</h2>
          <ul class="found">
            {can.map(({ reference, href, subject, details }) => (
              <li>
                <a href={href}>
                  <bdi>{subject}</bdi>
                </a>
                <p class="found-line">
                  <span class="figures">{reference}</span>
                  {details.map((detail) => (
                    <>
                      {' '}
                      · <bdi>{detail}</bdi>
                    </>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {stay.length === 0 ? null : (
        <section class="chosen-cases" aria-labelledby="staying">
          <h2 id="staying">{says.stay(count)}</h2>
          <Reasons reasons={stay} under />
        </section>
      )}
    </>
  );
}
