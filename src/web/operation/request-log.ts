// Notes every request, for the log and the counts: which route, which outcome, how long. Never who, and never the path.
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '#core/log-line.ts';
import type { Counts } from './counts.ts';

/** Methods that are counted by name; any other is one kind, or a stranger could fill the memory with names. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What stands in the place of a route when none matched: a path nobody has could hold anything. */
const NO_ROUTE = '(none)';

export function noteRequests(log: Log, counts: Counts): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    counts.began();
    await next();
    const ms = performance.now() - began;
    // the handler that answered; the last of all that match could be another door's wildcard
    const matched = routePath(c, c.req.routeIndex);
    const route = matched === '*' || matched === '/*' ? NO_ROUTE : matched;
    const method = METHODS.has(c.req.method) ? c.req.method : 'OTHER';
    counts.answered(method, route, c.res.status, ms / 1000);
    // the code with which the programs' door refused: that somebody tries fields or rights that are not theirs can be seen
    const code: unknown = c.get('problem');
    const because = typeof code === 'string' ? { because: code } : {};
    const { status } = c.res;
    log(status >= 500 ? 'error' : 'info', 'request', { method, route, status, ms: Math.round(ms * 10) / 10, ...because });
  };
}
