/** What a colleague typed and has not yet sent: kept by form, so that a conflict or a lost session loses nothing. */
import { storableJson } from '../journal/canonical-json.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';

/** Keeps what is in a form, over what was there. `form` names the page, for instance a case's id and a verb. */
export async function saveDraft(tx: Tx, staff: string, form: string, content: unknown): Promise<void> {
  const text = `insert into draft (organisation, staff, form, content) values ($1, $2, $3, $4)
    on conflict (organisation, staff, form) do update set content = excluded.content, changed_at = now()`;
  await rows(tx, text, [tx.organisation, staff, form, storableJson(content)]);
}

/** What was last in the form; undefined when nothing was kept. */
export async function loadDraft(tx: Tx, staff: string, form: string): Promise<unknown> {
  const found = await row<{ content: unknown }>(
    tx,
    'select content from draft where organisation = $1 and staff = $2 and form = $3',
    [tx.organisation, staff, form],
  );
  return found?.content;
}

/** Somebody who types in a form. */
export interface Typing {
  readonly form: string;
  readonly staff: string;
  /** in which tab, and which saving that is; null where a form is not kept by tab */
  readonly tab: string | null;
  readonly saving: string | null;
}

/** Who typed in one of these forms within the last so many seconds, and did not send it yet; once for each tab. */
export async function whoTypes(tx: Tx, forms: readonly string[], seconds: number): Promise<readonly Typing[]> {
  if (forms.length === 0) return [];
  // what another tab kept stands beside the form, under its name and its mark
  const text = `select split_part(form, ' #', 1) as form, staff, content ->> 'tab' as tab, content ->> 'saving' as saving from draft
    where organisation = $1 and split_part(form, ' #', 1) = any($2) and changed_at > now() - make_interval(secs => $3)
    order by 1, staff, tab`;
  return rows<Typing>(tx, text, [tx.organisation, forms, seconds]);
}

/** Forgets it: the form was sent. */
export async function dropDraft(tx: Tx, staff: string, form: string): Promise<void> {
  await changed(tx, 'delete from draft where organisation = $1 and staff = $2 and form = $3', [tx.organisation, staff, form]);
}

/** Takes away drafts that nobody came back to; answers how many. */
export async function sweepDrafts(tx: Tx, days = 90): Promise<number> {
  return changed(tx, 'delete from draft where organisation = $1 and changed_at < now() - make_interval(days => $2)', [
    tx.organisation,
    days,
  ]);
}
