/** The duties of a case as rows, for the work lists: they follow from the journal and are rewritten where they changed. */
import type { Carrier } from '#core/case/carried.ts';
import type { Duty } from '#core/case/duty.ts';
import { openTo } from '#core/case/open-to.ts';
import { type CaseState, concernedStaff, type StaffId } from '#core/case/state.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { rows, type Tx } from '../transaction.ts';
import { tooLateAt, urgentAt } from './view.ts';

/** In whose work list a duty stands. */
export type CarriedBy = (duty: Duty) => Carrier;

/** The rows of the document that `put_duties` takes. `leaving`: what letters do that leave by themselves with this step; that is no work. */
export function dutyRows(
  state: CaseState,
  duties: readonly Duty[],
  carriedBy: CarriedBy,
  concerned: readonly StaffId[] = concernedStaff(state),
  leaving: ReadonlySet<string> = new Set(),
): readonly Record<string, unknown>[] {
  const of = { handler: state.handler, concerned, open_to: openTo(state) };
  return duties.map((duty) => ({
    ...dutyRow(duty, carriedBy(duty)),
    ...(leaving.has(duty.key) && duty.status === 'open' ? { status: 'leaving' } : {}),
    ...of,
  }));
}

function dutyRow(duty: Duty, { owner, staff }: Carrier) {
  const { key, clause, party, step, status, target, late, due, warn } = duty;
  return {
    ...{ key, clause, party, owner, staff, step, status, target, late },
    since: duty.from,
    due: due === undefined ? undefined : tooLateAt(due.end),
    due_day: due === undefined ? undefined : dayOfEnd(due.end),
    missed_day: duty.missed === undefined ? undefined : dayOfEnd(duty.missed),
    warn: warn === undefined ? undefined : tooLateAt(warn),
    urgent_at: urgentAt(duty),
    dated: due !== undefined,
    done_at: duty.doneAt,
    do: duty.do,
    explanation: due,
  };
}

/** The day of an end, which is a day or a moment. */
function dayOfEnd(end: Day | Moment): Day {
  return end.length === 10 ? (end as Day) : dayOf(end as Moment);
}

/** Writes the duties of a case: new ones, changed ones; and takes away those that no longer arise after a correction. */
export async function saveDuties(tx: Tx, state: CaseState, duties: readonly Duty[], carriedBy: CarriedBy): Promise<void> {
  await rows(tx, 'select put_duties($1, $2, $3)', [tx.organisation, state.id, storableJson(dutyRows(state, duties, carriedBy))]);
  const keys = duties.map((duty) => duty.key);
  await rows(tx, 'delete from duty where organisation = $1 and case_id = $2 and not (key = any($3))', [
    tx.organisation,
    state.id,
    keys,
  ]);
}
