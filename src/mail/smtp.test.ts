/** Tests of sending against real SMTP servers on loopback: accepted, refused, unreachable, encrypted, cut off. */

import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { type MailServer, reply, startMailServer, startScriptedServer } from '#test/mail-server.ts';
import { localhostCertificate } from '#test/tls-certificate.ts';
import { demonstrationSender } from './demonstration.ts';
import { buildMessage, type Draft, type Message } from './outgoing.ts';
import type { MailSender } from './sender.ts';
import { type SmtpOptions, smtpSender } from './smtp.ts';
import { readSmtpUrl } from './smtp-url.ts';

const draft: Draft = {
  from: { name: 'Voorbeeld', address: 'klachten@voorbeeld.nl' },
  to: { name: 'Jan', address: 'jan@voorbeeld.org' },
  subject: 'Uw klacht',
  text: 'Beste Jan,\n.\nMAIL FROM:<x@evil.example>\n..\n\nTot ziens',
  messageId: '<d1@voorbeeld.nl>',
  delivery: 'd1',
  date: new Date('2026-11-21T10:00:00Z'),
  automatic: 'generated',
};

async function message(change: Partial<Draft> = {}): Promise<Message> {
  const built = await buildMessage({ ...draft, ...change });
  if ('fault' in built) throw new Error(built.fault.field);
  return built;
}

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function server(...parts: Parameters<typeof startMailServer>): Promise<MailServer> {
  const started = await startMailServer(...parts);
  opened.unshift(started);
  return started;
}

function sender(port: number, query = '', options: SmtpOptions = {}, scheme = 'smtp', who = ''): MailSender {
  const made = smtpSender(`${scheme}://${who}localhost:${port}${query}`, { timeoutMs: 60_000, ...options });
  opened.unshift(made);
  return made;
}

describe('a mail that the server takes', () => {
  it('arrives once, at exactly its one recipient, byte for byte', async () => {
    const { port, received } = await server();
    const mail = await message();
    expect(await sender(port).send(mail)).toMatchObject({ accepted: true, response: expect.stringMatching(/^250/) });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'klachten@voorbeeld.nl', to: ['jan@voorbeeld.org'] });
    expect(received[0]?.raw.trimEnd()).toBe(mail.raw.toString('utf8').trimEnd());
  });

  it('B-17: with injections in every text is still one mail to one recipient', async () => {
    const { port, received } = await server();
    const evil = 'Jan\r\nBcc: x@evil.example\r\n\r\n.\r\nMAIL FROM:<x@evil.example>\r\nRCPT TO:<x@evil.example>';
    const mail = await message({ to: { name: evil, address: 'jan@voorbeeld.org' }, subject: evil, text: evil, html: evil });
    await sender(port).send(mail);
    expect(received.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'klachten@voorbeeld.nl', to: ['jan@voorbeeld.org'] },
    ]);
  });

  it('brings the pictures of its text along, each in its place, beside the letter itself', async () => {
    const { port, received } = await server();
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const mail = await message({
      html: '<p><img src="cid:logo@voorbeeld.nl" alt="Voorbeeld"></p>',
      pictures: [{ id: 'logo@voorbeeld.nl', filename: 'logo.png', content: png, contentType: 'image/png' }],
      attachments: [{ filename: 'brief.pdf', content: Buffer.from('%PDF-'), contentType: 'application/pdf' }],
    });
    expect(await sender(port).send(mail)).toMatchObject({ accepted: true });
    const arrived = await PostalMime.parse(received[0]?.raw ?? '');
    expect(arrived.html).toContain('src="cid:logo@voorbeeld.nl"');
    expect(
      arrived.attachments.map(({ filename, contentId, disposition, related }) => [
        filename,
        contentId,
        disposition,
        related === true,
      ]),
    ).toEqual([
      ['logo.png', '<logo@voorbeeld.nl>', 'inline', true],
      ['brief.pdf', undefined, 'attachment', false],
    ]);
    expect(Buffer.from(arrived.attachments[0]?.content as ArrayBuffer)).toEqual(png);
    for (const wrong of [{ id: 'logo>\r\nBcc: x@y.nl' }, { contentType: 'text/html' }]) {
      const picture = { id: 'a@b.nl', filename: 'x', content: png, contentType: 'image/png', ...wrong };
      expect(await buildMessage({ ...draft, pictures: [picture] })).toMatchObject({ fault: { field: 'pictures' } });
    }
  });

  it('may have the null sender', async () => {
    const { port, received } = await server();
    await sender(port).send(await message({ bounceTo: '' }));
    expect(received[0]?.from).toBe('');
  });

  it('shares its connection with the next, and ten at once share four', async () => {
    const { port, received, connections } = await server();
    const one = sender(port);
    const mail = await message();
    await one.send(mail);
    await one.send(mail);
    expect(connections()).toBe(1);
    await Promise.all(Array.from({ length: 10 }, () => one.send(mail)));
    expect(received).toHaveLength(12);
    expect(connections()).toBeLessThanOrEqual(4);
  });

  it('is sent over a new connection when the server cuts the kept one', async () => {
    let mails = 0;
    const cutting = await startScriptedServer('220 hello', (line, socket) => {
      if (line.startsWith('MAIL')) mails += 1;
      if (line.startsWith('MAIL') && mails === 2) socket.destroy();
      if (/^(?:EHLO|MAIL|RCPT)/.test(line)) return '250 ok';
      return line === 'DATA' ? '354 go on' : line === '.' ? `250 took ${mails}` : undefined;
    });
    opened.push(cutting);
    const one = sender(cutting.port);
    const mail = await message({ text: 'x' });
    expect(await one.send(mail)).toMatchObject({ accepted: true, response: '250 took 1' });
    expect(await one.send(mail)).toMatchObject({ accepted: true, response: '250 took 3' });
  });
});

describe('C-06: a mail that the server refuses', () => {
  it('greylisting: 450 is temporary, and the same mail is taken later', async () => {
    let calls = 0;
    const { port, received } = await server({
      onRecipient: () => (calls++ === 0 ? reply(450, 'greylisted, try again') : undefined),
    });
    const one = sender(port);
    const mail = await message();
    expect(await one.send(mail)).toEqual({
      refused: 'temporary',
      about: 'recipient',
      uncertain: false,
      code: '450',
      text: '450 greylisted, try again',
      recipient: 'jan@voorbeeld.org',
    });
    expect(await one.send(mail)).toMatchObject({ accepted: true });
    expect(received).toHaveLength(1);
  });

  it.each([
    [550, 'unknown user'],
    [552, 'mailbox full'],
    [554, 'policy'],
  ])('%i for the recipient is permanent', async (code, text) => {
    const { port } = await server({ onRecipient: () => reply(code, text) });
    expect(await sender(port).send(await message())).toMatchObject({
      refused: 'permanent',
      about: 'recipient',
      code: String(code),
    });
  });

  it('554 after the text is permanent, 451 is temporary, and neither is uncertain', async () => {
    const { port } = await server({ onMessage: (raw) => reply(raw.includes('spam') ? 554 : 451, 'no') });
    const one = sender(port);
    expect(await one.send(await message({ text: 'spam' }))).toMatchObject({
      refused: 'permanent',
      about: 'message',
      uncertain: false,
    });
    expect(await one.send(await message())).toMatchObject({ refused: 'temporary', about: 'message', uncertain: false });
  });

  it('a mail larger than the server takes is refused for good', async () => {
    const { port } = await server({}, { size: 1_000 });
    expect(await sender(port).send(await message({ text: 'x'.repeat(2_000) }))).toMatchObject({
      refused: 'permanent',
      about: 'message',
    });
  });

  it('a wrong password is about the server, not about the recipient', async () => {
    const { port, received } = await server(
      {},
      { onAuth: (_, __, done) => done(reply(535, 'wrong')), allowInsecureAuth: true, authOptional: false },
    );
    expect(await sender(port, '', {}, 'smtp', 'naam:fout@').send(await message())).toMatchObject({
      refused: 'temporary',
      about: 'server',
      code: '535',
    });
    expect(received).toEqual([]);
  });
});

describe('C-05: a server that is not there', () => {
  it('connection refused is temporary and certain', async () => {
    const gone = await startMailServer();
    await gone.close();
    expect(await sender(gone.port).send(await message())).toMatchObject({
      refused: 'temporary',
      about: 'server',
      uncertain: false,
      code: 'ECONNREFUSED',
    });
  });

  it('a server that says nothing is given up after the time for it', async () => {
    const silent = await startScriptedServer('', () => undefined);
    opened.push(silent);
    expect(await sender(silent.port, '', { timeoutMs: 200 }).send(await message())).toMatchObject({
      refused: 'temporary',
      uncertain: false,
    });
  });

  it('421 at the greeting and 554 at the greeting are about the server', async () => {
    for (const greeting of ['421 too busy', '554 no service']) {
      const busy = await startScriptedServer(greeting, () => undefined);
      opened.push(busy);
      expect(await sender(busy.port).send(await message())).toMatchObject({
        refused: 'temporary',
        about: 'server',
        uncertain: false,
      });
    }
  });
});

describe('C-03: a connection that is cut', () => {
  const cutting = (when: RegExp) =>
    startScriptedServer('220 hello', (line, socket) => {
      if (when.test(line)) {
        socket.destroy();
        return undefined;
      }
      if (/^(?:EHLO|MAIL|RCPT)/.test(line)) return '250 ok';
      return line === 'DATA' ? '354 go on' : undefined;
    });

  it('before the mail was handed over: not uncertain', async () => {
    const cut = await cutting(/^RCPT/);
    opened.push(cut);
    expect(await sender(cut.port).send(await message())).toMatchObject({ refused: 'temporary', uncertain: false });
  });

  it('after the last dot and before the answer: a copy may have arrived', async () => {
    const cut = await cutting(/^\.$/);
    opened.push(cut);
    expect(await sender(cut.port).send(await message({ text: 'x' }))).toMatchObject({
      refused: 'temporary',
      about: 'server',
      uncertain: true,
    });
  });
});

describe('TLS', () => {
  const day = 86_400_000;
  const now = Date.now();
  const good = localhostCertificate(new Date(now - day), new Date(now + day));
  const expired = localhostCertificate(new Date(now - 2 * day), new Date(now - day));

  it('is used when the server offers it', async () => {
    const { port, received } = await server({}, good);
    expect(await sender(port, '', { ca: good.cert }).send(await message())).toMatchObject({ accepted: true });
    expect(received[0]?.secure).toBe(true);
  });

  it('is used from the first byte with smtps', async () => {
    const { port, received } = await server({}, { ...good, secure: true });
    expect(await sender(port, '', { ca: good.cert }, 'smtps').send(await message())).toMatchObject({ accepted: true });
    expect(received[0]?.secure).toBe(true);
  });

  it.each(['', '?requireTLS=true'])(
    'with an expired certificate nothing is sent, and never in plain text (%s)',
    async (query) => {
      const { port, received } = await server({}, expired);
      expect(await sender(port, query, { ca: expired.cert }).send(await message())).toMatchObject({
        refused: 'temporary',
        about: 'server',
      });
      expect(received).toEqual([]);
    },
  );

  it('a certificate of nobody we know is refused, unless the setting says any', async () => {
    const { port, received } = await server({}, good);
    expect(await sender(port).send(await message())).toMatchObject({ refused: 'temporary', about: 'server' });
    expect(await sender(port, '?certificate=any').send(await message())).toMatchObject({ accepted: true });
    expect(received.map(({ secure }) => secure)).toEqual([true]);
  });

  it('that is demanded and not offered: nothing is sent', async () => {
    const { port, received } = await server();
    expect(await sender(port, '?requireTLS=true').send(await message())).toMatchObject({ refused: 'temporary', about: 'server' });
    expect(received).toEqual([]);
  });
});

describe('the setting of the mail server', () => {
  it.each([
    ['smtp://mail.voorbeeld.nl', { host: 'mail.voorbeeld.nl', port: 587, secure: false, requireTls: false, auth: undefined }],
    ['smtps://a:b%40c@mail.voorbeeld.nl', { port: 465, secure: true, requireTls: true, auth: { user: 'a', pass: 'b@c' } }],
    ['smtp://a:b@mail.voorbeeld.nl:25', { port: 25, secure: false, requireTls: true }],
    ['smtp://127.0.0.1:2525?certificate=any', { requireTls: false, anyCertificate: true }],
    ['smtp://[::1]:25', { host: '::1' }],
  ])('%s', (url, expected) => {
    expect(readSmtpUrl(url)).toMatchObject(expected);
  });

  it.each([
    '',
    'mail.voorbeeld.nl',
    'http://x',
    'smtp://',
    'smtp://a@x',
    'smtp://x?requireTLS=yes',
    'smtp://x?tls=no',
    'smtp://x/y',
    'smtp://%zz:b@x',
  ])('%j is none', (url) => {
    expect(readSmtpUrl(url)).toBeUndefined();
    expect(() => smtpSender(url)).toThrow('smtp[s]://');
  });
});

describe('demonstration mode', () => {
  it('keeps the mail and sends nothing', async () => {
    const kept: Message[] = [];
    const mail = await message();
    const demonstration = demonstrationSender(async (one) => void kept.push(one));
    expect(await demonstration.send(mail)).toMatchObject({ accepted: true });
    expect(kept).toEqual([mail]);
  });
});
