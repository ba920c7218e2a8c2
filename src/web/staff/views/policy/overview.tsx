/** The versions of a procedure, and the draft of the next. */
import { capital } from '#core/words/capital.ts';
import { Button, Buttons, LinkButton } from '../../../parts/button.tsx';
import { type FormTarget, OneButtonForm } from '../../../parts/form.tsx';
import type { StaffFrame } from '../../../parts/layout-staff.tsx';
import { StaffLayout } from '../../../parts/layout-staff.tsx';
import { Mark } from '../../../parts/mark.tsx';
import type { NoticeProps } from '../../../parts/notice.tsx';
import { Notices } from '../../../parts/notice.tsx';
import type { PolicyWords } from '../../../words/staff/policy-nl.ts';

/** One version. */
export interface VersionLine {
  readonly name: string;
  readonly state: 'current' | 'coming' | 'past' | 'withdrawn';
  readonly when: string;
  /** who approved and adopted it */
  readonly how: readonly string[];
  readonly href: string;
  readonly zipHref?: string | undefined;
  readonly compare?: { readonly href: string; readonly label: string } | undefined;
  readonly withdraw?: { readonly label: string; readonly means: string; readonly target: FormTarget } | undefined;
}

export interface PolicyOverviewProps {
  readonly frame: StaffFrame;
  readonly says: PolicyWords;
  readonly notices: readonly NoticeProps[];
  readonly versions: readonly VersionLine[];
  readonly draft?: { readonly heading: string; readonly text: string; readonly href?: string | undefined } | undefined;
  readonly begin?: { readonly label: string; readonly target: FormTarget } | undefined;
  /** why no draft can be begun */
  readonly none?: string | undefined;
}

/** The page. */
export function PolicyOverviewPage({ frame, says, notices, versions, draft, begin, none }: PolicyOverviewProps) {
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <Notices notices={notices} />
      <h1>{says.heading}</h1>
      <p class="work-summary">{says.lead}</p>
      {draft === undefined && begin === undefined && none === undefined ? null : (
        <section class="draft-card" aria-labelledby="draft-heading">
          <h2 id="draft-heading">{draft?.heading ?? says.noDraftHeading}</h2>
          <p>{draft?.text ?? none ?? says.noDraft}</p>
          {draft !== undefined && draft.href === undefined ? <p class="office-quiet">{says.notForYou}</p> : null}
          <Buttons>
            {draft?.href === undefined ? null : (
              <LinkButton href={draft.href} weight="first">
                {says.openDraft}
              </LinkButton>
            )}
            {begin === undefined ? null : (
              <OneButtonForm target={begin.target}>
                <Button weight="first">{begin.label}</Button>
              </OneButtonForm>
            )}
          </Buttons>
        </section>
      )}
      <section class="section" aria-labelledby="versions">
        <h2 id="versions">{says.versions}</h2>
        <ul class="office-list versions">
          {versions.map((one) => (
            <Version one={one} says={says} />
          ))}
        </ul>
      </section>
    </StaffLayout>
  );
}

function Version({ one, says }: { readonly one: VersionLine; readonly says: PolicyWords }) {
  const { name, state, when, how, href, zipHref, compare, withdraw } = one;
  return (
    <li class="version-row">
      <div>
        <p class="change-head">
          <a class="office-name" href={href}>
            {name}
          </a>
          {state === 'current' ? <Mark meaning="done" text={says.inForce} /> : null}
          {state === 'coming' ? <Mark meaning="soon" text={says.coming} /> : null}
        </p>
        <p>{capital(when)}.</p>
        <p class="office-quiet">{how.join(' ')}</p>
      </div>
      <ul class="version-ways">
        {compare === undefined ? null : (
          <li>
            <a href={compare.href}>{compare.label}</a>
          </li>
        )}
        {zipHref === undefined ? null : (
          <li>
            <a href={zipHref} download>
              {says.asZip}
              <span class="hidden-label"> ({name})</span>
            </a>
          </li>
        )}
        {withdraw === undefined ? null : (
          <li>
            <OneButtonForm target={withdraw.target}>
              <Button small weight="danger">
                {withdraw.label}
              </Button>
            </OneButtonForm>
            <p class="office-quiet">{withdraw.means}</p>
          </li>
        )}
      </ul>
    </li>
  );
}
