/** How much is owed in cases, as it was counted a moment ago: every page of a colleague says it, and counting costs a third of many of them. */
import type { Pool } from 'pg';
import { dutiesEdition } from '#store/cases/duties-edition.ts';
import type { Bucket, WorkFilter } from '#store/cases/owed.ts';
import { workCounts } from '#store/cases/work-list.ts';
import type { Tx } from '#store/transaction.ts';
import type { Desk } from '../visit.ts';

/**
 * So long, in milliseconds, may a number be said again. What this process keeps is another edition at once; this is for what
 * becomes late by the clock, and for what a command of the administrator writes beside us.
 */
const LATELY = 3_000;

/** So many are remembered, of the colleagues who asked last. */
const MOST = 1_000;

type Counts = Readonly<Record<Bucket, number>>;

interface Counted {
  readonly edition: number;
  /** milliseconds since 1970, by the clock of the office, which can be moved in a demonstration */
  readonly at: number;
  /** milliseconds by a clock that only runs on */
  readonly asked: number;
  readonly counts: Counts;
}

const kept = new WeakMap<Pool, Map<string, Counted>>();

/** The same as `workCounts`, without asking the database when it was asked a moment ago and no duty changed since. */
export async function countedLately(tx: Tx, desk: Desk, filter: WorkFilter = {}): Promise<Counts> {
  const { organisation, viewer, now, door } = desk;
  const lately = keptOf(door.office.pool);
  // all that decides what is counted: who may see what, and what is asked
  const key = JSON.stringify([organisation, viewer.staff, filter]);
  const here = { edition: dutiesEdition(organisation), at: Date.parse(now), asked: performance.now() };
  const last = lately.get(key);
  if (last !== undefined && stillSo(last, here)) return last.counts;
  const counts = await workCounts(tx, viewer, now, filter);
  // the last that was asked for stands at the end
  lately.delete(key);
  lately.set(key, { ...here, counts });
  if (lately.size > MOST) lately.delete(lately.keys().next().value ?? key);
  return counts;
}

function stillSo(last: Counted, here: Omit<Counted, 'counts'>): boolean {
  const passed = here.at - last.at;
  return last.edition === here.edition && passed >= 0 && passed < LATELY && here.asked - last.asked < LATELY;
}

function keptOf(pool: Pool): Map<string, Counted> {
  let lately = kept.get(pool);
  if (lately === undefined) {
    lately = new Map();
    kept.set(pool, lately);
  }
  return lately;
}
