/** Letters that wait a moment in the outbox, so that who sent them can still take them back. */
import type { LeavingLetter } from '#core/case/leaving.ts';
import { changed, rows, type Tx } from '../transaction.ts';

interface Held {
  readonly id: string;
  readonly leaves: Date;
  readonly held: boolean;
}

/**
 * Takes back the letters of an entry, in the open transaction; false when there are none, or one has left or is leaving: then
 * nothing was taken back.
 */
export async function takeBackLetters(tx: Tx, caseId: string, entry: number): Promise<boolean> {
  const found = await rows<Held>(tx, `${OF_ENTRY} for update`, [tx.organisation, caseId, entry]);
  if (found.length === 0 || found.some(({ held }) => !held)) return false;
  const text = 'delete from outbox where organisation = $1 and case_id = $2 and because = $3';
  return (await changed(tx, text, [tx.organisation, caseId, entry])) === found.length;
}

/** When the first of the letters of an entry leaves; undefined when there are none, or one has left or is leaving. */
export async function lettersLeaveAt(tx: Tx, caseId: string, entry: number): Promise<Date | undefined> {
  const found = await rows<Held>(tx, `${OF_ENTRY} order by next_attempt`, [tx.organisation, caseId, entry]);
  return found.every(({ held }) => held) ? found[0]?.leaves : undefined;
}

/** How long past its time a letter that nobody tried counts as on its way: longer, and the sender stands still. */
export const PATIENCE = "interval '1 hour'";

/** The letters of a case that leave by themselves: none was tried in vain or waits longer than it should, and none waits for an envelope. */
export async function lettersLeaving(tx: Tx, caseId: string): Promise<readonly LeavingLetter[]> {
  return rows<LeavingLetter>(tx, LEAVING, [tx.organisation, caseId]);
}

const OWN_LETTERS = `select letter, party from outbox where organisation = $1 and case_id = $2 and kind = 'letter' and medium <> 'post'`;

const LEAVING = `${OWN_LETTERS} and next_attempt > now() - ${PATIENCE}
  and (status = 'waiting' and attempts = 0 or status = 'sending' and attempts = 1)`;

/** Those that should have left by now and are still here, to be tried again by themselves; oldest first. */
export async function lettersStuck(tx: Tx, caseId: string): Promise<readonly LeavingLetter[]> {
  return rows<LeavingLetter>(tx, STUCK, [tx.organisation, caseId]);
}

const STUCK = `${OWN_LETTERS}
  and (status = 'waiting' and attempts > 0 or status in ('waiting', 'sending') and next_attempt <= now() - ${PATIENCE})
  order by created_at, id`;

// by the clock of the database, by which the sender takes them out
const OF_ENTRY = `select id, next_attempt as leaves, status = 'waiting' and attempts = 0 and next_attempt > now() as held
  from outbox where organisation = $1 and case_id = $2 and because = $3`;
