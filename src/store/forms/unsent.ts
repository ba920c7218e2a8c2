/**
 * What somebody filled in on a public page and did not send yet. It is encrypted under a key that follows from the cookie of the
 * browser: nobody here can read it, and once that cookie is gone nobody can.
 */
import { macOf } from '../access/mac.ts';
import { changed, row, type Tx } from '../transaction.ts';
import { locked, unlocked } from '../vault.ts';

/** Where one thing is kept for one browser, with the key that opens it. */
export interface UnsentPlace {
  readonly id: Buffer;
  readonly form: Buffer;
  readonly key: Buffer;
}

/** Longer than this nobody is still busy with a form: a working day, as long as its token lives. */
const HOURS = 12;

/**
 * The place of that name in one browser.
 * @param secret the installation's secret of forms
 * @param browser what only this browser can tell us
 * @param form to which form it belongs, and with which it goes
 */
export function unsentPlace(secret: Buffer, browser: string, name: string, form: string): UnsentPlace {
  return {
    id: macOf(secret, ['unsent', browser, name]),
    form: macOf(secret, ['unsent form', browser, form]),
    key: macOf(secret, ['unsent key', browser, name]),
  };
}

/** Keeps the text there, over what was there. */
export async function keepUnsent(tx: Tx, { id, form, key }: UnsentPlace, text: string): Promise<void> {
  const query = `insert into unsent (organisation, id, form, content) values ($1, $2, $3, $4)
    on conflict (organisation, id) do update set content = excluded.content, changed_at = now()`;
  await changed(tx, query, [tx.organisation, id, form, locked(key, ['unsent', tx.organisation], text)]);
}

/** What is kept there; undefined when there is nothing, or no longer. With `alone` others wait until this transaction is done. */
export async function unsentAt(tx: Tx, { id, key }: UnsentPlace, alone = false): Promise<string | undefined> {
  const query = `select content from unsent where organisation = $1 and id = $2 and changed_at > now() - make_interval(hours => $3)`;
  const found = await row<{ content: Buffer }>(tx, `${query}${alone ? ' for update' : ''}`, [tx.organisation, id, HOURS]);
  return found === undefined ? undefined : unlocked(key, ['unsent', tx.organisation], found.content);
}

/** Forgets everything of this form: it was sent, or somebody wants it gone. */
export async function forgetUnsent(tx: Tx, { form }: UnsentPlace): Promise<void> {
  await changed(tx, 'delete from unsent where organisation = $1 and form = $2', [tx.organisation, form]);
}

/** Takes away what nobody came back to; answers how many. */
export async function sweepUnsent(tx: Tx): Promise<number> {
  const text = 'delete from unsent where organisation = $1 and changed_at < now() - make_interval(hours => $2)';
  return changed(tx, text, [tx.organisation, HOURS]);
}
