/** Complaints that come in while others are being kept wait for those, and are then kept together: one statement, one commit. */
import type { Pool } from 'pg';
import { type Lodged, type LodgeRows, lodgeRows } from './lodging.ts';

/** A statement that takes longer waits for something itself, a lock or a slow disk: the next does not wait for it any more. */
const PATIENCE_MS = 100;
/** So many complaints in one statement: more would make the first of them wait for the last. */
const TOGETHER = 16;

interface Waiting {
  readonly rows: LodgeRows;
  resolve(lodged: Lodged): void;
  reject(fault: unknown): void;
}

/** What waits for the database, for each organisation apart: a statement speaks in the name of one. */
class Queue {
  readonly #pool: Pool;
  readonly #waiting = new Map<string, Waiting[]>();
  #busy = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  add(rows: LodgeRows): Promise<Lodged> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(rows.organisation);
      if (waiting === undefined) this.#waiting.set(rows.organisation, [{ rows, resolve, reject }]);
      else waiting.push({ rows, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#busy) return;
    const [organisation, waiting] = this.#waiting.entries().next().value ?? [];
    if (organisation === undefined || waiting === undefined) return;
    // what is left goes behind the other organisations
    this.#waiting.delete(organisation);
    const batch = waiting.splice(0, TOGETHER);
    if (waiting.length > 0) this.#waiting.set(organisation, waiting);
    this.#busy = true;
    let over = false;
    const free = () => {
      if (over) return;
      over = true;
      clearTimeout(patience);
      this.#busy = false;
      this.#next();
    };
    const patience = setTimeout(free, PATIENCE_MS);
    void keep(this.#pool, batch).finally(free);
  }
}

/** Keeps them together; when that fails, each by itself, so that one that cannot be kept is in nobody's way. */
async function keep(pool: Pool, batch: readonly Waiting[]): Promise<void> {
  try {
    const lodged = await lodgeRows(
      pool,
      batch.map(({ rows }) => rows),
    );
    batch.forEach(({ resolve }, at) => {
      resolve(lodged[at] as Lodged);
    });
  } catch (fault) {
    const [first, ...others] = batch;
    if (others.length === 0) first?.reject(fault);
    else for (const one of batch) await keep(pool, [one]);
  }
}

const queues = new WeakMap<Pool, Queue>();

/** Keeps one new case durably, with others that came in at the same time, and answers with its reference. */
export function lodgeTogether(pool: Pool, rows: LodgeRows): Promise<Lodged> {
  let queue = queues.get(pool);
  if (queue === undefined) {
    queue = new Queue(pool);
    queues.set(pool, queue);
  }
  return queue.add(rows);
}
