/** When an organisation is open, as its administrator set it: kept beside the procedure, and laid over every version of it. */
import type { ClosingDay, WeekHours } from '#core/policy/closing-day.ts';
import { settingOf } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';

export const CLOSING_DAYS_KEY = 'closing-days';
export const HOURS_KEY = 'hours';

/** What was set; a closing day is never forgotten, for terms that began under it keep it. */
export interface Opening {
  readonly closingDays: readonly ClosingDay[];
  /** absent: what the procedure says */
  readonly hours?: WeekHours;
}

/** What is kept for this organisation. */
export async function openingOf(tx: Tx): Promise<Opening> {
  const closingDays = ((await settingOf(tx, CLOSING_DAYS_KEY)) as readonly ClosingDay[] | undefined) ?? [];
  const hours = (await settingOf(tx, HOURS_KEY)) as WeekHours | null | undefined;
  return { closingDays, ...(hours === undefined || hours === null ? {} : { hours }) };
}
