/** Cases in a list: whose words, of whom, since when, where each stands. */
import { ChooseBox, Choosing, type ChoosingProps } from '../../parts/choosing.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';
import { Pages } from '../../parts/pagination.tsx';
import { KeepView, SavedViews, type SavedViewsProps } from '../../parts/saved-views.tsx';

/** One case. */
export interface CaseLine {
  readonly href: string;
  readonly reference: string;
  readonly subject: string;
  /** "loopt" */
  readonly status: string;
  /** the way to the case in which this one goes on, which its status names at its end */
  readonly goesOn?: { readonly href: string; readonly reference: string } | undefined;
  /** "mevrouw S. Yilmaz · ontvangen za 21 nov · M. de Wit" */
  readonly line: string;
}

/** Everything on the page. */
export interface CaseListPageProps {
  readonly frame: StaffFrame;
  readonly heading: string;
  readonly cases: readonly CaseLine[];
  readonly filters: Omit<FilterBarProps, 'words'>;
  readonly empty: { readonly heading: string; readonly text: string };
  /** how many there are of each state, each with its list */
  readonly counts?:
    | { readonly name: string; readonly states: readonly { readonly text: string; readonly href: string }[] }
    | undefined;
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
  /** for who may give cases to somebody else */
  readonly choosing?: ChoosingProps | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
  readonly views?: Omit<SavedViewsProps, 'words'> | undefined;
}

/** The page. */
export function CaseListPage({
  frame,
  heading,
  cases,
  filters,
  counts,
  empty,
  newerHref,
  olderHref,
  choosing,
  views,
  notices,
}: CaseListPageProps) {
  return (
    <StaffLayout frame={frame} title={heading} inPlace={frame.words.list.shown(cases.length)}>
      <h1>{heading}</h1>
      <Notices notices={notices} />
      {views === undefined ? null : <SavedViews {...views} words={frame.words} />}
      <FilterBar {...filters} words={frame.words} />
      {views === undefined ? null : <KeepView {...views} words={frame.words} />}
      {counts === undefined || counts.states.length === 0 ? null : (
        <nav aria-label={counts.name}>
          <p class="muted">
            {counts.states.map(({ text, href }, place) => (
              <>
                {place === 0 ? null : ' · '}
                <a class="nowrap" href={href}>
                  {text}
                </a>
              </>
            ))}
          </p>
        </nav>
      )}
      {cases.length === 0 ? <Empty {...empty} /> : null}
      <Choosing of={cases.length === 0 ? undefined : choosing}>
        <CaseLines cases={cases} choosing={choosing} />
      </Choosing>
      <Pages newerHref={newerHref} olderHref={olderHref} words={frame.words} />
    </StaffLayout>
  );
}

/** Where a case stands; of a merged one with the way to the case in which it goes on. */
export function StatusOf({ status, goesOn }: Pick<CaseLine, 'status' | 'goesOn'>) {
  if (goesOn === undefined) return <>{status}</>;
  return (
    <>
      {status.slice(0, status.lastIndexOf(goesOn.reference))}
      <a class="figures" href={goesOn.href}>
        {goesOn.reference}
      </a>
    </>
  );
}

/** The cases alone, one below the other; nothing at all when there are none. */
export function CaseLines({ cases, choosing }: Pick<CaseListPageProps, 'cases' | 'choosing'>) {
  if (cases.length === 0) return null;
  return (
    <ul class={choosing === undefined ? 'found' : 'found with-boxes'} data-key-list>
      {cases.map((one) => (
        <li data-key-row>
          <ChooseBox of={choosing} reference={one.reference} />
          <a href={one.href}>
            <bdi>{one.subject}</bdi>
          </a>
          <p class="found-line">
            <span class="figures">{one.reference}</span> · <StatusOf {...one} /> · <bdi>{one.line}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}
