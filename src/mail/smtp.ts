/** Sends mail over SMTP: a few connections that are kept open, TLS whenever it is offered, and no surprise about what became of a mail. */

import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { refusal, type SmtpError } from './classify.ts';
import type { Message } from './outgoing.ts';
import type { MailSender, Sent } from './sender.ts';
import { readSmtpUrl, SMTP_URL_FORM, type SmtpServer } from './smtp-url.ts';

export type SmtpOptions = {
  /** How long a step may take: connecting, greeting, an answer. */
  readonly timeoutMs?: number;
  readonly connections?: number;
  readonly messagesPerConnection?: number;
  /** How long a connection that has nothing to do stays open. */
  readonly idleMs?: number;
  /** The name we greet with; the machine's own when absent. */
  readonly name?: string;
  /** Certificate authorities besides the system's (PEM). */
  readonly ca?: string;
};

type Settings = Required<Omit<SmtpOptions, 'name' | 'ca'>> & Pick<SmtpOptions, 'name' | 'ca'>;

/** One connection, with what became of it. */
class Line {
  readonly #connection: SMTPConnection;
  #sent = 0;
  #error: SmtpError | undefined;
  #closed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(server: SmtpServer, settings: Settings) {
    const { timeoutMs, name, ca } = settings;
    this.#connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.secure,
      requireTLS: server.requireTls,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      ...(name !== undefined && { name }),
      tls: { rejectUnauthorized: !server.anyCertificate, minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
    });
    this.#connection.on('error', (error: SmtpError) => {
      this.#error ??= error;
    });
    this.#connection.once('end', () => {
      this.#closed = true;
    });
  }

  get usable(): boolean {
    return !this.#closed && this.#error === undefined;
  }

  /** Connects and signs in. */
  open(auth: SmtpServer['auth']): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = (error: SmtpError) => reject(error);
      this.#connection.once('error', failed);
      this.#connection.once('end', () => reject(this.#error ?? new Error('the server closed the connection')));
      this.#connection.connect(() => {
        if (!auth) return resolve();
        this.#connection.login({ credentials: auth }, (error) => (error ? reject(error) : resolve()));
      });
    });
  }

  /** Hands a message over. `handedOver` becomes true once every byte of it has left, whatever the answer. */
  async send(message: Message, progress: { handedOver: boolean }): Promise<string> {
    clearTimeout(this.#idle);
    this.#sent += 1;
    const body = Readable.from([message.raw]);
    body.once('end', () => {
      progress.handedOver = true;
    });
    const { from, to } = message.envelope;
    return new Promise((resolve, reject) => {
      this.#connection.send({ from, to: [to], size: message.raw.length }, body, (error, info) => {
        if (error) reject(error);
        else resolve(info?.response ?? '');
      });
    });
  }

  /** True when the connection can carry another message; it closes itself when none comes in time. */
  rest({ messagesPerConnection, idleMs }: Settings): boolean {
    if (!this.usable || this.#sent >= messagesPerConnection) return false;
    this.#idle = setTimeout(() => this.quit(), idleMs);
    this.#idle.unref();
    return true;
  }

  quit(): void {
    clearTimeout(this.#idle);
    this.#closed = true;
    this.#connection.quit();
  }

  cut(): void {
    clearTimeout(this.#idle);
    this.#closed = true;
    this.#connection.close();
  }
}

class SmtpSender implements MailSender {
  readonly #server: SmtpServer;
  readonly #settings: Settings;
  readonly #resting: Line[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #busy = new Set<Line>();
  #taken = 0;
  #closed = false;

  constructor(server: SmtpServer, settings: Settings) {
    this.#server = server;
    this.#settings = settings;
  }

  async send(message: Message): Promise<Sent> {
    if (this.#taken >= this.#settings.connections) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken += 1;
    try {
      if (this.#closed) throw new Error('this sender is closed');
      return await this.#attempt(message);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken -= 1;
    }
  }

  /** A kept connection may have been closed by the server meanwhile: then, before anything was handed over, a new one is tried. */
  async #attempt(message: Message): Promise<Sent> {
    const kept = this.#resting.pop();
    if (kept?.usable) {
      const sent = await this.#over(kept, message);
      const stale = 'refused' in sent && !sent.uncertain && /^E/.test(sent.code);
      if (!stale || this.#closed) return sent;
    }
    return this.#over(undefined, message);
  }

  async #over(kept: Line | undefined, message: Message): Promise<Sent> {
    const progress = { handedOver: false };
    const line = kept ?? new Line(this.#server, this.#settings);
    this.#busy.add(line);
    try {
      if (!kept) await line.open(this.#server.auth);
      const response = await line.send(message, progress);
      if (!this.#closed && line.rest(this.#settings)) this.#resting.push(line);
      else line.quit();
      return { accepted: true, response };
    } catch (error) {
      if ((error as SmtpError).responseCode === undefined) line.cut();
      else line.quit();
      return refusal(error as SmtpError, message.envelope.to, progress.handedOver);
    } finally {
      this.#busy.delete(line);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const line of this.#resting.splice(0)) line.quit();
    for (const line of this.#busy) line.cut();
  }
}

/**
 * A sender for the server that a URL names (`SMTP_URL_FORM`). Throws when the URL is not of that form: the settings check it.
 * TLS is used whenever the server offers it, and when it then fails nothing is sent; `smtps:` and `requireTLS=true` demand it.
 */
export function smtpSender(url: string, options: SmtpOptions = {}): MailSender {
  const server = readSmtpUrl(url);
  if (!server) throw new Error(`the mail server is written as ${SMTP_URL_FORM}`);
  const defaults = { timeoutMs: 30_000, connections: 4, messagesPerConnection: 100, idleMs: 30_000 };
  return new SmtpSender(server, { ...defaults, ...options });
}
