/** How a colleague stands: at work, invited and not begun, or gone; in a few words. */
import { dayOf, momentAt } from '#core/time/moment.ts';
import type { StaffRecord } from '#store/access/staff.ts';
import { administrationWords } from '../../words/staff/administration-words.ts';
import type { Desk } from '../visit.ts';

export interface Standing {
  readonly text: string;
  readonly mark?: 'soon' | 'late';
  /** the invitation was not accepted; with the end of the link that still works */
  readonly invited?: { readonly until?: Date };
}

/** In the demonstration nobody needs a password: who was not invited there has simply not been yet. */
export function standingOf(desk: Desk, staff: StaffRecord, invitations: ReadonlyMap<string, Date>): Standing {
  const { words, today, door, language } = desk;
  const says = administrationWords(language).people;
  const until = invitations.get(staff.id);
  const begun = staff.hasPassword || staff.seenAt !== undefined || (door.mode === 'demonstration' && until === undefined);
  if (staff.active && staff.restsSince !== undefined) return { text: says.rests, mark: 'soon' };
  if (!staff.active) return { text: says.isGone(staff.name) };
  if (begun) {
    const day = staff.seenAt === undefined ? undefined : dayOf(momentAt(staff.seenAt.getTime()));
    return { text: day === undefined ? says.neverSeen : says.seen(words.format.relative(day, today)) };
  }
  return until === undefined
    ? { text: says.inviteEnded, mark: 'late', invited: {} }
    : { text: says.invited, mark: 'soon', invited: { until } };
}
