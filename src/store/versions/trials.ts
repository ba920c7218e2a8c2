/** Trials: the running cases, played under a version that is being written, and what would be otherwise in each. */

import { RUNNING } from '../journal/events.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

export interface Trial {
  readonly id: string;
  readonly fingerprint: string;
  readonly by: string;
  /** `lost`: the process that ran it is gone */
  readonly state: 'running' | 'done' | 'failed' | 'lost';
  readonly done: number;
  readonly total: number;
  readonly startedAt: Date;
}

/** What would be otherwise in a case, as the core tells it: at least these. */
export interface TrialChange {
  readonly kind: string;
  readonly clause?: string;
  readonly letter?: string;
  readonly code?: string;
}

/** A process that has said nothing for so long is taken to be gone. */
const LOST = "interval '1 minute'";

/** The newest trial of a version on its way; undefined when there was none. */
export async function lastTrial(tx: Tx, stream: string): Promise<Trial | undefined> {
  const text = `select id, fingerprint, by, done, total, started_at as "startedAt",
      case when state = 'running' and touched_at < now() - ${LOST} then 'lost' else state end as state
    from policy_trial where organisation = $1 and stream = $2 order by started_at desc limit 1`;
  return row<Trial>(tx, text, [tx.organisation, stream]);
}

/** Begins one; those before it of the same version go, with what they found. */
export async function beginTrial(
  tx: Tx,
  trial: { readonly id: string; readonly stream: string; readonly fingerprint: string; readonly by: string },
): Promise<void> {
  await changed(tx, 'delete from policy_trial where organisation = $1 and stream = $2', [tx.organisation, trial.stream]);
  const text = `insert into policy_trial (organisation, id, stream, fingerprint, by, state, total)
    select $1, $2, $3, $4, $5, 'running', count(*) from case_view where organisation = $1 and ${RUNNING}`;
  await rows(tx, text, [tx.organisation, trial.id, trial.stream, trial.fingerprint, trial.by]);
}

/** Notes how far it is, with what was found since; answers false when it was begun anew meanwhile. */
export async function noteTrial(
  tx: Tx,
  id: string,
  done: number,
  found: readonly { readonly caseId: string; readonly changes: readonly TrialChange[] }[],
): Promise<boolean> {
  const text = 'update policy_trial set done = $3, touched_at = now() where organisation = $1 and id = $2';
  if ((await changed(tx, text, [tx.organisation, id, done])) === 0) return false;
  const put = `insert into policy_trial_case (organisation, trial, case_id, changes)
    select $1, $2, r.case_id, r.changes from json_to_recordset($3::json) as r(case_id uuid, changes jsonb)`;
  const list = found.map(({ caseId, changes }) => ({ case_id: caseId, changes }));
  if (list.length > 0) await changed(tx, put, [tx.organisation, id, JSON.stringify(list)]);
  return true;
}

/** It is over. */
export async function endTrial(tx: Tx, id: string, state: 'done' | 'failed'): Promise<void> {
  await changed(tx, 'update policy_trial set state = $3, touched_at = now() where organisation = $1 and id = $2', [
    tx.organisation,
    id,
    state,
  ]);
}

export interface TrialCount {
  readonly kind: string;
  /** the clause, letter or code */
  readonly about: string;
  readonly cases: number;
}

/**
 * How many cases each kind of change would touch. Counted are all cases, also those that this colleague may not open, but
 * never one that is about this colleague: nobody may notice that.
 */
export async function trialCounts(tx: Tx, id: string, me: string): Promise<readonly TrialCount[]> {
  const text = `select one->>'kind' as kind, coalesce(one->>'letter', one->>'clause', one->>'code', '') as about,
      count(distinct t.case_id)::integer as cases
    from policy_trial_case t join case_view c on c.organisation = t.organisation and c.id = t.case_id
      cross join lateral jsonb_array_elements(t.changes) as one
    where t.organisation = $1 and t.trial = $2 and not ($3 = any(c.concerned))
    group by 1, 2 order by 3 desc, 1, 2 limit 100`;
  return rows<TrialCount>(tx, text, [tx.organisation, id, me]);
}

export interface TrialTotals {
  readonly changed: number;
  readonly tried: number;
}

/** How many cases were tried, and in how many something would be otherwise; without those about this colleague. */
export async function trialTotals(tx: Tx, id: string, me: string): Promise<TrialTotals> {
  const text = `select count(*) filter (where not ($3 = any(c.concerned)))::integer as changed,
      count(*) filter (where $3 = any(c.concerned))::integer as hidden
    from policy_trial_case t join case_view c on c.organisation = t.organisation and c.id = t.case_id
    where t.organisation = $1 and t.trial = $2`;
  const found = await row<{ changed: number }>(tx, text, [tx.organisation, id, me]);
  const open = `select count(*)::integer as tried from case_view where organisation = $1 and ${RUNNING} and not ($2 = any(concerned))`;
  const tried = await row<{ tried: number }>(tx, open, [tx.organisation, me]);
  return { changed: found?.changed ?? 0, tried: Math.max(found?.changed ?? 0, tried?.tried ?? 0) };
}

export interface TrialCase {
  readonly reference: string;
  readonly changes: readonly TrialChange[];
}

/** The cases in which something would be otherwise and that this viewer may see, at most `limit`. */
export async function trialCases(tx: Tx, id: string, viewer: Viewer, limit = 100): Promise<readonly TrialCase[]> {
  const values = new Values();
  const trial = `t.organisation = ${values.of(viewer.organisation)} and t.trial = ${values.of(id)}::uuid`;
  const text = `select c.reference, t.changes
    from policy_trial_case t join case_view c on c.organisation = t.organisation and c.id = t.case_id
    where ${trial} and ${seenBy(viewer, values, 'c')} order by c.reference limit ${values.of(limit)}`;
  return rows<TrialCase>(tx, text, values.list);
}
