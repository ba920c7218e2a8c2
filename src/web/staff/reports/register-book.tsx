/** The register of the complaints that a colleague may see: on a page, and as a file. */
import { stream } from 'hono/streaming';
import { type Status, statuses } from '#core/case/status.ts';
import { say } from '#core/policy/label.ts';
import { columnsShown, type RegisterRule } from '#core/policy/register.ts';
import { statusName } from '#core/register/row.ts';
import { CSV_START, csvLine } from '#core/report/csv.ts';
import { periodNamed, periodOf } from '#core/report/period.ts';
import { addDays } from '#core/time/day.ts';
import { periodName } from '#core/words/period-names.ts';
import { type RegisterLine, registerLines, type Wording } from '#handling/register/register-rows.ts';
import { listStaff } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { type RegisterFilter, registerPage } from '#store/reports/register-list.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { frameIn } from '../frame.ts';
import { NoRegisterPage, RegisterBookPage, type RegisterRow } from '../views/register-book.tsx';
import { type Desk, deskOf } from '../visit.ts';

/** The page. */
export async function registerBook(desk: Desk): Promise<Response> {
  const { c, door, organisation, policy, viewer, language } = desk;
  const says = reportPageWords(language).register;
  const rule = policy.register;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const frame = await frameIn(tx, desk, 'register');
      if (rule === undefined) return <NoRegisterPage frame={frame} says={says} />;
      const { filter, filters, href } = asked(desk, rule);
      const cursor = c.req.query('na');
      const found = await registerPage(tx, viewer, filter, { cursor });
      const lines = await registerLines(door.office, tx, found.cases, await wording(tx, rule, language));
      return (
        <RegisterBookPage
          frame={frame}
          says={says}
          lead={says.lead('')}
          columns={columnsOf(rule, language)}
          rows={lines.map((one) => rowOf(desk, one))}
          filters={filters}
          csvHref={href('/werk/register.csv')}
          newerHref={cursor === undefined ? undefined : href('/werk/register')}
          olderHref={found.next === undefined ? undefined : href('/werk/register', found.next)}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

/** The whole choice as a file, page by page: however many cases there are, a few hundred are in memory. That it was taken is noted. */
export async function registerFile(desk: Desk): Promise<Response> {
  const { c, door, organisation, policy, viewer, language, me } = desk;
  const rule = policy.register;
  if (rule === undefined) return c.redirect('/werk/register', 303);
  const { filter } = asked(desk, rule);
  await withOrganisation(door.office.pool, organisation, (tx) =>
    noteStaff(tx, { by: me.id, staff: me.id, what: 'register-exported' }),
  );
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="register-${organisation}.csv"`);
  c.header('Cache-Control', 'no-store');
  return stream(c, async (out) => {
    await out.write(CSV_START + csvLine(columnsOf(rule, language)));
    let cursor: string | undefined;
    do {
      const { text, next } = await withOrganisation(
        door.office.pool,
        organisation,
        async (tx) => {
          const found = await registerPage(tx, viewer, filter, { cursor, limit: 500 });
          const lines = await registerLines(door.office, tx, found.cases, await wording(tx, rule, language));
          return {
            text: lines.map(({ cells }) => csvLine(cells.map((one) => one.values.join('\n')))).join(''),
            next: found.next,
          };
        },
        { readOnly: true },
      );
      await out.write(text);
      cursor = next;
      // a colleague who was let go meanwhile does not get the rest
    } while (cursor !== undefined && !out.aborted && (await deskOf(desk)) !== undefined);
  });
}

/** What rows are worded with. */
export async function wording(tx: Tx, rule: RegisterRule, language: Wording['language']): Promise<Wording> {
  return { rule, language, colleagues: new Map((await listStaff(tx)).map((one) => [one.id, one.name])) };
}

/** The headings of the columns; only those named, when some are. */
export function columnsOf(rule: RegisterRule, language: Desk['language'], ids: readonly string[] = []): readonly string[] {
  return columnsShown(rule, ids).map((one) => say(one.name, language));
}

/** A row as the page shows it; a day is written as people read it. */
export function rowOf(
  { words, today }: Pick<Desk, 'words' | 'today'>,
  { reference, cells }: RegisterLine,
  whole = false,
): RegisterRow {
  // the file keeps days as 2026-06-01, which sorts; people read them as days
  const dayFirst = (value: string) => value.replace(/^\d{4}-\d{2}-\d{2}\b/, (day) => words.format.dayAndDistance(day, today));
  return {
    href: `/werk/zaken/${reference}`,
    reference,
    cells: cells.map(({ values }) => values.map((one) => (whole ? dayFirst(one) : shortened(dayFirst(one))))),
  };
}

/** The beginning of a long text: the whole stands on the page of the case and in the file, for who may open them. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_SHOWN ? text : `${characters.slice(0, MOST_SHOWN).join('')}…`;
}

/** Characters of one value that still read as a line of a table. */
const MOST_SHOWN = 110;

/** The choice in the address. */
function asked(desk: Desk, rule: RegisterRule) {
  const { c, policy, language, today } = desk;
  const says = reportPageWords(language).register;
  const [status = '', record = '', period = '', order = ''] = ['stand', 'soort', 'periode', 'volgorde'].map((name) =>
    c.req.query(name),
  );
  const groups = groupsOf(rule, language);
  const chosen = groups.find((one) => one.id === status);
  const within = periodNamed(period);
  const records = Object.keys(policy.records).filter((one) => rule.records.length === 0 || rule.records.includes(one));
  const known = records.includes(record) ? [record] : rule.records;
  const filter: RegisterFilter = {
    statuses: chosen?.of ?? statuses,
    records: known,
    ...(within === undefined ? {} : { from: within.from, until: within.until }),
    oldestFirst: order === 'oudste',
  };
  const all = { value: '', label: says.all };
  const filters: Omit<FilterBarProps, 'words'> = {
    action: '/werk/register',
    filters: [
      { name: 'periode', label: says.period, value: within?.id ?? '', options: [all, ...periods(today, language)] },
      {
        name: 'stand',
        label: says.status,
        value: chosen?.id ?? '',
        options: [all, ...groups.map((one) => ({ value: one.id, label: one.name }))],
      },
      ...(records.length < 2
        ? []
        : [
            {
              name: 'soort',
              label: says.record,
              value: known.length === 1 ? record : '',
              options: [
                all,
                ...records.map((one) => ({ value: one, label: say(policy.records[one]?.name ?? { nl: one }, language) })),
              ],
            },
          ]),
      {
        name: 'volgorde',
        label: says.order,
        value: filter.oldestFirst ? 'oudste' : '',
        options: [
          { value: '', label: says.newest },
          { value: 'oudste', label: says.oldest },
        ],
      },
    ],
    ...(`${status}${record}${period}${order}` === '' ? {} : { clearHref: '/werk/register' }),
  };
  const href = (path: string, cursor?: string) => {
    const values = {
      stand: chosen?.id,
      soort: known.length === 1 ? record : undefined,
      periode: within?.id,
      volgorde: filter.oldestFirst ? 'oudste' : undefined,
      na: cursor,
    };
    const query = new URLSearchParams(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
    return query.size === 0 ? path : `${path}?${query}`;
  };
  return { filter, filters, href };
}

/** The statuses of the procedure, or those of a case. */
function groupsOf(
  rule: RegisterRule,
  language: Desk['language'],
): readonly { id: string; name: string; of: readonly Status[] }[] {
  const own = Object.entries(rule.statuses).map(([id, { name, of }]) => ({ id, name: say(name, language), of }));
  return own.length > 0 ? own : statuses.map((one) => ({ id: one, name: statusName(rule, one, language), of: [one] }));
}

/** This year and the two before it, and the last four quarters. */
function periods(today: Desk['today'], language: Desk['language']) {
  const years = [0, -365, -730].map((days) => periodOf('year', addDays(today, days)));
  const quarters = [0, -91, -182, -273].map((days) => periodOf('quarter', addDays(today, days)));
  const unique = [...new Map([...years, ...quarters].map((one) => [one.id, one])).values()];
  return unique.map((period) => ({ value: period.id, label: periodName({ period }, language) }));
}
