/** What somebody asked of a work list in the address: when, whose, in which role, which act, and in which order. */

import { fallsTo, shownTeams, type Team } from '#core/office/team.ts';
import { say } from '#core/policy/label.ts';
import { orderOf } from '#core/words/sum-words.ts';
import type { Absence } from '#store/access/absence.ts';
import type { Bucket, WorkFilter } from '#store/cases/owed.ts';
import { COUNTED_BY_CLAUSE } from '#store/cases/work-list.ts';
import type { Filter, FilterBarProps } from '../../parts/filter-bar.tsx';
import { teamWords } from '../../words/staff/team-words.ts';
import { listViewWords } from '../../words/staff/view-words.ts';
import type { Desk } from '../visit.ts';
import { queryOf } from './views.ts';

export const BUCKETS: readonly Bucket[] = ['late', 'today', 'week', 'later'];

export interface Asked {
  readonly bucket: Bucket | undefined;
  readonly filter: WorkFilter;
  /** the filters and the order, in one writing */
  readonly query: string;
  /** the bar, with how many there are of each act */
  filters(byClause: readonly ClauseCount[]): Omit<FilterBarProps, 'words'>;
  /** the colleague who is away and whose work stands here as well */
  readonly standing: string | undefined;
  /** everybody for whom I stand in, each as the way to that work as well, and back */
  away(names: ReadonlyMap<string, string>, until: ReadonlyMap<string, Pick<Absence, 'lastDay'>>): readonly KindOfWork[];
  /** the acts of which there are most, each with the list of those: "Schrijf het antwoord (7)" */
  kinds(byClause: readonly ClauseCount[]): readonly KindOfWork[];
  /** the address of the same list, of one part of it, or of where it goes on */
  href(more?: { readonly bucket?: Bucket | undefined; readonly cursor?: string | undefined }): string;
}

/** One act, with the list of what is owed of it alone. */
export interface KindOfWork {
  readonly text: string;
  readonly href: string;
  /** it is this list */
  readonly current: boolean;
}

/** So many kinds of work stand above the list; all of them can be chosen in its filters. */
const MOST_KINDS = 6;

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
  // the work of who is away is asked for: it does not fill the own list by itself
  const standing = place === 'mine' ? standsIn(desk).find((one) => one === c.req.query('voor')) : undefined;
  const mine = [me.id, ...(standing === undefined ? [] : [standing])];
  const team = { staff: place === 'mine' ? mine : owed === 'in-person' ? [me.id] : everybody, roles: asRole };
  const parts = { wanneer: bucket, van: whose, team: chosen?.id, rol: role, wat: clause, orde: order, voor: standing };
  const query = queryOf(place, new URLSearchParams(Object.entries(parts).flatMap(([k, v]) => (v ? [[k, v]] : []))).toString());
  const more = c.req.query('kies') !== undefined;
  return {
    bucket,
    query,
    standing,
    away: (names, until) =>
      standsIn(desk).flatMap((who) => {
        const [name, day] = [names.get(who), until.get(who)?.lastDay];
        if (place !== 'mine' || name === undefined || day === undefined) return [];
        const current = who === standing;
        const text = desk.says.work.standingIn(name, desk.words.format.shortDay(day, desk.today));
        return [{ text, current, href: address(path, { ...parts, voor: current ? undefined : who }) }];
      }),
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
        ...(more ? [actFilter(desk, clause, byClause)] : []),
        orderFilter(desk, order),
      ],
      ...(more ? {} : { moreHref: address(path, { ...parts, kies: '1' }) }),
      carries: carried({ kies: more ? '1' : undefined, wat: more ? undefined : clause, voor: standing }),
      moreText: listViewWords(desk.language).more,
      ...(query === '' && standing === undefined ? {} : { clearHref: path }),
    }),
    kinds(byClause) {
      const known = withChosen(byClause, clause).flatMap((one) => actOf(desk, one).map(([id, text]) => ({ id, text })));
      const shown = known.filter(({ id }, place) => place < MOST_KINDS || id === clause);
      // one kind of work is the list itself
      if (known.length < 2 && clause === undefined) return [];
      return shown.map(({ id, text }) => {
        const current = id === clause;
        return { text, current, href: address(path, { ...parts, wat: current ? undefined : id }) };
      });
    },
    href(more = {}) {
      const when = 'bucket' in more ? more.bucket : bucket;
      return address(path, { ...parts, wanneer: when, na: more.cursor });
    },
  };
}

/** For whom this colleague stands in now. */
function standsIn({ viewer }: Desk): readonly string[] {
  return viewer.staff.standsIn ?? [];
}

/** What the filters carry on unseen. */
function carried(values: Readonly<Record<string, string | undefined>>): NonNullable<FilterBarProps['carries']> {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

function address(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(asked).filter((part): part is [string, string] => Boolean(part[1]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
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

/** Which act, with how many there are of each. */
function actFilter(desk: Desk, clause: string | undefined, byClause: readonly ClauseCount[]): Filter {
  const says = listViewWords(desk.language);
  const acts = withChosen(byClause, clause).flatMap((one) => actOf(desk, one));
  return { name: 'wat', label: says.what, value: clause ?? '', options: options(['', says.everything], ...acts) };
}

function orderFilter({ language }: Desk, order: string | undefined): Filter {
  const says = listViewWords(language);
  return { name: 'orde', label: says.order, value: order ?? '', options: options(...Object.entries(says.orders.work)) };
}

/** What was chosen stands among them, also when there is nothing of it any more. */
function withChosen(byClause: readonly ClauseCount[], clause: string | undefined): readonly ClauseCount[] {
  const known = clause === undefined || byClause.some((one) => one.clause === clause);
  return known ? byClause : [...byClause, { clause, count: 0 }];
}

function actOf({ policy, language }: Desk, { clause, count }: ClauseCount): readonly (readonly [string, string])[] {
  const duty = policy.clauses.find(({ id }) => id === clause)?.duty;
  if (duty === undefined) return [];
  return [[clause, listViewWords(language).counted(say(orderOf(duty), language), count, COUNTED_BY_CLAUSE)]];
}
