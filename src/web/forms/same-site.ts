/** Whether a post comes from one of our own pages, by what the browser says of its origin. */
import type { Context } from 'hono';

/**
 * A browser that knows `Sec-Fetch-Site` says it plainly. An older one says its origin, which our own referrer policy turns
 * into `null`; that, or silence, is left to the form's token, which no other site can have.
 */
export function fromOurPages(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined || origin === 'null') return true;
  // the host was checked against our own names before any page is asked
  return URL.parse(origin)?.host === (c.req.header('host') ?? new URL(c.req.url).host);
}
