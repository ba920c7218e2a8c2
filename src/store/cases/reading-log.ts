/** Who looked into which case, for the question that comes later. */
import { type Moment, momentAt } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';

export interface Reading {
  readonly at: Moment;
  readonly staff: string;
  readonly what: string;
}

/** When this colleague last opened the page of the case; undefined when never. */
export async function lastLook(tx: Tx, caseId: string, staff: string): Promise<Moment | undefined> {
  const text = `select max(at) as at from reading_log where organisation = $1 and case_id = $2 and staff = $3 and what = 'case'`;
  const [found] = await rows<{ at: Date | null }>(tx, text, [tx.organisation, caseId, staff]);
  return found?.at == null ? undefined : momentAt(found.at.getTime());
}

/**
 * Notes that a colleague looked; the same look again within a quarter of an hour is one look, unless somebody outside told
 * something since. For a transaction that only
 * reads besides this: it does not wait for the disk, so that a page is not kept up by its own note. A crash of the whole
 * server can cost the looks of its last half second. `ahead`: how far the clock of the office was put forward, in milliseconds.
 */
export async function logReading(tx: Tx, caseId: string, staff: string, what: string, ahead = 0): Promise<void> {
  const text = `insert into reading_log (organisation, case_id, staff, what, at)
    select $1, $2::uuid, $3::text, $4::text, now() + make_interval(secs => $5) from set_config('synchronous_commit', 'off', true)
    where not exists (select from reading_log where organisation = $1 and case_id = $2 and staff = $3 and what = $4
      and at > greatest(now() + make_interval(secs => $5) - interval '15 minutes',
        (select max(entered) from journal where organisation = $1 and case_id = $2::uuid and by_kind = 'party')))`;
  await rows(tx, text, [tx.organisation, caseId, staff, what, ahead / 1000]);
}

/** Everybody who looked, oldest first. */
export async function readingsOf(tx: Tx, caseId: string): Promise<readonly Reading[]> {
  const text = 'select at, staff, what from reading_log where organisation = $1 and case_id = $2 order by at';
  const found = await rows<{ at: Date; staff: string; what: string }>(tx, text, [tx.organisation, caseId]);
  return found.map((one) => ({ ...one, at: momentAt(one.at.getTime()) }));
}
