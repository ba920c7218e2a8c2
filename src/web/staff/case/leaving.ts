/** What is owed, without what a letter does that leaves by itself: nobody is asked for it in the moment before it has left. */
import type { Duty } from '#core/case/duty.ts';
import { doneByLeaving, type LeavingLetter } from '#core/case/leaving.ts';
import { isPast } from '#core/case/term.ts';
import type { CaseDesk } from '../visit.ts';

/** The same desk; a duty that one of these letters does is no longer among what is owed. When the letter is taken back it is there again. */
export function withoutLeaving(desk: CaseDesk, letters: readonly LeavingLetter[]): CaseDesk {
  const { open, now } = desk;
  const leaving = doneByLeaving(open.policy, open.state, open.duties, letters);
  if (leaving.size === 0) return desk;
  // a letter that is still here when its last day is over is somebody's work after all
  const isLate = ({ due }: Duty) => due !== undefined && isPast(due.end, now);
  return { ...desk, open: { ...open, duties: open.duties.filter((duty) => isLate(duty) || !leaving.has(duty.key)) } };
}
