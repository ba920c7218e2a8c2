/** How each organisation looks, in memory: asked for by every page and letter, and read anew by a clock. */
import type { Pool } from 'pg';
import { settingOf } from '#store/setting.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';

export const LOOK_KEY = 'look';

/** What an administrator chose over what the policy says. */
export interface Look {
  /** "#rrggbb", readable as text on our paper */
  readonly colour?: string;
}

export interface Looks {
  of(organisation: string): Look;
  /** reads what was kept since, here or by another process */
  refresh(): Promise<void>;
}

/** What was kept for this organisation. */
export async function lookOf(tx: Tx): Promise<Look> {
  return ((await settingOf(tx, LOOK_KEY)) as Look | undefined) ?? {};
}

/** Reads them for the first time. */
export async function openLooks(pool: Pool, organisations: readonly string[]): Promise<Looks> {
  const known = new Map<string, Look>();
  const looks: Looks = {
    of: (organisation) => known.get(organisation) ?? {},
    async refresh() {
      for (const one of organisations) known.set(one, await withOrganisation(pool, one, lookOf, { readOnly: true }));
    },
  };
  await looks.refresh();
  return looks;
}
