/** What somebody asked of a work list in the address: when, whose, in which role, which act, and in which order. */

import { fallsTo, shownTeams, type Team } from '#core/office/team.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { orderOf } from '#core/words/sum-words.ts';
import type { Bucket, WorkFilter } from '#store/cases/owed.ts';
import { COUNTED_BY_CLAUSE } from '#store/cases/work-list.ts';
import type { Filter, FilterBarProps } from '../../parts/filter-bar.tsx';
import { teamWords } from '../../words/staff/team-words.ts';
import { type ListViewWords, listViewWords } from '../../words/staff/view-words.ts';
import type { Desk } from '../visit.ts';
import { queryOf } from './views.ts';

export const BUCKETS: readonly Bucket[] = ['late', 'today', 'week', 'later'];

export interface Asked {
  readonly bucket: Bucket | undefined;
  readonly filter: WorkFilter;
  /** whether acts are to be counted, for the filters that are only shown when asked for */
  readonly counts: boolean;
  /** the filters and the order, in one writing */
  readonly query: string;
  /** the bar; with how many there are of each act when they were counted */
  filters(byClause?: readonly ClauseCount[]): Omit<FilterBarProps, 'words'>;
  /** the address of the same list, of one part of it, or of where it goes on */
  href(more?: { readonly bucket?: Bucket | undefined; readonly cursor?: string | undefined }): string;
}

export interface ClauseCount {
  readonly clause: string;
  readonly count: number;
}

/** Reads the address; what it does not know is left out. */
export function askedOf(desk: Desk, place: 'mine' | 'team', staff: readonly string[], teams: readonly Team[] = []): Asked {
  const { c, policy, me } = desk;
  const path = place === 'mine' ? '/werk' : '/werk/team';
  const bucket = BUCKETS.find((one) => one === c.req.query('wanneer'));
  const whose = ['mij', 'niemand'].find((one) => one === c.req.query('van')) ?? '';
  const roles = Object.keys(policy.roles).filter((role) => place === 'team' || me.roles.includes(role));
  const role = roles.find((one) => one === c.req.query('rol'));
  const clause = policy.clauses.find(({ id }) => id === c.req.query('wat'))?.id;
  const order = c.req.query('orde') === 'laatste' ? 'laatste' : undefined;
  const asRole = role === undefined ? roles : [role];
  const owed = whose === 'mij' ? ('in-person' as const) : whose === 'niemand' ? ('by-role' as const) : undefined;
  // whose work is asked for is a filter: who looks stays who looks, and is granted nothing by it
  const chosen = shownTeams(teams).find(({ id }) => id === c.req.query('team'));
  const everybody = chosen === undefined ? staff : staff.filter((id) => chosen.members.includes(id));
  const team = { staff: place === 'mine' || owed === 'in-person' ? [me.id] : everybody, roles: asRole };
  const parts = { wanneer: bucket, van: whose, team: chosen?.id, rol: role, wat: clause, orde: order };
  const query = queryOf(place, new URLSearchParams(Object.entries(parts).flatMap(([k, v]) => (v ? [[k, v]] : []))).toString());
  const counts = c.req.query('kies') !== undefined || clause !== undefined || order !== undefined;
  return {
    bucket,
    counts,
    query,
    filter: {
      ...(owed === undefined ? {} : { owed }),
      team,
      ...(chosen === undefined ? {} : { falls: fallsTo(teams, chosen) }),
      ...(clause === undefined ? {} : { clause }),
      ...(order === undefined ? {} : { latestFirst: true }),
    },
    filters: (byClause) => ({
      action: path,
      filters: [
        ...filtersFor(desk, place, { when: bucket ?? '', whose, role: role ?? '' }, roles),
        ...teamFilter(desk, teams, chosen),
        ...(byClause === undefined ? [] : moreFilters(desk, { clause, order }, byClause)),
      ],
      ...(byClause === undefined
        ? { moreHref: `${path}?${query === '' ? '' : `${query}&`}kies=1` }
        : { carries: [{ name: 'kies', value: '1' }] }),
      moreText: listViewWords(desk.language).more,
      ...(query === '' ? {} : { clearHref: path }),
    }),
    href(more = {}) {
      const when = 'bucket' in more ? more.bucket : bucket;
      const asked = { ...parts, wanneer: when, na: more.cursor };
      const pairs = Object.entries(asked).filter((part): part is [string, string] => Boolean(part[1]));
      return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
    },
  };
}

interface Chosen {
  readonly when: string;
  readonly whose: string;
  readonly role: string;
}

const options = (...all: readonly (readonly [string, string])[]) => all.map(([value, label]) => ({ value, label }));

function filtersFor(
  { policy, language, words, says }: Desk,
  place: 'mine' | 'team',
  { when, whose, role }: Chosen,
  roles: readonly string[],
): readonly Filter[] {
  const { work } = says;
  const named = roles.map((one) => [one, say(policy.roles[one]?.name ?? { nl: one }, language)] as const);
  const parts = BUCKETS.map((one) => [one, words.staff.work.groups[one]] as const);
  return [
    { name: 'wanneer', label: work.when, value: when, options: options(['', work.always], ...parts) },
    {
      name: 'van',
      label: work.whose,
      value: whose,
      options: options(['', work.everybody[place]], ['mij', work.own], ['niemand', work.unassigned]),
    },
    ...(roles.length > 1
      ? [{ name: 'rol', label: work.role, value: role, options: options(['', work.everyRole], ...named) }]
      : []),
  ];
}

/** One's own teams first; nothing where there are fewer than two. */
function teamFilter({ language, me }: Desk, teams: readonly Team[], chosen: Team | undefined): readonly Filter[] {
  const shown = shownTeams(teams);
  if (shown.length === 0) return [];
  const says = teamWords(language);
  const mine = shown.filter(({ members }) => members.includes(me.id));
  const others = shown.filter((one) => !mine.includes(one));
  const named = [
    ...mine.map((one) => [one.id, says.mine(one.name)] as const),
    ...others.map((one) => [one.id, one.name] as const),
  ];
  return [{ name: 'team', label: says.filter, value: chosen?.id ?? '', options: options(['', says.every], ...named) }];
}

/** Which act, with how many there are of each, and the order. */
function moreFilters(
  { policy, language }: Desk,
  { clause, order }: { readonly clause: string | undefined; readonly order: string | undefined },
  byClause: readonly ClauseCount[],
): readonly Filter[] {
  const says = listViewWords(language);
  const known = byClause.some((one) => one.clause === clause) || clause === undefined;
  const counted = known ? byClause : [...byClause, { clause, count: 0 }];
  return [
    {
      name: 'wat',
      label: says.what,
      value: clause ?? '',
      options: options(['', says.everything], ...counted.flatMap((one) => actOf(policy, language, says, one))),
    },
    { name: 'orde', label: says.order, value: order ?? '', options: options(...Object.entries(says.orders.work)) },
  ];
}

function actOf(
  policy: Policy,
  language: Desk['language'],
  says: ListViewWords,
  { clause, count }: ClauseCount,
): readonly (readonly [string, string])[] {
  const duty = policy.clauses.find(({ id }) => id === clause)?.duty;
  return duty === undefined ? [] : [[clause, says.counted(say(orderOf(duty), language), count, COUNTED_BY_CLAUSE)]];
}
