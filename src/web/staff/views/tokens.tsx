/** The connections: which program works here, in whose name, until when, and when it last did. */
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { TokenWords } from '../../words/staff/tokens-nl.ts';

/** One token; never its secret. */
export interface TokenLine {
  readonly name: string;
  /** "in naam van M. de Wit · begint met aB3…" */
  readonly whose: string;
  readonly scopes: string;
  readonly used: string;
  readonly end: string;
  readonly mark?: 'soon' | 'late' | undefined;
  /** none when it does not work any more */
  readonly revokeHref?: string | undefined;
}

/** Everything on the page. */
export interface TokensPageProps {
  readonly frame: StaffFrame;
  readonly says: TokenWords;
  readonly createHref: string;
  readonly working: readonly TokenLine[];
  readonly stopped: readonly TokenLine[];
  readonly notices: readonly NoticeProps[];
}

/** The page. */
export function TokensPage({ frame, says, createHref, working, stopped, notices }: TokensPageProps) {
  const none = working.length + stopped.length === 0;
  const create = (
    <LinkButton href={createHref} weight="first" small>
      {says.create}
    </LinkButton>
  );
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <div class="work-head">
        <div>
          <h1>{says.heading}</h1>
          <p class="work-summary">{says.lead}</p>
        </div>
        {none ? null : create}
      </div>
      <Notices notices={notices} />
      {none ? (
        <Empty heading={says.noneHeading} text={says.none}>
          {create}
        </Empty>
      ) : null}
      {working.length === 0 ? null : <Lines tokens={working} says={says} />}
      {stopped.length === 0 ? null : (
        <details class="office-more" open={working.length === 0}>
          <summary>
            {says.stopped} <span class="muted">({stopped.length})</span>
          </summary>
          <Lines tokens={stopped} says={says} />
        </details>
      )}
    </StaffLayout>
  );
}

function Lines({ tokens, says }: { readonly tokens: readonly TokenLine[]; readonly says: TokenWords }) {
  return (
    <ul class="office-list">
      {tokens.map((one) => (
        <li class="office-row">
          <div>
            <p class="office-name">
              <bdi>{one.name}</bdi>
            </p>
            <p class="office-quiet">
              <bdi>{one.whose}</bdi>
            </p>
          </div>
          <div>
            <p>{one.scopes}</p>
            <p class="office-quiet">{one.used}</p>
          </div>
          <div class="office-when">
            <p>{one.mark === undefined ? one.end : <Mark meaning={one.mark} text={one.end} />}</p>
            {one.revokeHref === undefined ? null : (
              <p>
                <a href={one.revokeHref}>
                  {says.revoke}
                  <span class="hidden-label">: {one.name}</span>
                </a>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
