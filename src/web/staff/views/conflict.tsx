/** Two people acted on one case: what the other did, what you typed, and the choice that is left. */
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import type { TypedValue } from '../../parts/fault-content.tsx';
import { TypedValues } from '../../parts/fault-content.tsx';
import type { FormTarget } from '../../parts/form.tsx';
import { Form } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { StoryItem } from '../../parts/story.tsx';
import { Story } from '../../parts/story.tsx';

/** Everything on the page; `carried` are the values of the form that are not text of the person. */
export interface ConflictPageProps {
  readonly frame: StaffFrame;
  readonly changes: readonly StoryItem[];
  readonly typed: readonly TypedValue[];
  readonly carried?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly form: FormTarget;
  readonly again?: string | undefined;
  readonly caseHref: string;
}

/** The page. */
export function ConflictPage({ frame, changes, typed, carried = [], form, again, caseHref }: ConflictPageProps) {
  const { words } = frame;
  return (
    <StaffLayout frame={frame} title={words.staff.conflict.heading} faulty inPlace="">
      <div class="step">
        <div class="step-main">
          <h1>{words.staff.conflict.heading}</h1>
          <p class="lead fault-text">{words.staff.conflict.text}</p>
          <section class="section">
            <h2>{words.staff.conflict.changed}</h2>
            <Story items={changes} words={words} />
          </section>
          <Form target={form} words={words}>
            {carried.map((value) => (
              <input type="hidden" name={value.name} value={value.value} />
            ))}
            <TypedValues typed={typed} words={words} />
            <Buttons>
              <Button weight="first">{again ?? words.staff.conflict.again}</Button>
              <LinkButton href={caseHref} weight="quiet">
                {words.staff.conflict.drop}
              </LinkButton>
            </Buttons>
          </Form>
        </div>
      </div>
    </StaffLayout>
  );
}
