/** A report as one colleague may read it: cases in which that colleague is concerned are in no number of it (Awb 9:7, 2:4). */
import { hasConcernedIn } from '#store/reports/concerned-in.ts';
import type { Tx } from '#store/transaction.ts';
import { figuresFor } from './figures.ts';
import type { OpenedReport } from './opened.ts';

/**
 * The same report; for who is concerned by a case of its period the figures are counted once more without those cases, so that no
 * number tells of them. What everybody else reads is what was kept.
 */
export async function asReadBy(tx: Tx, opened: OpenedReport, staff: string): Promise<OpenedReport> {
  const { policy, rule, state } = opened;
  const { figures, period } = state;
  if (figures === undefined || !(await hasConcernedIn(tx, staff, period))) return opened;
  const own = await figuresFor(tx, policy, rule, { period, asOf: figures.asOf }, staff);
  return { ...opened, state: { ...state, figures: own } };
}
