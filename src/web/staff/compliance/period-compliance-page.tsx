/** The compliance statement of a period: how often each clause was kept, and where it was late. */
import { say } from '#core/policy/label.ts';
import { addMonths, type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { complianceIn, seesCompliance } from '#handling/compliance/compliance-in.ts';
import type { Period } from '#store/cases/received-in.ts';
import { withOrganisation } from '#store/transaction.ts';
import { complianceWords } from '../../words/staff/compliance-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { PeriodCompliancePage, type PeriodCompliancePageProps } from '../views/period-compliance.tsx';
import type { Desk } from '../visit.ts';

/** The page. */
export async function periodCompliancePage(desk: Desk): Promise<Response> {
  if (!seesCompliance(desk.viewer)) return notFound(desk);
  const { c, door, organisation, language, today } = desk;
  const asked = { from: c.req.query('van'), until: c.req.query('tot') };
  const period = periodOf(asked, today);
  const outcome = period === undefined ? undefined : await outcomeOf(desk, period);
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'compliance'), {
    readOnly: true,
  });
  const shown = period ?? { from: asked.from ?? '', until: asked.until ?? '' };
  const says = complianceWords(language);
  return c.html(<PeriodCompliancePage frame={frame} says={says} period={shown} {...(outcome ?? { fault: says.wrongPeriod })} />);
}

/** The days that were asked for, without them the last three months; undefined when they are no period. */
function periodOf({ from, until }: { from: string | undefined; until: string | undefined }, today: Day): Period | undefined {
  if (from === undefined && until === undefined) return { from: addMonths(today, -3), until: today };
  const [first, last] = [parseDay(from ?? ''), parseDay(until ?? '')];
  return isFault(first) || isFault(last) || last < first ? undefined : { from: first, until: last };
}

async function outcomeOf(desk: Desk, period: Period): Promise<Omit<PeriodCompliancePageProps, 'frame' | 'says' | 'period'>> {
  const { door, viewer, language, words } = desk;
  const says = complianceWords(language);
  const sum = await complianceIn(door.office, viewer, period);
  if ('tooMany' in sum) return { fault: says.tooMany(sum.tooMany) };
  if (sum.cases === 0) return { rows: [] };
  const total = says.total(sum.cases, words.format.day(period.from), words.format.day(period.until));
  const rows = sum.clauses
    .filter(({ counts }) => counts.kept + counts.late + counts.running + counts.waived > 0)
    .map((one) => ({
      says: say(one.says, language),
      source: one.source.join(', '),
      counts: one.counts,
      share: one.kept,
      late: one.late.map((reference) => ({ reference, href: `/werk/zaken/${reference}/naleving` })),
    }));
  return { total, rows };
}
