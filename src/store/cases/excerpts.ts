/** Pieces of text in which the words of a question stand: from what people told, and from documents of the case. */
import { rows, type Tx } from '../transaction.ts';
import type { Question } from './search-question.ts';

/** A piece of an excerpt; `hit` is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit?: boolean;
}

export interface Excerpt {
  readonly caseId: string;
  /** the document in which it stands; absent: in what people told or wrote */
  readonly file?: string;
  readonly parts: readonly ExcerptPart[];
}

// signs for private use, so that nobody's text holds them by chance
const [BEGIN, END] = ['\uE000', '\uE001'];
const LOOK = `MaxFragments=1, MaxWords=28, MinWords=14, ShortWord=2, StartSel=${BEGIN}, StopSel=${END}`;

/**
 * At most one excerpt from the words of each of these cases, and one from each document with all words of the question. The
 * caller looked up that the cases may be seen.
 */
export async function excerptsOf(tx: Tx, caseIds: readonly string[], question: Question): Promise<readonly Excerpt[]> {
  if (caseIds.length === 0 || question.words.length === 0) return [];
  const values = [tx.organisation, caseIds, question.words, question.marks, LOOK];
  const found = await rows<{ case_id: string; file: string | null; text: string }>(tx, EXCERPTS, values);
  return found
    .filter(({ text }) => text.includes(BEGIN))
    .map(({ case_id: caseId, file, text }) => ({ caseId, parts: partsOf(text), ...(file === null ? {} : { file }) }));
}

// any of the words is worth showing: the others may stand in a name
const EXCERPTS = `
  with asked as materialized (
    select search_query($3, $4) as whole, replace(search_query($3, $4)::text, ' & ', ' | ')::tsquery as any_of)
  select s.case_id, null as file, ts_headline('dutch', s.words, asked.any_of, $5) as text
  from asked, search s where s.organisation = $1 and s.case_id = any($2::uuid[]) and s.words <> ''
  union all
  select f.case_id, f.name, ts_headline('dutch', t.words, asked.any_of, $5)
  from asked, file f join file_text t on t.organisation = f.organisation and t.file_id = f.id
  where f.organisation = $1 and f.case_id = any($2::uuid[]) and t.document @@ asked.whole`;

/** The text between the signs is what was searched for. */
function partsOf(text: string): readonly ExcerptPart[] {
  return text.split(BEGIN).flatMap((piece, at): ExcerptPart[] => {
    if (at === 0) return piece === '' ? [] : [{ text: piece }];
    const [hit = '', ...rest] = piece.split(END);
    const after = rest.join('');
    return [{ text: hit, hit: true }, ...(after === '' ? [] : [{ text: after }])];
  });
}
