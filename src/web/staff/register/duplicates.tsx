/** Cases that run and look like this one: shown once, before somebody registers the same complaint twice. */
import { dayOf } from '#core/time/moment.ts';
import { casesOfSamePerson, type SamePerson } from '#store/cases/same-person.ts';
import type { Tx } from '#store/transaction.ts';
import { several, type Typed } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import { DuplicateList } from '../views/duplicates.tsx';
import type { Desk } from '../visit.ts';
import { CONTROL, peopleTyped } from './answers.ts';

/** Those that look like it, unless all of them were on the page when the form was sent: then it is to be registered anyway. */
export async function newDuplicates(tx: Tx, { viewer }: Desk, typed: Typed): Promise<readonly SamePerson[]> {
  const found = await casesOfSamePerson(tx, viewer, peopleTyped(typed));
  const shown = new Set(several(typed, CONTROL.shown));
  return found.every((one) => shown.has(one.found.reference)) ? [] : found;
}

/** The notice with the cases; what was typed stands below it. */
export function duplicateNotice({ language, policy, words, today, says: page }: Desk, found: readonly SamePerson[]): NoticeProps {
  const says = registerWords({ language, policy }).register;
  const agreement = (until: string | undefined) =>
    until === undefined || until < today ? undefined : emergencyWords(language).agreed(words.format.shortDay(until, today));
  const items = found.map(({ found: one, name, by, agreedUntil }) => ({
    reference: one.reference,
    href: `/werk/zaken/${one.reference}`,
    subject: one.title ?? page.work.noWords,
    about: [
      name,
      says.duplicateBy[by],
      says.duplicateSince(words.format.shortDay(dayOf(one.received), today)),
      agreement(agreedUntil),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  }));
  return {
    meaning: 'soon',
    heading: says.duplicates(found.length),
    text: <DuplicateList items={items} text={says.duplicatesText} newTab={says.newTab} />,
    live: true,
  };
}
