/** The cases that I may see, last received first. */
import { statuses } from '#core/case/state.ts';
import { dayOf } from '#core/time/moment.ts';
import { listStaff } from '#store/access/staff.ts';
import { type CaseFilter, caseList } from '#store/cases/case-list.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { askTogether } from '#store/transaction.ts';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { ownWords } from '../case/own-words.ts';
import { frameIn } from '../frame.ts';
import { type CaseLine, CaseListPage } from '../views/case-list.tsx';
import type { Desk } from '../visit.ts';
import type { Colleagues } from './rows.ts';

/** The page. */
export async function casesPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, says, viewer } = desk;
  const { filter, filters, href } = asked(desk);
  const cursor = c.req.query('na');
  const [list, staff, frame] = await askTogether(door.office.pool, organisation, (tx) =>
    Promise.all([
      caseList(tx, viewer, filter, { names: true, ...(cursor === undefined ? {} : { cursor }) }),
      listStaff(tx),
      frameIn(tx, desk, 'cases'),
    ]),
  );
  const colleagues = new Map(staff.map((one) => [one.id, one.name]));
  return c.html(
    <CaseListPage
      frame={frame}
      heading={says.cases.heading}
      cases={list.cases.map((one) => lineOf(desk, one, colleagues))}
      filters={filters}
      empty={{ heading: says.cases.nothing, text: says.cases.nothingText }}
      newerHref={cursor === undefined ? undefined : href()}
      olderHref={list.next === undefined ? undefined : href(list.next)}
    />,
  );
}

/** One case in a list: whose words, of whom, since when, where it stands. */
export function lineOf({ says, words, today, me }: Desk, found: FoundCase, colleagues: Colleagues): CaseLine {
  const { handler, complainants: names = [] } = found;
  const who = handler === undefined ? [] : [handler === me.id ? me.name : (colleagues.get(handler) ?? says.case.formerColleague)];
  return {
    href: `/werk/zaken/${found.reference}`,
    reference: found.reference,
    subject: found.title === undefined ? says.work.noWords : ownWords(found.title).headline,
    status: says.cases.statuses[found.status],
    line: [...names, says.cases.received(words.format.shortDay(dayOf(found.received), today)), ...who].join(' · '),
  };
}

/** The filter in the address. */
function asked({ c, says }: Desk) {
  const [status, whose] = [c.req.query('stand') ?? '', c.req.query('van') ?? ''];
  const known = statuses.find((one) => one === status);
  const handler = whose === 'mij' ? ('me' as const) : whose === 'niemand' ? ('nobody' as const) : undefined;
  const filter: CaseFilter = { ...(known === undefined ? {} : { status: known }), ...(handler === undefined ? {} : { handler }) };
  const { cases } = says;
  const filters: Omit<FilterBarProps, 'words'> = {
    action: '/werk/zaken',
    filters: [
      {
        name: 'stand',
        label: cases.status,
        value: status,
        options: [{ value: '', label: cases.all }, ...statuses.map((one) => ({ value: one, label: cases.statuses[one] }))],
      },
      {
        name: 'van',
        label: cases.handler,
        value: whose,
        options: [
          { value: '', label: cases.all },
          { value: 'mij', label: cases.mine },
          { value: 'niemand', label: cases.nobody },
        ],
      },
    ],
    ...(known === undefined && handler === undefined ? {} : { clearHref: '/werk/zaken' }),
  };
  const href = (cursor?: string) => {
    const query = new URLSearchParams({
      ...(known && { stand: known }),
      ...(handler && { van: whose }),
      ...(cursor && { na: cursor }),
    });
    return query.size === 0 ? '/werk/zaken' : `/werk/zaken?${query}`;
  };
  return { filter, filters, href };
}
