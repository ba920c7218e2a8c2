/** By which edition of our rules the rows of lists were made: another edition makes them anew from the journal, once. */
import { keepSetting, settingOf } from '../setting.ts';
import type { Tx } from '../transaction.ts';

/**
 * One more whenever a version makes other rows from the same journal. The first: whose duty it is that nobody of its role can see.
 * The second: a case is called by what happened, and not by the greeting above it. The third: what is left after an appeal goes back to
 * who handled first. The fourth: an authority that is missing is owed. The fifth: an end that was missed is kept beside the day that holds now,
 * and what is left after an appeal that was decided at once goes back to who handled first. The sixth: the row says who stepped back. The
 * seventh: an end that was missed before the term began anew, or another day was named, is kept too.
 */
export const ROWS_EDITION = 7;

const KEY = 'rows-edition';

export interface EditionOfRows {
  readonly edition: number;
  /** the next edition has been made up to this case */
  readonly after?: string;
}

/** The edition of this organisation's rows; 0 before there were editions. */
export async function editionOfRows(tx: Tx): Promise<EditionOfRows> {
  return ((await settingOf(tx, KEY)) as EditionOfRows | undefined) ?? { edition: 0 };
}

/** Notes how far it is. */
export function keepEditionOfRows(tx: Tx, at: EditionOfRows): Promise<void> {
  return keepSetting(tx, KEY, at);
}
