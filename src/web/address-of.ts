/** From where somebody asks, for counting attempts. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address of whoever asks; when a proxy on this very machine passes the request on, the address that it added last. */
export function addressOf(c: Context): string {
  const direct = directAddress(c);
  if (!/^($|::1$|(::ffff:)?127\.)/.test(direct)) return direct;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 60) || direct;
}

function directAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return ''; // a request that was made in the process itself
  }
}
