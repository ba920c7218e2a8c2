/** The work list: what is owed by me and my roles, or by the whole team, most urgent first. */
import { say } from '#core/policy/label.ts';
import { listStaff } from '#store/access/staff.ts';
import { complainantNames } from '#store/cases/complainants.ts';
import { type Bucket, type WorkFilter, workCounts, workList } from '#store/cases/work-list.ts';
import { lettersToPost } from '#store/post/to-post.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { frameIn } from '../frame.ts';
import { WorkListPage } from '../views/work-list.tsx';
import type { Desk } from '../visit.ts';
import { grouped, lineOf } from './rows.ts';

/** My work. */
export function myWork(desk: Desk): Promise<Response> {
  return listPage(desk, 'mine');
}

/** What anybody here owes, in the cases that I may see. */
export function teamWork(desk: Desk): Promise<Response> {
  return listPage(desk, 'team');
}

async function listPage(desk: Desk, place: 'mine' | 'team'): Promise<Response> {
  const { c, door, now, today, says } = desk;
  const page = await withOrganisation(
    door.office.pool,
    desk.organisation,
    async (tx) => {
      const staff = await listStaff(tx);
      const asked = choices(
        desk,
        place,
        staff.map((one) => one.id),
      );
      const list = await workList(
        tx,
        asked.viewer,
        { now, ...(c.req.query('na') ? { cursor: c.req.query('na') as string } : {}) },
        asked.filter,
      );
      const { bucket: _, ...whole } = asked.filter;
      const counts = await workCounts(tx, asked.viewer, now, whole);
      const complainants = await complainantNames(
        tx,
        list.items.map((one) => one.case.id),
      );
      const naming = { complainants, colleagues: new Map(staff.map((one) => [one.id, one.name])) };
      return (
        <WorkListPage
          frame={await frameIn(tx, desk, place)}
          today={today}
          heading={says.nav[place]}
          counts={counts}
          groups={grouped(list.items, (owed) => lineOf(desk, owed, naming))}
          registerHref={asked.registers ? '/werk/nieuw' : undefined}
          filters={asked.filters}
          newerHref={c.req.query('na') === undefined ? undefined : asked.href()}
          olderHref={list.next === undefined ? undefined : asked.href(list.next)}
          notices={await postNotice(tx, desk)}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

const BUCKETS: readonly Bucket[] = ['late', 'today', 'week', 'later'];

/** What was asked in the address: when, whose, and in which role. */
function choices(desk: Desk, place: 'mine' | 'team', staff: readonly string[]) {
  const { c, policy, me, viewer, says, words, language } = desk;
  const path = place === 'mine' ? '/werk' : '/werk/team';
  const [when, whose, role] = [c.req.query('wanneer') ?? '', c.req.query('van') ?? '', c.req.query('rol') ?? ''];
  const roles = place === 'mine' ? me.roles.filter((one) => policy.roles[one] !== undefined) : Object.keys(policy.roles);
  const asRole = roles.includes(role) ? [role] : roles;
  const bucket = BUCKETS.find((one) => one === when);
  const owed = whose === 'mij' ? ('in-person' as const) : whose === 'niemand' ? ('by-role' as const) : undefined;
  const filter: WorkFilter = {
    ...(bucket === undefined ? {} : { bucket }),
    ...(owed === undefined ? {} : { owed }),
    ...(place === 'mine' ? {} : { team: { staff: owed === 'in-person' ? [me.id] : staff, roles: asRole } }),
  };
  const asked: Viewer = { ...viewer, staff: { ...viewer.staff, roles: asRole } };
  const options = (...all: readonly (readonly [string, string])[]) => all.map(([value, label]) => ({ value, label }));
  const named = roles.map((one) => [one, say(policy.roles[one]?.name ?? { nl: one }, language)] as const);
  const filters: Omit<FilterBarProps, 'words'> = {
    action: path,
    filters: [
      {
        name: 'wanneer',
        label: says.work.when,
        value: when,
        options: options(['', says.work.always], ...BUCKETS.map((one) => [one, words.staff.work.groups[one]] as const)),
      },
      {
        name: 'van',
        label: says.work.whose,
        value: whose,
        options: options(['', says.work.everybody[place]], ['mij', says.work.own], ['niemand', says.work.unassigned]),
      },
      ...(roles.length > 1
        ? [{ name: 'rol', label: says.work.role, value: role, options: options(['', says.work.everyRole], ...named) }]
        : []),
    ],
    ...(when + whose + role === '' ? {} : { clearHref: path }),
  };
  const href = (cursor?: string) => {
    const query = new URLSearchParams({
      ...(when && { wanneer: when }),
      ...(whose && { van: whose }),
      ...(role && { rol: role }),
      ...(cursor && { na: cursor }),
    });
    return query.size === 0 ? path : `${path}?${query}`;
  };
  return { filter, viewer: asked, filters, href, registers: me.roles.some((one) => policy.roles[one]?.may.includes('lodge')) };
}

/** Letters that wait for an envelope. */
async function postNotice(tx: Tx, { says, viewer }: Desk): Promise<readonly NoticeProps[]> {
  const waiting = await lettersToPost(tx, viewer, 100);
  if (waiting.length === 0) return [];
  return [{ meaning: 'soon', heading: says.post.waiting(waiting.length), link: { href: '/werk/post', text: says.post.toList } }];
}
