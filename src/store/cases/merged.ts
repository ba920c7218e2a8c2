/** In which case a merged one goes on: what lists say of it, where others say that it is closed. */
import { seenBy, type Values, type Viewer } from '../viewer.ts';

/** As the database gives it: the reference of that case, and whether the viewer may know it. */
export interface MergedInto {
  readonly reference: string;
  readonly seen: boolean;
}

/**
 * A column `merged_into` beside those of `case_view` under this alias: null unless the case ended by a merger. One that was opened
 * again, or closed since as any other, goes its own way.
 */
export function mergedIntoOf(alias: string, viewer: Viewer, values: Values): string {
  return `case when ${alias}.status = 'closed' then (
    select jsonb_build_object('reference', e.into, 'seen', exists (
      select 1 from case_view o where ${seenBy(viewer, values, 'o')} and o.reference = e.into))
    from (select j.name, j.facts->>'into' as into from journal j
      where j.organisation = ${alias}.organisation and j.case_id = ${alias}.id and j.name in ('merged', 'closed')
      order by j.sequence desc limit 1) e
    where e.name = 'merged') end as merged_into`;
}
