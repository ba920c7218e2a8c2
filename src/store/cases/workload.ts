/** How work is spread: for each colleague the open cases, and those in which something is late or due this week, as far as the viewer may see. */
import type { Moment } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { ends } from './owed.ts';

export interface Load {
  /** open cases that this colleague handles */
  readonly open: number;
  /** cases in which a duty of this colleague, or of a role in a case of this colleague, is past its end */
  readonly late: number;
  /** other cases in which one ends before the end of Sunday */
  readonly week: number;
}

export interface Workload {
  readonly byColleague: ReadonlyMap<string, Load>;
  /** of cases that nobody handles yet */
  readonly unassigned: Load;
}

const NOTHING: Load = { open: 0, late: 0, week: 0 };

/** The spread of the work at `now`; a case in which the viewer is concerned is not counted. */
export async function workload(tx: Tx, viewer: Viewer, now: Moment): Promise<Workload> {
  const [open, due] = await Promise.all([openByHandler(tx, viewer), dueByColleague(tx, viewer, now)]);
  const ids = new Set([...open.keys(), ...due.keys()]);
  const loads = new Map([...ids].map((id) => [id, { ...NOTHING, ...open.get(id), ...due.get(id) }]));
  const unassigned = loads.get('') ?? NOTHING;
  loads.delete('');
  return { byColleague: loads, unassigned };
}

/** Under '' what nobody handles. */
async function openByHandler(tx: Tx, viewer: Viewer): Promise<ReadonlyMap<string, Pick<Load, 'open'>>> {
  const values = new Values();
  const text = `
    select coalesce(c.handler, '') as who, count(*)::integer as open
    from case_view c where c.status = 'open' and ${seenBy(viewer, values, 'c')} group by 1`;
  const found = await rows<{ who: string; open: number }>(tx, text, values.list);
  return new Map(found.map(({ who, open }) => [who, { open }]));
}

async function dueByColleague(tx: Tx, viewer: Viewer, now: Moment): Promise<ReadonlyMap<string, Pick<Load, 'late' | 'week'>>> {
  const values = new Values();
  const instant = values.of(now);
  // read from the index of what ends first
  const text = `
    select who, count(*) filter (where late)::integer as late, count(*) filter (where not late)::integer as week
    from (
      select coalesce(d.staff, d.handler, '') as who, bool_or(d.due <= ${instant}::timestamptz) as late
      from duty d
      where d.status = 'open' and d.due is not null and d.due <= ${values.of(ends(now).week)}::timestamptz
        and ${seenBy(viewer, values, 'd')}
      group by d.case_id, 1) of_case
    group by who`;
  const found = await rows<{ who: string } & Pick<Load, 'late' | 'week'>>(tx, text, values.list);
  return new Map(found.map(({ who, late, week }) => [who, { late, week }]));
}
