/** Cases in a list: whose words, of whom, since when, where each stands. */
import { Empty } from '../../parts/empty.tsx';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Pages } from '../../parts/pagination.tsx';

/** One case. */
export interface CaseLine {
  readonly href: string;
  readonly reference: string;
  readonly subject: string;
  /** "loopt" */
  readonly status: string;
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
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
}

/** The page. */
export function CaseListPage({ frame, heading, cases, filters, empty, newerHref, olderHref }: CaseListPageProps) {
  return (
    <StaffLayout frame={frame} title={heading}>
      <h1>{heading}</h1>
      <FilterBar {...filters} words={frame.words} />
      {cases.length === 0 ? <Empty {...empty} /> : null}
      <ul class="found" data-key-list>
        {cases.map((one) => (
          <li data-key-row>
            <a href={one.href}>
              <bdi>{one.subject}</bdi>
            </a>
            <p class="found-line">
              <span class="figures">{one.reference}</span> · {one.status} · <bdi>{one.line}</bdi>
            </p>
          </li>
        ))}
      </ul>
      <Pages newerHref={newerHref} olderHref={olderHref} words={frame.words} />
    </StaffLayout>
  );
}
