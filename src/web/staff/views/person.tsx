/** One colleague: what is known and can be changed, the cases in hand, access, and what was changed by whom. */
import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, type FormFault, faultsOf } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { PeopleWords } from '../../words/staff/people-nl.ts';
import type { ProviderWords } from '../../words/staff/provider-nl.ts';
import { type HandledCases, HandledList } from './handled-cases.tsx';
import { type LogLine, OfficeLog } from './office-log.tsx';

/** Everything on the page. */
export interface PersonPageProps {
  readonly frame: StaffFrame;
  readonly says: PeopleWords;
  readonly name: string;
  readonly backHref: string;
  /** "laatst gezien gisteren"; with a mark when something waits */
  readonly state: string;
  readonly mark?: 'soon' | 'late' | undefined;
  readonly you: boolean;
  readonly fields: readonly FieldSpec[];
  readonly faults: readonly FormFault[];
  readonly form: FormTarget;
  /** not accepted yet: how it stands, and the form that sends it again */
  readonly invitation?: { readonly text: string; readonly again: FormTarget } | undefined;
  /** apps and passkeys; absent for who cannot sign in */
  readonly secondStep?: { readonly text: string; readonly reset: FormTarget | undefined } | undefined;
  /** signs in at the organisation's own provider: since when that lets nothing in, and untying it */
  readonly provider?:
    | { readonly says: ProviderWords['person']; readonly rests: string | undefined; readonly unlink: FormTarget }
    | undefined;
  /** who can sign in has a page that says what letting go means; who cannot has the way back in */
  readonly access: { readonly letGoHref: string } | { readonly letIn: FormTarget; readonly text: string } | undefined;
  readonly handles: HandledCases;
  readonly log: readonly LogLine[];
  readonly notices: readonly NoticeProps[];
  /** what was kept of the invitation that was sent, so that the next one begins empty */
  readonly clearDrafts?: string | undefined;
}

/** The page. */
export function PersonPage(props: PersonPageProps) {
  const { frame, says, name, fields, log } = props;
  const { words } = frame;
  const faults = [...props.faults, ...faultsOf(fields)];
  return (
    <StaffLayout frame={frame} title={name} faulty={faults.length > 0}>
      <p class="case-line">
        <a href={props.backHref}>← {says.back}</a>
      </p>
      <ErrorSummary faults={faults} words={words} />
      <Notices notices={props.notices} />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="work-summary">
        {props.mark === undefined ? props.state : <Mark meaning={props.mark} text={props.state} />}
        {props.you ? ` ${says.self}` : null}
      </p>
      <Invitation {...props} />
      <div class="office-form" data-clear-drafts={props.clearDrafts}>
        <Form target={props.form} words={words}>
          <Fields specs={fields} words={words} />
          <Buttons>
            <Button weight="first">{says.save}</Button>
          </Buttons>
        </Form>
      </div>
      <section class="section">
        <h2>
          <bdi>{says.cases(name)}</bdi>
        </h2>
        <HandledList of={props.handles} says={says} />
      </section>
      <SecondStep {...props} />
      <AtProvider of={props.provider} />
      <Access {...props} />
      <section class="section">
        <h2>{says.log}</h2>
        {log.length === 0 ? <p class="muted">{says.logNone}</p> : <OfficeLog lines={log} says={says} />}
      </section>
    </StaffLayout>
  );
}

function Invitation({ invitation, says }: PersonPageProps) {
  if (invitation === undefined) return null;
  return (
    <section class="section office-tight">
      <h2>{says.invitation}</h2>
      <p>{invitation.text}</p>
      <OneButtonForm target={invitation.again}>
        <Button small>{says.invitationAgain}</Button>
      </OneButtonForm>
    </section>
  );
}

function SecondStep({ secondStep, says }: PersonPageProps) {
  if (secondStep === undefined) return null;
  return (
    <section class="section office-tight">
      <h2>{says.secondStep.heading}</h2>
      <p>{secondStep.text}</p>
      {secondStep.reset === undefined ? null : (
        <>
          <p class="office-text muted">{says.secondStep.resetMeans}</p>
          <OneButtonForm target={secondStep.reset}>
            <Button weight="danger" small>
              {says.secondStep.reset}
            </Button>
          </OneButtonForm>
        </>
      )}
    </section>
  );
}

function AtProvider({ of }: { readonly of: PersonPageProps['provider'] }) {
  if (of === undefined) return null;
  return (
    <section class="section office-tight">
      <h2>{of.says.heading}</h2>
      <p class="office-text">{of.rests ?? of.says.linked}</p>
      <p class="office-text muted">{of.says.unlinkMeans}</p>
      <OneButtonForm target={of.unlink}>
        <Button weight="danger" small>
          {of.says.unlink}
        </Button>
      </OneButtonForm>
    </section>
  );
}

function Access({ access, says, name }: PersonPageProps) {
  if (access === undefined) return null;
  return (
    <section class="section office-tight">
      <h2>{says.access}</h2>
      {'letGoHref' in access ? (
        <LinkButton href={access.letGoHref} weight="danger" small>
          {says.letGo(name)}
        </LinkButton>
      ) : (
        <>
          <p>{access.text}</p>
          <OneButtonForm target={access.letIn}>
            <Button small>{says.letIn(name)}</Button>
          </OneButtonForm>
        </>
      )}
    </section>
  );
}
