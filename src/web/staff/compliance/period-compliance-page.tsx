/** The compliance statement of a period: how often each clause was kept, and where it was late. */
import type { ClauseCount } from '#core/compliance/period-compliance.ts';
import { say } from '#core/policy/label.ts';
import { addMonths, type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { complianceIn, seesCompliance } from '#handling/compliance/compliance-in.ts';
import type { Period } from '#store/cases/received-in.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fileHeaders } from '../../parts/file-headers.ts';
import { complianceWords } from '../../words/staff/compliance-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { COUNTED, PeriodCompliancePage, type PeriodCompliancePageProps } from '../views/period-compliance.tsx';
import type { Desk } from '../visit.ts';
import { silent } from './case-statement.ts';
import { periodLetter, statementHead } from './statement-letter.ts';

const HERE = '/werk/naleving';

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

/** The same as a pdf; a period that is none, or without cases, has none. */
export async function periodCompliancePdf(desk: Desk): Promise<Response> {
  if (!seesCompliance(desk.viewer)) return notFound(desk);
  const { c, door, policy, language, today, words } = desk;
  const period = periodOf({ from: c.req.query('van'), until: c.req.query('tot') }, today);
  const outcome = period === undefined ? undefined : await outcomeOf(desk, period);
  if (period === undefined || outcome?.total === undefined) return notFound(desk);
  const { heading, period: referenceName } = complianceWords(language);
  const reference = `${words.format.day(period.from)} – ${words.format.day(period.until)}`;
  const about = { reference, referenceName, subject: heading };
  const { pdf } = await door.pdf.write(periodLetter(desk, outcome), statementHead(desk, policy, about));
  const name = `${about.subject} ${period.from} ${period.until}.pdf`;
  return new Response(new Uint8Array(pdf), { headers: fileHeaders(name, 'application/pdf', pdf.byteLength) });
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
  const cameUp = ({ counts }: ClauseCount) => COUNTED.some((one) => one !== 'not-applicable' && counts[one] > 0);
  const silentOnes = sum.clauses
    .filter((one) => !cameUp(one))
    .map(({ counts, source }) => ({
      source,
      standing: counts.standing > 0 ? ('standing' as const) : ('not-applicable' as const),
    }));
  const rows = sum.clauses.filter(cameUp).map((one) => ({
    says: say(one.says, language),
    source: one.source.join(', '),
    counts: one.counts,
    share: one.kept,
    late: one.late.map((reference) => ({ reference, href: `/werk/zaken/${reference}/naleving` })),
  }));
  const rest = silent(silentOnes, says.periodRest, says.always);
  return { total, rows, rest, pdfHref: `${HERE}.pdf?van=${period.from}&tot=${period.until}` };
}
