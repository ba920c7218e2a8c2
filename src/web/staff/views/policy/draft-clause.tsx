/** One clause of a draft to change, with what the checker says of it and of the whole beside it. */
import { Button, Buttons, LinkButton } from '../../../parts/button.tsx';
import { ErrorSummary, faultsOf } from '../../../parts/error-summary.tsx';
import { Fields } from '../../../parts/field.tsx';
import type { FieldSpec } from '../../../parts/field-spec.ts';
import { Form, type FormTarget } from '../../../parts/form.tsx';
import type { ClauseWords } from '../../../words/staff/clause-words.ts';
import type { Shown, ShownFault } from '../../policy/checked-words.ts';
import { CheckPart } from './check-part.tsx';
import type { DraftFrame } from './draft-frame.tsx';
import { DraftLayout } from './draft-frame.tsx';

export interface DraftClauseProps {
  readonly of: DraftFrame;
  readonly says: ClauseWords;
  readonly fields: readonly FieldSpec[];
  /** absent: the draft cannot be written in now, or not by this colleague */
  readonly form?: FormTarget | undefined;
  /** what the checker says of this clause */
  readonly about: readonly ShownFault[];
  readonly shown: Shown;
  readonly readingHref: string;
  readonly fileHref: string;
}

/** The page. */
export function DraftClausePage({ of, says, fields, form, about, shown, readingHref, fileHref }: DraftClauseProps) {
  const { words } = of.frame;
  return (
    <DraftLayout of={of}>
      <div class="draft-desk">
        <div class="draft-editor">
          <ErrorSummary faults={faultsOf(fields)} words={words} />
          <h2>{says.heading}</h2>
          <p class="office-text">{form === undefined ? of.says.readOnly : says.lead}</p>
          {about.length === 0 ? null : (
            <section class="clause-findings">
              <h3>{says.about}</h3>
              <ul>
                {about.map(({ message }) => (
                  <li>{message}</li>
                ))}
              </ul>
            </section>
          )}
          {form === undefined ? null : (
            <Form target={form} words={words}>
              <Fields specs={fields} words={words} />
              <Buttons>
                <Button weight="first">{says.save}</Button>
                <LinkButton href={readingHref} weight="quiet">
                  {says.toReading}
                </LinkButton>
              </Buttons>
            </Form>
          )}
          <p class="clause-in-file">
            <a href={fileHref}>{says.inFile}</a>
          </p>
        </div>
        <CheckPart shown={shown} says={of.says} />
      </div>
    </DraftLayout>
  );
}
