/** Doing something with a report from its page. */
import { isRefused } from '#core/case/read-values.ts';
import { refuse } from '#core/case/refusal.ts';
import { writtenParts } from '#core/policy/report.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { type AskedAct, actIn } from '#handling/reports/act.ts';
import { withOrganisation } from '#store/transaction.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, type Typed } from '../../forms/typed.ts';
import { notFound } from '../faults.tsx';
import type { Posted } from '../posted.ts';
import type { Desk } from '../visit.ts';
import type { PageAct } from './deeds.ts';
import { readableReport, showReport } from './report.tsx';

/** Answers the form of one act: done and back to the page, or the page with why not and what was typed. */
export function doing(act: PageAct): (desk: Desk, posted: Posted) => Promise<Response> {
  return async (desk, { typed }) => {
    const { c, door, organisation, actor } = desk;
    const number = c.req.param('report') ?? '';
    const readable = await withOrganisation(door.office.pool, organisation, (tx) => readableReport(desk, tx), { readOnly: true });
    if (readable === undefined) return notFound(desk);
    const texts = Object.fromEntries(
      [...writtenParts, 'minutes', 'decisions', 'meeting'].map((name) => [name, one(typed, name)]),
    );
    const asked = askedBy(act, typed);
    const outcome =
      asked === undefined
        ? refuse('impossible-day', { field: 'meeting' })
        : await actIn(door.office, organisation, actor, number, asked);
    if ('absent' in outcome) return notFound(desk);
    if (isRefused(outcome)) return showReport(desk, { refusal: outcome.refused[0], typed: texts });
    return c.redirect(`/werk/rapporten/${number}?gedaan=${act}`, 303);
  };
}

function askedBy(act: PageAct, typed: Typed): AskedAct | undefined {
  if (act === 'write') {
    const words = writtenParts.flatMap((part) => (!typed.has(part) ? [] : [[part, one(typed, part)] as const]));
    return { act, words: Object.fromEntries(words) };
  }
  if (act === 'minute') return { act, minutes: one(typed, 'minutes'), decisions: one(typed, 'decisions') };
  if (act !== 'move') return { act };
  const meeting = parseDay(dayTyped(one(typed, 'meeting')));
  return isFault(meeting) ? undefined : { act, meeting };
}
