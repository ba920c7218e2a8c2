/** Beginning a report by hand: an agenda for a meeting, or a report about a period that somebody asks for. */
import { isRefused } from '#core/case/read-values.ts';
import type { Refusal } from '#core/case/refusal.ts';
import { say } from '#core/policy/label.ts';
import { type ReportRule, rhythmOf } from '#core/policy/report.ts';
import { ownsReport } from '#core/report/acts.ts';
import type { ReportedTime } from '#core/report/due.ts';
import { addDays, type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { openIn } from '#handling/reports/open-report.ts';
import { withOrganisation } from '#store/transaction.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { reportPageWords } from '../../words/staff/report-page-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { StepPage } from '../views/step.tsx';
import type { Desk } from '../visit.ts';

interface Shown {
  readonly values: Readonly<Record<'report' | 'from' | 'until' | 'meeting', string>>;
  readonly refusal?: Refusal;
}

/** Reports that this colleague begins by hand. */
function mine({ policy, me }: Desk): readonly ReportRule[] {
  return (policy.reports ?? []).filter((rule) => ownsReport(rule, me.roles) && ['meeting', 'demand'].includes(rhythmOf(rule)));
}

/** The form. */
export function newReportPage(desk: Desk): Response | Promise<Response> {
  const [first] = mine(desk);
  if (first === undefined) return forbidden(desk);
  return show(desk, { values: { report: first.id, from: addDays(desk.today, -90), until: desk.today, meeting: '' } });
}

/** Begins it, and goes to its page. */
export async function reportBegun(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, policy, actor, now } = desk;
  const values = {
    report: one(typed, 'report'),
    from: dayTyped(one(typed, 'from')),
    until: dayTyped(one(typed, 'until')),
    meeting: dayTyped(one(typed, 'meeting')),
  };
  const rule = mine(desk).find((each) => each.id === values.report);
  if (rule === undefined) return forbidden(desk, typed);
  const times = timesOf(rule, values);
  if ('wrong' in times) return show(desk, { values, refusal: times.wrong });
  const outcome = await withOrganisation(door.office.pool, organisation, (tx) => openIn(tx, { policy, rule, actor, now }, times));
  if (isRefused(outcome)) return show(desk, { values, refusal: outcome.refused[0] });
  return c.redirect(`/werk/rapporten/${outcome.number}`, 303);
}

/** The period of a report for a meeting ends with the meeting. */
function timesOf(rule: ReportRule, { from, until, meeting }: Shown['values']): ReportedTime | { readonly wrong: Refusal } {
  const isMeeting = rhythmOf(rule) === 'meeting';
  const days = { from: dayIn(from), until: dayIn(isMeeting ? meeting : until) };
  const wrong = days.from === undefined ? 'from' : days.until === undefined ? (isMeeting ? 'meeting' : 'until') : undefined;
  if (wrong !== undefined || days.from === undefined || days.until === undefined) {
    const typed = { from, until, meeting }[wrong ?? 'from'];
    return { wrong: { code: typed.trim() === '' ? 'missing' : 'impossible-day', field: wrong ?? 'from' } };
  }
  const period = { id: isMeeting ? days.until : `${days.from}--${days.until}`, from: days.from, until: days.until };
  return isMeeting ? { period, meeting: days.until } : { period };
}

function dayIn(text: string): Day | undefined {
  const read = parseDay(text);
  return isFault(read) ? undefined : read;
}

async function show(desk: Desk, { values, refusal }: Shown): Promise<Response> {
  const { c, door, organisation, language, policy, today } = desk;
  const says = reportPageWords(language).list;
  const error = (field: string) => (refusal?.field === field ? refusalInWords(refusal, { language, policy }) : undefined);
  const rules = mine(desk);
  // beside a report over a period that somebody chooses, the day of a meeting is only asked for some
  const alsoOthers = rules.some((rule) => rhythmOf(rule) === 'demand');
  const fields: readonly FieldSpec[] = [
    {
      kind: 'select',
      name: 'report',
      label: says.which,
      options: rules.map((rule) => ({ value: rule.id, label: say(rule.name, language) })),
      value: values.report,
    },
    { kind: 'date', name: 'from', label: says.from, value: values.from, error: error('from') },
    ...(alsoOthers
      ? [{ kind: 'date', name: 'until', label: says.until, value: values.until, error: error('until') } as const]
      : []),
    ...(rules.some((rule) => rhythmOf(rule) === 'meeting')
      ? [
          {
            kind: 'date',
            name: 'meeting',
            label: says.meeting,
            hint: alsoOthers ? says.meetingHint : undefined,
            value: values.meeting,
            error: error('meeting'),
            optional: alsoOthers,
          } as const,
        ]
      : []),
  ];
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => (
      <StepPage
        frame={await frameIn(tx, desk, 'reports')}
        today={today}
        heading={says.create}
        lead={<p>{says.createLead}</p>}
        notices={
          refusal === undefined || refusal.field !== undefined
            ? []
            : [{ meaning: 'late', heading: refusalInWords(refusal, { language, policy }) }]
        }
        fields={fields}
        form={targetOf(desk, '/werk/rapporten/nieuw')}
        submit={says.create}
        cancelHref="/werk/rapporten"
      />
    ),
    { readOnly: true },
  );
  return c.html(page, refusal === undefined ? 200 : 422);
}
