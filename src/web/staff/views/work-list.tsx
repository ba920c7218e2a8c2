/** What is owed, most urgent first: one line an act, with whom it is about, when, and whose it is. */
import { LinkButton } from '../../parts/button.tsx';
import { ChooseBox, Choosing, type ChoosingProps } from '../../parts/choosing.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { KindLinks, type KindLinksProps } from '../../parts/kind-links.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import { Pages } from '../../parts/pagination.tsx';
import { KeepView, SavedViews, type SavedViewsProps } from '../../parts/saved-views.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';

/** When something is owed. */
export type WorkGroupKind = 'late' | 'today' | 'week' | 'later';

/** One owed act. */
export interface WorkItem {
  readonly href: string;
  /** the act and its person: "Bel mevrouw Yilmaz: ons antwoord is te laat" */
  readonly what: string;
  readonly subject: string;
  readonly reference: string;
  /** whether it is a case, that can be given to somebody else */
  readonly isCase?: boolean | undefined;
  /** the day it is owed; none for work without a term */
  readonly due?: string | undefined;
  /** it has a term, which stands still */
  readonly still?: true | undefined;
  /** where that day is explained */
  readonly whyHref?: string | undefined;
  /** "u", "team", or a colleague's name */
  readonly owner: string;
  /** a colleague by name, or whoever has a role */
  readonly ownedBy: 'staff' | 'person' | 'role';
  /** "mevrouw Jansma is betrokken" */
  readonly note?: string | undefined;
  /** that somebody of the case told something which the reader has not seen */
  readonly news?: string | undefined;
  /** what else is owed in the same case, after this */
  readonly alsoOwed?: readonly string[] | undefined;
}

/** The acts of one group; `total` when more than these are in it. */
export interface WorkGroup {
  readonly kind: WorkGroupKind;
  readonly items: readonly WorkItem[];
  readonly total?: number | undefined;
  /** how many more there are; when not said, the total less what is shown */
  readonly rest?: number | undefined;
  readonly moreHref?: string | undefined;
}

/** Everything on the page. */
export interface WorkListPageProps {
  readonly frame: StaffFrame;
  readonly today: string;
  readonly heading: string;
  /** how many in each group, over all pages */
  readonly counts: Readonly<Record<WorkGroupKind, number>>;
  readonly groups: readonly WorkGroup[];
  readonly registerHref?: string | undefined;
  readonly filters?: Omit<FilterBarProps, 'words'> | undefined;
  /** whose work can stand here as well, since I stand in for them */
  readonly away?: KindLinksProps | undefined;
  /** how much there is of each kind of work */
  readonly kinds?: KindLinksProps | undefined;
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
  /** for who may give cases to somebody else */
  readonly choosing?: ChoosingProps | undefined;
  readonly views?: Omit<SavedViewsProps, 'words'> | undefined;
}

/** The page. */
export function WorkListPage(props: WorkListPageProps) {
  const { frame, counts } = props;
  const { words } = frame;
  const groups = props.groups.filter((group) => group.items.length > 0);
  const lines = groups.reduce((sum, { items }) => sum + items.length, 0);
  // reports and measures stay with their role: where no line is a case, there is nothing to give away
  const choosing = groups.some(({ items }) => items.some(({ isCase }) => isCase)) ? props.choosing : undefined;
  return (
    <StaffLayout frame={frame} title={props.heading} inPlace={words.list.shown(lines)}>
      <div class="work-head">
        <div>
          <h1>{props.heading}</h1>
          <p class="work-summary">{words.staff.work.summary(counts.late, counts.today, counts.week, counts.later)}</p>
        </div>
        {props.registerHref === undefined ? null : (
          <LinkButton href={props.registerHref} weight="first" small shortcut="n">
            {words.staff.work.register}
          </LinkButton>
        )}
      </div>
      <Notices notices={props.notices} />
      {props.views === undefined ? null : <SavedViews {...props.views} words={words} />}
      {props.filters === undefined ? null : <FilterBar {...props.filters} words={words} />}
      {props.views === undefined ? null : <KeepView {...props.views} words={words} />}
      <KindLinks {...props.away} />
      <KindLinks {...props.kinds} />
      {groups.length === 0 ? <Nothing filtered={props.filters?.clearHref !== undefined} words={words} /> : null}
      <Choosing of={choosing}>
        <div class={choosing === undefined ? 'work-list' : 'work-list with-boxes'} data-key-list>
          {groups.map((group) => (
            <Group group={group} today={props.today} words={words} choosing={choosing} />
          ))}
        </div>
      </Choosing>
      <Pages newerHref={props.newerHref} olderHref={props.olderHref} words={words} />
      {groups.length === 0 ? null : <Keys words={words} />}
    </StaffLayout>
  );
}

/** Counting stops here: more is simply many. */
const COUNTED = 100;

function Nothing({ filtered, words }: { readonly filtered: boolean; readonly words: ScreenWords }) {
  return filtered ? (
    <p class="empty">{words.staff.work.noneFound}</p>
  ) : (
    <Empty heading={words.staff.work.nothingHeading} text={words.staff.work.nothing} />
  );
}

interface GroupProps {
  /** of its heading; h2 without one */
  readonly level?: 'h2' | 'h3';
  readonly group: WorkGroup;
  readonly today: string;
  readonly words: ScreenWords;
  readonly choosing: ChoosingProps | undefined;
}

/** One part of a list with its heading. */
export function Group({ group, today, words, choosing, level: Heading = 'h2' }: GroupProps) {
  const id = `group-${group.kind}`;
  const name = words.staff.work.groups[group.kind];
  const rest = group.rest ?? (group.total ?? group.items.length) - group.items.length;
  return (
    <section class={`work-group work-group-${group.kind}`} aria-labelledby={id}>
      <Heading id={id}>
        <GroupName kind={group.kind} name={name} />
        <span class="work-count figures">{words.staff.work.count(group.total ?? group.items.length)}</span>
      </Heading>
      <ul>
        {group.items.map((item) => (
          <Row item={item} today={today} words={words} choosing={choosing} />
        ))}
      </ul>
      {rest > 0 && group.moreHref !== undefined ? (
        <p class="work-more">
          <a href={group.moreHref}>{words.staff.work.more(rest, (group.total ?? 0) >= COUNTED)}</a>
        </p>
      ) : null}
    </section>
  );
}

function GroupName({ kind, name }: { readonly kind: WorkGroupKind; readonly name: string }) {
  if (kind === 'late') return <Mark meaning="late" text={name} />;
  return kind === 'today' ? <Mark meaning="soon" text={name} /> : name;
}

function Row({ item, today, words, choosing }: Omit<GroupProps, 'group'> & { readonly item: WorkItem }) {
  return (
    <li class="work-row" data-key-row>
      {item.isCase ? <ChooseBox of={choosing} reference={item.reference} /> : null}
      <p class="work-act">
        <a class="work-what" href={item.href}>
          {item.what}
        </a>
        {item.alsoOwed === undefined || item.alsoOwed.length === 0 ? null : (
          <span class="work-also">{words.staff.work.alsoOwed(item.alsoOwed)}</span>
        )}
      </p>
      <p class="work-about">
        {item.news === undefined ? null : <span class="work-news">{item.news}</span>}
        <bdi class="work-subject">{item.subject}</bdi>
        {item.note === undefined ? null : <span class="work-note"> · {item.note}</span>}
        <span class="work-reference figures">{item.reference}</span>
      </p>
      <p class="work-when">
        {item.due === undefined ? (
          <span class="muted">{item.still === true ? words.staff.work.still : words.staff.work.noDate}</span>
        ) : (
          <time datetime={item.due}>
            {words.format.due(item.due, today)}
            <span class="work-date">{words.format.shortDay(item.due, today)}</span>
          </time>
        )}
        {item.whyHref === undefined ? null : (
          <a class="row-why" href={item.whyHref}>
            {words.date.whyShort}
          </a>
        )}
      </p>
      <p class="work-owner">
        <span class="hidden-label">{words.staff.work.owner[item.ownedBy]}: </span>
        <bdi>{item.owner}</bdi>
      </p>
    </li>
  );
}

function Keys({ words }: { readonly words: ScreenWords }) {
  return (
    <p class="work-keys" aria-hidden="true">
      <span class="key">j</span> <span class="key">k</span> {words.staff.work.browse} · <span class="key">Enter</span>{' '}
      {words.staff.work.open} · <span class="key">?</span> {words.staff.work.all}
    </p>
  );
}
