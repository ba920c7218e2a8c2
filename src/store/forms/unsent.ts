/**
 * What somebody filled in on a page and did not send yet, and the pages that answered it. It is encrypted under a key that follows from the cookie of the
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

/** A form as it is sent. */
export interface SentForm {
  readonly place: UnsentPlace;
  /** of what its last page showed; when something else is kept by now, it is not sent. Undefined when the page itself counts */
  readonly edition?: string;
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

/** More than an organisation has people at its forms in half a day; who fills the room takes nothing but this comfort from others. */
const MOST_AT_ONCE = 5000;

/** Keeps the text there, over what was there; false when there is no room, and nothing was kept. */
export async function keepUnsent(tx: Tx, { id, form, key }: UnsentPlace, text: string, edition = ''): Promise<boolean> {
  const query = `insert into unsent (organisation, id, form, content, edition)
    select $1::text, $2::bytea, $3::bytea, $4::bytea, $6::text
    where exists (select from unsent where organisation = $1 and id = $2)
      or (select count(*) from (select from unsent where organisation = $1 limit $5) taken) < $5
    on conflict (organisation, id) do update set content = excluded.content, edition = excluded.edition,
      changed_at = now()`;
  const content = locked(key, ['unsent', tx.organisation], text);
  return (await changed(tx, query, [tx.organisation, id, form, content, MOST_AT_ONCE, edition])) === 1;
}

/** What is kept there; undefined when there is nothing, or no longer. With `alone` others wait until this transaction is done. */
export async function unsentAt(tx: Tx, { id, key }: UnsentPlace, alone = false): Promise<string | undefined> {
  const query = `select content from unsent where organisation = $1 and id = $2 and changed_at > now() - make_interval(hours => $3)`;
  const found = await row<{ content: Buffer }>(tx, `${query}${alone ? ' for update' : ''}`, [tx.organisation, id, HOURS]);
  return found === undefined ? undefined : unlocked(key, ['unsent', tx.organisation], found.content);
}

/** What is kept there, which nobody finds there afterwards. */
export async function takeUnsent(tx: Tx, place: UnsentPlace): Promise<string | undefined> {
  const text = await unsentAt(tx, place, true);
  await changed(tx, 'delete from unsent where organisation = $1 and id = $2', [tx.organisation, place.id]);
  return text;
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
