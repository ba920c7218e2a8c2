/** Causes over time: for each cause how often it was found a month, and when measures against it were executed. */
import { addMonths, type Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { viewOf } from '#handling/improvement/list-measures.ts';
import { casesWithCauses, measuresAbout } from '#store/office/causes.ts';
import type { StreamMeta } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import { improvementWords } from '../../words/staff/improvement-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type CauseRow, CausesPage } from '../views/causes.tsx';
import type { Desk } from '../visit.ts';
import { causeInWords, PLACE, seesAll } from './measure-desk.ts';

/** The months that are shown, this one last. */
const MONTHS = 12;

/** The page. */
export async function causesPage(desk: Desk): Promise<Response> {
  if (!seesAll(desk)) return notFound(desk);
  const { c, door, organisation, language, words, today, policy } = desk;
  const says = improvementWords(language);
  const months = monthsUntil(today);
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const found = await casesWithCauses(tx, `${months[0]}-01` as Day);
      const codes = [...new Set(found.flatMap((one) => one.causes))];
      const measures = await measuresAbout(tx, codes, ['executed', 'evaluated']);
      const rows = codes.map(
        (code): CauseRow => ({
          name: causeInWords(policy, code, language, says.picture.other),
          counts: months.map(
            (month) => found.filter((one) => one.causes.includes(code) && dayOf(one.received).startsWith(month)).length,
          ),
          measures: measures
            .flatMap((one) => markOf(one, code, months))
            .map((mark) => ({
              ...mark,
              href: `${PLACE}/${mark.number}`,
              text: says.picture.executed(mark.number, words.format.day(mark.day)),
            })),
        }),
      );
      const sum = (row: CauseRow) => row.counts.reduce((a, b) => a + b, 0);
      return (
        <CausesPage
          frame={await frameIn(tx, desk, 'improvement')}
          says={says}
          backHref={PLACE}
          months={months.map((month) => words.format.month(month))}
          rows={rows.sort((a, b) => sum(b) - sum(a))}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

/** The last months as 2026-06, the oldest first. */
function monthsUntil(today: Day): readonly string[] {
  const first = `${today.slice(0, 7)}-01` as Day;
  return Array.from({ length: MONTHS }, (_, at) => addMonths(first, at - MONTHS + 1).slice(0, 7));
}

/** Where on the line of months a measure against this cause was executed; nothing when that was earlier. */
function markOf(one: StreamMeta, cause: string, months: readonly string[]) {
  const { executed, causes } = viewOf(one);
  if (executed === undefined || !causes.includes(cause)) return [];
  const month = months.indexOf(executed.slice(0, 7));
  // how far in the month: half-way the fifteenth
  return month < 0 ? [] : [{ number: one.number, day: executed, at: month + Math.min(1, Number(executed.slice(8)) / 31) }];
}
