/** Who works here: one line a colleague, with roles and whether they have begun; those who left fold away. */
import { Button, LinkButton } from '../../parts/button.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { PeopleWords } from '../../words/staff/people-nl.ts';

/** One colleague. */
export interface PersonLine {
  readonly href: string;
  readonly name: string;
  readonly email: string;
  /** "klachtbehandelaar, beheerder" */
  readonly roles: string;
  readonly you: boolean;
  /** "laatst gezien gisteren" */
  readonly when: string;
  /** has not accepted the invitation; `late` when it ran out */
  readonly waiting?: 'soon' | 'late' | undefined;
}

/** Everything on the page. */
export interface PeoplePageProps {
  readonly frame: StaffFrame;
  readonly says: PeopleWords;
  readonly inviteHref: string;
  readonly here: readonly PersonLine[];
  readonly gone: readonly PersonLine[];
  readonly notices: readonly NoticeProps[];
  /** where there are many: a way to find some of them */
  readonly find?: { readonly action: string; readonly value: string } | undefined;
}

/** The page. */
export function PeoplePage({ frame, says, inviteHref, here, gone, notices, find }: PeoplePageProps) {
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <div class="work-head">
        <div>
          <h1>{says.heading}</h1>
          <p class="work-summary">{says.lead}</p>
        </div>
        <LinkButton href={inviteHref} weight="first" small>
          {says.invite}
        </LinkButton>
      </div>
      <Notices notices={notices} />
      {find === undefined ? null : <Find find={find} says={says} count={here.length} />}
      {here.length === 0 ? <p class="office-text">{says.nobodyFound}</p> : <Lines people={here} says={says} />}
      {gone.length === 0 ? null : (
        <details class="office-more">
          <summary>
            {says.gone} <span class="muted">({says.goneCount(gone.length)})</span>
          </summary>
          <Lines people={gone} says={says} />
        </details>
      )}
    </StaffLayout>
  );
}

function Find({ find, says, count }: { find: { action: string; value: string }; says: PeopleWords; count: number }) {
  return (
    <form class="filter-bar" method="get" action={find.action} aria-label={says.find}>
      <div class="filter">
        <label for="field-wie">{says.find}</label>
        <input type="search" id="field-wie" name="wie" value={find.value} class="utrecht-textbox" autocomplete="off" />
      </div>
      <Button small>{says.findSubmit}</Button>
      {find.value === '' ? null : <a href={find.action}>{says.findAll}</a>}
      <span class="muted">{says.goneCount(count)}</span>
    </form>
  );
}

function Lines({ people, says }: { readonly people: readonly PersonLine[]; readonly says: PeopleWords }) {
  return (
    <ul class="office-list" data-key-list>
      {people.map((one) => (
        <li class="office-row" data-key-row>
          <div>
            <a class="office-name" href={one.href}>
              <bdi>{one.name}</bdi>
            </a>
            {one.you ? <span class="muted"> ({says.you})</span> : null}
            <p class="office-quiet">
              <bdi>{one.email}</bdi>
            </p>
          </div>
          <p>{one.roles}</p>
          <p class="office-when">{one.waiting === undefined ? one.when : <Mark meaning={one.waiting} text={one.when} />}</p>
        </li>
      ))}
    </ul>
  );
}
