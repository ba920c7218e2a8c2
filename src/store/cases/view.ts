/** The view of a case: the one row that lists and searches look at, rewritten whenever the journal grows. */
import { afterGreeting } from '#core/case/after-greeting.ts';
import type { Duty } from '#core/case/duty.ts';
import { openTo } from '#core/case/open-to.ts';
import { wasComplainantHeard } from '#core/case/spoken-with.ts';
import { type CaseState, concernedStaff, type StaffId } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { Day } from '#core/time/day.ts';
import { compareMoments, endOfDay, type Moment } from '#core/time/moment.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { rows, type Tx } from '../transaction.ts';

/** The moment at which it is too late: the end of a last day in Amsterdam, or the hour itself. */
export function tooLateAt(end: Day | Moment): Moment {
  return end.length === 10 ? endOfDay(end as Day) : (end as Moment);
}

/** The moment that ranks a duty among others: when to warn, else its end, else since when it is owed. */
export function urgentAt(duty: Duty): Moment {
  const end = duty.warn ?? duty.due?.end;
  return end === undefined ? duty.from : tooLateAt(end);
}

/** The duty that ends first among the open ones, with that end; undefined when nothing with an end is owed. */
function nextDuty(duties: readonly Duty[], leaving: ReadonlySet<string>): { key: string; end: Moment } | undefined {
  const open = duties.flatMap(({ status, key, due }) =>
    due === undefined || status !== 'open' || leaving.has(key) ? [] : [{ key, end: tooLateAt(due.end) }],
  );
  return open.sort((a, b) => compareMoments(a.end, b.end) || (a.key < b.key ? -1 : 1))[0];
}

/** The row of the document that `put_view` takes. `title` is the first line of the complaint after its greeting; without it the old one stays.
 * `concerned`: for whom the case does not exist; without a procedure that says otherwise, whoever is concerned.
 * `leaving`: keys of the duties that letters do which leave by themselves: they are not what comes next. */
export function viewRow(
  state: CaseState,
  duties: readonly Duty[],
  title?: string,
  concerned: readonly StaffId[] = concernedStaff(state),
  leaving: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  const next = nextDuty(duties, leaving);
  const { policy, version, status, record, channel, form, received, filed, subject, handler, sequence } = state;
  return {
    ...{ policy, version, status, record, channel, form, received, filed, subject, handler, sequence },
    concerned,
    open_to: openTo(state),
    title: title === undefined ? undefined : firstLine(title),
    last_heard: lastHeard(state),
    last_told: state.told,
    next_due: next?.end,
    next_duty: next?.key,
  };
}

/** The first line of a text, at most 160 characters, for lists. */
function firstLine(text: string): string {
  const line = afterGreeting(text).split(/\r?\n/, 1)[0] ?? '';
  const characters = [...line];
  return characters.length <= 160 ? line : `${characters.slice(0, 159).join('')}…`;
}

/** When a complainant last heard something from us: a letter, a call, a talk or hearing. */
function lastHeard(state: CaseState): Moment | undefined {
  return state.happenings.findLast(
    (one) => one.name.startsWith('letter:') || one.name === 'contacted' || wasComplainantHeard(state, one),
  )?.at;
}

/** When the case changed last: when its last entry was written down, whenever that happened. */
export function changedBy(events: readonly Pick<CaseEvent, 'entered'>[]): { readonly changed_at: Moment | undefined } {
  return { changed_at: events.at(-1)?.entered };
}

/** Writes the view of a case after its journal grew; `changed` is when that was written down. */
export async function saveView(tx: Tx, state: CaseState, duties: readonly Duty[], changed: Moment): Promise<void> {
  await rows(tx, 'select put_view($1, $2, $3, $4)', [
    tx.organisation,
    state.id,
    state.reference,
    storableJson({ ...viewRow(state, duties), ...changedBy([{ entered: changed }]) }),
  ]);
}
