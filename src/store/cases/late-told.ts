/** Duties that have become late and of which nobody has been told yet. */
import type { Moment } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';
import { freeStuck } from './leaving.ts';

export interface LateDuty {
  readonly caseId: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly key: string;
  readonly clause: string;
  readonly handler?: string;
  /** colleagues the complaint is about: they must not be told */
  readonly concerned: readonly string[];
  /** whose work the case is besides the handler's, as in `openTo` of the core */
  readonly openTo: readonly string[];
}

/** Takes duties that became late by now, and notes in the same transaction that they are told; targets are not among them. */
export async function takeLate(tx: Tx, now: Moment, limit = 200): Promise<readonly LateDuty[]> {
  // a letter that is still here when its last day is over keeps nobody from hearing it
  await freeStuck(tx, now);
  const found = await rows<Row>(tx, TAKE, [tx.organisation, limit, now]);
  return found.map(({ case_id: caseId, handler, open_to: openTo, ...rest }) => ({
    ...{ caseId, openTo, ...rest },
    ...(handler === null ? {} : { handler }),
  }));
}

/** Notes whatever is late now as told: with sample cases nobody has to hear of thousands of late duties by mail. */
export async function noteLateAsTold(tx: Tx): Promise<void> {
  await rows(tx, TOLD, [tx.organisation]);
}

const TOLD = `
  with late as (
    update duty set late_looked = due
    where organisation = $1 and status = 'open' and due < now() and not target returning case_id, key, due)
  insert into late_told (organisation, case_id, key, due) select $1, case_id, key, due from late on conflict do nothing`;

// what was found late before is not looked at again: there is an index of what was not
const TAKE = `
  with late as (
    select d.case_id, d.key, d.clause, d.due from duty d
    where d.organisation = $1 and d.status = 'open' and d.due < $3::timestamptz and not d.target
      and d.due is not null and d.late_looked is distinct from d.due
    order by d.due limit $2 for update of d skip locked),
  looked as (
    update duty d set late_looked = late.due from late
    where d.organisation = $1 and d.case_id = late.case_id and d.key = late.key),
  told as (
    insert into late_told (organisation, case_id, key, due) select $1, case_id, key, due from late
    on conflict do nothing returning case_id, key)
  select v.id as case_id, v.reference, v.policy, v.version, late.key, late.clause, v.handler, v.concerned, v.open_to
  from told join late using (case_id, key) join case_view v on v.organisation = $1 and v.id = told.case_id`;

interface Row {
  case_id: string;
  reference: string;
  policy: string;
  version: number;
  key: string;
  clause: string;
  handler: string | null;
  concerned: string[];
  open_to: string[];
}
