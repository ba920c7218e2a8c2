/** Letters that wait to be printed and posted: kept ready, not yet noted as sent. */
import { changed, row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

export interface LetterToPost {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly party: string;
  /** the kind of letter, in the policy */
  readonly letter: string;
  /** the entry it follows from */
  readonly because: number | null;
  readonly subject: string;
  /** name and address, in lines */
  readonly recipient: string | null;
  readonly at: Date;
  readonly pdf: string;
  /** signs that the PDF shows as a mark */
  readonly replaced: readonly string[];
  /** it is being made anew: the PDF is still the old one */
  readonly remade: boolean;
}

// also not what a colleague noted by hand as sent: the same letter to the same person for the same reason
const WAITING = `
  l.medium = 'post' and l.posted_at is null and l.pdf is not null
  and not exists (select from journal j
    where j.organisation = l.organisation and j.case_id = l.case_id and j.name = 'sent' and j.facts->>'letter' = l.letter
      and j.facts->>'party' = l.party and (j.facts->>'because')::integer is not distinct from o.because)`;

const COLUMNS = `l.id, l.case_id as "caseId", c.reference, c.policy, c.version, l.party, l.letter, o.because, l.subject, l.recipient,
  l.at, l.pdf, l.replaced, coalesce(o.status <> 'sent', false) as remade`;

const TABLES = `letter_kept l join case_view c on c.organisation = l.organisation and c.id = l.case_id
  left join outbox o on o.organisation = l.organisation and o.id = l.id`;

/** In the cases that this viewer may see, or in one of them; oldest first. */
export async function lettersToPost(tx: Tx, viewer: Viewer, limit = 100, caseId?: string): Promise<readonly LetterToPost[]> {
  const values = new Values();
  const where = caseId === undefined ? '' : `and l.case_id = ${values.of(caseId)}`;
  const text = `select ${COLUMNS} from ${TABLES}
    where l.organisation = ${values.of(tx.organisation)} and ${WAITING} and ${seenBy(viewer, values, 'c')} ${where}
    order by l.at, l.id limit ${values.of(limit)}`;
  return rows<LetterToPost>(tx, text, values.list);
}

/** One of them, for this transaction alone: whoever asks for the same letter waits. Undefined when it does not wait any more. */
export async function letterToPost(tx: Tx, viewer: Viewer, id: string): Promise<LetterToPost | undefined> {
  // first the lock, then the look: what another transaction did while this one waited must count
  await rows(tx, 'select id from letter_kept where organisation = $1 and id = $2 for update', [tx.organisation, id]);
  const values = new Values();
  const text = `select ${COLUMNS} from ${TABLES}
    where l.organisation = ${values.of(tx.organisation)} and l.id = ${values.of(id)} and ${WAITING} and ${seenBy(viewer, values, 'c')}`;
  return row<LetterToPost>(tx, text, values.list);
}

/** Notes that a letter was posted; false when it was noted before, or is none for the post. */
export async function markPosted(tx: Tx, id: string, at: Date): Promise<boolean> {
  const text = `update letter_kept set posted_at = $3 where organisation = $1 and id = $2 and medium = 'post' and posted_at is null`;
  return (await changed(tx, text, [tx.organisation, id, at])) === 1;
}

/** The ids of the letters of a case that wait to be posted, for who has the case open. */
export async function waitingInCase(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const text = `select l.id from letter_kept l left join outbox o on o.organisation = l.organisation and o.id = l.id
    where l.organisation = $1 and l.case_id = $2 and ${WAITING}`;
  return new Set((await rows<{ id: string }>(tx, text, [tx.organisation, caseId])).map((one) => one.id));
}
