/** How far a draft is, and what can be decided about it now. */
import type { Child } from 'hono/jsx';
import type { Weight } from '../../../parts/button.tsx';
import { Button, Buttons } from '../../../parts/button.tsx';
import { Fields } from '../../../parts/field.tsx';
import type { FieldSpec } from '../../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../../parts/form.tsx';
import type { Shown } from '../../policy/checked-words.ts';
import { CheckPart } from './check-part.tsx';
import type { DraftFrame } from './draft-frame.tsx';
import { DraftLayout, tabPaths } from './draft-frame.tsx';

/** One thing that can be decided. */
export interface DraftDeed {
  readonly label: string;
  readonly means?: string | undefined;
  readonly target: FormTarget;
  readonly fields: readonly FieldSpec[];
  readonly weight: Weight;
}

export interface DraftDecidingProps {
  readonly of: DraftFrame;
  /** whose approval is asked, by the version in force */
  readonly rule: string;
  readonly story: readonly string[];
  /** why it was sent back */
  readonly reason?: string | undefined;
  /** what must be mended first; absent when nothing must */
  readonly shown?: Shown | undefined;
  /** the examples that do not come true under it; absent when all do */
  readonly untrue?: readonly string[] | undefined;
  readonly waits?: string | undefined;
  /** what it changes, while somebody decides about it */
  readonly changes?: Child;
  readonly deeds: readonly DraftDeed[];
}

/** The page. */
export function DraftDecidingPage({ of, rule, story, reason, shown, untrue, waits, changes, deeds }: DraftDecidingProps) {
  const { says, frame } = of;
  return (
    <DraftLayout of={of}>
      <p class="office-text">{rule}</p>
      <section class="section" aria-labelledby="story">
        <h2 id="story">{says.steps}</h2>
        <ol class="decide-story">
          {story.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
        {reason === undefined ? null : <blockquote class="decide-reason typed">{reason}</blockquote>}
        {waits === undefined ? null : (
          <p>
            <strong>{waits}</strong>
          </p>
        )}
      </section>
      {shown === undefined ? null : <CheckPart shown={shown} says={says} />}
      {untrue === undefined ? null : (
        <section class="section" aria-labelledby="untrue">
          <h2 id="untrue">{says.untrueExamples(untrue.length)}</h2>
          <ul>
            {untrue.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
          <p>
            <a href={tabPaths.examples}>{says.seeExamples}</a>
          </p>
        </section>
      )}
      {changes === undefined ? null : (
        <section class="section" aria-labelledby="changes">
          <h2 id="changes">{says.compareHeading}</h2>
          {changes}
          <p>
            <a href={tabPaths.read}>{says.readWhole}</a>
          </p>
        </section>
      )}
      {deeds.map(({ label, means, target, fields, weight }) => (
        <section class="decide-deed">
          {fields.length === 0 ? (
            <>
              <OneButtonForm target={target}>
                <Button weight={weight}>{label}</Button>
              </OneButtonForm>
              {means === undefined ? null : <p class="office-quiet">{means}</p>}
            </>
          ) : (
            <Form target={target} words={frame.words}>
              <Fields specs={fields} words={frame.words} />
              <Buttons>
                <Button weight={weight}>{label}</Button>
              </Buttons>
              {means === undefined ? null : <p class="office-quiet">{means}</p>}
            </Form>
          )}
        </section>
      ))}
    </DraftLayout>
  );
}
