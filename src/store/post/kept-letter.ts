/** Letters as they left us: what was sent is what is shown, whatever becomes of the template. */
import { row, rows, type Tx } from '../transaction.ts';
import type { Medium } from './outbox.ts';

/** What a list of letters knows of one: everything but its text. */
export interface LetterInList {
  /** the id of the message in the outbox */
  readonly id: string;
  readonly caseId?: string;
  readonly party?: string;
  readonly letter?: string;
  readonly medium: Medium;
  readonly at: Date;
  /** the mail address, or for the post name and address in lines */
  readonly recipient?: string;
  readonly subject: string;
  /** the id of the stored PDF */
  readonly pdf?: string;
  /** signs that no font could draw: a mark stands in their place in the PDF */
  readonly replaced?: readonly string[];
}

export interface KeptLetter extends LetterInList {
  readonly html: string;
  readonly text: string;
}

/** Keeps a letter that leaves; when it is tried again, the latest version. */
export async function keepLetter(tx: Tx, one: KeptLetter): Promise<void> {
  const text = `insert into letter_kept (organisation, id, case_id, party, letter, medium, at, recipient, subject, html, text, pdf, replaced)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    on conflict (organisation, id) do update set at = excluded.at, recipient = excluded.recipient, subject = excluded.subject,
      html = excluded.html, text = excluded.text, pdf = excluded.pdf, medium = excluded.medium, replaced = excluded.replaced`;
  const { id, caseId, party, letter, medium, at, recipient, subject, html, pdf } = one;
  await rows(tx, text, [
    tx.organisation,
    ...[id, caseId ?? null, party ?? null, letter ?? null, medium, at, recipient ?? null, subject, html, one.text, pdf ?? null],
    one.replaced ?? [],
  ]);
}

/** The letters of a case, oldest first. */
export async function lettersOf(tx: Tx, caseId: string): Promise<readonly KeptLetter[]> {
  return (
    await rows<Row>(tx, 'select * from letter_kept where organisation = $1 and case_id = $2 order by at, id', [
      tx.organisation,
      caseId,
    ])
  ).map(letterOf);
}

/** The letters of a case without their texts, oldest first. */
export async function letterList(tx: Tx, caseId: string): Promise<readonly LetterInList[]> {
  const text = `select id, case_id, party, letter, medium, at, recipient, subject, pdf, replaced from letter_kept
    where organisation = $1 and case_id = $2 order by at, id`;
  return (await rows<ListRow>(tx, text, [tx.organisation, caseId])).map(inList);
}

/** One letter; undefined when there is none with this id. The caller checks for whom it is. */
export async function letterById(tx: Tx, id: string): Promise<KeptLetter | undefined> {
  const found = await row<Row>(tx, 'select * from letter_kept where organisation = $1 and id = $2', [tx.organisation, id]);
  return found === undefined ? undefined : letterOf(found);
}

interface ListRow {
  id: string;
  case_id: string | null;
  party: string | null;
  letter: string | null;
  medium: Medium;
  at: Date;
  recipient: string | null;
  subject: string;
  pdf: string | null;
  replaced: string[];
}

interface Row extends ListRow {
  html: string;
  text: string;
}

function letterOf(row: Row): KeptLetter {
  return { ...inList(row), html: row.html, text: row.text };
}

function inList(row: ListRow): LetterInList {
  const { id, medium, at, subject } = row;
  return {
    ...{ id, medium, at, subject },
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.party === null ? {} : { party: row.party }),
    ...(row.letter === null ? {} : { letter: row.letter }),
    ...(row.recipient === null ? {} : { recipient: row.recipient }),
    ...(row.pdf === null ? {} : { pdf: row.pdf }),
    ...(row.replaced.length === 0 ? {} : { replaced: row.replaced }),
  };
}
