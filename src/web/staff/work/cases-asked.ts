/** What somebody asked of the list of cases in the address: which state, whose, by which channel, received when, and in which order. */
import { type Progress, type Status, statuses, statusesOf } from '#core/case/status.ts';
import { say } from '#core/policy/label.ts';
import { type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import type { StaffRecord } from '#store/access/staff.ts';
import { type CaseFilter, MOST_COUNTED } from '#store/cases/case-list.ts';
import type { CaseOrder } from '#store/cases/case-orders.ts';
import type { Filter, FilterBarProps } from '../../parts/filter-bar.tsx';
import type { KindLinksProps } from '../../parts/kind-links.tsx';
import { listViewWords } from '../../words/staff/view-words.ts';
import type { Desk } from '../visit.ts';
import { LISTS, queryOf } from './views.ts';

const { path: PATH } = LISTS.cases;
/** The id of a colleague. */
const WHO = /^[\w.@-]{1,100}$/;
const ORDERS: Readonly<Record<string, CaseOrder>> = {
  ...{ oudste: 'oldest', dringend: 'due', gewijzigd: 'changed', behandelaar: 'handler' },
};

export interface CasesAsked {
  readonly filter: CaseFilter;
  /** how many there are of each state that occurs, each with the list of those: "Loopt (3)" */
  counts(byStatus: ReadonlyMap<Status, number>): NonNullable<KindLinksProps['of']>;
  /** the filters and the order, in one writing */
  readonly query: string;
  /** the bar, with who can be chosen, and how many there are of each state when they were counted */
  filters(staff: readonly StaffRecord[], byStatus: ReadonlyMap<Status, number>): Omit<FilterBarProps, 'words'>;
  href(cursor?: string): string;
  /** the orders that make sense of these cases, by their name in the address: '' is the first */
  readonly orders: readonly string[];
  readonly order: string;
  /** the same cases in another order */
  inOrder(order: string): string;
}

const PROGRESS = Object.keys(statusesOf) as readonly Progress[];
/** One state of a case, or whether something is left to do in it. */
type Asked = Status | Progress;

/** What is due first is only asked where something can be left to do. */
function canBeDue(status: Asked | undefined): boolean {
  return status === undefined || status === 'unfinished' || statusesOf.unfinished.some((one) => one === status);
}

/** Reads the address; what it does not know is left out. */
export function casesAsked(desk: Desk): CasesAsked {
  const { c, policy, language } = desk;
  const given = (name: string) => c.req.query(name) ?? '';
  const status = [...PROGRESS, ...statuses].find((one) => one === given('stand'));
  const whose = given('van');
  const colleague = WHO.test(whose) && whose !== 'mij' && whose !== 'niemand' ? whose : undefined;
  const handler = handlerIn(whose, colleague);
  const orders = ordersFor(desk, status, handler);
  const order = orders.find((one) => one === given('orde')) ?? '';
  const channel = Object.hasOwn(policy.channels, given('kanaal')) ? given('kanaal') : undefined;
  const [from, until] = [dayIn(given('vanaf')), dayIn(given('tot'))];
  const parts = {
    stand: status,
    van: handler === undefined ? undefined : whose,
    kanaal: channel,
    vanaf: from,
    tot: until,
    orde: order,
  };
  const pairs = Object.entries(parts).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const query = queryOf('cases', new URLSearchParams(pairs).toString());
  const more = c.req.query('kies') !== undefined || colleague !== undefined || [channel, from, until].some(Boolean);
  const address = (asked: readonly (readonly [string, string])[]) =>
    asked.length === 0 ? PATH : `${PATH}?${new URLSearchParams(asked.map(([name, value]) => [name, value]))}`;
  return {
    query,
    ...{ orders, order },
    inOrder: (other) =>
      address([...pairs.filter(([name]) => name !== 'orde'), ...(other === '' ? [] : [['orde', other] as const])]),
    counts: (byStatus) =>
      statuses.flatMap((one) => {
        const count = byStatus.get(one) ?? 0;
        if (count === 0) return [];
        const [rest, current] = [pairs.filter(([name]) => name !== 'stand'), one === status];
        return [
          {
            text: listViewWords(language).counted(desk.says.cases.statuses[one], count, MOST_COUNTED),
            href: address(current ? rest : [...rest, ['stand', one]]),
            current,
          },
        ];
      }),
    filter: {
      ...(status === undefined ? {} : { status }),
      ...(handler === undefined ? {} : { handler }),
      ...(channel === undefined ? {} : { channel }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(order === '' ? {} : { order: ORDERS[order] as CaseOrder }),
    },
    filters: (staff, byStatus) => ({
      action: PATH,
      filters: [
        ...filtersFor(desk, { status, whose: handler === undefined ? '' : whose }, more ? staff : [], byStatus),
        ...(more ? moreFilters(desk, { channel, from, until }) : []),
        orderFilter(desk, orders, order),
      ],
      ...(more ? { carries: [{ name: 'kies', value: '1' }] } : { moreHref: `${PATH}?${query === '' ? '' : `${query}&`}kies=1` }),
      moreText: listViewWords(language).more,
      ...(query === '' ? {} : { clearHref: PATH }),
    }),
    href: (cursor) => address([...pairs, ...(cursor === undefined ? [] : [['na', cursor] as const])]),
  };
}

/** By who handles it only where cases of several can stand together. */
function ordersFor({ viewer }: Desk, status: Asked | undefined, handler: CaseFilter['handler']): readonly string[] {
  const senseless = [
    ...(canBeDue(status) ? [] : ['dringend']),
    ...(viewer.staff.sees === 'all' && handler === undefined ? [] : ['behandelaar']),
  ];
  return ['', ...Object.keys(ORDERS)].filter((one) => !senseless.includes(one));
}

function orderFilter({ language }: Desk, orders: readonly string[], order: string): Filter {
  const says = listViewWords(language);
  const named: Readonly<Record<string, string>> = says.orders.cases;
  return {
    name: 'orde',
    label: says.order,
    value: order,
    options: options(...orders.map((one) => [one, named[one] ?? one] as const)),
  };
}

/** Whether such a colleague exists is not asked first: nobody has no cases. */
function handlerIn(whose: string, colleague: string | undefined): CaseFilter['handler'] {
  if (whose === 'mij') return 'me';
  if (whose === 'niemand') return 'nobody';
  return colleague === undefined ? undefined : { id: colleague };
}

function dayIn(text: string): Day | undefined {
  const day = parseDay(text);
  return isFault(day) ? undefined : day;
}

const options = (...all: readonly (readonly [string, string])[]) => all.map(([value, label]) => ({ value, label }));

function filtersFor(
  { says: { cases, case: inCase }, me, language }: Desk,
  { status, whose }: { readonly status: Asked | undefined; readonly whose: string },
  staff: readonly StaffRecord[],
  byStatus: ReadonlyMap<Status, number>,
): readonly Filter[] {
  const says = listViewWords(language);
  const counted = (label: string, of: readonly Status[]) => {
    const count = of.reduce((sum, one) => sum + (byStatus.get(one) ?? 0), 0);
    return says.counted(label, count, MOST_COUNTED);
  };
  const others = staff.filter(({ id }) => id !== me.id).map(({ id, name }) => [id, name] as const);
  const former = ['', 'mij', 'niemand', ...staff.map(({ id }) => id)].includes(whose)
    ? []
    : [[whose, inCase.formerColleague] as const];
  return [
    {
      name: 'stand',
      label: cases.status,
      value: status ?? '',
      options: options(
        ['', cases.all],
        ...PROGRESS.map((one) => [one, counted(cases.progress[one], statusesOf[one])] as const),
        ...statuses.map((one) => [one, counted(cases.statuses[one], [one])] as const),
      ),
    },
    {
      name: 'van',
      label: cases.handler,
      value: whose,
      options: options(['', cases.all], ['mij', cases.mine], ['niemand', cases.nobody], ...others, ...former),
    },
  ];
}

interface MoreAsked {
  readonly channel: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

function moreFilters({ policy, language, says: { cases } }: Desk, { channel, from, until }: MoreAsked): readonly Filter[] {
  const says = listViewWords(language);
  const channels = Object.entries(policy.channels).map(([id, { name }]) => [id, say(name, language)] as const);
  return [
    { name: 'kanaal', label: says.channel, value: channel ?? '', options: options(['', cases.all], ...channels) },
    { name: 'vanaf', label: says.from, value: from },
    { name: 'tot', label: says.until, value: until },
  ];
}
