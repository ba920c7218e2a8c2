/** The cases that I may see, last received first. */
import { dayOf } from '#core/time/moment.ts';
import { listStaff } from '#store/access/staff.ts';
import { caseList } from '#store/cases/case-list.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { askTogether } from '#store/transaction.ts';
import { ownWords } from '../case/own-words.ts';
import { choosingIn } from '../choosing/bar.ts';
import { frameIn } from '../frame.ts';
import type { CaseLine } from '../views/case-line.tsx';
import { CaseListPage } from '../views/case-list.tsx';
import type { CaseColumns, CaseRow } from '../views/case-table.tsx';
import type { Desk } from '../visit.ts';
import { type CasesAsked, casesAsked } from './cases-asked.ts';
import { statesLately } from './counted-lately.ts';
import { type Colleagues, whyHref } from './rows.ts';
import { viewNotices, viewsAbove, viewsOf } from './views.ts';

/** The page. */
export async function casesPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, says, viewer } = desk;
  const cursor = c.req.query('na');
  const asked = casesAsked(desk);
  const { filter, query } = asked;
  const [list, byStatus, staff, views, frame] = await askTogether(door.office.pool, organisation, (tx) =>
    Promise.all([
      caseList(tx, viewer, filter, { names: true, ...(cursor === undefined ? {} : { cursor }) }),
      statesLately(tx, desk, filter),
      listStaff(tx),
      viewsOf(tx, desk, 'cases'),
      frameIn(tx, desk, 'cases'),
    ]),
  );
  const colleagues = new Map(staff.map((one) => [one.id, one.name]));
  return c.html(
    <CaseListPage
      frame={frame}
      heading={says.cases.heading}
      cases={list.cases.map((one) => rowOf(desk, one, colleagues))}
      columns={columnsOf(desk, asked)}
      today={desk.today}
      filters={asked.filters(staff, byStatus)}
      counts={{ name: says.cases.status, of: asked.counts(byStatus) }}
      views={viewsAbove(desk, 'cases', { query, views, colleagues })}
      notices={viewNotices(desk)}
      empty={{ heading: says.cases.nothing, text: says.cases.nothingText }}
      choosing={choosingIn(desk, asked.href(cursor))}
      newerHref={cursor === undefined ? undefined : asked.href()}
      olderHref={list.next === undefined ? undefined : asked.href(list.next)}
    />,
  );
}

/** Where it stands: a merged case is not finished, it goes on elsewhere. */
export function standing({ cases }: Desk['says'], { status, mergedInto }: FoundCase): Pick<CaseLine, 'status' | 'goesOn'> {
  if (mergedInto === undefined) return { status: cases.statuses[status] };
  const { reference, seen } = mergedInto;
  return { status: cases.merged(reference), ...(seen ? { goesOn: { href: `/werk/zaken/${reference}`, reference } } : {}) };
}

/** The heads of the table: by those of an order the same cases can be put in that order. */
function columnsOf(desk: Desk, { orders, order, inOrder }: CasesAsked): CaseColumns {
  const names = columnNames(desk);
  const sorted = (name: string, way: 'ascending' | 'descending') => ({
    ...(orders.includes(name) ? { href: inOrder(name) } : {}),
    ...(order === name ? { sorted: way } : {}),
  });
  return {
    ...names,
    // whoever asks once more wants it the other way round
    received: {
      ...names.received,
      href: inOrder(order === '' ? 'oudste' : ''),
      ...(order === '' ? { sorted: 'descending' as const } : order === 'oudste' ? { sorted: 'ascending' as const } : {}),
    },
    due: { ...names.due, ...sorted('dringend', 'ascending') },
    handler: { ...names.handler, ...sorted('behandelaar', 'ascending') },
    changed: { ...names.changed, ...sorted('gewijzigd', 'descending') },
  };
}

/** The heads alone, where nothing is sorted. */
export function columnNames({ says: { cases } }: Desk): CaseColumns {
  return {
    case: { text: cases.columns.case },
    received: { text: cases.columns.received },
    due: { text: cases.columns.due },
    status: { text: cases.status },
    handler: { text: cases.handler },
    changed: { text: cases.columns.changed },
  };
}

/** One case as a row of the table. */
export function rowOf(desk: Desk, found: FoundCase, colleagues: Colleagues): CaseRow {
  const { says, words, today, me } = desk;
  const { handler, complainants: names = [], nextEnd, reference } = found;
  const { line: _, ...line } = lineOf(desk, found, colleagues);
  return {
    ...line,
    names: names.join(' · '),
    received: dayOf(found.received),
    changed: dayOf(found.changed),
    handler:
      handler === undefined ? undefined : handler === me.id ? me.name : (colleagues.get(handler) ?? says.case.formerColleague),
    ...(nextEnd === undefined
      ? {}
      : {
          due: {
            day: nextEnd.day,
            distance: words.format.due(nextEnd.day, today),
            late: nextEnd.day < today,
            whyHref: whyHref(reference, nextEnd.key),
          },
        }),
  };
}

/** One case in a list: whose words, of whom, since when, where it stands. */
export function lineOf({ says, words, today, me }: Desk, found: FoundCase, colleagues: Colleagues): CaseLine {
  const { handler, complainants: names = [] } = found;
  const who = handler === undefined ? [] : [handler === me.id ? me.name : (colleagues.get(handler) ?? says.case.formerColleague)];
  return {
    href: `/werk/zaken/${found.reference}`,
    reference: found.reference,
    subject: found.title === undefined ? says.work.noWords : ownWords(found.title).headline,
    ...standing(says, found),
    line: [...names, says.cases.received(words.format.dayAndDistance(dayOf(found.received), today)), ...who].join(' · '),
  };
}
