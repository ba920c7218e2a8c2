/** A real SMTP server on loopback that does what a test tells it and keeps every message that it accepted. */

import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Received = { readonly from: string; readonly to: string[]; readonly raw: string; readonly secure: boolean };

export type MailServer = {
  readonly port: number;
  readonly received: Received[];
  /** How many connections were made. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** A refusal for `smtp-server`: its callbacks take the reply's code from the error. */
export function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** What the test decides: a refusal, or nothing to accept. */
export type Rules = {
  readonly onRecipient?: (address: string) => Error | undefined;
  readonly onMessage?: (raw: string) => Error | undefined;
};

export async function startMailServer(rules: Rules = {}, options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    logger: false,
    onConnect(_, done) {
      connections += 1;
      done();
    },
    onRcptTo: ({ address }, _, done) => done(rules.onRecipient?.(address)),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const refused = rules.onMessage?.(raw);
        if (refused) return done(refused);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          secure: session.secure,
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, received, connections: () => connections, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** A server that speaks the lines of a script, for what no real server does on purpose: `answer` gives the reply to each line. */
export async function startScriptedServer(
  greeting: string,
  answer: (line: string, socket: Socket) => string | undefined,
): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    if (greeting) socket.write(`${greeting}\r\n`);
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = answer(line, socket);
        if (said && !socket.destroyed) socket.write(`${said}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
