/** Doing a thing once, however often it is asked: a double click, a retry after a lost answer, two parallel requests. */
import { storableJson } from '../journal/canonical-json.ts';
import { changed, row, type Tx } from '../transaction.ts';

export type Claim =
  /** nobody asked this before: do it, then keep the answer in the same transaction */
  | { readonly claim: 'new' }
  /** it was done: give this answer again */
  | { readonly claim: 'done'; readonly answer: unknown }
  /** the key was used for something else */
  | { readonly claim: 'reused' };

/** Claims a key in the open transaction; waits while another transaction is at it. */
export async function claimKey(tx: Tx, key: string, bodyHash: Buffer): Promise<Claim> {
  const text = `insert into idempotency (organisation, key, body_hash, answer) values ($1, $2, $3, 'null') on conflict do nothing`;
  if ((await changed(tx, text, [tx.organisation, key, bodyHash])) === 1) return { claim: 'new' };
  const found = await row<{ body_hash: Buffer; answer: unknown }>(
    tx,
    'select body_hash, answer from idempotency where organisation = $1 and key = $2',
    [tx.organisation, key],
  );
  if (found === undefined) throw new Error('a key was taken away while it was being claimed');
  return found.body_hash.equals(bodyHash) ? { claim: 'done', answer: found.answer } : { claim: 'reused' };
}

/** Whether something was done under this key: what is still on its way with it comes too late. */
export async function keyWasUsed(tx: Tx, key: string): Promise<boolean> {
  return (
    (await row(tx, 'select key from idempotency where organisation = $1 and key = $2', [tx.organisation, key])) !== undefined
  );
}

/** What was answered under this key; undefined when nothing was done under it. */
export async function answerUnder(tx: Tx, key: string): Promise<unknown> {
  const text = 'select answer from idempotency where organisation = $1 and key = $2';
  return (await row<{ answer: unknown }>(tx, text, [tx.organisation, key]))?.answer;
}

/** Keeps what was answered under a claimed key. */
export async function keepAnswer(tx: Tx, key: string, answer: unknown): Promise<void> {
  await changed(tx, 'update idempotency set answer = $3 where organisation = $1 and key = $2', [
    tx.organisation,
    key,
    storableJson(answer),
  ]);
}

/** Takes away keys that nobody will send again; answers how many. */
export async function sweepKeys(tx: Tx, days = 30): Promise<number> {
  return changed(tx, 'delete from idempotency where organisation = $1 and at < now() - make_interval(days => $2)', [
    tx.organisation,
    days,
  ]);
}
