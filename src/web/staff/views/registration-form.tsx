/** The form of a case on one page: its life, what stands on it, and who signed it. */
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { RegistrationFormWords } from '../../words/staff/registration-form-words.ts';

/** A line of the form: what is asked or came to pass, and what is said of it. */
export interface FormLine {
  readonly name: string;
  readonly values: readonly string[];
}

/** The form in words. */
export interface FormInWords {
  readonly title: string;
  readonly life: readonly FormLine[];
  readonly content: readonly FormLine[];
  /** none where this kind of case is not signed */
  readonly signatures: readonly FormLine[];
}

interface RegistrationFormPageProps extends FormInWords {
  readonly frame: StaffFrame;
  readonly says: RegistrationFormWords;
  readonly reference: string;
  readonly caseHref: string;
  readonly pdfHref: string;
}

/** The page. */
export function RegistrationFormPage({ frame, says, reference, caseHref, pdfHref, ...form }: RegistrationFormPageProps) {
  const { title, life, content, signatures } = form;
  return (
    <StaffLayout frame={frame} title={title}>
      <p class="case-line">
        <a href={caseHref}>← {says.toCase(reference)}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <a href={pdfHref}>{says.pdf}</a>
      </p>
      <Part heading={says.life} lines={life} empty={says.notYet} />
      <Part heading={says.content} lines={content} empty={says.empty} />
      {signatures.length === 0 ? (
        <p class="muted">{says.noSignatures}</p>
      ) : (
        <Part heading={says.signatures} lines={signatures} empty={says.unsigned} />
      )}
    </StaffLayout>
  );
}

function Part({
  heading,
  lines,
  empty,
}: {
  readonly heading: string;
  readonly lines: readonly FormLine[];
  readonly empty: string;
}) {
  return (
    <section class="answers">
      <h2>{heading}</h2>
      <dl>
        {lines.map(({ name, values }) => (
          <div class="answer">
            <dt>{name}</dt>
            <dd>{values.length === 0 ? <span class="muted">{empty}</span> : values.map((one) => <Typed text={one} />)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
