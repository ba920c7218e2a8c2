/** The work list: what is owed by me and my roles, or by the whole team, most urgent first. */
import { holdsRight } from '#core/access.ts';
import { listStaff } from '#store/access/staff.ts';
import { complainantNames } from '#store/cases/complainants.ts';
import { type Bucket, type WorkItem as Owed, workCounts, workList } from '#store/cases/work-list.ts';
import { lettersToPost } from '#store/post/to-post.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { added, type Counts, frameIn } from '../frame.ts';
import { keepingNotice } from '../keeping/keeping-page.tsx';
import { WorkListPage } from '../views/work-list.tsx';
import type { Desk } from '../visit.ts';
import { type Asked, askedOf, BUCKETS } from './asked.ts';
import { countsOf } from './office-counts.ts';
import { type OfficeLine, officeLines } from './office-lines.ts';
import { linesOf } from './rows.ts';

/** My work. */
export function myWork(desk: Desk): Promise<Response> {
  return listPage(desk, 'mine');
}

/** What anybody here owes, in the cases that I may see. */
export function teamWork(desk: Desk): Promise<Response> {
  return listPage(desk, 'team');
}

async function listPage(desk: Desk, place: 'mine' | 'team'): Promise<Response> {
  const { c, door, now, today, says, policy, me } = desk;
  const page = await withOrganisation(
    door.office.pool,
    desk.organisation,
    async (tx) => {
      const staff = await listStaff(tx);
      const asked = askedOf(
        desk,
        place,
        staff.map((one) => one.id),
      );
      const counts = await workCounts(tx, asked.viewer, now, asked.filter);
      const parts = await partsOf(tx, desk, asked, counts);
      const office = await besideCases(tx, desk, place, asked);
      const all = added(counts, countsOf(office));
      const complainants = await complainantNames(
        tx,
        parts.flatMap((part) => part.items.map((one) => one.case.id)),
      );
      const naming = { complainants, colleagues: new Map(staff.map((one) => [one.id, one.name])) };
      const plain = place === 'mine' && asked.filters.clearHref === undefined;
      const [only] = parts;
      return (
        <WorkListPage
          frame={await frameIn(tx, desk, place, plain ? all : undefined)}
          today={today}
          heading={says.nav[place]}
          counts={all}
          groups={withOffice(parts, office).map(({ kind, items, next }) => ({
            kind,
            items: [...office.filter((line) => line.bucket === kind).map((line) => line.item), ...linesOf(desk, items, naming)],
            total: all[kind],
            rest: counts[kind] - items.length,
            moreHref: asked.bucket === undefined && next !== undefined ? asked.href({ bucket: kind }) : undefined,
          }))}
          registerHref={holdsRight(policy, me.roles, 'lodge') ? '/werk/nieuw' : undefined}
          filters={asked.filters}
          newerHref={asked.bucket !== undefined && c.req.query('na') !== undefined ? asked.href() : undefined}
          olderHref={asked.bucket === undefined || only?.next === undefined ? undefined : asked.href({ cursor: only.next })}
          notices={[...(await postNotice(tx, desk)), ...(await keepingNotice(tx, desk))]}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

/** What is owed beside cases stands before the cases of its part, on the first page of my own list. */
async function besideCases(tx: Tx, desk: Desk, place: 'mine' | 'team', asked: Asked): Promise<readonly OfficeLine[]> {
  if (place !== 'mine' || desk.c.req.query('na') !== undefined) return [];
  const { bucket, filter, viewer } = asked;
  return officeLines(tx, desk, {
    roles: viewer.staff.roles,
    ...(filter.owed === undefined ? {} : { owed: filter.owed }),
    bucket,
  });
}

function withOffice(parts: readonly Part[], office: readonly OfficeLine[]): readonly Part[] {
  const kinds = BUCKETS.filter((kind) => parts.some((part) => part.kind === kind) || office.some((line) => line.bucket === kind));
  return kinds.map((kind) => parts.find((part) => part.kind === kind) ?? { kind, items: [] });
}

interface Part {
  readonly kind: Bucket;
  readonly items: readonly Owed[];
  readonly next?: string | undefined;
}

/** How much of each part stands on the whole list; one part alone goes on page by page. */
const MOST: Readonly<Record<Bucket, number>> = { late: 50, today: 30, week: 20, later: 10 };

/** What is late comes first, also when much more is owed at once: each part is asked for by itself. */
async function partsOf(tx: Tx, { now, c }: Desk, { bucket, viewer, filter }: Asked, counts: Counts): Promise<readonly Part[]> {
  const cursor = c.req.query('na');
  const asked = BUCKETS.filter((kind) => (bucket === undefined ? counts[kind] > 0 : kind === bucket));
  const parts: Part[] = [];
  for (const kind of asked) {
    const page = bucket === undefined ? { now, limit: MOST[kind] } : { now, ...(cursor === undefined ? {} : { cursor }) };
    parts.push({ kind, ...(await workList(tx, viewer, page, { ...filter, bucket: kind })) });
  }
  return parts;
}

/** Letters that wait for an envelope. */
async function postNotice(tx: Tx, { says, viewer }: Desk): Promise<readonly NoticeProps[]> {
  const waiting = await lettersToPost(tx, viewer, 100);
  if (waiting.length === 0) return [];
  return [{ meaning: 'soon', heading: says.post.waiting(waiting.length), link: { href: '/werk/post', text: says.post.toList } }];
}
