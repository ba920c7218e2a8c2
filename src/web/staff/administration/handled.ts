/** The cases that a colleague handles, for the page about that colleague: those the administrator may see, and how many more. */
import { holdsRight } from '#core/access.ts';
import { dayOf } from '#core/time/moment.ts';
import type { StaffRecord } from '#store/access/staff.ts';
import { handledBy, handledCount, handledSeen } from '#store/cases/handled.ts';
import { elsewhereCount } from '#store/cases/stands-on.ts';
import { streamsOf } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import { ownWords } from '../case/own-words.ts';
import type { HandledCases } from '../views/handled-cases.tsx';
import type { Desk } from '../visit.ts';

/** So many stand on the page itself: the rest is a list with filters and pages. */
const SHOWN = 10;

/** @param everybody all colleagues: among them those who could give the other cases to somebody else */
export async function handledCases(
  tx: Tx,
  desk: Desk,
  staff: StaffRecord,
  everybody: readonly StaffRecord[],
): Promise<HandledCases> {
  const { viewer, me, policy, words, today, says } = desk;
  const shown = await handledBy(tx, viewer, staff.id, SHOWN);
  // the most urgent fit: only when there are more are they counted
  const seen = shown.length < SHOWN ? shown.length : await handledSeen(tx, viewer, staff.id);
  const count = await handledCount(tx, me.id, staff.id);
  const assigns = holdsRight(policy, me.roles, 'assign');
  const cases = shown.map(({ reference, title, nextDue }) => ({
    reference,
    subject: title === undefined ? says.work.noWords : ownWords(title).headline,
    href: `/werk/zaken/${reference}`,
    ...(assigns ? { assignHref: `/werk/zaken/${reference}/assignment` } : {}),
    ...(nextDue === undefined ? {} : { due: words.date.atLatest(words.format.shortDay(dayOf(nextDue), today)) }),
  }));
  const ask = everybody.filter((one) => one.active && one.id !== staff.id && one.id !== me.id && canHandOver(desk, one.roles));
  const tasks = await elsewhereCount(tx, me.id, staff.id);
  const measures = (await streamsOf(tx, 'measure', staff.id, ['planned'])).length;
  return {
    name: staff.name,
    cases,
    count,
    ...(seen > cases.length
      ? { all: { count: seen, href: `/werk/zaken?stand=unfinished&van=${encodeURIComponent(staff.id)}&orde=oudste` } }
      : {}),
    unseen: Math.max(0, count - seen),
    ask: either(desk, ask),
    elsewhere: { tasks, measures, ...(assigns ? { href: `/werk/draag-over?van=${encodeURIComponent(staff.id)}` } : {}) },
  };
}

function canHandOver({ policy }: Desk, roles: readonly string[]): boolean {
  return holdsRight(policy, roles, 'assign') && roles.some((role) => policy.roles[role]?.sees === 'all');
}

function either({ language }: Desk, people: readonly StaffRecord[]): string {
  const names = people.slice(0, 3).map((one) => one.name);
  const or = language === 'nl' ? ' of ' : ' or ';
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${or}${names.at(-1)}`;
}
