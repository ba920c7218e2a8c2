/**
 * What one colleague types in the same form in two tabs: each tab keeps its own, and none writes over the other. The last one stands
 * under the name of the form; those of other tabs stand beside it.
 */
import { newId } from '../id.ts';
import { rows, type Tx } from '../transaction.ts';
import { dropDraft, loadDraft, saveDraft } from './draft.ts';

/** What was typed, by name and value in the order of the form. */
export type Pairs = readonly (readonly [string, string])[];

/** A draft as it is kept: in which tab it was typed, and which saving it is. */
export interface TabDraft {
  readonly tab: string;
  readonly saving: string;
  readonly pairs: Pairs;
}

/** Where a form stands that its tab keeps: its own mark, and the saving that it went on from. */
export interface Tab {
  readonly tab: string;
  readonly from: string;
}

const beside = (form: string, tab: string) => `${form} #${tab}`;

/** Keeps what was typed in this tab; what another tab kept, and this one never showed, stays beside it. Answers which saving it is. */
export async function saveTabDraft(tx: Tx, staff: string, form: string, { tab, from }: Tab, pairs: Pairs): Promise<string> {
  const before = tabDraftIn(await loadDraft(tx, staff, form));
  if (before !== undefined && before.tab !== tab && before.saving !== from && !same(before.pairs, pairs))
    await saveDraft(tx, staff, beside(form, before.tab), before);
  const saving = newId();
  await saveDraft(tx, staff, form, { tab, saving, pairs });
  await dropDraft(tx, staff, beside(form, tab));
  return saving;
}

/** Forgets what this tab kept, or went on from: its form was sent. What another tab kept stays. */
export async function dropTabDraft(tx: Tx, staff: string, form: string, { tab, from }: Tab): Promise<void> {
  const last = tabDraftIn(await loadDraft(tx, staff, form));
  if (last?.tab === tab || last?.saving === from) await dropDraft(tx, staff, form);
  await dropDraft(tx, staff, beside(form, tab));
}

/** What other tabs kept beside the last draft of the form. */
export async function draftsBeside(tx: Tx, staff: string, form: string): Promise<readonly TabDraft[]> {
  const text = `select content from draft where organisation = $1 and staff = $2 and starts_with(form, $3) order by changed_at`;
  const found = await rows<{ content: unknown }>(tx, text, [tx.organisation, staff, beside(form, '')]);
  return found.flatMap(({ content }) => tabDraftIn(content) ?? []);
}

/** A draft that was kept; undefined when there is nothing in it. Pairs alone were kept by no tab. */
export function tabDraftIn(content: unknown): TabDraft | undefined {
  const kept = Array.isArray(content)
    ? { tab: 'none', saving: 'kept', pairs: content }
    : (content as Partial<TabDraft> | undefined);
  const pairs = (Array.isArray(kept?.pairs) ? kept.pairs : []).filter(
    (one): one is [string, string] => Array.isArray(one) && one.every((part) => typeof part === 'string'),
  );
  if (pairs.length === 0 || typeof kept?.tab !== 'string' || typeof kept.saving !== 'string') return undefined;
  return { tab: kept.tab, saving: kept.saving, pairs };
}

function same(one: Pairs, other: Pairs): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
