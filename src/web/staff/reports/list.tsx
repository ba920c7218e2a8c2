/** The list of reports: those of mine that must still be made, and those that I may read. */
import { say } from '#core/policy/label.ts';
import { rhythmOf } from '#core/policy/report.ts';
import { mayReadReport, ownsReport } from '#core/report/acts.ts';
import { dueOn } from '#core/report/due.ts';
import type { ReportState } from '#core/report/state.ts';
import { addDays } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { periodName } from '#core/words/period-names.ts';
import { listStreams, type StreamMeta } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { frameIn } from '../frame.ts';
import { type ReportLine, ReportsPage } from '../views/reports.tsx';
import type { Desk } from '../visit.ts';

/** The page. */
export async function reportsPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language, policy, me } = desk;
  const says = reportPageWords(language).list;
  const rules = policy.reports ?? [];
  const begins = rules.some((one) => ownsReport(one, me.roles) && ['meeting', 'demand'].includes(rhythmOf(one)));
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const open = await listStreams(tx, 'report', { statuses: ['owed', 'made'], limit: 200 });
      const sent = await listStreams(tx, 'report', { statuses: ['sent'], limit: 100 });
      return (
        <ReportsPage
          frame={await frameIn(tx, desk, 'reports')}
          says={says}
          any={rules.length > 0}
          createHref={begins ? '/werk/rapporten/nieuw' : undefined}
          owed={open.flatMap((one) => lineOf(desk, one))}
          sent={sent.flatMap((one) => lineOf(desk, one))}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

type View = Pick<ReportState, 'report' | 'period' | 'meeting'> & {
  readonly sent?: ReportState['opened'];
  readonly approved?: boolean;
};

/** The line, when this colleague may read the report. */
function lineOf(desk: Desk, { number, status, version, view }: StreamMeta): readonly ReportLine[] {
  const { door, organisation, language, words, today, me } = desk;
  const says = reportPageWords(language).list;
  const { report, sent, approved, ...time } = view as unknown as View;
  const policy = door.office.policies.exact(organisation, version);
  const rule = policy?.reports?.find((one) => one.id === report);
  const known = status as ReportState['status'];
  if (policy === undefined || rule === undefined || !mayReadReport(rule, me.roles, { status: known })) return [];
  const due = dueOn(policy, rule, time);
  const day = (one: string) => words.format.dayAndDistance(one, today);
  const isLate = due !== undefined && due < today;
  const when = due === undefined ? says.noDay : isLate ? says.late(day(due)) : says.due(day(due));
  const mark = isLate ? 'late' : due !== undefined && due <= addDays(today, 7) ? 'soon' : undefined;
  return [
    {
      href: `/werk/rapporten/${number}`,
      name: say(rule.name, language),
      period: periodName(time, language),
      status: says.status[known],
      isPublic: approved === true,
      ...(sent === undefined ? { when, mark } : { when: says.sentOn(day(dayOf(sent))) }),
    },
  ];
}
