/** Cases that run and look like this one: shown once, before somebody registers the same complaint twice. */
import { holdsRight } from '#core/access.ts';
import { dayOf } from '#core/time/moment.ts';
import {
  casesOfSamePerson,
  type Elsewhere,
  elsewhereOfSamePerson,
  type Known,
  runs,
  type SamePerson,
} from '#store/cases/same-person.ts';
import type { Tx } from '#store/transaction.ts';
import { several, type Typed } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import { type Duplicate, DuplicateList } from '../views/duplicates.tsx';
import type { Desk } from '../visit.ts';
import { standing } from '../work/case-list.tsx';
import { CONTROL, peopleTyped } from './answers.ts';

/** Those that look like it, unless all of them were on the page when the form was sent: then it is to be registered anyway. */
export async function newDuplicates(tx: Tx, desk: Desk, typed: Typed): Promise<readonly (SamePerson | Elsewhere)[]> {
  const running = (await elsewhere(tx, desk, peopleTyped(typed))).filter(({ found }) => runs(found));
  const found = [...(await casesOfSamePerson(tx, desk.viewer, peopleTyped(typed))), ...running];
  const shown = new Set(several(typed, CONTROL.shown));
  return found.every((one) => shown.has(one.found.reference)) ? [] : found;
}

/** For the list that stands in the page while somebody types: cases that ended too, those that run first. */
export async function earlierCases(
  tx: Tx,
  desk: Desk,
  typed: Typed,
): Promise<readonly (Duplicate & { readonly runs: boolean })[]> {
  const found = await casesOfSamePerson(tx, desk.viewer, peopleTyped(typed).filter(isEnough), { ended: true });
  const others = await elsewhere(tx, desk, peopleTyped(typed).filter(isEnough));
  return [
    ...found.map((one) => ({ ...lineOf(desk, one, standing(desk.says, one.found).status), runs: runs(one.found) })),
    ...others.map((one) => ({ ...elsewhereLine(desk, one), runs: runs(one.found) })),
  ];
}

/**
 * Cases of the same person that are handled where this colleague does not look: who may join two cases, or hand one on, must know that
 * there is one. What is in it stays where it is.
 */
async function elsewhere(tx: Tx, { viewer, policy, me }: Desk, people: readonly Known[]): Promise<readonly Elsewhere[]> {
  return holdsRight(policy, me.roles, 'merge') ? elsewhereOfSamePerson(tx, viewer, people) : [];
}

function elsewhereLine(desk: Desk, { found, by }: Elsewhere): Duplicate {
  const { language, policy, words, today } = desk;
  const says = registerWords({ language, policy }).register;
  const since = says.duplicateSince(words.format.shortDay(dayOf(found.received), today));
  return {
    reference: found.reference,
    subject: says.elsewhere,
    about: [says.duplicateBy[by], since, desk.says.cases.statuses[found.status]].join(' · '),
  };
}

/** A name of one letter, or half a number, would find everybody. */
function isEnough({ name = '', phone = '', email = '' }: Record<string, string>): boolean {
  return name.length > 2 || phone.length > 5 || email.includes('@');
}

/** The notice with the cases; what was typed stands below it. */
export function duplicateNotice(desk: Desk, found: readonly (SamePerson | Elsewhere)[]): NoticeProps {
  const says = registerWords(desk).register;
  const items = found.map((one) => ('name' in one ? lineOf(desk, one) : elsewhereLine(desk, one)));
  return {
    meaning: 'soon',
    heading: says.duplicates(found.length),
    text: <DuplicateList items={items} text={says.duplicatesText} newTab={says.newTab} />,
    live: true,
  };
}

function lineOf(
  { language, policy, words, today, says: page }: Desk,
  { found: one, name, by, agreedUntil }: SamePerson,
  status?: string,
): Duplicate {
  const says = registerWords({ language, policy }).register;
  const agreed =
    agreedUntil === undefined || agreedUntil < today
      ? undefined
      : emergencyWords(language).agreed(words.format.dayAndDistance(agreedUntil, today));
  return {
    reference: one.reference,
    href: `/werk/zaken/${one.reference}`,
    subject: one.title ?? page.work.noWords,
    about: [
      name,
      says.duplicateBy[by],
      says.duplicateSince(words.format.dayAndDistance(dayOf(one.received), today)),
      status,
      agreed,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  };
}
