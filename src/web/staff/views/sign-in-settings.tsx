/** How everybody signs in. */
import { Button } from '../../parts/button.tsx';
import { type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { SettingsWords } from '../../words/staff/settings-nl.ts';

/** Everything on the page. */
export interface SignInSettingsPageProps {
  readonly frame: StaffFrame;
  readonly says: SettingsWords;
  readonly notices: readonly NoticeProps[];
  readonly step: { readonly required: boolean; readonly have: number; readonly all: number; readonly form: FormTarget };
}

/** The page. */
export function SignInSettingsPage({ frame, says, notices, step }: SignInSettingsPageProps) {
  const words = says.signIn;
  return (
    <StaffLayout frame={frame} title={words.heading}>
      <p class="case-line">
        <a href="/werk/instellingen">← {says.back}</a>
      </p>
      <Notices notices={notices} />
      <h1>{words.heading}</h1>
      <section class="section office-tight">
        <h2>{words.step}</h2>
        <p class="office-text">{words.stepText}</p>
        <p class="office-text">
          <strong>{step.required ? words.stepOn : words.stepOff}</strong> {words.stepHave(step.have, step.all)}
        </p>
        {step.required ? null : <p class="office-text muted">{words.stepRequireMeans}</p>}
        <OneButtonForm target={step.form}>
          <Button small>{step.required ? words.stepRelease : words.stepRequire}</Button>
        </OneButtonForm>
      </section>
    </StaffLayout>
  );
}
