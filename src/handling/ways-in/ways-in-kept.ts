/** How people reach an organisation, as its administrator set it. */
import type { WaysIn } from '#core/policy/closed-way.ts';
import { settingOf } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';

export const WAYS_IN_KEY = 'ways-in';

/** What is kept for this organisation. */
export async function waysInOf(tx: Tx): Promise<WaysIn> {
  return ((await settingOf(tx, WAYS_IN_KEY)) as WaysIn | undefined) ?? {};
}
