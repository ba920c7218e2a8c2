// Answers only to the names this installation goes by: a forged Host header must not end up in a link.
import type { MiddlewareHandler } from 'hono';

/** The values of the Host header that are ours: the public address, and this machine itself with its port. */
export function knownHosts(publicUrl: string, host: string, port: number): ReadonlySet<string> {
  const local = ['localhost', '127.0.0.1', '[::1]', host.includes(':') ? `[${host}]` : host].map((name) => `${name}:${port}`);
  const implied = port === 80 ? ['localhost', '127.0.0.1', '[::1]'] : [];
  return new Set([new URL(publicUrl).host, ...local, ...implied].map((name) => name.toLowerCase()));
}

/** Refuses every other host with 400, before anything else looks at the request. */
export function onlyKnownHosts(known: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const { host } = new URL(c.req.url);
    const named = c.req.header('host')?.toLowerCase();
    if (known.has(host) && (named === undefined || known.has(named))) return next();
    return c.text(
      'Dit adres hoort niet bij deze installatie. Beheerder: stel PUBLIC_URL in op het adres waarop mensen de site bezoeken.\n',
      400,
    );
  };
}
