/** The work list: what is owed by me and my roles, or by the whole team, most urgent first. */
import { holdsRight } from '#core/access.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { teamsOf } from '#handling/teams/teams-kept.ts';
import { absencesFrom, awayOn } from '#store/access/absence.ts';
import { listStaff } from '#store/access/staff.ts';
import type { Bucket, WorkFilter } from '#store/cases/owed.ts';
import { type WorkItem as Owed, workList, workParts } from '#store/cases/work-list.ts';
import { lettersToPost } from '#store/post/to-post.ts';
import { askTogether, type Tx } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { choosingIn } from '../choosing/bar.ts';
import { added, type Counts, countsIn, staffFrame } from '../frame.ts';
import { keepingNotice } from '../keeping/keeping-page.tsx';
import { works } from '../menu.ts';
import { beginPage } from '../settings/settings-page.tsx';
import { WorkListPage } from '../views/work-list.tsx';
import type { Desk } from '../visit.ts';
import { type Asked, askedOf, BUCKETS } from './asked.ts';
import { clausesLately, countedLately } from './counted-lately.ts';
import { countsOf } from './office-counts.ts';
import { type OfficeLine, officeLines } from './office-lines.ts';
import { linesOf } from './rows.ts';
import { viewNotices, viewsAbove, viewsOf } from './views.ts';

/** My work. */
export function myWork(desk: Desk): Promise<Response> {
  return listPage(desk, 'mine');
}

/** What anybody here owes, in the cases that I may see. */
export function teamWork(desk: Desk): Promise<Response> {
  return listPage(desk, 'team');
}

async function listPage(desk: Desk, place: 'mine' | 'team'): Promise<Response> {
  const { door, organisation, policy, me, today, says, c } = desk;
  const { pool } = door.office;
  // who is in the team comes before what the team owes
  const [team, teams] =
    place === 'team' ? await askTogether(pool, organisation, (tx) => Promise.all([listStaff(tx), teamsOf(tx)])) : [[], []];
  const asked = askedOf(
    desk,
    place,
    team.map((one) => one.id),
    teams,
  );
  const { bucket, query } = asked;
  const plain = place === 'mine' && query === '' && asked.standing === undefined;
  const [staff, { parts, counts }, byClause, views, office, waiting, posted, keeping, away] = await askTogether(
    pool,
    organisation,
    (tx) =>
      Promise.all([
        place === 'team' ? team : listStaff(tx),
        partsOf(tx, desk, asked),
        clausesLately(tx, desk, { ...withoutOrder(asked.filter), ...(bucket && { bucket }) }),
        viewsOf(tx, desk, place),
        besideCases(tx, desk, place, asked),
        plain ? undefined : countsIn(tx, desk),
        postNotice(tx, desk),
        keepingNotice(tx, desk),
        standsInForSomebody(desk) ? absencesFrom(tx, today) : [],
      ]),
  );
  const colleagues = new Map(staff.map((one) => [one.id, one.name]));
  const all = added(counts, countsOf(office));
  // who only administers is never owed a case: an empty list would be all they ever see first
  if (plain && onlyAdministers(desk) && all.late + all.today + all.week + all.later === 0) return beginPage(desk);
  const [only] = parts;
  const page = (
    <WorkListPage
      frame={staffFrame(desk, place, waiting ?? all)}
      today={today}
      heading={says.nav[place]}
      counts={all}
      groups={withOffice(parts, office).map(({ kind, items, next }) => ({
        kind,
        items: [...office.filter((line) => line.bucket === kind).map((line) => line.item), ...linesOf(desk, items, colleagues)],
        total: all[kind],
        rest: counts[kind] - items.length,
        moreHref: asked.bucket === undefined && next !== undefined ? asked.href({ bucket: kind }) : undefined,
      }))}
      registerHref={holdsRight(policy, me.roles, 'lodge') ? '/werk/nieuw' : undefined}
      choosing={choosingIn(desk, asked.href({ cursor: c.req.query('na') }))}
      filters={asked.filters(byClause)}
      away={{ name: says.work.standsIn, of: asked.away(colleagues, awayOn(away, today)) }}
      kinds={{ name: says.work.kinds, of: asked.kinds(byClause) }}
      views={viewsAbove(desk, place, { query, views, colleagues })}
      newerHref={asked.bucket !== undefined && c.req.query('na') !== undefined ? asked.href() : undefined}
      olderHref={asked.bucket === undefined || only?.next === undefined ? undefined : asked.href({ cursor: only.next })}
      notices={[...gone(desk), ...viewNotices(desk), ...posted, ...keeping]}
    />
  );
  return c.html(page);
}

/** What is counted is the same in every order. */
function withoutOrder({ latestFirst: _, clause: __, ...filter }: WorkFilter): WorkFilter {
  return filter;
}

function standsInForSomebody({ viewer }: Desk): boolean {
  return (viewer.staff.standsIn ?? []).length > 0;
}

function onlyAdministers(desk: Desk): boolean {
  return desk.me.roles.includes(ADMINISTRATOR) && !works(desk);
}

/** What is owed beside cases stands before the cases of its part, on the first page of my own list. */
async function besideCases(tx: Tx, desk: Desk, place: 'mine' | 'team', asked: Asked): Promise<readonly OfficeLine[]> {
  if (place !== 'mine' || desk.c.req.query('na') !== undefined || asked.filter.clause !== undefined) return [];
  const { bucket, filter } = asked;
  return officeLines(tx, desk, {
    // also by a role that stands beside those of the procedure: who writes procedures has no case, and does owe something
    roles: desk.c.req.query('rol') ? (filter.team?.roles ?? []) : desk.me.roles,
    ...(filter.owed === undefined ? {} : { owed: filter.owed }),
    bucket,
  });
}

function withOffice(parts: readonly Part[], office: readonly OfficeLine[]): readonly Part[] {
  const kinds = BUCKETS.filter((kind) => parts.some((part) => part.kind === kind) || office.some((line) => line.bucket === kind));
  return kinds.map((kind) => parts.find((part) => part.kind === kind) ?? { kind, items: [] });
}

interface Parts {
  readonly parts: readonly Part[];
  readonly counts: Counts;
}

interface Part {
  readonly kind: Bucket;
  readonly items: readonly Owed[];
  readonly next?: string | undefined;
}

/** How much of each part stands on the whole list, fifty together; one part alone goes on page by page. */
const MOST: Readonly<Record<Bucket, number>> = { late: 20, today: 15, week: 10, later: 5 };

/** The beginning of each part, or the whole of one part page by page. */
async function partsOf(tx: Tx, desk: Desk, { bucket, filter }: Asked): Promise<Parts> {
  const { now, c, viewer } = desk;
  const counted = countedLately(tx, desk, filter);
  if (bucket === undefined) {
    const [parts, counts] = await Promise.all([workParts(tx, viewer, { now, sizes: MOST }, filter), counted]);
    const shown = BUCKETS.map((kind) => ({ kind, ...parts[kind] })).filter((part) => part.items.length > 0);
    return { parts: shown, counts: atLeast(counts, shown) };
  }
  const cursor = c.req.query('na');
  const page = { now, ...(cursor === undefined ? {} : { cursor }) };
  const [list, counts] = await Promise.all([workList(tx, viewer, page, { ...filter, bucket }), counted]);
  return { parts: [{ kind: bucket, ...list }], counts };
}

/** What was counted a moment ago is never less than what stands there now. */
function atLeast(counts: Counts, parts: readonly Part[]): Counts {
  const of = (kind: Bucket) => Math.max(counts[kind], parts.find((part) => part.kind === kind)?.items.length ?? 0);
  return { late: of('late'), today: of('today'), week: of('week'), later: of('later') };
}

/** Letters that wait for an envelope. */
async function postNotice(tx: Tx, { says, viewer }: Desk): Promise<readonly NoticeProps[]> {
  const waiting = await lettersToPost(tx, viewer, 100);
  if (waiting.length === 0) return [];
  return [{ meaning: 'soon', heading: says.post.waiting(waiting.length), link: { href: '/werk/post', text: says.post.toList } }];
}

/** After a step with which the case went to somebody else, such as handing it over. */
function gone({ c, says }: Desk): readonly NoticeProps[] {
  return c.req.query('gedaan') === 'weg' ? [{ meaning: 'done', heading: says.case.keptAndGone, live: true }] : [];
}
