/** Where the demonstration shows what it does: its mailbox, its staff and its clock. */
import { dayOf } from '#core/time/moment.ts';
import type { Door } from './door.ts';
import type { Demonstration } from './parts/demonstration.tsx';

/** Where the clock of the demonstration is put forward. */
export const CLOCK = '/klok';

/** The banner; undefined for the real thing. */
export function demonstrationOf({ mode, moveClock, office }: Door, staffHref = '/werk'): Demonstration | undefined {
  if (mode !== 'demonstration') return undefined;
  const clock = moveClock && { href: CLOCK, today: dayOf(office.clock()) };
  return { mailboxHref: '/post', staffHref, clock };
}
