/** What is owed, without what a letter does that leaves by itself: nobody is asked for it in the moment before it has left. */
import { doneByLeaving, type LeavingLetter } from '#core/case/leaving.ts';
import type { CaseDesk } from '../visit.ts';

/** The same desk; a duty that one of these letters does is no longer among what is owed. When the letter is taken back it is there again. */
export function withoutLeaving(desk: CaseDesk, letters: readonly LeavingLetter[]): CaseDesk {
  const { open } = desk;
  const leaving = doneByLeaving(open.policy, open.state, open.duties, letters);
  if (leaving.size === 0) return desk;
  return { ...desk, open: { ...open, duties: open.duties.filter(({ key }) => !leaving.has(key)) } };
}
