/** What an administrator has set for the organisation, one value a subject; who may set it and what it means is decided above. */
import { storableJson } from './journal/canonical-json.ts';
import { row, rows, type Tx } from './transaction.ts';

/** The value; undefined when it was never set. */
export async function settingOf(tx: Tx, key: string): Promise<unknown> {
  return (
    await row<{ value: unknown }>(tx, 'select value from setting where organisation = $1 and key = $2', [tx.organisation, key])
  )?.value;
}

/** Keeps a value in the place of the one before. `by` is the colleague who set it; absent: the installation itself. */
export async function keepSetting(tx: Tx, key: string, value: unknown, by?: string): Promise<void> {
  const text = `insert into setting (organisation, key, value, changed_by) values ($1, $2, $3, $4)
    on conflict (organisation, key) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()`;
  await rows(tx, text, [tx.organisation, key, storableJson(value), by ?? null]);
}
