/** Messages that did not leave, or of which nobody knows whether they did: found for who may see them, and sent again when a person says so. */
import { changed, row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import type { Medium } from './outbox.ts';

interface MailTrouble {
  readonly id: string;
  readonly status: 'failed' | 'uncertain';
  readonly medium: Medium;
  readonly error: string;
  /** when it became owed, or was last sent again by a person */
  readonly since: Date;
  /** when it is tried again by itself; only for an uncertain one */
  readonly nextAttempt: Date;
}

/** A letter of a case. */
export interface LetterTrouble extends MailTrouble {
  readonly caseId: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly letter: string;
  readonly party: string;
}

/** A mail outside a case, such as an invitation. */
export interface OfficeMailTrouble extends MailTrouble {
  readonly kind: string;
  readonly address: string | null;
}

const COLUMNS = `o.id, o.status, o.medium, coalesce(o.error, '') as error, o.created_at as since, o.next_attempt as "nextAttempt"`;

/** Letters in the cases that this viewer may see, or in one of them; newest first. */
export async function letterTrouble(tx: Tx, viewer: Viewer, limit = 100, caseId?: string): Promise<readonly LetterTrouble[]> {
  const values = new Values();
  const where = caseId === undefined ? '' : `and o.case_id = ${values.of(caseId)}`;
  const text = `select ${COLUMNS}, ${OF_CASE}
    where o.organisation = ${values.of(tx.organisation)} and o.status in ('failed', 'uncertain') and o.kind = 'letter'
      and ${seenBy(viewer, values, 'c')} ${where}
    order by o.created_at desc, o.id limit ${values.of(limit)}`;
  return rows<LetterTrouble>(tx, text, values.list);
}

const OF_CASE = `o.case_id as "caseId", c.reference, c.policy, c.version, o.letter, o.party
  from outbox o join case_view c on c.organisation = o.organisation and c.id = o.case_id`;

/** The case of a letter that is in trouble, when this viewer may see it; whoever asks for the same one waits. */
export async function letterInTrouble(tx: Tx, viewer: Viewer, id: string): Promise<LetterTrouble | undefined> {
  await rows(tx, 'select id from outbox where organisation = $1 and id = $2 for update', [tx.organisation, id]);
  const values = new Values();
  const text = `select ${COLUMNS}, ${OF_CASE}
    where o.organisation = ${values.of(tx.organisation)} and o.id = ${values.of(id)} and o.status in ('failed', 'uncertain')
      and o.kind = 'letter' and ${seenBy(viewer, values, 'c')}`;
  return row<LetterTrouble>(tx, text, values.list);
}

/** Mails to colleagues that did not leave; for who manages people. */
export async function officeMailTrouble(tx: Tx, limit = 20): Promise<readonly OfficeMailTrouble[]> {
  const text = `select ${COLUMNS}, o.kind, o.payload->'recipient'->>'address' as address from outbox o
    where o.organisation = $1 and o.status in ('failed', 'uncertain') and o.kind like 'staff-%'
    order by o.created_at desc, o.id limit $2`;
  return rows<OfficeMailTrouble>(tx, text, [tx.organisation, limit]);
}

/**
 * Puts a message in trouble back in the queue, by this medium; false when it is no longer in trouble. The count of attempts goes
 * on, because it is also the fence; the three days in which it is tried begin anew. Message-ID and content stay the same.
 */
export async function queueAgain(tx: Tx, id: string, medium: Medium): Promise<boolean> {
  const text = `update outbox set status = 'waiting', medium = $3, next_attempt = now(), created_at = now(), done_at = null, error = null
    where organisation = $1 and id = $2 and status in ('failed', 'uncertain')`;
  return (await changed(tx, text, [tx.organisation, id, medium])) === 1;
}

/** Has a letter for the post made anew, with what was corrected since; false when it was posted or is being made already. */
export async function makeAgain(tx: Tx, id: string): Promise<boolean> {
  const text = `update outbox set status = 'waiting', next_attempt = now(), created_at = now(), done_at = null, error = null
    where organisation = $1 and id = $2 and medium = 'post' and status = 'sent'
      and exists (select from letter_kept l where l.organisation = $1 and l.id = $2 and l.posted_at is null)`;
  return (await changed(tx, text, [tx.organisation, id])) === 1;
}
