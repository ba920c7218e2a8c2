/** Improvements in a list: what is done, about which cause, by whom and before when; late and returned in sight. */
import { Buttons, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Pages } from '../../parts/pagination.tsx';
import type { ImprovementWords } from '../../words/staff/improvement-nl.ts';

/** One improvement. */
export interface MeasureLine {
  readonly href: string;
  readonly title: string;
  /** "Verbetering 12" */
  readonly reference: string;
  readonly status: string;
  readonly late?: string | undefined;
  readonly alert?: string | undefined;
  readonly line: string;
}

/** Everything on the page. */
export interface MeasuresPageProps {
  readonly frame: StaffFrame;
  readonly says: ImprovementWords;
  readonly startHref?: string | undefined;
  readonly causesHref: string;
  readonly filters: Omit<FilterBarProps, 'words'>;
  /** there is none at all, whatever is filtered */
  readonly isEmpty: boolean;
  readonly lines: readonly MeasureLine[];
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
}

/** The page. */
export function MeasuresPage(props: MeasuresPageProps) {
  const { frame, says, startHref, causesHref, filters, isEmpty, lines, newerHref, olderHref } = props;
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <div class="work-head">
        <div>
          <h1>{says.heading}</h1>
          <p class="work-summary">{says.lead}</p>
        </div>
        <Buttons>
          {startHref === undefined ? null : (
            <LinkButton href={startHref} weight="first" small>
              {says.start}
            </LinkButton>
          )}
          <LinkButton href={causesHref} small>
            {says.causes}
          </LinkButton>
        </Buttons>
      </div>
      {isEmpty ? <Empty heading={says.nothing} text={says.nothingText} /> : <FilterBar {...filters} words={frame.words} />}
      {!isEmpty && lines.length === 0 ? <p class="empty">{says.noneFound}</p> : null}
      {lines.length === 0 ? null : (
        <ul class="found" data-key-list>
          {lines.map((one) => (
            <li data-key-row>
              <a href={one.href}>
                <bdi>{one.title}</bdi>
              </a>
              <p class="found-line">
                <span class="figures">{one.reference}</span> · {one.status} · <bdi>{one.line}</bdi>
              </p>
              {one.late === undefined && one.alert === undefined ? null : (
                <p class="found-line">
                  {one.late === undefined ? null : <Mark meaning="late" text={one.late} />}{' '}
                  {one.alert === undefined ? null : <Mark meaning="soon" text={one.alert} />}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pages newerHref={newerHref} olderHref={olderHref} words={frame.words} />
    </StaffLayout>
  );
}
