/** A table of counts: the one shape of everything that a report counts, so that pictures, files and suppression are the same. */

/** What one row counts. `undefined` is left out so that nobody can be recognised; it is not zero. */
export interface CountRow {
  readonly code: string;
  readonly count: number | undefined;
}

export interface CountTable {
  /** `counts:subject`, `terms:answer`, `handling`, `process:letters` */
  readonly id: string;
  readonly rows: readonly CountRow[];
  /** of all rows together: how many cases, or terms, or letters */
  readonly total: number | undefined;
  /** a case can stand in more than one row, so that the rows add up to more than the total */
  readonly several: boolean;
}

/** Whether something of the table was left out. */
export function isSuppressed({ rows, total }: CountTable): boolean {
  return total === undefined || rows.some((one) => one.count === undefined);
}
