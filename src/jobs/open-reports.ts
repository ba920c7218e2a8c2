/** Puts reports in the work list when their period is over, and tells who makes them when the day comes near or has passed. */
import { ownsReport } from '#core/report/acts.ts';
import { dueOn, remindOn } from '#core/report/due.ts';
import type { Reminder } from '#core/report/state.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { actOn } from '#handling/reports/act.ts';
import { countCases } from '#handling/reports/count-cases.ts';
import { openDueReports } from '#handling/reports/open-report.ts';
import { loadReport, type OpenedReport } from '#handling/reports/opened.ts';
import { mailReminder } from '#handling/reports/report-mail.ts';
import { listStaff } from '#store/access/staff.ts';
import { listStreams } from '#store/office/stream.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Workshop } from './workshop.ts';

/** One round through all organisations. */
export async function openReports(workshop: Workshop): Promise<void> {
  const { office } = workshop;
  for (const organisation of office.policies.organisations) {
    const reports = office.policies.current(organisation, dayOf(office.clock()))?.reports ?? [];
    if (reports.length === 0) continue;
    // whether there was a case in the period is told by what was counted
    if (reports.some(({ onlyWithCases }) => onlyWithCases)) await countCases(office, organisation);
    await withOrganisation(office.pool, organisation, async (tx) => {
      await openDueReports(office, tx);
      for (const { id } of await listStreams(tx, 'report', { statuses: ['owed', 'made'], limit: 200 }))
        await remind(workshop, tx, id);
    });
  }
}

/** Each mail once: that it was sent is an entry of the report. */
async function remind({ office }: Workshop, tx: Tx, id: string): Promise<void> {
  const found = await loadReport(office, tx, id);
  if (found === undefined) return;
  const what = due(found, dayOf(office.clock()));
  const day = dueOn(found.policy, found.rule, found.state);
  if (what === undefined || day === undefined) return;
  const done = await actOn(office, tx, { kind: 'system' }, id, { act: 'remind', about: what });
  if (!('state' in done)) return;
  const owners = (await listStaff(tx)).filter((one) => one.active && ownsReport(found.rule, one.roles));
  await mailReminder(office, tx, found, owners, { what, due: day });
}

/** What the owner must hear today; undefined when nothing, or when it was said before. */
function due({ policy, rule, state }: OpenedReport, today: Day): Reminder | undefined {
  const last = dueOn(policy, rule, state);
  const soon = remindOn(policy, rule, state);
  if (last === undefined || soon === undefined) return undefined;
  // a report that came to be after its day is of a time in which nothing ran here: it stands in the list, and nobody is blamed
  if (dayOf(state.opened) > last) return undefined;
  const said = (what: Reminder): boolean => state.reminded.includes(what);
  if (today > last) return said('late') ? undefined : 'late';
  return today >= soon && !said('soon') ? 'soon' : undefined;
}
