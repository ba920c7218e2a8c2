/** One's own access: what is asked after the password, the password itself, and where one is signed in. */
import { Button, LinkButton } from '../../parts/button.tsx';
import { type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { AccountWords } from '../../words/staff/account-nl.ts';

/** One app or passkey. */
export interface FactorLine {
  readonly name: string;
  readonly kind: string;
  /** "laatst gebruikt gisteren" */
  readonly when: string;
  readonly remove: FormTarget;
}

/** Everything on the page. */
export interface AccountPageProps {
  readonly frame: StaffFrame;
  readonly says: AccountWords['account'];
  readonly name: string;
  readonly email: string;
  readonly notices: readonly NoticeProps[];
  readonly factors: readonly FactorLine[];
  readonly addAppHref: string;
  readonly addPasskeyHref: string;
  /** with a second step: how many codes are left, and making new ones */
  readonly recovery?: { readonly left: number; readonly renew: FormTarget } | undefined;
  /** absent for who has no password here */
  readonly passwordHref?: string | undefined;
  /** signing in at the organisation itself; absent where that cannot be */
  readonly provider?:
    | { readonly heading: string; readonly text: string; readonly link?: { readonly href: string; readonly text: string } }
    | undefined;
  /** complaints about this colleague, each with the way to the own page */
  readonly about?: readonly { readonly reference: string; readonly open: FormTarget }[];
  /** sessions elsewhere */
  readonly others: number;
  readonly endOthers: FormTarget;
}

/** The page. */
export function AccountPage(props: AccountPageProps) {
  const { frame, says, factors } = props;
  const first = factors.length === 0;
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <h1>{says.heading}</h1>
      <p class="work-summary">
        <bdi>{props.name}</bdi> · <bdi>{props.email}</bdi>
      </p>
      <Notices notices={props.notices} />
      <AboutMe about={props.about ?? []} says={says} />
      <section class="section office-tight">
        <h2>{says.steps}</h2>
        <p class="office-text">
          {first ? (props.passwordHref === undefined ? says.stepsLater : says.stepsNone) : says.stepsSome}
        </p>
        {first ? null : <Factors factors={factors} says={says} />}
        <div class="buttons">
          <LinkButton href={props.addAppHref} weight={first ? 'first' : 'second'} small>
            {says.addApp}
          </LinkButton>
          <LinkButton href={props.addPasskeyHref} small>
            {says.addPasskey}
          </LinkButton>
        </div>
      </section>
      {props.recovery === undefined ? null : (
        <section class="section office-tight">
          <h2>{says.recovery}</h2>
          <p class="office-text">{says.recoveryLeft(props.recovery.left)}</p>
          <OneButtonForm target={props.recovery.renew}>
            <Button small>{says.recoveryNew}</Button>
          </OneButtonForm>
        </section>
      )}
      <section class="section office-tight">
        <h2>{says.password}</h2>
        <p class="office-text">{props.passwordHref === undefined ? says.passwordProvider : says.passwordText}</p>
        {props.passwordHref === undefined ? null : (
          <LinkButton href={props.passwordHref} small>
            {says.passwordChange}
          </LinkButton>
        )}
      </section>
      <ProviderPart of={props.provider} />
      <section class="section office-tight">
        <h2>{says.sessions}</h2>
        <p class="office-text">{props.others > 0 ? says.sessionsMore(props.others) : says.sessionsHere}</p>
        {props.others > 0 ? (
          <OneButtonForm target={props.endOthers}>
            <Button small>{says.endOthers}</Button>
          </OneButtonForm>
        ) : null}
      </section>
    </StaffLayout>
  );
}

function AboutMe({
  about,
  says,
}: {
  readonly about: NonNullable<AccountPageProps['about']>;
  readonly says: AccountPageProps['says'];
}) {
  if (about.length === 0) return null;
  return (
    <section class="section office-tight">
      <h2>{says.about}</h2>
      <p class="office-text">{says.aboutText}</p>
      {about.map(({ reference, open }) => (
        <OneButtonForm target={open}>
          <Button small>{says.openAbout(reference)}</Button>
        </OneButtonForm>
      ))}
    </section>
  );
}

function ProviderPart({ of }: { readonly of: AccountPageProps['provider'] }) {
  if (of === undefined) return null;
  return (
    <section class="section office-tight">
      <h2>{of.heading}</h2>
      <p class="office-text">{of.text}</p>
      {of.link === undefined ? null : (
        <LinkButton href={of.link.href} small>
          {of.link.text}
        </LinkButton>
      )}
    </section>
  );
}

function Factors({ factors, says }: Pick<AccountPageProps, 'factors' | 'says'>) {
  return (
    <ul class="office-list">
      {factors.map((one) => (
        <li class="office-row">
          <div>
            <span class="office-name">
              <bdi>{one.name}</bdi>
            </span>
            <p class="office-quiet">{one.kind}</p>
          </div>
          <p class="office-quiet">{one.when}</p>
          <div class="office-when">
            <OneButtonForm target={one.remove}>
              <button type="submit" class="text-button">
                {says.remove}
                <span class="hidden-label">: {one.name}</span>
              </button>
            </OneButtonForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
