/** The cases that were chosen in a list, on a page of their own: to print, and as a file for a spreadsheet. */
import { CSV_START, csvLine } from '#core/report/csv.ts';
import { dayOf } from '#core/time/moment.ts';
import { MOST_AT_ONCE } from '#handling/one-by-one.ts';
import { listStaff } from '#store/access/staff.ts';
import { chosenCases } from '#store/cases/chosen.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { askTogether } from '#store/transaction.ts';
import { one, several, typedFrom } from '../../forms/typed.ts';
import { CHOSEN } from '../../parts/choosing.tsx';
import { choosingWords } from '../../words/staff/choosing-words.ts';
import { manyWords } from '../../words/staff/many-words.ts';
import { backTo, LIST } from '../choosing/choice.ts';
import { frameIn } from '../frame.ts';
import { ChosenListPage } from '../views/chosen-list.tsx';
import type { Desk } from '../visit.ts';
import { columnNames, rowOf } from './case-list.tsx';
import type { Colleagues } from './rows.ts';

/** The page. */
export async function chosenListPage(desk: Desk): Promise<Response> {
  const { c, door, organisation } = desk;
  const asked = typedFrom(new URL(c.req.url).searchParams);
  const references = several(asked, CHOSEN);
  const [{ found, colleagues }, frame] = await Promise.all([
    chosen(desk, references),
    askTogether(door.office.pool, organisation, (tx) => frameIn(tx, desk)),
  ]);
  const query = new URLSearchParams(found.map(({ reference }) => [CHOSEN, reference]));
  return c.html(
    <ChosenListPage
      frame={frame}
      says={{ ...choosingWords(desk), ...manyWords(desk).list }}
      columns={columnNames(desk)}
      today={desk.today}
      cases={found.map((each) => rowOf(desk, each, colleagues))}
      csvHref={`${LIST}.csv?${query}`}
      backHref={backTo(one(asked, 'terug'))}
    />,
  );
}

/** The same as a file. */
export async function chosenListFile(desk: Desk): Promise<Response> {
  const { c, organisation } = desk;
  const { found, colleagues } = await chosen(desk, several(typedFrom(new URL(c.req.url).searchParams), CHOSEN));
  const { list } = manyWords(desk);
  const columns = columnNames(desk);
  const heads = [
    list.reference,
    columns.case.text,
    list.who,
    ...[columns.received, columns.due, columns.status, columns.handler, columns.changed].map(({ text }) => text),
  ];
  const lines = found.map((each) => {
    const row = rowOf(desk, each, colleagues);
    const days = { received: dayOf(each.received), due: each.nextEnd?.day ?? '', changed: dayOf(each.changed) };
    return [row.reference, row.subject, row.names, days.received, days.due, row.status, row.handler ?? '', days.changed];
  });
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="zaken-${organisation}.csv"`);
  c.header('Cache-Control', 'no-store');
  return c.body(CSV_START + [heads, ...lines].map(csvLine).join(''));
}

interface Chosen {
  readonly found: readonly FoundCase[];
  readonly colleagues: Colleagues;
}

async function chosen({ door, organisation, viewer }: Desk, references: readonly string[]): Promise<Chosen> {
  const named = [...new Set(references)].slice(0, MOST_AT_ONCE);
  const [found, staff] = await askTogether(door.office.pool, organisation, (tx) =>
    Promise.all([chosenCases(tx, viewer, named), listStaff(tx)]),
  );
  return { found, colleagues: new Map(staff.map(({ id, name }) => [id, name])) };
}
