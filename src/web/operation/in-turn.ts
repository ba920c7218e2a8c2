// Pages are made a few at a time, in the order in which they were asked for. Made all at once they share one processor,
// each is finished late, and what all of them hold in the meantime costs the collector of garbage.
import { availableParallelism } from 'node:os';
import type { MiddlewareHandler } from 'hono';

/** One for each processor that the database can use, and one that the application itself is busy with. */
const AT_ONCE = availableParallelism() + 1;
/** Nobody waits longer than this for a slow neighbour. */
const PATIENCE_MS = 250;

/** Lets reading wait for its turn; what changes something, or sends something, goes at once. */
export function readInTurn(atOnce = AT_ONCE, patienceMs = PATIENCE_MS): MiddlewareHandler {
  let underWay = 0;
  const waiting = new Set<() => void>();
  const turn = () =>
    new Promise<void>((go) => {
      const goes = () => {
        clearTimeout(late);
        waiting.delete(goes);
        underWay += 1;
        go();
      };
      const late = setTimeout(goes, patienceMs);
      waiting.add(goes);
    });
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    if (underWay < atOnce) underWay += 1;
    else await turn();
    try {
      await next();
    } finally {
      underWay -= 1;
      const [first] = waiting;
      if (underWay < atOnce) first?.();
    }
  };
}
