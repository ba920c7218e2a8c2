/** Cases in a list: whose words, of whom, since when, where each stands. */
import { Choosing, type ChoosingProps } from '../../parts/choosing.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { KindLinks, type KindLinksProps } from '../../parts/kind-links.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';
import { Pages } from '../../parts/pagination.tsx';
import { KeepView, SavedViews, type SavedViewsProps } from '../../parts/saved-views.tsx';
import { type CaseColumns, type CaseRow, CaseTable } from './case-table.tsx';

/** Everything on the page. */
export interface CaseListPageProps {
  readonly frame: StaffFrame;
  readonly heading: string;
  readonly cases: readonly CaseRow[];
  readonly columns: CaseColumns;
  readonly today: string;
  readonly filters: Omit<FilterBarProps, 'words'>;
  readonly empty: { readonly heading: string; readonly text: string };
  /** how many there are of each state, each with its list */
  readonly counts?: KindLinksProps | undefined;
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
  today,
  cases,
  columns,
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
      <KindLinks {...counts} />
      {cases.length === 0 ? <Empty {...empty} /> : null}
      <Choosing of={cases.length === 0 ? undefined : choosing}>
        <CaseTable cases={cases} columns={columns} choosing={choosing} today={today} words={frame.words} />
      </Choosing>
      <Pages newerHref={newerHref} olderHref={olderHref} words={frame.words} />
    </StaffLayout>
  );
}
