/** The staff's door: e-mail and password, a second factor, an invitation, or one click in the demonstration. */
import type { PropsWithChildren } from 'hono/jsx';
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import type { Demonstration } from '../../parts/demonstration.tsx';
import { DemonstrationBanner } from '../../parts/demonstration.tsx';
import type { FormFault } from '../../parts/error-summary.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { FormTarget } from '../../parts/form.tsx';
import { Form } from '../../parts/form.tsx';
import { type LanguageChoice, LanguageSwitch } from '../../parts/languages.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { Assets } from '../../parts/page.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';

/** What a page before signing in gets. */
export interface DoorFrame {
  readonly words: ScreenWords;
  readonly assets: Assets;
  readonly name: string;
  readonly homeHref: string;
  readonly demonstration?: Demonstration | undefined;
  readonly languages?: readonly LanguageChoice[] | undefined;
}

/** A narrow page with one purpose. */
export function DoorLayout({
  frame,
  title,
  faulty,
  wide,
  children,
}: PropsWithChildren<{ readonly frame: DoorFrame; readonly title: string; readonly faulty?: boolean; readonly wide?: boolean }>) {
  const full = `${title} · ${frame.name}`;
  return (
    <Page
      title={faulty ? frame.words.frame.faultTitle(full) : full}
      language={frame.words.language}
      assets={frame.assets}
      layout="plain"
    >
      <DemonstrationBanner of={frame.demonstration} words={frame.words} />
      <main class={wide ? 'door door-wide' : 'door'} id="content" tabindex={-1}>
        <p>
          <a class="product" href={frame.homeHref}>
            <bdi>{frame.name}</bdi>
          </a>
        </p>
        <LanguageSwitch languages={frame.languages ?? []} words={frame.words} />
        {children}
      </main>
    </Page>
  );
}

/** A door with questions: signing in, a second factor, a new password, an invitation. */
export interface SignInPageProps {
  readonly frame: DoorFrame;
  /** other than "Inloggen" for another kind of door */
  readonly heading?: string | undefined;
  readonly lead?: string | undefined;
  readonly fields?: readonly FieldSpec[] | undefined;
  readonly email?: string | undefined;
  readonly faults?: readonly FormFault[] | undefined;
  readonly form: FormTarget;
  readonly submit?: string | undefined;
  readonly forgottenHref?: string | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
  /** other ways in, at organisations that have their own */
  readonly elsewhere?: Elsewhere | undefined;
}

/** The ways in that are not here. */
export interface Elsewhere {
  readonly heading: string;
  readonly ways: readonly { readonly href: string; readonly text: string }[];
}

/** Links, for where they lead cannot be the answer to a form. */
export function ElsewhereWays({ of }: { readonly of: Elsewhere | undefined }) {
  if (of === undefined || of.ways.length === 0) return null;
  return (
    <section class="section office-tight">
      <h2>{of.heading}</h2>
      <div class="buttons">
        {of.ways.map(({ href, text }) => (
          <LinkButton href={href}>{text}</LinkButton>
        ))}
      </div>
    </section>
  );
}

/** The page; without `fields` it asks for e-mail address and password. */
export function SignInPage(props: SignInPageProps) {
  const { frame } = props;
  const { words } = frame;
  const fields = props.fields ?? credentials(words, props.email);
  const faults = [...(props.faults ?? []), ...faultsOf(fields)];
  const heading = props.heading ?? words.staff.signIn.heading;
  return (
    <DoorLayout frame={frame} title={heading} faulty={faults.length > 0}>
      <ErrorSummary faults={faults} words={words} kept={false} />
      <Notices notices={props.notices} />
      <h1>{heading}</h1>
      {props.lead === undefined ? null : <p class="form-lead">{props.lead}</p>}
      <Form target={props.form} words={words}>
        <Fields specs={fields} words={words} />
        <Buttons>
          <Button weight="first">{props.submit ?? words.staff.signIn.submit}</Button>
        </Buttons>
      </Form>
      {props.forgottenHref === undefined ? null : (
        <p class="form-after">
          <a href={props.forgottenHref}>{words.staff.signIn.forgotten}</a>
        </p>
      )}
      <ElsewhereWays of={props.elsewhere} />
    </DoorLayout>
  );
}

function credentials(words: ScreenWords, email: string | undefined): readonly FieldSpec[] {
  return [
    { kind: 'email', name: 'email', label: words.staff.signIn.email, value: email, autocomplete: 'username', width: 'full' },
    { kind: 'password', name: 'password', label: words.staff.signIn.password, autocomplete: 'current-password', width: 'full' },
  ];
}
