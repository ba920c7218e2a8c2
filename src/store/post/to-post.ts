/** Letters that wait to be printed and posted: kept ready, not yet noted as sent. */
import { changed, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

export interface LetterToPost {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly party: string;
  readonly letter: string;
  readonly subject: string;
  readonly at: Date;
  readonly pdf: string;
}

/** In the cases that this viewer may see, oldest first. */
export async function lettersToPost(tx: Tx, viewer: Viewer, limit = 100): Promise<readonly LetterToPost[]> {
  const values = new Values();
  const text = `
    select l.id, l.case_id as "caseId", c.reference, l.party, l.letter, l.subject, l.at, l.pdf
    from letter_kept l join case_view c on c.organisation = l.organisation and c.id = l.case_id
    where l.organisation = ${values.of(tx.organisation)} and l.medium = 'post' and l.posted_at is null and l.pdf is not null
      and ${seenBy(viewer, values, 'c')}
    order by l.at, l.id limit ${values.of(limit)}`;
  return rows<LetterToPost>(tx, text, values.list);
}

/** Notes that a letter was posted; false when it was noted before, or is none for the post. */
export async function markPosted(tx: Tx, id: string, at: Date): Promise<boolean> {
  const text = `update letter_kept set posted_at = $3 where organisation = $1 and id = $2 and medium = 'post' and posted_at is null`;
  return (await changed(tx, text, [tx.organisation, id, at])) === 1;
}

/** The ids of the letters of a case that wait to be posted. */
export async function waitingInCase(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const text = `select id from letter_kept where organisation = $1 and case_id = $2 and medium = 'post' and posted_at is null`;
  return new Set((await rows<{ id: string }>(tx, text, [tx.organisation, caseId])).map((one) => one.id));
}
