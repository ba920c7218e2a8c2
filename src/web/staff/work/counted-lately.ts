/** How much is owed in cases, of which kinds, and how many there are of each state, as it was counted a moment ago: counting costs a third of many pages. */
import type { Pool } from 'pg';
import type { Status } from '#core/case/status.ts';
import { statusCounts } from '#store/cases/case-list.ts';
import { dutiesEdition } from '#store/cases/duties-edition.ts';
import type { Bucket, WorkFilter } from '#store/cases/owed.ts';
import { clauseCounts, workCounts } from '#store/cases/work-list.ts';
import type { Tx } from '#store/transaction.ts';
import type { Desk } from '../visit.ts';

/**
 * So long, in milliseconds, may a number be said again. What this process keeps is another edition at once; this is for what
 * becomes late by the clock, and for what a command of the administrator writes beside us.
 */
const LATELY = 3_000;

/** So many are remembered, of the colleagues who asked last. */
const MOST = 1_000;

interface Counted {
  readonly edition: number;
  /** milliseconds since 1970, by the clock of the office, which can be moved in a demonstration */
  readonly at: number;
  /** milliseconds by a clock that only runs on */
  readonly asked: number;
  readonly counts: unknown;
}

const kept = new WeakMap<Pool, Map<string, Counted>>();

/** The same as `workCounts`, without asking the database when it was asked a moment ago and no duty changed since. */
export function countedLately(tx: Tx, desk: Desk, filter: WorkFilter = {}): Promise<Readonly<Record<Bucket, number>>> {
  return lately(desk, ['work', filter], () => workCounts(tx, desk.viewer, desk.now, filter));
}

/** The same as `statusCounts`, in the same way: a step that changes where a case stands changes what is owed in it. */
export function statesLately(tx: Tx, desk: Desk, filter: StateFilter): Promise<ReadonlyMap<Status, number>> {
  return lately(desk, ['states', filter], () => statusCounts(tx, desk.viewer, filter));
}

/** The same as `clauseCounts`, in the same way. */
export function clausesLately(tx: Tx, desk: Desk, filter: Parameters<typeof clauseCounts>[3]): ReturnType<typeof clauseCounts> {
  return lately(desk, ['clauses', filter], () => clauseCounts(tx, desk.viewer, desk.now, filter));
}

type StateFilter = NonNullable<Parameters<typeof statusCounts>[2]>;

async function lately<T>({ organisation, viewer, now, door }: Desk, what: unknown, count: () => Promise<T>): Promise<T> {
  const said = keptOf(door.office.pool);
  // all that decides what is counted: who may see what, and what is asked
  const key = JSON.stringify([organisation, viewer, what]);
  const here = { edition: dutiesEdition(organisation), at: Date.parse(now), asked: performance.now() };
  const last = said.get(key);
  if (last !== undefined && stillSo(last, here)) return last.counts as T;
  const counts = await count();
  // the last that was asked for stands at the end
  said.delete(key);
  said.set(key, { ...here, counts });
  if (said.size > MOST) said.delete(said.keys().next().value ?? key);
  return counts;
}

function stillSo(last: Counted, here: Omit<Counted, 'counts'>): boolean {
  const passed = here.at - last.at;
  return last.edition === here.edition && passed >= 0 && passed < LATELY && here.asked - last.asked < LATELY;
}

function keptOf(pool: Pool): Map<string, Counted> {
  let said = kept.get(pool);
  if (said === undefined) {
    said = new Map();
    kept.set(pool, said);
  }
  return said;
}
