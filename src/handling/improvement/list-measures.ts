/** Lists of improvements: what is open, late, to be evaluated, and where a cause came back. */
import type { Day } from '#core/time/day.ts';
import { listStreams, type StreamMeta } from '#store/office/stream.ts';
import type { Tx } from '#store/transaction.ts';
import type { MeasureView } from './measure-rows.ts';

/** What can be asked for. */
export const measureFilters = ['open', 'overdue', 'evaluate', 'alerts', 'done', 'all'] as const;
export type MeasureFilter = (typeof measureFilters)[number];

/** More than any organisation has: what is still open must not be lost behind what is newer. */
const MOST = 5_000;
/** So many stand on a page. */
export const LISTED = 50;

/** All improvements of the organisation, the newest first. Who may see them is asked before. */
export function allMeasures(tx: Tx): Promise<readonly StreamMeta[]> {
  return listStreams(tx, 'measure', { limit: MOST });
}

/** What lists know of an improvement. */
export function viewOf({ view }: StreamMeta): MeasureView {
  return view as unknown as MeasureView;
}

const fits: Readonly<Record<MeasureFilter, (one: StreamMeta, today: Day) => boolean>> = {
  open: (one) => isOpen(one),
  overdue: (one, today) => one.status === 'planned' && (viewOf(one).due ?? today) < today,
  evaluate: (one) => one.status === 'executed',
  alerts: (one) => viewOf(one).alert,
  done: (one) => !isOpen(one),
  all: () => true,
};

/** The ones that fit, in the same order. */
export function fitting(
  all: readonly StreamMeta[],
  { show, cause }: { readonly show: MeasureFilter; readonly cause?: string | undefined },
  today: Day,
): readonly StreamMeta[] {
  return all.filter((one) => fits[show](one, today) && (cause === undefined || viewOf(one).causes.includes(cause)));
}

/** Something is still to be done: a decision, the measure itself, its evaluation, or a look at what came back. */
function isOpen(one: StreamMeta): boolean {
  return one.status !== 'evaluated' && one.status !== 'forgone' ? true : viewOf(one).alert;
}
