/** One question before something that cannot be undone. */
import { Button, LinkButton } from '../../parts/button.tsx';
import { type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';

/** Everything on the page. */
export interface ConfirmPageProps {
  readonly frame: StaffFrame;
  readonly back: { readonly href: string; readonly text: string };
  readonly heading: string;
  /** which one it is, and what it means */
  readonly about: string;
  readonly means: string;
  readonly form: FormTarget;
  readonly submit: string;
}

/** The page. */
export function ConfirmPage({ frame, back, heading, about, means, form, submit }: ConfirmPageProps) {
  return (
    <StaffLayout frame={frame} title={heading}>
      <p class="case-line">
        <a href={back.href}>← {back.text}</a>
      </p>
      <h1>
        <bdi>{heading}</bdi>
      </h1>
      <p class="lead office-after">{means}</p>
      <p class="office-quiet office-after">
        <bdi>{about}</bdi>
      </p>
      <div class="buttons office-decide">
        <OneButtonForm target={form}>
          <Button weight="danger">{submit}</Button>
        </OneButtonForm>
        <LinkButton href={back.href} weight="quiet">
          {frame.words.form.cancel}
        </LinkButton>
      </div>
    </StaffLayout>
  );
}
