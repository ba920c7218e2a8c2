/** What somebody asked of a work list in the address: when, whose, and in which role. */
import { say } from '#core/policy/label.ts';
import type { Bucket, WorkFilter } from '#store/cases/owed.ts';
import type { Viewer } from '#store/viewer.ts';
import type { FilterBarProps } from '../../parts/filter-bar.tsx';
import type { Desk } from '../visit.ts';

export const BUCKETS: readonly Bucket[] = ['late', 'today', 'week', 'later'];

export interface Asked {
  readonly bucket: Bucket | undefined;
  readonly filter: WorkFilter;
  readonly viewer: Viewer;
  readonly filters: Omit<FilterBarProps, 'words'>;
  /** the address of the same list, of one part of it, or of where it goes on */
  href(more?: { readonly bucket?: Bucket | undefined; readonly cursor?: string | undefined }): string;
}

/** Reads the address; what it does not know is left out. */
export function askedOf(desk: Desk, place: 'mine' | 'team', staff: readonly string[]): Asked {
  const { c, policy, me, viewer } = desk;
  const path = place === 'mine' ? '/werk' : '/werk/team';
  const bucket = BUCKETS.find((one) => one === c.req.query('wanneer'));
  const whose = ['mij', 'niemand'].find((one) => one === c.req.query('van')) ?? '';
  const roles = Object.keys(policy.roles).filter((role) => place === 'team' || me.roles.includes(role));
  const role = roles.find((one) => one === c.req.query('rol'));
  const asRole = role === undefined ? roles : [role];
  const owed = whose === 'mij' ? ('in-person' as const) : whose === 'niemand' ? ('by-role' as const) : undefined;
  const team = { staff: owed === 'in-person' ? [me.id] : staff, roles: asRole };
  return {
    bucket,
    filter: { ...(owed === undefined ? {} : { owed }), ...(place === 'mine' ? {} : { team }) },
    viewer: { ...viewer, staff: { ...viewer.staff, roles: asRole } },
    filters: {
      action: path,
      filters: filtersFor(desk, place, { when: bucket ?? '', whose, role: role ?? '' }, roles),
      ...(bucket === undefined && whose === '' && role === undefined ? {} : { clearHref: path }),
    },
    href(more = {}) {
      const when = 'bucket' in more ? more.bucket : bucket;
      const parts = { wanneer: when, van: whose, rol: role, na: more.cursor };
      const query = new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])));
      return query.size === 0 ? path : `${path}?${query}`;
    },
  };
}

interface Chosen {
  readonly when: string;
  readonly whose: string;
  readonly role: string;
}

function filtersFor(
  { policy, language, words, says }: Desk,
  place: 'mine' | 'team',
  { when, whose, role }: Chosen,
  roles: readonly string[],
) {
  const { work } = says;
  const options = (...all: readonly (readonly [string, string])[]) => all.map(([value, label]) => ({ value, label }));
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
