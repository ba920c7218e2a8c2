/** Which organisations the installation serves, one line each, and who administers it. */
import { Button, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, type FormFault } from '../../parts/error-summary.tsx';
import { Fields } from '../../parts/field.tsx';
import type { Option } from '../../parts/field-spec.ts';
import { Form, type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';
import type { InstallationWords } from '../../words/staff/installation-words.ts';

/** The field of those that are to be closed. */
export const CLOSE = 'close';

/** One organisation. */
export interface OrganisationLine {
  readonly name: string;
  /** "/waterdam" */
  readonly address: string;
  readonly href: string;
  /** whether it takes up complaints */
  readonly state: string;
  /** whether somebody administers it */
  readonly run: { readonly text: string; readonly mark?: 'soon' | 'late' };
}

/** Somebody who administers the installation. */
export interface InstallerLine {
  readonly name: string;
  readonly where: string;
  readonly you: boolean;
  /** takes it away; absent for the last one */
  readonly take: FormTarget | undefined;
}

/** Everything on the page. */
export interface OrganisationsPageProps {
  readonly frame: StaffFrame;
  readonly says: InstallationWords;
  readonly newHref: string;
  readonly organisations: readonly OrganisationLine[];
  /** those that can be closed */
  readonly open: readonly Option[];
  readonly close: FormTarget;
  readonly installers: readonly InstallerLine[];
  /** to whom it can be given */
  readonly others: readonly Option[];
  readonly give: FormTarget;
  readonly faults: readonly FormFault[];
  readonly notices: readonly NoticeProps[];
}

/** The page. */
export function OrganisationsPage(props: OrganisationsPageProps) {
  const { frame, says, newHref, organisations, faults, notices } = props;
  return (
    <StaffLayout frame={frame} title={says.heading} faulty={faults.length > 0}>
      <p class="case-line">
        <a href="/werk/instellingen">← {says.back}</a>
      </p>
      <ErrorSummary faults={faults} words={frame.words} />
      <Notices notices={notices} />
      <div class="work-head">
        <div>
          <h1>{says.heading}</h1>
          <p class="work-summary">
            {says.lead} {says.count(organisations.length)}.
          </p>
        </div>
        <LinkButton href={newHref} weight="first" small>
          {says.add}
        </LinkButton>
      </div>
      <ul class="office-list" data-key-list>
        {organisations.map((one) => (
          <li class="office-row" data-key-row>
            <div>
              <a class="office-name" href={one.href}>
                <bdi>{one.name}</bdi>
              </a>
              <p class="office-quiet">{one.address}</p>
            </div>
            <p>{one.state}</p>
            <p class="office-when">
              {one.run.mark === undefined ? one.run.text : <Mark meaning={one.run.mark} text={one.run.text} />}
            </p>
          </li>
        ))}
      </ul>
      {props.open.length < 2 ? null : <Unused {...props} />}
      <Installers {...props} />
    </StaffLayout>
  );
}

/** An installation begins with every procedure that came with it: what is not used is closed in one go. */
function Unused({ frame, says: { unused: words }, open, close, faults }: OrganisationsPageProps) {
  const error = faults.find(({ field }) => field === CLOSE)?.message;
  return (
    <section class="section" aria-labelledby="unused">
      <h2 id="unused">{words.heading}</h2>
      <p class="office-text">{words.text}</p>
      <Form target={close} words={frame.words}>
        <Fields specs={[{ kind: 'checkboxes', name: CLOSE, label: words.which, options: open, error }]} words={frame.words} />
        <div class="buttons">
          <Button weight="second">{words.submit}</Button>
        </div>
      </Form>
    </section>
  );
}

function Installers({ frame, says, installers, others, give }: OrganisationsPageProps) {
  const { installers: words } = says;
  return (
    <section class="section" aria-labelledby="installers">
      <h2 id="installers">{words.heading}</h2>
      <p class="office-text">{words.text}</p>
      <ul class="office-list">
        {installers.map((one) => (
          <li class="office-row setting-row">
            <p class="office-name">
              <bdi>{one.name}</bdi>
              {one.you ? <span class="muted"> ({words.you})</span> : null}
            </p>
            <p class="office-quiet">{one.where}</p>
            <div class="office-when">
              {one.take === undefined ? null : (
                <OneButtonForm target={one.take}>
                  <button type="submit" class="text-button" aria-label={words.takeOf(one.name)}>
                    {words.take}
                  </button>
                </OneButtonForm>
              )}
            </div>
          </li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p class="office-text office-quiet office-after">{words.nobodyElse}</p>
      ) : (
        <Form target={{ ...give, carries: [{ name: 'deed', value: 'give' }] }} words={frame.words}>
          <Fields
            specs={[{ kind: 'select', name: 'staff', label: words.give, hint: words.giveHint, options: others }]}
            words={frame.words}
          />
          <div class="buttons">
            <Button weight="second">{words.giveSubmit}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}
