/** What a colleague typed of a complaint and did not register yet: kept for this colleague alone. */
import { dropDraft, loadDraft, saveDraft } from '#store/forms/draft.ts';
import { keyWasUsed } from '#store/forms/idempotency.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { type Typed, typedFrom } from '../../forms/typed.ts';
import { REMOVE_FILE } from '../../parts/file-upload.tsx';
import { KEY_FIELD, TOKEN_FIELD } from '../../parts/form.tsx';
import { forbidden } from '../faults.tsx';
import type { Posted } from '../posted.ts';
import type { Desk } from '../visit.ts';
import { CONTROL } from './answers.ts';
import { earlierCases } from './duplicates.tsx';
import { mayRegister } from './may-register.ts';

const FORM = 'nieuw';
const OURS: ReadonlySet<string> = new Set([TOKEN_FIELD, KEY_FIELD, REMOVE_FILE, CONTROL.shown, CONTROL.refused]);

/** The key of a form as it is kept: one colleague's cannot be another's. */
export function registerKey({ me }: Desk, key: string): string {
  return `staff ${me.id} ${key}`;
}

/** Saves what a script sends while somebody types, and answers with earlier cases of whom it names. */
export async function draftSaved(desk: Desk, { typed, key }: Posted): Promise<Response> {
  if (!mayRegister(desk)) return forbidden(desk);
  const pairs = [...typed].flatMap(([name, values]) => (OURS.has(name) ? [] : values.map((value) => [name, value])));
  const { door, organisation, me } = desk;
  const earlier = await withOrganisation(door.office.pool, organisation, async (tx) => {
    // a form that was sent in the meantime leaves no draft behind
    if (!(await keyWasUsed(tx, registerKey(desk, key)))) await saveDraft(tx, me.id, FORM, pairs);
    return earlierCases(tx, desk, typed);
  });
  return earlier.length === 0 ? desk.c.body(null, 204) : desk.c.json(earlier);
}

/** What was kept; undefined when nothing was. */
export async function keptDraft(tx: Tx, { me }: Desk): Promise<Typed | undefined> {
  const content = await loadDraft(tx, me.id, FORM);
  if (!Array.isArray(content)) return undefined;
  const pairs = content.filter(
    (one): one is [string, string] => Array.isArray(one) && one.every((part) => typeof part === 'string'),
  );
  return pairs.some(([name, value]) => TOLD.test(name) && value.trim() !== '') ? typedFrom(pairs) : undefined;
}

/** A form in which nobody told anything yet is no draft worth keeping. */
const TOLD = /^(story|wish|about|people\.\d\.(name|phone|email|address))$/;

/** Forgets it: the complaint is registered. */
export function dropKept(tx: Tx, { me }: Desk): Promise<void> {
  return dropDraft(tx, me.id, FORM);
}
