/** Causes that reviews found in cases, and the improvements that are about a cause. */
import type { Day } from '#core/time/day.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';
import { type StreamMeta, type StreamRow, streamColumns, streamMeta } from './stream.ts';

/** The improvements in one of these states that are about one of these causes, the oldest first. */
export async function measuresAbout(
  tx: Tx,
  causes: readonly string[],
  statuses: readonly string[],
): Promise<readonly StreamMeta[]> {
  if (causes.length === 0) return [];
  const text = `select ${streamColumns} from office_stream
    where organisation = $1 and kind = 'measure' and status = any($2) and view->'causes' ?| $3::text[] order by number`;
  return (await rows<StreamRow>(tx, text, [tx.organisation, statuses, causes])).map(streamMeta);
}

/** A case with the causes that its last review found. */
export interface CaseCauses {
  readonly id: string;
  readonly reference: string;
  readonly received: Moment;
  readonly causes: readonly string[];
}

/**
 * Cases that came in from this day on and whose last review found a cause, the oldest first. Whom a case is about is not
 * looked at: what is shown of it to a colleague is asked per case.
 */
export async function casesWithCauses(tx: Tx, from: Day, causes?: readonly string[]): Promise<readonly CaseCauses[]> {
  const found = await rows<{ id: string; reference: string; received: Date; causes: string[] }>(tx, REVIEWED, [
    tx.organisation,
    from,
    causes ?? null,
  ]);
  return found.map(({ received, ...one }) => ({ ...one, received: momentAt(received.getTime()) }));
}

const REVIEWED = `
  select * from (
    select distinct on (j.case_id) v.id, v.reference, v.received,
      array(select jsonb_array_elements_text(j.facts->'causes')) as causes
    from journal j join case_view v on v.organisation = j.organisation and v.id = j.case_id
    where j.organisation = $1 and j.name = 'reviewed' and v.received >= $2::date::timestamp at time zone 'Europe/Amsterdam'
    order by j.case_id, j.sequence desc) last
  where cardinality(causes) > 0 and ($3::text[] is null or causes && $3::text[])
  order by received, id`;
