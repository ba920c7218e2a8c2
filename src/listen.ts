// The HTTP server itself: takes the port, and lets go of it without cutting anybody off.
import type { Server, ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { StartFault } from '#store/start-fault.ts';

export type Answer = Parameters<typeof createAdaptorServer>[0]['fetch'];
/** Until `answerWith` is called, every request hears that the start is not finished. */
export type Listener = { port: number; answerWith(answer: Answer): void; close(): Promise<void> };

/** Slow senders: headers must come soon, a body with attachments may take a slow line its time. */
export const LIMITS = { headersTimeout: 15_000, requestTimeout: 20 * 60_000, keepAliveTimeout: 65_000 };
const FINISH_MS = 10_000;

/**
 * Takes the port, so that everything after it knows the address. `limits` in milliseconds.
 * @throws StartFault when the port or the address cannot be had
 */
export async function listen(host: string, port: number, limits: ServerOptions = LIMITS): Promise<Listener> {
  let answer: Answer = notYet;
  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env), serverOptions: limits }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new StartFault(whyNot(host, port, cause), { cause })));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (next) => {
      answer = next;
    },
    close: () => close(server),
  };
}

const notYet: Answer = () => new Response('Gehoord start op.\n', { status: 503, headers: { 'Retry-After': '1' } });

/** No new connections; requests under way get their answer. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), FINISH_MS);
  await closed;
  clearTimeout(cut);
}

function whyNot(host: string, port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE')
    return `Poort ${port} op ${host} is al in gebruik: stop het andere programma, of kies een andere poort, bijvoorbeeld PORT=${port + 1} npm start.`;
  if (code === 'EACCES') return `Poort ${port} mag deze gebruiker niet openen: kies met PORT een poort vanaf 1024.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is geen adres van deze machine: stel HOST in op 127.0.0.1, 0.0.0.0 of een eigen adres.`;
  return `Gehoord kan niet luisteren op ${host}:${port}: ${message}.`;
}
